import { printAnalysis } from '../../print-analysis.ts';
import { arg, given, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'ach show ID [--by-grade]      hypotheses × evidence, what speaks against each, and what the result hangs on; --by-grade weighs evidence by the lesser of its grades',
  options: { 'by-grade': { type: 'boolean' } },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      await printAnalysis(call, home, arg(call, 0), given(call, 'by-grade'));
      return 0;
    }),
};
