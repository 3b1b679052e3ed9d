import { describe, expect, test } from 'vitest';
import { deterministicId } from '../ids.ts';
import type { StixObject } from '../types.ts';
import { validate } from '../validate/validate.ts';
import { detectSpecVersion } from './detect.ts';
import { liftToV21 } from './lift.ts';

const U = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';
const old = (type: string, more: object): StixObject => ({
  type,
  id: `${type}--${U}`,
  created: '2026-03-01T10:00:00.000Z',
  modified: '2026-03-01T10:00:00.000Z',
  ...more,
});
const errors = (object: StixObject) => validate(object).filter(({ severity }) => severity === 'error');

describe('the version of STIX that something is written in', () => {
  const id = 'x--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';
  const created = '2026-03-01T10:00:00.000Z';
  test.each([
    ['what spec_version says', { type: 'tool', id, spec_version: '2.1' }, '2.1'],
    ['what spec_version says', { type: 'url', id, spec_version: '2.0' }, '2.0'],
    ['2.0: an SDO that says nothing, §3.2 requires it to', { type: 'tool', id, created }, '2.0'],
    ['2.0: a marking definition that says nothing', { type: 'marking-definition', id, created }, '2.0'],
    ['2.0: a relationship that says nothing', { type: 'relationship', id, created }, '2.0'],
    ['2.1: an observable with an id need not say', { type: 'url', id }, '2.1'],
    ['2.0: an observable without an id', { type: 'url' }, '2.0'],
    ['2.0: a custom object with created', { type: 'x-acme', id, created }, '2.0'],
    ['2.1: a custom object without created can only be an observable', { type: 'x-acme', id }, '2.1'],
    ['2.0: a bundle that says so', { type: 'bundle', id, spec_version: '2.0' }, '2.0'],
    ['2.1: a bundle that says nothing', { type: 'bundle', id, objects: [{ type: 'url', id }] }, '2.1'],
    [
      '2.1: such a bundle with objects of 2.0 in it',
      { type: 'bundle', id, objects: [{ type: 'tool', id }] },
      '2.1',
    ],
  ])('%s', (_, value, version) => expect(detectSpecVersion(value)).toBe(version));

  test.each([[null], [5], ['x'], [[]], [{}], [{ type: 5 }]])('%j is no STIX object', (value) =>
    expect(detectSpecVersion(value)).toBeUndefined(),
  );
});

test('an object of 2.1 comes back as it is', () => {
  const object = old('tool', { spec_version: '2.1', name: 'n' });
  expect(liftToV21(object)).toEqual({ objects: [object], changes: [] });
  expect(liftToV21(object).objects[0]).toBe(object);
});

describe('each type becomes valid 2.1 and says what changed', () => {
  test.each([
    [
      'indicator',
      { labels: ['benign'], pattern: "[file:name = 'a']", valid_from: '2026-03-01T10:00:00Z' },
      ['spec_version', 'labels', 'pattern_type', 'pattern_version'],
    ],
    ['malware', { labels: ['bot'], name: 'n' }, ['spec_version', 'labels', 'is_family']],
    [
      'report',
      { labels: ['tool'], name: 'n', published: '2026-03-01T10:00:00Z', object_refs: [`tool--${U}`] },
      ['spec_version', 'labels'],
    ],
    ['threat-actor', { labels: ['spy'], name: 'n' }, ['spec_version', 'labels']],
    ['tool', { labels: ['unknown'], name: 'n', x_acme: { a: 1 } }, ['spec_version', 'labels']],
    ['identity', { labels: ['a'], name: 'n', identity_class: 'group' }, ['spec_version']],
  ])('%s', (type, more, changed) => {
    const object = old(type, more);
    const before = structuredClone(object);
    const { objects, changes } = liftToV21(object);
    expect(objects).toHaveLength(1);
    const lifted = objects[0] as StixObject;
    expect(errors(lifted)).toEqual([]);
    expect([lifted.id, lifted['modified']]).toEqual([object.id, object['modified']]);
    expect(changes.map(({ path }) => path.slice(2))).toEqual(changed);
    expect(object).toEqual(before);
    if (type !== 'identity')
      expect(lifted[`${type.replace('-', '_')}_types`]).toEqual((more as { labels: string[] }).labels);
  });
});

describe('observables of an observation', () => {
  const observed = (objects: object): StixObject =>
    old('observed-data', {
      first_observed: '2026-03-01T10:00:00Z',
      last_observed: '2026-03-01T10:00:00Z',
      number_observed: 1,
      objects,
    } as object);

  test('get deterministic ids, references that follow them, and new names', () => {
    const { objects, changes } = liftToV21(
      observed({
        '0': {
          type: 'network-traffic',
          protocols: ['tcp'],
          src_ref: '1',
          extensions: { 'x-ext': { via_ref: '1' } },
        },
        '1': { type: 'ipv4-addr', value: '198.51.100.3' },
        '2': { type: 'file', name: 'a', created: '2026-03-01T10:00:00Z' },
      }),
    );
    const [data, traffic, address, file] = objects;
    expect(address?.id).toBe('ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4');
    expect(traffic?.['src_ref']).toBe(address?.id);
    expect(traffic?.['extensions']).toEqual({ 'x-ext': { via_ref: address?.id } });
    expect(traffic?.id).toBe(deterministicId(traffic as StixObject));
    expect(file?.['ctime']).toBe('2026-03-01T10:00:00Z');
    expect(data?.['object_refs']).toEqual([traffic?.id, address?.id, file?.id]);
    expect(Object.hasOwn(data as StixObject, 'objects')).toBe(false);
    for (const object of objects) expect(errors(object)).toEqual([]);
    expect(changes.at(-1)).toEqual({
      id: `observed-data--${U}`,
      path: '$.objects',
      what: 'moved',
      to: '$.object_refs',
    });
  });

  test('that refer to each other in a circle still come out, once each', () => {
    const { objects } = liftToV21(
      observed({
        '0': { type: 'process', pid: 1, child_refs: ['1'] },
        '1': { type: 'process', pid: 2, parent_ref: '0' },
        '2': { type: 'directory', path: '/a', contains_refs: ['2'] },
        '3': 'no object',
      }),
    );
    const [, parent, child, self] = objects;
    expect(objects).toHaveLength(4);
    expect(parent?.['child_refs']).toEqual([child?.id]);
    expect(child?.['parent_ref']).toBe(parent?.id);
    expect(self?.['contains_refs']).toEqual([self?.id]);
  });

  test('that refer on and on do not exhaust the stack', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [
        `k${i}`,
        { type: 'directory', path: `/${i}`, contains_refs: [`k${i + 1}`] },
      ]),
    );
    expect(liftToV21(observed(chain)).objects).toHaveLength(20_001);
  });
});
