import { validate } from '@qanat/stix';
import { compare } from '../release-digest.ts';
import type { Rule } from '../rule.ts';

/** A view is valid STIX or it does not go: a required property may have fallen, or the object never was valid. */
export const validity: Rule = {
  name: '15 validity',
  stage: 'validity',
  judge: (_, { object, effect }) => {
    const errors = validate(object, { specVersion: '2.1' })
      .filter(({ severity }) => severity === 'error')
      .sort((a, b) => compare(a.path, b.path) || compare(a.code, b.code));
    const [first] = errors;
    if (first === undefined) return [];
    const code = effect === 'whole' ? 'exchange/rule-validity-whole' : 'exchange/rule-validity-derived';
    const paths = [...new Set(errors.map(({ path }) => path))];
    return [{ effect: 'deny', code, params: { issue: first.code, count: errors.length }, paths }];
  },
};
