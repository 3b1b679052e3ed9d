import { describe, expect, expectTypeOf, test } from 'vitest';
import { idOf } from '../../test/type-under-test.ts';
import { declaredTypes } from '../declare/registry.ts';
import type { StixObject } from '../types.ts';
import * as guards from './guards.ts';

/** `isAttackPattern` for `attack-pattern`. */
const guardOf = (type: string): string =>
  `is${type
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}`;

type Guard = (object: StixObject) => boolean;

const { isType, ...byType } = guards;
const named: ReadonlyMap<string, Guard> = new Map(Object.entries<Guard>(byType));

test('there is one guard for every type, and none for anything else', () => {
  expect([...named.keys()].sort()).toEqual(declaredTypes.map(guardOf).sort());
});

describe.each(declaredTypes)('%s', (type) => {
  const guard = named.get(guardOf(type)) as (object: StixObject) => boolean;
  test('is told from every other type, by type alone', () => {
    for (const other of [...declaredTypes, 'x-acme', type.toUpperCase(), `${type} `])
      expect([other, guard({ type: other, id: idOf(type) })]).toEqual([other, other === type]);
    expect(isType({ type, id: 'no identifier' }, type as Parameters<typeof isType>[1])).toBe(true);
    expect(isType({ type: 'x-acme', id: idOf(type) }, type as Parameters<typeof isType>[1])).toBe(false);
  });
});

test('a guard gives the properties their types', () => {
  const object: StixObject = { type: 'indicator', id: idOf('indicator') };
  if (guards.isIndicator(object)) expectTypeOf(object.pattern).toEqualTypeOf<string>();
  if (isType(object, 'file')) expectTypeOf(object.size).toExtend<number | undefined>();
  if (guards.isSighting(object)) expectTypeOf(object.count).toExtend<number | undefined>();
});
