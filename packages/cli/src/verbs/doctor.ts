import { doctor, formatIssue } from '@qanat/app';
import { emit, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'doctor',
  options: {},
  args: [0, 0],
  run: (call) =>
    withHome(call, async (home) => {
      const issues = await doctor(home);
      for (const issue of issues) {
        const message = formatIssue(issue, call.lang);
        emit(call, { ...issue, message }, `${issue.severity}  ${issue.code}: ${message}`);
      }
      emit(
        call,
        { ok: !issues.some(({ severity }) => severity === 'error'), node: home.self.keys.nodeId },
        `node ${home.self.keys.nodeId}`,
      );
      return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
    }),
};
