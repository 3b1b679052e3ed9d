import { describe } from 'vitest';
import {
  admits,
  buildsVersioned,
  refuses,
  requires,
  roundTrips,
  versioned,
  warns,
} from '../../test/type-under-test.ts';

const full = versioned('attack-pattern', {
  name: 'Spear Phishing',
  description: 'As in the reports on Harbour.',
  aliases: ['Targeted Phishing'],
  external_references: [{ source_name: 'capec', external_id: 'CAPEC-163' }],
  kill_chain_phases: [
    { kill_chain_name: 'mitre-attack', phase_name: 'initial-access' },
    { kill_chain_name: 'lockheed-martin-cyber-kill-chain', phase_name: 'delivery' },
  ],
});
const phase = (change: object) => ({
  kill_chain_phases: [{ kill_chain_name: 'mitre-attack', phase_name: 'impact', ...change }],
});

describe('attack-pattern, STIX 2.1 §4.1', () => {
  roundTrips(full);
  requires(full, '4.1', 'name');

  admits(full, {
    'a name alone': {
      description: undefined,
      aliases: undefined,
      external_references: undefined,
      kill_chain_phases: undefined,
    },
    'a name in Arabic': { name: 'التصيد الموجه', lang: 'ar' },
  });

  refuses(full, {
    'a name that is no text': [{ name: 5 }, 'stix/wrong-type', '$.name', '4.1'],
    'one alias outside of a list': [{ aliases: 'a' }, 'stix/wrong-type', '$.aliases', '4.1'],
    'aliases without any': [{ aliases: [] }, 'stix/empty-list', '$.aliases', '2.12'],
    'phases without any': [{ kill_chain_phases: [] }, 'stix/empty-list', '$.kill_chain_phases', '2.12'],
    'a phase as text': [
      { kill_chain_phases: ['impact'] },
      'stix/wrong-type',
      '$.kill_chain_phases[0]',
      '4.1',
    ],
    'a phase of no chain': [
      { kill_chain_phases: [{ phase_name: 'impact' }] },
      'stix/missing-property',
      '$.kill_chain_phases[0]',
      '2.11',
    ],
    'a chain without a phase': [
      { kill_chain_phases: [{ kill_chain_name: 'mitre-attack' }] },
      'stix/missing-property',
      '$.kill_chain_phases[0]',
      '2.11',
    ],
  });

  warns(full, {
    'capitals in the name of a phase': [
      phase({ phase_name: 'Impact' }),
      'stix/lower-hyphen',
      '$.kill_chain_phases[0].phase_name',
      '2.11',
    ],
    'spaces in the name of a chain': [
      phase({ kill_chain_name: 'mitre attack' }),
      'stix/lower-hyphen',
      '$.kill_chain_phases[0].kill_chain_name',
      '2.11',
    ],
  });

  buildsVersioned('attack-pattern', { name: 'n', aliases: ['a'] });
});
