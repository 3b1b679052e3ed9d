import { describe } from 'vitest';
import {
  buildsVersioned,
  opens,
  refuses,
  requires,
  roundTrips,
  versioned,
} from '../../test/type-under-test.ts';

const full = versioned('tool', {
  name: 'VNC',
  description: 'Remote control',
  tool_types: ['remote-access'],
  aliases: ['Virtual Network Computing'],
  kill_chain_phases: [{ kill_chain_name: 'k', phase_name: 'p' }],
  tool_version: '1.0',
});

describe('tool, STIX 2.1 §4.18', () => {
  roundTrips(full);
  requires(full, '4.18', 'name');
  opens(full, {
    tool_types: (
      'denial-of-service exploitation information-gathering network-capture credential-exploitation remote-access ' +
      'vulnerability-scanning unknown'
    ).split(' '),
  });

  refuses(full, {
    'types without any': [{ tool_types: [] }, 'stix/empty-list', '$.tool_types', '2.12'],
    'a version as a number': [{ tool_version: 1 }, 'stix/wrong-type', '$.tool_version', '4.18'],
  });

  buildsVersioned('tool', { name: 'n', tool_types: ['unknown'] });
});
