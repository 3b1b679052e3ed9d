import { describe } from 'vitest';
import {
  admits,
  buildsVersioned,
  idOf,
  refuses,
  requires,
  roundTrips,
  versioned,
  warns,
} from '../../test/type-under-test.ts';
import type { StixObject } from '../types.ts';

const full = versioned('observed-data', {
  first_observed: '2026-01-01T00:00:00Z',
  last_observed: '2026-01-01T00:00:01Z',
  number_observed: 50,
  object_refs: [idOf('ipv4-addr'), idOf('domain-name'), idOf('relationship')],
});
const contained = (objects: object) => ({ object_refs: undefined, objects: objects as StixObject });

describe('observed-data, STIX 2.1 §4.14', () => {
  roundTrips(full);
  requires(full, '4.14', 'first_observed', 'last_observed', 'number_observed');

  admits(full, {
    'an instant': { last_observed: '2026-01-01T00:00:00.000Z' },
    'one observation': { number_observed: 1 },
    'the most observations': { number_observed: 999_999_999 },
    'an observable of a custom type': { object_refs: [idOf('x-acme')] },
  });

  refuses(full, {
    'an end before the beginning': [
      { last_observed: '2025-12-31T23:59:59.999Z' },
      'stix/not-before',
      '$.last_observed',
      '4.14',
    ],
    'no observation': [{ number_observed: 0 }, 'stix/number-range', '$.number_observed', '4.14'],
    'a thousand million observations': [
      { number_observed: 1_000_000_000 },
      'stix/number-range',
      '$.number_observed',
      '4.14',
    ],
    'neither references nor objects': [{ object_refs: undefined }, 'stix/any-of', '$', '4.14'],
    'references without any': [{ object_refs: [] }, 'stix/empty-list', '$.object_refs', '2.12'],
    'a domain object among the references': [
      { object_refs: [idOf('ipv4-addr'), idOf('malware')] },
      'stix/reference-type',
      '$.object_refs[1]',
      '4.14',
    ],
    'relationships without an observable': [
      { object_refs: [idOf('relationship')] },
      'stix/no-observable',
      '$.object_refs',
      '4.14',
    ],
    'both references and objects': [
      { objects: { '0': { type: 'url', value: 'https://a.example/' } } },
      'stix/one-of',
      '$',
      '4.14',
    ],
    'the local name of an object among the references': [
      { object_refs: ['0'] },
      'stix/identifier',
      '$.object_refs[0]',
      '2.9',
    ],
  });

  warns(full, {
    'objects inside, which are deprecated (§2.13)': [
      contained({
        '0': { type: 'ipv4-addr', value: '198.51.100.3' },
        '1': { type: 'network-traffic', src_ref: '0', protocols: ['tcp'] },
      }),
      'stix/deprecated',
      '$.objects',
      '4.14',
    ],
  });

  refuses(full, {
    'an object inside without its type': [
      contained({ '0': { value: 'x' } }),
      'stix/missing-property',
      "$.objects['0']",
      '4.14',
    ],
  });

  buildsVersioned('observed-data', {
    first_observed: '2026-01-01T00:00:00Z',
    last_observed: '2026-01-01T00:00:00Z',
    number_observed: 1,
    object_refs: [idOf('url')],
  });
});
