import { tlpOfMarkingId } from '@qanat/stix';
import { parseSelector } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { Finding } from '../subject.ts';
import { formatTlp, introducedCeiling, isAbove } from '../tlp-level.ts';

/** Parts marked above the ceiling (before the code was spoken: above GREEN) stay out. */
export const granular: Rule = {
  name: '12 granular',
  stage: 'object',
  judge: (subject, { input }) => {
    const { channel, lane } = input;
    const early = introducedCeiling(lane);
    const ceiling = channel.state === 'introduced' && isAbove(lane.ceiling, early) ? early : lane.ceiling;
    const found: Finding[] = [];
    for (const { id, selectors } of subject.granular) {
      const tlp = tlpOfMarkingId(id);
      if (tlp === undefined || !isAbove(tlp, ceiling)) continue;
      found.push({
        effect: 'strip',
        code: 'exchange/rule-granular',
        params: { tlp: formatTlp(tlp), ceiling: formatTlp(ceiling) },
        paths: selectors,
        cuts: selectors.map((selector) => ({ steps: parseSelector(selector) })),
      });
    }
    return found;
  },
};
