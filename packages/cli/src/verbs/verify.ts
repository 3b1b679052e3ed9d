import { formatIssue, verifyHome } from '@qanat/app';
import { emit, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'verify      the store file, the audit chain and every channel log, from the first byte on',
  options: {},
  args: [0, 0],
  run: (call) =>
    withHome(call, async (home) => {
      const { checked, issues } = await verifyHome(home);
      const ok = issues.length === 0;
      const found = issues.map((issue) => ({ ...issue, message: formatIssue(issue, call.lang) }));
      emit(
        call,
        { ok, checked, issues: found },
        [
          ...Object.entries(checked).map(([name, count]) => `${name}: ${count}`),
          ...found.map(({ code, message }) => `${code}: ${message}`),
          ok ? 'ok' : 'damaged',
        ].join('\n'),
      );
      return ok ? 0 : 1;
    }),
};
