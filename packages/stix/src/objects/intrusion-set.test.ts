import { describe } from 'vitest';
import {
  buildsVersioned,
  opens,
  ordered,
  refuses,
  requires,
  roundTrips,
  versioned,
} from '../../test/type-under-test.ts';

const MOTIVATIONS =
  'accidental coercion dominance ideology notoriety organizational-gain personal-gain personal-satisfaction revenge unpredictable'.split(
    ' ',
  );

const full = versioned('intrusion-set', {
  name: 'Bobcat Breakin',
  description: 'Incidents usually feature a shared TTP of a bobcat being released.',
  aliases: ['Zookeeper'],
  first_seen: '2026-01-01T00:00:00Z',
  last_seen: '2026-02-01T00:00:00Z',
  goals: ['acquisition-theft', 'harassment'],
  resource_level: 'club',
  primary_motivation: 'ideology',
  secondary_motivations: ['dominance'],
});

describe('intrusion-set, STIX 2.1 §4.9', () => {
  roundTrips(full);
  requires(full, '4.9', 'name');
  ordered(full, '4.9', 'first_seen', 'last_seen');
  opens(full, {
    resource_level: 'individual club contest team organization government'.split(' '),
    primary_motivation: MOTIVATIONS,
    secondary_motivations: MOTIVATIONS,
  });

  refuses(full, {
    'goals without any': [{ goals: [] }, 'stix/empty-list', '$.goals', '2.12'],
    'two primary motivations': [
      { primary_motivation: ['ideology', 'revenge'] },
      'stix/wrong-type',
      '$.primary_motivation',
      '4.9',
    ],
    'a secondary motivation outside of a list': [
      { secondary_motivations: 'revenge' },
      'stix/wrong-type',
      '$.secondary_motivations',
      '4.9',
    ],
  });

  buildsVersioned('intrusion-set', { name: 'n', goals: ['g'] });
});
