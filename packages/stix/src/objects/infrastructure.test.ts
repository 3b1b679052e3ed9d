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

const full = versioned('infrastructure', {
  name: 'Poison Ivy C2',
  description: 'd',
  infrastructure_types: ['command-and-control'],
  aliases: ['PIVY'],
  kill_chain_phases: [{ kill_chain_name: 'k', phase_name: 'p' }],
  first_seen: '2026-01-01T00:00:00Z',
  last_seen: '2026-02-01T00:00:00Z',
});

describe('infrastructure, STIX 2.1 §4.8', () => {
  roundTrips(full);
  requires(full, '4.8', 'name');
  ordered(full, '4.8', 'first_seen', 'last_seen');
  opens(full, {
    infrastructure_types: (
      'amplification anonymization botnet command-and-control exfiltration hosting-malware hosting-target-lists ' +
      'phishing reconnaissance staging unknown'
    ).split(' '),
  });

  refuses(full, {
    'a type outside of a list': [
      { infrastructure_types: 'botnet' },
      'stix/wrong-type',
      '$.infrastructure_types',
      '4.8',
    ],
    'types without any': [{ infrastructure_types: [] }, 'stix/empty-list', '$.infrastructure_types', '2.12'],
    'an alias that is no text': [{ aliases: [1] }, 'stix/wrong-type', '$.aliases[0]', '4.8'],
  });

  buildsVersioned('infrastructure', { name: 'n', infrastructure_types: ['botnet'] });
});
