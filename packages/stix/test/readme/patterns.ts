import { equivalentPatterns, matchPattern, parsePattern } from '@qanat/stix';

const one = parsePattern("[domain-name:value IN ('a.example', 'b.example')]");
const two = parsePattern("[domain-name:value = 'b.example' OR domain-name:value = 'a.example']");
const observed = {
  type: 'observed-data',
  id: 'observed-data--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
  first_observed: '2026-03-01T10:00:00Z',
  last_observed: '2026-03-01T10:00:00Z',
  number_observed: 1,
  objects: { '0': { type: 'domain-name', value: 'a.example' } },
};
if (one.ok && two.ok) {
  console.log(equivalentPatterns(one.value, two.value));
  // → true
  const result = matchPattern(one.value, [observed]);
  console.log(result.ok && result.match);
  // → true
}
