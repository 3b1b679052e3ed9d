import { editAnalysis, isMark } from '@qanat/app';
import { printAnalysis } from '../../print-analysis.ts';
import { arg, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'ach mark ID HYPOTHESIS EVIDENCE CC|C|N|I|II|NA|none      how evidence bears on a hypothesis: very consistent … very inconsistent',
  options: {},
  args: [4, 4],
  run: async (call) => {
    const [id, hypothesis, evidence, given] = [0, 1, 2, 3].map((n) => arg(call, n)) as [
      string,
      string,
      string,
      string,
    ];
    const mark = given === 'none' ? null : given.toUpperCase();
    if (mark !== null && !isMark(mark)) {
      call.err('CC|C|N|I|II|NA|none');
      return 2;
    }
    return withHome(call, async (home) => {
      await editAnalysis(home, id, { marks: [{ hypothesis, evidence, mark }] }, 'cli');
      await printAnalysis(call, home, id);
      return 0;
    });
  },
};
