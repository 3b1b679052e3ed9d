import { tlpOfMarkingId } from '@qanat/stix';
import { parseSelector } from '../place.ts';
import type { Rule } from '../rule.ts';
import type { Finding } from '../subject.ts';

/** TLP:RED is for named persons: a person decides each time; red parts stay out until then. */
export const red: Rule = {
  name: '06 red',
  stage: 'object',
  judge: ({ tlp, granular }) => {
    const found: Finding[] = [];
    if (tlp === 'red') found.push({ effect: 'ask', code: 'exchange/rule-red', answer: 'person' });
    const paths = granular
      .filter(({ id }) => tlpOfMarkingId(id) === 'red')
      .flatMap(({ selectors }) => selectors);
    if (paths.length > 0) {
      const cuts = paths.map((path) => ({ steps: parseSelector(path) }));
      found.push({ effect: 'strip', code: 'exchange/rule-red-part', answer: 'person', paths, cuts });
    }
    return found;
  },
};
