import { compareTimestamps, isTimestamp } from '@qanat/stix';
import { parseSelector } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { Finding } from '../subject.ts';

const MARK = 'embargo:';

/** Nothing before its date; a date that cannot be read never comes. */
export const embargo: Rule = {
  name: '11 embargo',
  stage: 'object',
  judge: ({ candidate }, { input }) => {
    const found: Finding[] = [];
    for (const { selector, mark } of candidate.marks) {
      if (!mark.startsWith(MARK)) continue;
      const until = mark.slice(MARK.length);
      if (isTimestamp(until) && compareTimestamps(input.now, until) >= 0) continue;
      const finding = { code: 'exchange/rule-embargo', params: { until } } as const;
      if (selector === '') found.push({ ...finding, effect: 'deny' });
      else {
        const cuts = [{ steps: parseSelector(selector) }];
        found.push({ ...finding, effect: 'strip', paths: [selector], cuts });
      }
    }
    return found;
  },
};
