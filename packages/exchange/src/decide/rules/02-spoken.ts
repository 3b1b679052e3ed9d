import type { Rule } from '../rule.ts';
import { formatTlp, introducedCeiling, isAbove } from '../tlp-level.ts';

/** Before the code was spoken, nothing above GREEN, and nothing at all unless the inviter opened it. */
export const spoken: Rule = {
  name: '02 spoken',
  stage: 'object',
  judge: ({ tlp }, { input }) => {
    if (input.channel.state !== 'introduced') return [];
    if (input.channel.opening === 'nothing') return [{ effect: 'deny', code: 'exchange/rule-spoken-closed' }];
    const ceiling = introducedCeiling(input.lane);
    if (!isAbove(tlp, ceiling)) return [];
    const params = { tlp: formatTlp(tlp), ceiling: formatTlp(ceiling) };
    return [{ effect: 'deny', code: 'exchange/rule-spoken', params }];
  },
};
