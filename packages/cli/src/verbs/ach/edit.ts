import { editAnalysis } from '@qanat/app';
import { printAnalysis } from '../../print-analysis.ts';
import { arg, text, texts, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage:
    'ach edit ID [--title TEXT] [--hypothesis TEXT…] [--evidence ID…] [--drop-hypothesis h2…] [--drop-evidence ID…]      adds and takes away',
  options: {
    title: { type: 'string' },
    hypothesis: { type: 'string', multiple: true },
    evidence: { type: 'string', multiple: true },
    'drop-hypothesis': { type: 'string', multiple: true },
    'drop-evidence': { type: 'string', multiple: true },
  },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const title = text(call, 'title');
      const change = {
        ...(title !== undefined && { title }),
        addHypotheses: texts(call, 'hypothesis'),
        addEvidence: texts(call, 'evidence'),
        dropHypotheses: texts(call, 'drop-hypothesis'),
        dropEvidence: texts(call, 'drop-evidence'),
      };
      await editAnalysis(home, arg(call, 0), change, 'cli');
      await printAnalysis(call, home, arg(call, 0));
      return 0;
    }),
};
