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

const full = versioned('threat-actor', {
  name: 'Evil Org',
  description: 'The Evil Org threat actor group',
  threat_actor_types: ['crime-syndicate'],
  aliases: ['Syndicate 1'],
  first_seen: '2026-01-01T00:00:00Z',
  last_seen: '2026-02-01T00:00:00Z',
  roles: ['director'],
  goals: ['Steal bank money'],
  sophistication: 'advanced',
  resource_level: 'team',
  primary_motivation: 'organizational-gain',
  secondary_motivations: ['revenge'],
  personal_motivations: ['notoriety'],
});

describe('threat-actor, STIX 2.1 §4.17', () => {
  roundTrips(full);
  requires(full, '4.17', 'name');
  ordered(full, '4.17', 'first_seen', 'last_seen');
  opens(full, {
    threat_actor_types: (
      'activist competitor crime-syndicate criminal hacker insider-accidental insider-disgruntled nation-state ' +
      'sensationalist spy terrorist unknown'
    ).split(' '),
    roles:
      'agent director independent infrastructure-architect infrastructure-operator malware-author sponsor'.split(
        ' ',
      ),
    sophistication: 'none minimal intermediate advanced expert innovator strategic'.split(' '),
    resource_level: 'individual club contest team organization government'.split(' '),
    primary_motivation: MOTIVATIONS,
    secondary_motivations: MOTIVATIONS,
    personal_motivations: MOTIVATIONS,
  });

  refuses(full, {
    'types without any': [{ threat_actor_types: [] }, 'stix/empty-list', '$.threat_actor_types', '2.12'],
    'a sophistication that is a number': [
      { sophistication: 3 },
      'stix/wrong-type',
      '$.sophistication',
      '4.17',
    ],
    'a goal outside of a list': [{ goals: 'money' }, 'stix/wrong-type', '$.goals', '4.17'],
  });

  buildsVersioned('threat-actor', { name: 'n', threat_actor_types: ['spy'] });
});
