import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '@qanat/json';
import { canonicalize } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import {
  createSco,
  type DeclaredType,
  declaredTypes,
  deterministicId,
  parseBundle,
  parseObject,
  references,
  SCO_NAMESPACE,
  type StixObject,
  validate,
} from '../src/index.ts';

export const UUID = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';
export const idOf = (type: string): string => `${type}--${UUID}`;

/** What to change of an object: a value replaces, `undefined` removes. */
export type Change = Readonly<Record<string, Json | undefined>>;

/** What is changed, then the code, the place and the section of the one issue that comes of it. */
export type Verdict = readonly [change: Change, code: string, path: string, section: string];

export function changed(object: JsonObject, change: Change): StixObject {
  const result: Record<string, Json> = {};
  for (const [name, value] of Object.entries({ ...object, ...change }))
    if (value !== undefined) result[name] = value;
  return result as StixObject;
}

function issues(object: StixObject, severity: 'error' | 'warning'): string[][] {
  return validate(object)
    .filter((issue) => issue.severity === severity)
    .map(({ code, path, section = '' }) => [code, path, section]);
}

/** The full example has nothing to remark on, comes back from its text as it was, and stands in a bundle. */
export function roundTrips(full: StixObject): void {
  describe('a full example', () => {
    test('has no issue, in a bundle neither', () => {
      expect(validate(full)).toEqual([]);
      expect(validate({ type: 'bundle', id: idOf('bundle'), objects: [full] })).toEqual([]);
    });

    test('comes back from its text, alone and in a bundle', () => {
      const text = JSON.stringify(full, null, 2);
      const alone = parseObject(text);
      expect(alone.ok && alone.value.object).toEqual(full);
      const bundle = parseBundle(`{"type":"bundle","id":"${idOf('bundle')}","objects":[${text}]}`);
      const [item] = bundle.ok ? bundle.value.objects : [];
      expect(item?.result.ok && canonicalize(item.result.value)).toBe(canonicalize(full));
    });
  });
}

/** Each of the properties has to be there, by the section. */
export function requires(full: StixObject, section: string, ...names: string[]): void {
  test.each(names)('%s is required', (name) => {
    expect(issues(changed(full, { [name]: undefined }), 'error')).toEqual([
      ['stix/missing-property', '$', `STIX 2.1 §${section}`],
    ]);
  });
}

export function admits(full: StixObject, rows: Readonly<Record<string, Change>>): void {
  test.each(Object.entries(rows))('admits %s', (_, change) => {
    expect(validate(changed(full, change))).toEqual([]);
  });
}

/** Each change is one error and no other. */
export function refuses(full: StixObject, rows: Readonly<Record<string, Verdict>>): void {
  test.each(Object.entries(rows))('refuses %s', (_, [change, code, path, section]) => {
    expect(issues(changed(full, change), 'error')).toEqual([[code, path, `STIX 2.1 §${section}`]]);
  });
}

/** Each change is one warning and no error. */
export function warns(full: StixObject, rows: Readonly<Record<string, Verdict>>): void {
  test.each(Object.entries(rows))('warns of %s', (_, [change, code, path, section]) => {
    expect(issues(changed(full, change), 'error')).toEqual([]);
    expect(issues(changed(full, change), 'warning')).toEqual([[code, path, `STIX 2.1 §${section}`]]);
  });
}

/**
 * Of all declared types, exactly the given ones may be referred to by the property; a list where its name ends in
 * `_refs`. What is refused is told at the reference, by the section.
 */
export function refers(
  full: StixObject,
  section: string,
  rows: Readonly<Record<string, readonly string[]>>,
): void {
  test.each(Object.entries(rows))('%s refers to %j alone', (name, allowed) => {
    const list = name.endsWith('_refs');
    const refused = declaredTypes.filter((type) => {
      const id = idOf(type);
      const found = issues(changed(full, { [name]: list ? [id] : id }), 'error');
      if (found.length === 0) return false;
      const path = list ? `$.${name}[0]` : `$.${name}`;
      expect(found).toEqual([['stix/reference-type', path, `STIX 2.1 §${section}`]]);
      return true;
    });
    expect(declaredTypes.filter((type) => !refused.includes(type)).sort()).toEqual([...allowed].sort());
  });

  test.each(Object.keys(rows))('what %s refers to is a reference of the object', (name) => {
    const id = `${rows[name]?.[0] ?? ''}--11111111-2222-4333-8444-555555555555`;
    const value = name.endsWith('_refs') ? [id] : id;
    expect(references(changed(full, { [name]: value })).map((one) => one.id)).toContain(id);
  });
}

/** The UUIDv5 of §2.9 over a canonical text, worked out apart from the library. */
export function hashedId(type: string, canonical: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(SCO_NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(canonical, 'utf8')
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${type}--${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/**
 * What the id of an observable comes from (§2.9): for each name the properties and the RFC 8785 text of what they contribute,
 * undefined where they contribute nothing and the id is random.
 */
export function identifies(
  type: DeclaredType,
  rows: Readonly<Record<string, readonly [properties: JsonObject, canonical: string | undefined]>>,
): void {
  test.each(Object.entries(rows))('the id comes from %s', (_, [properties, canonical]) => {
    const expected = canonical === undefined ? undefined : hashedId(type, canonical);
    expect(deterministicId({ type, ...properties })).toBe(expected);
    const built: StixObject = createSco(type, properties as Parameters<typeof createSco>[1]);
    if (expected === undefined) expect(built.id[type.length + 2 + 14]).toBe('4');
    else expect(built.id).toBe(expected);
  });
}

/** None of the changes moves the id. */
export function keepsId(full: StixObject, rows: Change): void {
  test.each(Object.entries(rows))('%s does not contribute to the id', (name, value) => {
    expect(deterministicId(changed(full, { [name]: value }))).toBe(deterministicId(full));
    expect(deterministicId(changed(full, { [name]: undefined }))).toBe(deterministicId(full));
  });
}

/** What the builder fills in: the version and the id, nothing else; the result is frozen and the input is not. */
export function builds(type: DeclaredType, properties: JsonObject): void {
  test('the builder fills in spec_version and id, and freezes', () => {
    const before = structuredClone(properties);
    const built: StixObject = createSco(type, properties as Parameters<typeof createSco>[1]);
    expect(built).toEqual({ type, spec_version: '2.1', id: built.id, ...properties });
    expect(validate(built)).toEqual([]);
    expect(Object.isFrozen(built)).toBe(true);
    expect(properties).toEqual(before);
  });
}
