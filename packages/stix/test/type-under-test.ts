import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '@qanat/json';
import { canonicalize } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import {
  createObject,
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

const sectionOf = (section: string): string => (/^[0-9]/.test(section) ? `STIX 2.1 §${section}` : section);

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
      ['stix/missing-property', '$', sectionOf(section)],
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
    expect(issues(changed(full, change), 'error')).toEqual([[code, path, sectionOf(section)]]);
  });
}

/** Each change is one warning and no error. */
export function warns(full: StixObject, rows: Readonly<Record<string, Verdict>>): void {
  test.each(Object.entries(rows))('warns of %s', (_, [change, code, path, section]) => {
    expect(issues(changed(full, change), 'error')).toEqual([]);
    expect(issues(changed(full, change), 'warning')).toEqual([[code, path, sectionOf(section)]]);
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
      expect(found).toEqual([['stix/reference-type', path, sectionOf(section)]]);
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

export const CREATED = '2026-03-01T10:00:00.000Z';

/** An object of a type that has versions, with the common properties that §3.2 requires. */
export function versioned(type: string, properties: JsonObject): StixObject {
  return { type, spec_version: '2.1', id: idOf(type), created: CREATED, modified: CREATED, ...properties };
}

/** What the builder of a type that has versions fills in, and that `now` and given times win. */
export function buildsVersioned(type: DeclaredType, properties: JsonObject): void {
  const build = (more: object): StixObject =>
    createObject(type, { ...properties, ...more } as Parameters<typeof createObject>[1]);

  test('the builder fills in version, id and times, and freezes', () => {
    const before = structuredClone(properties);
    const built = build({ now: '2026-03-01T10:00:00Z' });
    expect(built).toEqual({ ...versioned(type, properties), id: built.id });
    expect(built.id).toMatch(
      new RegExp(`^${type}--[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`),
    );
    expect(build({}).id).not.toBe(built.id);
    expect(validate(built).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(Object.isFrozen(built)).toBe(true);
    expect(properties).toEqual(before);
  });

  test('the builder keeps what it is given', () => {
    const times = { created: '2020-01-01T00:00:00.000Z', modified: '2021-01-01T00:00:00.000Z' };
    expect(build({ id: idOf(type), ...times, custom: { x_acme: 1 } })).toEqual({
      ...versioned(type, properties),
      ...times,
      x_acme: 1,
    });
    expect(build({ created: times.created })['modified']).toBe(times.created);
  });
}

/** The end of an interval may not lie before its beginning; either may stand alone. */
export function ordered(full: StixObject, section: string, early: string, late: string): void {
  const at = (second: number): string => `2026-03-01T10:00:0${second}.000Z`;
  admits(full, {
    [`${early} at ${late}`]: { [early]: at(1), [late]: '2026-03-01T10:00:01Z' },
    [`${early} alone`]: { [early]: at(1), [late]: undefined },
    [`${late} alone`]: { [early]: undefined, [late]: at(1) },
  });
  refuses(full, {
    [`${late} before ${early}`]: [{ [early]: at(2), [late]: at(1) }, 'stix/not-before', `$.${late}`, section],
    [`${late} a nanosecond before ${early}`]: [
      { [early]: '2026-03-01T10:00:02.000000001Z', [late]: at(2) },
      'stix/not-before',
      `$.${late}`,
      section,
    ],
  });
}

/** Each property is an open vocabulary, alone or in a list: terms of it pass, others are warned of. */
export function opens(full: StixObject, rows: Readonly<Record<string, readonly string[]>>): void {
  for (const [name, terms] of Object.entries(rows)) {
    const list = Array.isArray(full[name]);
    test.each(terms)(`${name} knows %s`, (term) =>
      expect(validate(changed(full, { [name]: list ? [term] : term }))).toEqual([]),
    );
    warns(full, {
      [`a term of ${name} out of the vocabulary`]: [
        { [name]: list ? [...terms.slice(0, 1), 'acme-term'] : 'acme-term' },
        'stix/vocabulary',
        list ? `$.${name}[1]` : `$.${name}`,
        '10',
      ],
    });
  }
}

/** The list may refer to objects of every class, custom types too (§3.3), and to nothing else. */
export function refersToAny(full: StixObject, name: string): void {
  admits(
    full,
    Object.fromEntries(
      ['tool', 'relationship', 'ipv4-addr', 'marking-definition', 'language-content', 'x-acme'].map(
        (type) => [`a ${type} in ${name}`, { [name]: [idOf(type)] }],
      ),
    ),
  );
  refuses(full, {
    [`${name} without any`]: [{ [name]: [] }, 'stix/empty-list', `$.${name}`, '2.12'],
    [`what is no identifier in ${name}`]: [
      { [name]: [idOf('tool'), 'tool--1'] },
      'stix/identifier',
      `$.${name}[1]`,
      '2.9',
    ],
  });
}
