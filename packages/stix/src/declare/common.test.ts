import { describe } from 'vitest';
import {
  admits,
  idOf,
  refers,
  refuses,
  requires,
  roundTrips,
  versioned,
  warns,
} from '../../test/type-under-test.ts';

const full = versioned('tool', {
  name: 'n',
  description: 'd',
  created_by_ref: idOf('identity'),
  revoked: false,
  labels: ['a'],
  confidence: 50,
  lang: 'ar-EG',
  external_references: [
    { source_name: 'acme', description: 'd' },
    { source_name: 'cve', external_id: 'CVE-2026-123456' },
    { source_name: 'capec', external_id: 'CAPEC-550' },
    { source_name: 'x', url: 'https://a.example/', hashes: { MD5: 'd41d8cd98f00b204e9800998ecf8427e' } },
  ],
  object_marking_refs: [idOf('marking-definition')],
  granular_markings: [
    { marking_ref: idOf('marking-definition'), selectors: ['name', 'labels.[0]'] },
    { lang: 'en', selectors: ['description', 'external_references.[1].external_id'] },
  ],
});
const reference = (external: object) => ({ external_references: [{ ...external }] });
const marking = (granular: object) => ({ granular_markings: [{ ...granular }] });
const MARKING = idOf('marking-definition');
const U = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';

describe('common properties, STIX 2.1 §3.2', () => {
  roundTrips(full);
  requires(full, '4.18', 'spec_version', 'id', 'created', 'modified');
  refers(full, '4.18', { created_by_ref: ['identity'], object_marking_refs: ['marking-definition'] });

  admits(full, {
    'the lowest confidence': { confidence: 0 },
    'the highest confidence': { confidence: 100 },
    'times finer than milliseconds': {
      created: '2026-03-01T10:00:00.123456Z',
      modified: '2026-03-01T10:00:00.123456789Z',
    },
    'a revoked object': { revoked: true },
    'a leap second': { created: '2016-12-31T23:59:60.000Z', modified: '2016-12-31T23:59:60.000Z' },
    'the 29th of February of a leap year': { created: '2000-02-29T00:00:00.000Z' },
  });

  refuses(full, {
    'a confidence of -1': [{ confidence: -1 }, 'stix/number-range', '$.confidence', '4.18'],
    'a confidence of 101': [{ confidence: 101 }, 'stix/number-range', '$.confidence', '4.18'],
    'a confidence with a fraction': [{ confidence: 50.5 }, 'stix/wrong-type', '$.confidence', '4.18'],
    'another version': [{ spec_version: '2.0' }, 'stix/spec-version', '$.spec_version', '3.2'],
    'created to the second': [
      { created: '2026-03-01T10:00:00Z' },
      'stix/millisecond-precision',
      '$.created',
      '3.2',
    ],
    'modified to the tenth of a second': [
      { modified: '2026-03-01T10:00:00.1Z' },
      'stix/millisecond-precision',
      '$.modified',
      '3.2',
    ],
    'modified before created': [
      { modified: '2026-03-01T09:59:59.999Z' },
      'stix/not-before',
      '$.modified',
      '3.2',
    ],
    'the 29th of February of another year': [
      { created: '1900-02-29T00:00:00.000Z' },
      'stix/timestamp',
      '$.created',
      '2.16',
    ],
    'an hour of 24': [{ modified: '2026-03-01T24:00:00.000Z' }, 'stix/timestamp', '$.modified', '2.16'],
    'a point without digits': [{ modified: '2026-03-02T10:00:00.Z' }, 'stix/timestamp', '$.modified', '2.16'],
    'revoked as text': [{ revoked: 'true' }, 'stix/wrong-type', '$.revoked', '4.18'],
    'labels without any': [
      { labels: [], granular_markings: undefined },
      'stix/empty-list',
      '$.labels',
      '2.12',
    ],
    'a label that is no text': [{ labels: ['a', 5] }, 'stix/wrong-type', '$.labels[1]', '4.18'],
    'a language by its name': [{ lang: 'english language' }, 'stix/language', '$.lang', '3.2'],
    null: [{ description: null }, 'stix/null', '$.description', '3.1'],
  });
});

describe('identifiers, STIX 2.1 §2.9', () => {
  refuses(full, {
    'the id of another type': [{ id: `malware--${U}` }, 'stix/id-type', '$.id', '2.9'],
    'one hyphen': [{ id: `tool-${U}` }, 'stix/identifier', '$.id', '2.9'],
    'no type': [{ id: U }, 'stix/identifier', '$.id', '2.9'],
    'a UUID without hyphens': [{ id: `tool--${U.replaceAll('-', '')}` }, 'stix/identifier', '$.id', '2.9'],
    'a UUID in braces': [{ id: `tool--{${U}}` }, 'stix/identifier', '$.id', '2.9'],
    'a digit out of hexadecimal': [{ id: `tool--g${U.slice(1)}` }, 'stix/identifier', '$.id', '2.9'],
    'the nil UUID': [{ id: 'tool--00000000-0000-0000-0000-000000000000' }, 'stix/identifier', '$.id', '2.9'],
    'a variant that is not RFC 4122': [
      { id: `tool--${U.replace('-9a', '-ca')}` },
      'stix/identifier',
      '$.id',
      '2.9',
    ],
    'a line feed at the end': [{ id: `tool--${U}\n` }, 'stix/identifier', '$.id', '2.9'],
    'a number': [{ id: 5 }, 'stix/wrong-type', '$.id', '4.18'],
  });

  warns(full, {
    'capitals in a UUID': [{ id: `tool--${U.toUpperCase()}` }, 'stix/uuid-case', '$.id', '2.9'],
    'a UUID of version 1 for an SDO': [
      { id: `tool--${U.replace('-4c', '-1c')}` },
      'stix/uuid-version',
      '$.id',
      '2.9',
    ],
    'a UUID of version 5 for an SDO': [
      { id: `tool--${U.replace('-4c', '-5c')}` },
      'stix/uuid-version',
      '$.id',
      '2.9',
    ],
  });
});

describe('external references, STIX 2.1 §2.5', () => {
  const at = '$.external_references[0]';
  admits(
    { ...full, granular_markings: [marking({ lang: 'en', selectors: ['name'] }).granular_markings[0] ?? {}] },
    {
      'a description': reference({ source_name: 'a', description: 'd' }),
      'an external id of any form': reference({ source_name: 'acme', external_id: '12 34/5' }),
      'a CVE of four digits': reference({ source_name: 'cve', external_id: 'CVE-1999-0001' }),
      'a CVE of seven digits': reference({ source_name: 'cve', external_id: 'CVE-2026-1234567' }),
    },
  );
  const { granular_markings: _, ...unmarked } = full;
  refuses(unmarked as typeof full, {
    'no source': [reference({ description: 'd' }), 'stix/missing-property', at, '2.5'],
    'a source alone': [reference({ source_name: 'a' }), 'stix/any-of', at, '2.5'],
    'a CVE of three digits': [
      reference({ source_name: 'cve', external_id: 'CVE-2026-123' }),
      'stix/external-id',
      `${at}.external_id`,
      '2.5',
    ],
    'a CVE without its prefix': [
      reference({ source_name: 'cve', external_id: '2026-1234' }),
      'stix/external-id',
      `${at}.external_id`,
      '2.5',
    ],
    'a CAPEC without its prefix': [
      reference({ source_name: 'capec', external_id: '550' }),
      'stix/external-id',
      `${at}.external_id`,
      '2.5',
    ],
    'a URL that is none': [
      reference({ source_name: 'a', url: 'a.example', hashes: { MD5: 'd41d8cd98f00b204e9800998ecf8427e' } }),
      'stix/url',
      `${at}.url`,
      '2.5',
    ],
    'references without any': [
      { external_references: [] },
      'stix/empty-list',
      '$.external_references',
      '2.12',
    ],
  });
  warns(unmarked as typeof full, {
    'a URL without hashes': [
      reference({ source_name: 'a', url: 'https://a.example/' }),
      'stix/url-without-hashes',
      `${at}.url`,
      '2.5',
    ],
  });
});

describe('granular markings, STIX 2.1 §7.2.3', () => {
  const at = '$.granular_markings[0]';
  admits(full, {
    'a property': marking({ marking_ref: MARKING, selectors: ['name'] }),
    'the id itself': marking({ marking_ref: MARKING, selectors: ['id'] }),
    'an element': marking({ marking_ref: MARKING, selectors: ['labels.[0]'] }),
    'a property of an element': marking({
      marking_ref: MARKING,
      selectors: ['external_references.[3].hashes.MD5'],
    }),
    'a language': marking({ lang: 'fr', selectors: ['name'] }),
  });
  refuses(full, {
    'neither marking nor language': [marking({ selectors: ['name'] }), 'stix/any-of', at, '7.2.3'],
    'both marking and language': [
      marking({ marking_ref: MARKING, lang: 'fr', selectors: ['name'] }),
      'stix/one-of',
      at,
      '7.2.3',
    ],
    'no selectors': [marking({ lang: 'fr' }), 'stix/missing-property', at, '7.2.3'],
    'selectors without any': [
      marking({ lang: 'fr', selectors: [] }),
      'stix/empty-list',
      `${at}.selectors`,
      '2.12',
    ],
    'a property that is not there': [
      marking({ lang: 'fr', selectors: ['name', 'aliases'] }),
      'stix/selector',
      `${at}.selectors[1]`,
      '7.2.3.1',
    ],
    'an element beyond the end': [
      marking({ lang: 'fr', selectors: ['labels.[1]'] }),
      'stix/selector',
      `${at}.selectors[0]`,
      '7.2.3.1',
    ],
    'a language that is none': [
      marking({ lang: '?', selectors: ['name'] }),
      'stix/language',
      `${at}.lang`,
      '7.2.3',
    ],
    'what is no marking definition': [
      marking({ marking_ref: idOf('identity'), selectors: ['name'] }),
      'stix/reference-type',
      `${at}.marking_ref`,
      '7.2.3',
    ],
  });
});

describe('custom content, STIX 2.1 §11', () => {
  const extension = idOf('extension-definition');
  admits(full, {
    'a property of a top-level extension': {
      rank: 5,
      extensions: { [extension]: { extension_type: 'toplevel-property-extension' } },
    },
    'properties inside of an extension': {
      extensions: { [extension]: { extension_type: 'property-extension', rank: 5, toxicity: [1, 2] } },
    },
  });
  refuses(full, {
    'a name kept for later (§3.8)': [{ severity: 5 }, 'stix/reserved-name', '$.severity', '3.8'],
    'a name with a capital': [{ x_Acme: 1 }, 'stix/property-name', '$.x_Acme', '3.1'],
    'a name of two letters': [{ xy: 1 }, 'stix/property-name', '$.xy', '3.1'],
    'an extension without its type': [
      { extensions: { [extension]: { rank: 5 } } },
      'stix/missing-property',
      `$.extensions['${extension}']`,
      '7.3',
    ],
    'an extension of an unknown type': [
      { extensions: { [extension]: { extension_type: 'new-thing' } } },
      'stix/enum',
      `$.extensions['${extension}'].extension_type`,
      '7.3',
    ],
    'an extension that is no object': [
      { extensions: { [extension]: 'x' } },
      'stix/wrong-type',
      `$.extensions['${extension}']`,
      '4.18',
    ],
    'an extension under any name': [
      { extensions: { acme: { rank: 5 } } },
      'stix/extension-key',
      '$.extensions.acme',
      '7.3',
    ],
  });
  warns(full, {
    'a custom property without an extension (§11.1)': [
      { x_acme_rank: 5 },
      'stix/custom-property',
      '$',
      '11.1',
    ],
    'a custom extension of the old way (§11.3)': [
      { extensions: { 'x-acme-ext': { rank: 5 } } },
      'stix/custom-extension',
      "$.extensions['x-acme-ext']",
      '11.3',
    ],
  });
});
