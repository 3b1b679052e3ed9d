import type { JsonObject } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { CREATED, hashedId, idOf, UUID } from '../../test/type-under-test.ts';
import { deterministicId } from '../ids.ts';
import { tlp1MarkingObject } from '../markings/tlp.ts';
import type { StixObject } from '../types.ts';
import { validate } from '../validate/validate.ts';
import { detectSpecVersion } from './detect.ts';
import { liftToV21 } from './lift.ts';

const old = (type: string, more: JsonObject): StixObject => ({
  type,
  id: idOf(type),
  created: CREATED,
  modified: CREATED,
  ...more,
});
const errors = (object: StixObject): string[] =>
  validate(object)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path}`);
const PHASES = [{ kill_chain_name: 'k', phase_name: 'p' }];

/** Every type of STIX 2.0 parts 2 and 1, with what lifting takes away and puts there. */
const TYPES: Readonly<
  Record<string, readonly [given: JsonObject, gone: readonly string[], added: JsonObject]>
> = {
  'attack-pattern': [{ name: 'n', kill_chain_phases: PHASES }, [], {}],
  campaign: [{ name: 'n', aliases: ['a'], first_seen: CREATED, objective: 'o' }, [], {}],
  'course-of-action': [{ name: 'n', description: 'd' }, [], {}],
  identity: [{ name: 'n', identity_class: 'group', labels: ['a'], sectors: ['energy'] }, [], {}],
  indicator: [
    { labels: ['benign'], pattern: "[file:name = 'a']", valid_from: CREATED },
    ['labels'],
    { indicator_types: ['benign'], pattern_type: 'stix', pattern_version: '2.0' },
  ],
  'intrusion-set': [
    { name: 'n', goals: ['g'], resource_level: 'team', primary_motivation: 'revenge' },
    [],
    {},
  ],
  malware: [
    { name: 'n', labels: ['bot', 'worm'], kill_chain_phases: PHASES },
    ['labels'],
    { malware_types: ['bot', 'worm'], is_family: true },
  ],
  report: [
    { name: 'n', labels: ['tool'], published: CREATED, object_refs: [idOf('tool')] },
    ['labels'],
    { report_types: ['tool'] },
  ],
  'threat-actor': [
    { name: 'n', labels: ['spy'], roles: ['agent'], sophistication: 'expert' },
    ['labels'],
    { threat_actor_types: ['spy'] },
  ],
  tool: [{ name: 'n', labels: ['unknown'], tool_version: '1' }, ['labels'], { tool_types: ['unknown'] }],
  vulnerability: [
    { name: 'n', external_references: [{ source_name: 'cve', external_id: 'CVE-2016-1234' }] },
    [],
    {},
  ],
  relationship: [
    {
      relationship_type: 'uses',
      source_ref: idOf('campaign'),
      target_ref: idOf('malware'),
      description: 'd',
    },
    [],
    {},
  ],
  sighting: [{ sighting_of_ref: idOf('indicator'), count: 5, summary: true }, [], {}],
};

describe.each(Object.entries(TYPES))('%s', (type, [given, gone, added]) => {
  const object = old(type, { ...given, created_by_ref: idOf('identity'), x_acme: { kept: [1] } });
  const { objects, changes } = liftToV21(object);
  const [lifted] = objects as [StixObject];

  test('has the properties that 2.1 gives the type, and all others as they were', () => {
    const expected: Record<string, unknown> = { ...object, spec_version: '2.1', ...added };
    for (const name of gone) delete expected[name];
    expect(objects).toEqual([expected]);
  });

  test('is valid 2.1 and no longer 2.0', () => {
    expect(errors(lifted)).toEqual([]);
    expect([detectSpecVersion(object), detectSpecVersion(lifted)]).toEqual(['2.0', '2.1']);
  });

  test('says every change by its place, and no other', () => {
    const told = changes.flatMap(({ id, path, to }) => {
      expect(id).toBe(object.id);
      return to === undefined ? [path] : [path, to];
    });
    const names = ['spec_version', ...gone, ...Object.keys(added)].map((name) => `$.${name}`);
    expect(told.sort()).toEqual(names.sort());
  });

  test('is done once: what was lifted comes back as it is', () => {
    expect(liftToV21(lifted)).toEqual({ objects: [lifted], changes: [] });
    expect(liftToV21(lifted).objects[0]).toBe(lifted);
  });
});

test('a TLP marking definition of 2.0 becomes the one of 2.1, which has a name', () => {
  const marking: StixObject = {
    type: 'marking-definition',
    id: 'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da',
    created: '2017-01-20T00:00:00.000Z',
    definition_type: 'tlp',
    definition: { tlp: 'green' },
  };
  const { objects } = liftToV21(marking);
  expect(objects).toEqual([tlp1MarkingObject('green')]);
  expect(errors(objects[0] as StixObject)).toEqual([]);
});

test('another marking definition gets its version alone', () => {
  const marking: StixObject = {
    type: 'marking-definition',
    id: idOf('marking-definition'),
    created: CREATED,
    definition_type: 'statement',
    definition: { statement: 's' },
  };
  expect(liftToV21(marking).objects).toEqual([{ ...marking, spec_version: '2.1' }]);
});

test.each([
  ['labels that are no list', { labels: 'benign' }],
  ['types that are there already', { labels: ['a'], indicator_types: ['benign'] }],
  ['no labels', {}],
])('an indicator with %s keeps what it has', (_, more) => {
  const lifted = liftToV21(old('indicator', { pattern: '[a:b = 1]', valid_from: CREATED, ...more }))
    .objects[0];
  expect(lifted).toMatchObject(more);
});

describe('what is 2.1 already comes back as it is', () => {
  test.each<[string, StixObject]>([
    ['an object that says so', { ...old('tool', { name: 'n', labels: ['a'] }), spec_version: '2.1' }],
    ['an observable that need not say so', { type: 'url', id: idOf('url'), value: 'https://a.example/' }],
    ['a custom observable', { type: 'x-acme', id: idOf('x-acme'), level: 5 }],
    [
      'a bundle of such',
      { type: 'bundle', id: idOf('bundle'), objects: [{ type: 'url', id: idOf('url'), value: 'a:b' }] },
    ],
    ['an empty bundle', { type: 'bundle', id: idOf('bundle') }],
  ])('%s', (_, object) => {
    expect(liftToV21(object).objects[0]).toBe(object);
    expect(liftToV21(object).changes).toEqual([]);
  });
});

describe('a bundle', () => {
  const observed = (digit: string): StixObject => ({
    ...old('observed-data', {
      first_observed: CREATED,
      last_observed: CREATED,
      number_observed: 1,
      objects: { '0': { type: 'ipv4-addr', value: '198.51.100.3' } },
    }),
    id: `observed-data--${UUID.slice(0, -1)}${digit}`,
  });
  const bundle: StixObject = {
    type: 'bundle',
    id: idOf('bundle'),
    spec_version: '2.0',
    objects: [old('tool', { name: 'n' }), observed('1'), 'no object', observed('2')],
  };

  test('loses its version, and its objects are lifted where they stand, each observable once', () => {
    const { objects, changes } = liftToV21(bundle);
    const address = hashedId('ipv4-addr', '{"value":"198.51.100.3"}');
    expect(objects).toHaveLength(1);
    expect(objects[0]).toMatchObject({
      type: 'bundle',
      id: bundle.id,
      objects: [
        { type: 'tool', spec_version: '2.1' },
        { type: 'observed-data', object_refs: [address] },
        { type: 'ipv4-addr', id: address },
        'no object',
        { type: 'observed-data', object_refs: [address] },
      ],
    });
    expect(Object.hasOwn(objects[0] as StixObject, 'spec_version')).toBe(false);
    expect(changes[0]).toEqual({ id: bundle.id, path: '$.spec_version', what: 'removed' });
    expect(new Set(changes.map(({ id }) => id)).size).toBe(4);
  });
});

/** Observables of STIX 2.0 part 4 whose properties 2.1 names otherwise. */
const RENAMED: Readonly<Record<string, readonly [given: JsonObject, lifted: JsonObject]>> = {
  file: [
    { name: 'a', created: CREATED, modified: CREATED, accessed: CREATED },
    { name: 'a', ctime: CREATED, mtime: CREATED, atime: CREATED },
  ],
  directory: [
    { path: '/', created: CREATED, modified: CREATED, accessed: CREATED },
    { path: '/', ctime: CREATED, mtime: CREATED, atime: CREATED },
  ],
  process: [
    { pid: 5, created: CREATED },
    { pid: 5, created_time: CREATED },
  ],
  'windows-registry-key': [
    { key: 'hkey_users\\a', modified: CREATED },
    { key: 'hkey_users\\a', modified_time: CREATED },
  ],
  'user-account': [
    { user_id: '1', password_last_changed: CREATED },
    { user_id: '1', credential_last_changed: CREATED },
  ],
  'ipv6-addr': [{ value: '2001:db8::1' }, { value: '2001:db8::1' }],
  mutex: [{ name: 'm' }, { name: 'm' }],
  software: [
    { name: 's', version: '1' },
    { name: 's', version: '1' },
  ],
  url: [{ value: 'https://a.example/' }, { value: 'https://a.example/' }],
  'x509-certificate': [{ serial_number: '1' }, { serial_number: '1' }],
};

describe.each(Object.entries(RENAMED))('a %s inside of an observation', (type, [given, expected]) => {
  const data = old('observed-data', {
    first_observed: CREATED,
    last_observed: CREATED,
    number_observed: 1,
    objects: { only: { type, ...given } },
  });
  const [lifted, observable] = liftToV21(data).objects as [StixObject, StixObject];

  test('has the names of 2.1', () => {
    const { id, type: kind, spec_version, ...rest } = observable;
    expect([kind, spec_version, rest]).toEqual([type, '2.1', expected]);
    expect(errors(observable)).toEqual([]);
  });

  test('has the id that its content gives it, and the observation refers to it', () => {
    const derived = deterministicId({ type, ...expected });
    if (derived === undefined) expect(observable.id[type.length + 2 + 14]).toBe('4');
    else expect(observable.id).toBe(derived);
    expect(lifted['object_refs']).toEqual([observable.id]);
    expect(errors(lifted)).toEqual([]);
  });
});
