import { createAnalysis } from '@qanat/app';
import { printAnalysis } from '../../print-analysis.ts';
import { tlpOption } from '../../tlp-option.ts';
import { arg, texts, type Verb } from '../../verb.ts';
import { withHome } from '../../with-home.ts';

export const verb: Verb = {
  usage: 'ach new TITLE --hypothesis TEXT --hypothesis TEXT … [--evidence ID…] [--tlp amber]',
  options: {
    hypothesis: { type: 'string', multiple: true },
    evidence: { type: 'string', multiple: true },
    tlp: { type: 'string' },
  },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const tlp = tlpOption(call);
      if (tlp === null) return 2;
      const input = {
        title: arg(call, 0),
        hypotheses: texts(call, 'hypothesis'),
        evidence: texts(call, 'evidence'),
        ...(tlp && { tlp }),
      };
      await printAnalysis(call, home, await createAnalysis(home, input, 'cli'));
      return 0;
    }),
};
