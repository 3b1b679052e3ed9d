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

const full = versioned('language-content', {
  object_ref: idOf('campaign'),
  object_modified: '2026-02-08T21:31:22.007Z',
  labels: ['a'],
  confidence: 80,
  contents: {
    de: { name: 'Bank Angriff 1', description: 'Weitere Informationen' },
    'ar-EG': { name: 'هجوم على المصرف', goals: ['المال', ''] },
  },
});
const contents = (value: object) => ({ contents: value as StixObject });

describe('language-content, STIX 2.1 §7.1', () => {
  roundTrips(full);
  requires(full, '7.1', 'object_ref', 'contents', 'modified');

  admits(full, {
    'an object of any type': { object_ref: idOf('indicator') },
    'a list with a gap': contents({ fr: { aliases: ['', 'b'] } }),
    'a translated part of an object': contents({ fr: { kill_chain_phases: [{ phase_name: 'p' }] } }),
  });

  refuses(full, {
    'no language': [contents({}), 'stix/empty-dictionary', '$.contents', '2.3'],
    'a language by its name': [
      contents({ german_lang: { name: 'n' } }),
      'stix/language',
      '$.contents.german_lang',
      '7.1',
    ],
    'a language without texts': [contents({ fr: {} }), 'stix/empty-dictionary', '$.contents.fr', '2.3'],
    'a text without the property it is of': [
      contents({ fr: 'n' }),
      'stix/wrong-type',
      '$.contents.fr',
      '7.1',
    ],
    'a name that is of no property': [
      contents({ fr: { Name: 'n' } }),
      'stix/property-name',
      '$.contents.fr.Name',
      '3.1',
    ],
    'a reference that is no identifier': [
      { object_ref: 'campaign' },
      'stix/identifier',
      '$.object_ref',
      '2.9',
    ],
    'a time that is none': [{ object_modified: 'yesterday' }, 'stix/timestamp', '$.object_modified', '2.16'],
    'a confidence of 101': [{ confidence: 101 }, 'stix/number-range', '$.confidence', '7.1'],
  });

  warns(full, {
    'no version of the object': [{ object_modified: undefined }, 'stix/should-have', '$', '7.1'],
  });

  buildsVersioned('language-content', { object_ref: idOf('tool'), contents: { fr: { name: 'n' } } });
});
