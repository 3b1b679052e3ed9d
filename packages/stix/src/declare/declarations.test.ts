import { describe, expect, test } from 'vitest';
import { structs } from '../structs/index.ts';
import { enumerations } from '../vocabulary/enumerations.ts';
import { openVocabularies } from '../vocabulary/open.ts';
import { relationships } from '../vocabulary/relationships.ts';
import type { StructDeclaration } from './declaration.ts';
import { type Plan, planOf } from './plan.ts';
import { declarationOf, declaredTypes, propertiesOf, structOf, typeClass } from './registry.ts';

const all: [string, StructDeclaration][] = [
  ...declaredTypes.map((type): [string, StructDeclaration] => [
    type,
    declarationOf(type) as StructDeclaration,
  ]),
  ...Object.entries(structs),
];

test('there are 19 SDOs, 2 SROs, 18 SCOs, 3 meta types, the bundle, and our claim and question', () => {
  const count = (kind: string) => declaredTypes.filter((type) => typeClass(type) === kind).length;
  expect([count('sdo'), count('sro'), count('sco'), count('meta'), count('bundle')]).toEqual([
    19 + 2,
    2,
    18,
    3,
    1,
  ]);
  expect(typeClass('x-acme')).toBe('custom');
  expect(typeClass('constructor')).toBe('custom');
});

describe('the class of', () => {
  const u = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';
  test.each([
    ['an identifier', `tool--${u}`, 'sdo'],
    ['an identifier', `sighting--${u}`, 'sro'],
    ['an identifier', `ipv4-addr--${u}`, 'sco'],
    ['an identifier', `language-content--${u}`, 'meta'],
    ['an identifier', `bundle--${u}`, 'bundle'],
    ['an identifier of a custom type', `x-acme--${u}`, 'custom'],
  ])('%s is that of its type: %s', (_, id, kind) => expect(typeClass(id)).toBe(kind));

  test('an object is that of its type', () => {
    expect(typeClass({ type: 'file', id: `file--${u}`, name: 'a' })).toBe('sco');
    expect(typeClass({ type: 'extension-definition' })).toBe('meta');
    expect(typeClass({ type: 'x-acme' })).toBe('custom');
    expect(typeClass({ id: `tool--${u}` })).toBe('custom');
  });

  test.each([
    ['new-sdo', 'sdo'],
    ['new-sro', 'sro'],
    ['new-sco', 'sco'],
    ['property-extension', 'custom'],
  ])('an object of a type that an extension of type %s brings (§7.3)', (made, kind) => {
    const extensions = { [`extension-definition--${u}`]: { extension_type: made } };
    expect(typeClass({ type: 'acme', extensions })).toBe(kind);
    expect(typeClass({ type: 'tool', extensions })).toBe('sdo');
  });

  test.each([[null], [5], [[]], [{ e: null }], [{ e: 'new-sdo' }]])(
    'an object with extensions %j, malformed, is that of its type',
    (extensions) => expect(typeClass({ type: 'acme', extensions })).toBe('custom'),
  );
});

test('the types stand in the order of the specification', () => {
  const sections = declaredTypes
    .map((type) => declarationOf(type)?.section ?? '')
    .filter((one) => /^[0-9]/.test(one));
  const key = (section: string) =>
    section
      .split('.')
      .map((part) => part.padStart(3, '0'))
      .join('.');
  expect(sections.map(key)).toEqual(sections.map(key).sort());
});

function names(plan: Plan): string[] {
  if (plan.kind === 'list') return names(plan.of);
  if (plan.kind === 'dictionary') return plan.of === undefined ? [] : names(plan.of);
  if (plan.kind === 'identifier') return plan.to.map((to) => `type ${to}`);
  return 'name' in plan ? [`${plan.kind} ${plan.name}`] : [];
}

function exists(name: string): boolean {
  const [kind, one = ''] = name.split(' ');
  if (kind === 'object') return structOf(one) !== undefined;
  if (kind === 'enum') return Object.hasOwn(enumerations, one);
  if (kind === 'open-vocab') return Object.hasOwn(openVocabularies, one);
  return ['SDO', 'SRO', 'SCO'].includes(one) || declarationOf(one) !== undefined;
}

describe.each(all)('%s', (type, declaration) => {
  test('is spelt right: every type, vocabulary and structure it names exists', () => {
    const object = declarationOf(type);
    const properties = object === undefined ? declaration.properties : propertiesOf(object);
    for (const [name, declared] of Object.entries(properties)) {
      const plan = planOf(declared);
      for (const one of names(plan)) expect([one, exists(one)]).toEqual([one, true]);
      if (name.endsWith('_refs')) expect(plan).toMatchObject({ kind: 'list', of: { kind: 'identifier' } });
      else if (name.endsWith('_ref')) expect(plan.kind).toBe('identifier');
      if (name.endsWith('_hex')) expect(plan.kind).toBe('hex');
      if (name.endsWith('_bin')) expect(plan.kind).toBe('binary');
    }
    for (const [, ...rule] of declaration.rules ?? [])
      for (const name of rule) expect(properties).toHaveProperty(name);
    for (const name of object?.idFrom ?? []) expect(properties).toHaveProperty(name);
    for (const name of Object.values(object?.extensions ?? {})) expect(structOf(name)).toBeDefined();
  });
});

test('a misspelt declaration is a fault of this package', () => {
  expect(() => planOf('sting')).toThrow('no such property type');
});

test('vocabularies hold no value twice; relationships name types that exist', () => {
  for (const values of [...Object.values(enumerations), ...Object.values(openVocabularies)])
    expect(new Set<string>(values).size).toBe(values.length);
  for (const [source, rows] of Object.entries(relationships))
    for (const target of [source, ...Object.values(rows).flat()])
      expect([target, exists(`type ${target}`)]).toEqual([target, true]);
});
