import { listAnalyses } from '@qanat/app';
import { emit, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'ach list      analyses of competing hypotheses, ours and received ones',
  options: {},
  args: [0, 0],
  run: (call) =>
    withHome(call, async (home) => {
      for (const one of await listAnalyses(home))
        emit(call, one, `${one.id}  ${one.hypotheses} × ${one.evidence}  ${one.title}`);
      return 0;
    }),
};
