import type { JsonObject } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { type ValidateOptions, validate } from '../validate/validate.ts';

const UUID = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';
const NOW = '2026-03-01T10:00:00.000Z';
const MARKING = `marking-definition--${UUID}`;

const made = (type: string, more: Readonly<Record<string, unknown>> = {}): JsonObject =>
  JSON.parse(
    JSON.stringify({ type, id: `${type}--${UUID}`, created: NOW, modified: NOW, ...more }),
  ) as JsonObject;

const tool = (more: Readonly<Record<string, unknown>> = {}): JsonObject =>
  made('tool', { name: 'Suite', labels: ['remote-access'], ...more });

const issues = (object: JsonObject, severity: string, options?: ValidateOptions): string[] =>
  validate(object, options)
    .filter((issue) => issue.severity === severity)
    .map(({ code, path }) => `${code} ${path}`);
const errors = (object: JsonObject, options?: ValidateOptions): string[] => issues(object, 'error', options);

describe('which version an object is judged by', () => {
  test('is 2.0 where it names none, has dates, and nothing that came later', () => {
    expect(errors(tool())).toEqual([]);
    expect(errors(tool({ spec_version: '2.1', tool_types: ['remote-access'] }))).toEqual([]);
  });

  test('is 2.1 where it has a property of 2.1, and then misses what 2.1 asks for', () => {
    expect(errors(tool({ tool_types: ['remote-access'] }))).toEqual(['stix/missing-property $']);
  });

  test('is the one that the caller names', () => {
    expect(errors(tool(), { specVersion: '2.1' })).toEqual(['stix/missing-property $']);
    expect(errors(tool({ tool_types: ['remote-access'] }), { specVersion: '2.0' })).toEqual([]);
  });

  test('is 2.1 for types that 2.0 does not have', () => {
    expect(
      errors(made('grouping', { context: 'suspicious-activity', object_refs: [`tool--${UUID}`] })),
    ).toEqual(['stix/missing-property $']);
  });

  test('is its own for each member of a bundle', () => {
    const later = { ...tool(), id: 'tool--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a11', spec_version: '2.1' };
    const bundle: JsonObject = {
      type: 'bundle',
      id: `bundle--${UUID}`,
      spec_version: '2.0',
      objects: [tool(), later, tool({ name: undefined })],
    };
    expect(errors(bundle)).toEqual(['stix/missing-property $.objects[2]']);
  });
});

describe('a bundle of 2.0 (part 1 §5)', () => {
  const bundle = (more: Readonly<Record<string, unknown>>): JsonObject =>
    JSON.parse(
      JSON.stringify({ type: 'bundle', id: `bundle--${UUID}`, spec_version: '2.0', ...more }),
    ) as JsonObject;

  test('may hold nothing', () => {
    expect(errors(bundle({}))).toEqual([]);
  });

  test('carries the id of a bundle', () => {
    expect(errors(bundle({ id: `tool--${UUID}` }))).toEqual(['stix/id-type $.id']);
  });

  test('has members in a list', () => {
    expect(errors(bundle({ objects: tool() }))).toEqual(['stix/wrong-type $.objects']);
  });
});

describe('what all objects of 2.0 have (part 1 §3.1)', () => {
  test.each([
    ['an id of another type', { id: `malware--${UUID}` }, 'stix/id-type $.id'],
    ['an id that is none', { id: 'tool--1' }, 'stix/identifier $.id'],
    ['seconds alone', { modified: '2026-03-01T10:00:00Z' }, 'stix/millisecond-precision $.modified'],
    ['microseconds', { modified: '2026-03-01T10:00:00.000001Z' }, 'stix/millisecond-precision $.modified'],
    ['a change before the making', { modified: '2026-02-01T10:00:00.000Z' }, 'stix/not-before $.modified'],
    ['an offset for Z', { created: '2026-03-01T10:00:00.000+00:00' }, 'stix/timestamp $.created'],
    [
      'a maker that is no identity',
      { created_by_ref: `tool--${UUID}` },
      'stix/reference-type $.created_by_ref',
    ],
    ['a word for a truth value', { revoked: 'yes' }, 'stix/wrong-type $.revoked'],
    ['an empty list', { labels: [] }, 'stix/empty-list $.labels'],
    [
      'a mark that is none',
      { object_marking_refs: [`tool--${UUID}`] },
      'stix/reference-type $.object_marking_refs[0]',
    ],
    ['null', { description: null }, 'stix/null $.description'],
  ])('admits no %s', (_what, change, error) => {
    expect(errors(tool(change))).toEqual([error]);
  });

  test.each([
    'severity',
    'confidence',
    'action',
    'usernames',
    'phone_numbers',
    'addresses',
    'first_seen_precision',
    'valid_until_precision',
  ])('keeps %s for later (§3.3)', (name) => {
    expect(errors(tool({ [name]: 'x' }), { specVersion: '2.0' })).toEqual([`stix/reserved-name $.${name}`]);
  });

  test.each([
    ['Score', 'a capital'],
    ['ab', 'two letters'],
    ['x-acme', 'a hyphen'],
    ['a'.repeat(251), '251 characters'],
  ])('allows no custom property %.12s: %s (§7.1)', (name) => {
    expect(errors(tool({ [name]: 1 })).map((one) => one.split(' ')[0])).toEqual(['stix/property-name']);
  });

  test('carries custom properties, and says so', () => {
    expect(errors(tool({ x_acme_score: 5, acme: { deep: [1] } }))).toEqual([]);
    expect(issues(tool({ x_acme_score: 5 }), 'warning')).toContain('stix/custom-property $');
    expect(errors(tool({ x_acme_score: { deep: null } }))).toEqual(['stix/null $.x_acme_score.deep']);
  });
});

describe('markings of 2.0 (part 1 §4)', () => {
  const part = (more: object) =>
    tool({ granular_markings: [{ marking_ref: MARKING, selectors: ['name'], ...more }] });

  test('mark parts that are there', () => {
    expect(errors(part({}))).toEqual([]);
    expect(errors(part({ selectors: ['labels.[0]'] }))).toEqual([]);
    expect(errors(part({ selectors: ['description'] }))).toEqual([
      'stix/selector $.granular_markings[0].selectors[0]',
    ]);
    expect(errors(part({ selectors: ['labels.[1]'] }))).toEqual([
      'stix/selector $.granular_markings[0].selectors[0]',
    ]);
  });

  test('name a marking; languages came with 2.1', () => {
    expect(errors(part({ marking_ref: undefined }))).toEqual([
      'stix/missing-property $.granular_markings[0]',
    ]);
  });

  const marking = (more: Readonly<Record<string, unknown>>): JsonObject => {
    const object = made('marking-definition', {
      definition_type: 'statement',
      definition: { statement: '© Harbour' },
      ...more,
    });
    const { modified: _, ...rest } = object;
    return rest;
  };

  test('are statements or TLP', () => {
    expect(errors(marking({}))).toEqual([]);
    expect(errors(marking({ definition: { statement: 5 } }))).toEqual(['stix/wrong-type $.definition']);
    expect(errors(marking({ definition: undefined }))).toContain('stix/missing-property $');
    expect(errors(marking({ definition: 'open' }))).toEqual(['stix/wrong-type $.definition']);
  });

  test('are TLP under the published id alone', () => {
    const white = {
      definition_type: 'tlp',
      definition: { tlp: 'white' },
      created: '2017-01-20T00:00:00.000Z',
    };
    expect(
      errors(marking({ ...white, id: 'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9' })),
    ).toEqual([]);
    expect(errors(marking(white))).toEqual(['stix/forged-tlp $']);
  });

  test('do not mark themselves', () => {
    expect(errors(marking({ object_marking_refs: [MARKING] }))).toEqual([
      'stix/marks-itself $.object_marking_refs',
    ]);
  });
});

describe('single types of 2.0 (part 2)', () => {
  test('an indicator has a pattern in the grammar of 2.0', () => {
    const indicator = (pattern: string) =>
      made('indicator', { labels: ['malicious-activity'], valid_from: NOW, pattern });
    const window = "START '2026-03-01T00:00:00Z' STOP '2026-04-01T00:00:00Z'";
    expect(errors(indicator(`[ipv4-addr:value = '198.51.100.7'] ${window}`))).toEqual([]);
    expect(errors(indicator("[ipv4-addr:value = '198.51.100.7'")).map((one) => one.split(' ')[1])).toEqual([
      '$.pattern',
    ]);
    expect(errors(made('indicator', { valid_from: NOW, pattern: "[url:value = 'a:b']" }))).toEqual([
      'stix/missing-property $',
    ]);
  });

  test('a relationship has a type in small letters and two ends', () => {
    const relationship = (more: object) =>
      made('relationship', {
        relationship_type: 'uses',
        source_ref: `malware--${UUID}`,
        target_ref: `tool--${UUID}`,
        ...more,
      });
    expect(errors(relationship({}))).toEqual([]);
    expect(errors(relationship({ relationship_type: 'Uses_it' }))).toEqual([
      'stix/relationship-type $.relationship_type',
    ]);
    expect(errors(relationship({ target_ref: undefined }))).toEqual(['stix/missing-property $']);
  });

  test('a campaign ends after it begins', () => {
    const campaign = made('campaign', { name: 'Dunes', first_seen: NOW, last_seen: '2026-02-01T10:00:00Z' });
    expect(errors(campaign)).toEqual(['stix/not-before $.last_seen']);
  });

  test('what is observed is a dictionary with something in it', () => {
    const observed = (objects: unknown) =>
      made('observed-data', { first_observed: NOW, last_observed: NOW, number_observed: 1, objects });
    expect(errors(observed({ '0': { type: 'url', value: 'https://harbour.example/' } }))).toEqual([]);
    expect(errors(observed({}))).toEqual(['stix/empty-dictionary $.objects']);
    expect(errors(observed([]))).toEqual(['stix/wrong-type $.objects']);
    expect(errors(observed({ '0': 'url' }))).toEqual(["stix/wrong-type $.objects['0']"]);
    expect(errors(observed({ '0': { value: 'x' } }))).toEqual(["stix/missing-property $.objects['0']"]);
  });
});
