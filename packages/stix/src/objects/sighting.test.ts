import { describe } from 'vitest';
import {
  admits,
  buildsVersioned,
  idOf,
  ordered,
  refers,
  refuses,
  requires,
  roundTrips,
  versioned,
} from '../../test/type-under-test.ts';

const full = versioned('sighting', {
  description: 'd',
  first_seen: '2026-01-01T00:00:00Z',
  last_seen: '2026-02-01T00:00:00Z',
  count: 50,
  sighting_of_ref: idOf('indicator'),
  observed_data_refs: [idOf('observed-data')],
  where_sighted_refs: [idOf('identity'), idOf('location')],
  summary: false,
});
const DOMAIN_OBJECTS = (
  'attack-pattern campaign course-of-action grouping identity incident indicator infrastructure intrusion-set location ' +
  'malware malware-analysis note observed-data opinion report threat-actor tool vulnerability'
).split(' ');

describe('sighting, STIX 2.1 §5.2', () => {
  roundTrips(full);
  requires(full, '5.2', 'sighting_of_ref');
  ordered(full, '5.2', 'first_seen', 'last_seen');
  refers(full, '5.2', {
    // Claims and questions are domain objects of our extensions.
    sighting_of_ref: [...DOMAIN_OBJECTS, 'claim', 'question'],
    observed_data_refs: ['observed-data'],
    where_sighted_refs: ['identity', 'location'],
  });

  admits(full, {
    'what was looked for and not seen': { count: 0 },
    'the highest count': { count: 999_999_999 },
    'a summary': { summary: true },
    'an object of a custom type': { sighting_of_ref: idOf('x-acme') },
    'a sighting alone': {
      description: undefined,
      count: undefined,
      observed_data_refs: undefined,
      where_sighted_refs: undefined,
      summary: undefined,
    },
  });

  refuses(full, {
    'a count of -1': [{ count: -1 }, 'stix/number-range', '$.count', '5.2'],
    'a count of a thousand million': [{ count: 1_000_000_000 }, 'stix/number-range', '$.count', '5.2'],
    'half a sighting': [{ count: 0.5 }, 'stix/wrong-type', '$.count', '5.2'],
    'observations without any': [
      { observed_data_refs: [] },
      'stix/empty-list',
      '$.observed_data_refs',
      '2.12',
    ],
    'a summary as a number': [{ summary: 1 }, 'stix/wrong-type', '$.summary', '5.2'],
  });

  buildsVersioned('sighting', { sighting_of_ref: idOf('malware'), count: 1 });
});
