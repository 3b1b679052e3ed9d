import { describe } from 'vitest';
import {
  admits,
  buildsVersioned,
  ordered,
  refuses,
  requires,
  roundTrips,
  versioned,
} from '../../test/type-under-test.ts';

const full = versioned('campaign', {
  name: 'Green Group Attacks Against Finance',
  description: 'Campaign by Green Group against a series of targets.',
  aliases: ['Green'],
  first_seen: '2026-01-01T00:00:00Z',
  last_seen: '2026-02-01T00:00:00Z',
  objective: 'Money',
});

describe('campaign, STIX 2.1 §4.2', () => {
  roundTrips(full);
  requires(full, '4.2', 'name');
  ordered(full, '4.2', 'first_seen', 'last_seen');

  admits(full, { 'what was seen before the object was made': { first_seen: '1999-01-01T00:00:00Z' } });

  refuses(full, {
    'an objective that is a list': [{ objective: ['Money'] }, 'stix/wrong-type', '$.objective', '4.2'],
    'a time as a number': [{ first_seen: 1_767_225_600 }, 'stix/wrong-type', '$.first_seen', '4.2'],
    'a year alone': [{ first_seen: '2026' }, 'stix/timestamp', '$.first_seen', '2.16'],
  });

  buildsVersioned('campaign', { name: 'n', objective: 'o' });
});
