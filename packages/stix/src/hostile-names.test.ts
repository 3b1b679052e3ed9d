import type { JsonObject } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { createSco } from './build/sco.ts';
import { createObject } from './build/sdo.ts';
import type { StixObject } from './types.ts';
import { liftToV21 } from './v20/lift.ts';
import { validate } from './validate/validate.ts';
import { newVersion } from './versions.ts';

/** As a parser gives it: `__proto__` is a property of its own, and no object's prototype. */
const HOSTILE = JSON.parse('{"__proto__":{"revoked":true}}') as JsonObject;
const TIME = '2026-03-01T10:00:00.000Z';

/** The property is there, under its name, and nothing shines through from it. */
function expectKept(object: JsonObject): void {
  expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
  expect(object['revoked']).toBeUndefined();
  expect(JSON.stringify(object)).toContain('"__proto__":{"revoked":true}');
}

describe('a property called __proto__ is a property like any other', () => {
  test('in what is built', () => {
    expectKept(createObject('identity', { name: 'A', identity_class: 'group', custom: HOSTILE }));
    expectKept(createSco('url', { value: 'https://example.org/', ...HOSTILE }));
  });

  test('in the next version', () => {
    const identity = createObject('identity', { name: 'A', identity_class: 'group', now: TIME });
    expectKept(newVersion(identity, HOSTILE, '2026-03-02T10:00:00.000Z'));
    expectKept(newVersion({ ...identity, ...HOSTILE }, { name: 'B' }, '2026-03-02T10:00:00.000Z'));
  });

  const observed = (objects: JsonObject): StixObject => ({
    type: 'observed-data',
    id: 'observed-data--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
    created: TIME,
    modified: TIME,
    first_observed: TIME,
    last_observed: TIME,
    number_observed: 1,
    objects,
    ...HOSTILE,
  });

  test('in what is lifted from 2.0, at every depth', () => {
    const file = { type: 'file', name: 'a', ...HOSTILE, extensions: { 'x-a': HOSTILE } };
    const { objects } = liftToV21(observed({ 0: file, 1: { type: 'mutex', name: 'b', ...HOSTILE } }));
    expect(objects).toHaveLength(3);
    for (const object of objects) expectKept(object);
    const { extensions } = objects[1] as { readonly extensions?: Record<string, JsonObject> };
    expectKept(extensions?.['x-a'] ?? {});
  });

  test('in what is checked: a broken reference below it is found', () => {
    const below = JSON.parse('{"__proto__":{"lost_ref":"9"}}') as JsonObject;
    expect(
      validate(observed({ 0: { type: 'mutex', name: 'b', ...below } })).map(({ code }) => code),
    ).toContain('stix/local-reference');
  });
});
