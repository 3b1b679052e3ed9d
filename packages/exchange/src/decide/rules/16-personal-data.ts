import { parseSelector } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { Finding } from '../subject.ts';

/** What is marked as personal stays here unless the agreement says otherwise. */
export const personalData: Rule = {
  name: '16 personal data',
  stage: 'object',
  judge: ({ candidate }, { input }) => {
    if (input.lane.personal_data === 'keep') return [];
    return candidate.marks
      .filter(({ mark }) => mark === 'personal')
      .map(({ selector }): Finding => {
        if (selector === '') return { effect: 'deny', code: 'exchange/rule-personal-data-object' };
        const cuts = [{ steps: parseSelector(selector) }];
        return { effect: 'strip', code: 'exchange/rule-personal-data', paths: [selector], cuts };
      });
  },
};
