import { describe } from 'vitest';
import {
  admits,
  buildsVersioned,
  opens,
  refuses,
  requires,
  roundTrips,
  versioned,
  warns,
} from '../../test/type-under-test.ts';

const full = versioned('indicator', {
  name: 'Poison Ivy Malware',
  description: 'This file is part of Poison Ivy',
  indicator_types: ['malicious-activity'],
  pattern: "[file:hashes.'SHA-256' = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855']",
  pattern_type: 'stix',
  pattern_version: '2.1',
  valid_from: '2026-01-01T00:00:00Z',
  valid_until: '2027-01-01T00:00:00Z',
  kill_chain_phases: [{ kill_chain_name: 'k', phase_name: 'p' }],
});

describe('indicator, STIX 2.1 §4.7', () => {
  roundTrips(full);
  requires(full, '4.7', 'pattern', 'pattern_type', 'valid_from');
  opens(full, {
    indicator_types:
      'anomalous-activity anonymization benign compromised malicious-activity attribution unknown'.split(' '),
  });

  admits(full, {
    'no end of validity': { valid_until: undefined },
    'an end just after the beginning': { valid_until: '2026-01-01T00:00:00.000000001Z' },
    'a pattern of STIX 2.0': {
      pattern: "[a:b = 1] START '2026-01-01T00:00:00Z' STOP '2027-01-01T00:00:00Z'",
      pattern_version: '2.0',
    },
    'another language of patterns, which is not read': {
      pattern: 'rule a { condition: true }',
      pattern_type: 'yara',
    },
    Snort: { pattern: 'alert tcp any any -> any any', pattern_type: 'snort' },
    Suricata: { pattern: 'x', pattern_type: 'suricata' },
    Sigma: { pattern: 'x', pattern_type: 'sigma' },
    PCRE: { pattern: 'x', pattern_type: 'pcre' },
  });

  refuses(full, {
    'an end at the beginning': [
      { valid_until: '2026-01-01T00:00:00.000Z' },
      'stix/later',
      '$.valid_until',
      '4.7',
    ],
    'an end before the beginning': [
      { valid_until: '2025-12-31T23:59:59Z' },
      'stix/later',
      '$.valid_until',
      '4.7',
    ],
    'a pattern that is none': [{ pattern: '[file:name = ]' }, 'stix/pattern-unexpected', '$.pattern', '9'],
    'a pattern without brackets': [
      { pattern: "file:name = 'a'" },
      'stix/pattern-unexpected',
      '$.pattern',
      '9',
    ],
    'an empty pattern': [{ pattern: '' }, 'stix/pattern-unexpected', '$.pattern', '9'],
    'a pattern that is no text': [{ pattern: ['[a:b = 1]'] }, 'stix/wrong-type', '$.pattern', '4.7'],
    'the strings of 2.0 in a pattern of 2.1': [
      { pattern: "[a:b = 1] START '2026-01-01T00:00:00Z' STOP '2027-01-01T00:00:00Z'" },
      'stix/pattern-unexpected',
      '$.pattern',
      '9',
    ],
    'types without any': [{ indicator_types: [] }, 'stix/empty-list', '$.indicator_types', '2.12'],
  });

  warns(full, {
    'no name': [{ name: undefined }, 'stix/should-have', '$', '4.7'],
    'no description': [{ description: undefined }, 'stix/should-have', '$', '4.7'],
    'no types': [{ indicator_types: undefined }, 'stix/should-have', '$', '4.7'],
    'a language of patterns out of the vocabulary': [
      { pattern_type: 'kql', pattern: 'x' },
      'stix/vocabulary',
      '$.pattern_type',
      '10',
    ],
  });

  buildsVersioned('indicator', {
    pattern: '[a:b = 1]',
    pattern_type: 'stix',
    valid_from: '2026-01-01T00:00:00Z',
  });
});
