import { readFileSync } from 'node:fs';
import { canonicalize, type JsonObject } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { hashedId } from '../test/type-under-test.ts';
import { declarationOf, declaredTypes, typeClass } from './declare/registry.ts';
import { deterministicId } from './ids.ts';

interface IdCase {
  readonly object: JsonObject & { readonly type: string };
  readonly id: string | null;
}

const file = new URL('../../../vectors/stix-ids/deterministic.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: IdCase[] };
const observables = declaredTypes.filter((type) => typeClass(type) === 'sco');

test('there are cases of every observable type', () =>
  expect([...new Set(cases.map(({ object }) => object.type))].sort()).toEqual([...observables].sort()));

describe.each(observables)('%s', (type) => {
  const own = cases.filter(({ object }) => object.type === type);

  test.each(own.map(({ object, id }) => [JSON.stringify(object), id, object] as const))(
    '%s: %s',
    (_, id, object) => expect(deterministicId(object) ?? null).toBe(id),
  );

  test('the order of the members does not count, nor what does not contribute', () => {
    const contributing: readonly string[] = declarationOf(type)?.idFrom ?? [];
    for (const { object, id } of own) {
      const turned = Object.fromEntries(Object.entries({ ...object, x_acme: 1, defanged: true }).reverse());
      expect(deterministicId(turned) ?? null).toBe(id);
      const bare = Object.fromEntries(
        Object.entries(object).filter(([name]) => name === 'type' || contributing.includes(name)),
      );
      expect(deterministicId(bare) ?? null).toBe(id);
    }
  });

  test('each value that contributes moves the id', () => {
    for (const { object, id } of own)
      for (const name of declarationOf(type)?.idFrom ?? []) {
        if (object[name] === undefined) continue;
        const { [name]: _, ...without } = object;
        expect([name, deterministicId(without) ?? null]).not.toEqual([name, id]);
      }
  });
});

test('where values need no other spelling, the id is the hash of their canonical text', () => {
  for (const { object, id } of cases) {
    const contributing: readonly string[] = declarationOf(object.type)?.idFrom ?? [];
    const plain = contributing.filter((name) => !['hashes', 'extensions', 'start', 'end'].includes(name));
    const content = Object.fromEntries(
      contributing.filter((name) => object[name] !== undefined).map((name) => [name, object[name] ?? null]),
    );
    const names = Object.keys(content);
    if (names.length > 0 && names.every((name) => plain.includes(name)))
      expect(id).toBe(hashedId(object.type, canonicalize(content)));
  }
});
