import type { Rule } from '../rule.ts';
import { formatTlp, isAbove } from '../tlp-level.ts';

/** Nothing above the ceiling of the lane. */
export const ceiling: Rule = {
  name: '05 ceiling',
  stage: 'object',
  judge: ({ tlp, statedTlp }, { input }) => {
    if (!isAbove(tlp, input.lane.ceiling)) return [];
    const code = statedTlp === undefined ? 'exchange/rule-ceiling-default' : 'exchange/rule-ceiling';
    return [
      { effect: 'deny', code, params: { tlp: formatTlp(tlp), ceiling: formatTlp(input.lane.ceiling) } },
    ];
  },
};
