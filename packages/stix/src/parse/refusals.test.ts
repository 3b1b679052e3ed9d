import { describe, expect, test } from 'vitest';
import { parseBundle } from './bundle.ts';
import { parseObject } from './object.ts';

const U = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';
const url = `{"type":"url","id":"url--${U}","value":"https://a.example/"}`;
const bundle = (objects: string): string => `{"type":"bundle","id":"bundle--${U}","objects":[${objects}]}`;

/** `code path` of every issue. */
const told = (result: {
  readonly issues: readonly { readonly code: string; readonly path: string }[];
}): string[] => result.issues.map(({ code, path }) => `${code} ${path}`.trim());

describe('what is no STIX object', () => {
  test.each<[string, string[]]>([
    ['{}', ['stix/missing-property $', 'stix/missing-property $']],
    [`{"type":"url"}`, ['stix/missing-property $']],
    [`{"id":"url--${U}"}`, ['stix/missing-property $']],
    [`{"type":null,"id":"url--${U}"}`, ['stix/wrong-type $.type']],
    [`{"type":"url","id":null}`, ['stix/wrong-type $.id']],
    [`{"type":"url","id":"url--1"}`, ['stix/identifier $.id']],
    [`{"type":5,"id":5}`, ['stix/wrong-type $.type', 'stix/wrong-type $.id']],
    ['[]', ['stix/not-object $']],
    ['"url"', ['stix/not-object $']],
    ['5', ['stix/not-object $']],
    ['true', ['stix/not-object $']],
    ['null', ['stix/not-object $']],
  ])('%s', (text, issues) => expect(told(parseObject(text))).toEqual(issues));

  test('what is more than that is for validation to say', () => {
    for (const text of [`{"type":"tool","id":"url--${U}"}`, `{"type":"x","id":"x--${U}","name":null}`])
      expect(parseObject(text).ok).toBe(true);
  });
});

describe('what is no JSON (RFC 8259), or JSON that STIX does not take', () => {
  test.each([
    ['nothing', ''],
    ['a comma at the end', `{"type":"url","id":"url--${U}",}`],
    ['a comment', `{"type":"url",/* */"id":"url--${U}"}`],
    ['single quotation marks', `{'type':'url'}`],
    ['a name without quotation marks', '{type:"url"}'],
    ['two values', `${url}${url}`],
    ['a control character in a text', '{"type":"u\nrl"}'],
    ['an unknown escape', String.raw`{"type":"\x"}`],
    ['a number with a leading zero', '{"n":01}'],
    ['no number', '{"n":NaN}'],
    ['a plus', '{"n":+1}'],
    ['a point at the end', '{"n":1.}'],
    ['capitals in a literal', '{"n":True}'],
    ['a bracket left open', '{"n":[1'],
  ])('%s', (_, text) => {
    const parsed = parseObject(text);
    expect(parsed.ok).toBe(false);
    expect(parsed.issues[0]?.code).toMatch(/^json\//);
  });

  test('a name that stands twice is told at its place', () =>
    expect(told(parseObject(`{"type":"url","id":"url--${U}","deep":{"a":1,"a":2}}`))).toEqual([
      'json/duplicate-key $.deep.a',
    ]));

  test('bytes that are no UTF-8', () => {
    const bytes = new TextEncoder().encode(url);
    bytes[bytes.length - 5] = 0xff;
    expect(parseObject(bytes).ok).toBe(false);
    expect(parseObject(Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0)).ok).toBe(false);
  });
});

describe('in a bundle, an object that cannot be read fails alone', () => {
  test.each<[string, string, string[]]>([
    ['a name that stands twice', '{"type":"url","type":"url"}', ['json/duplicate-key $.type']],
    ['no id', '{"type":"url"}', ['stix/missing-property $']],
    ['no object', '"url"', ['stix/not-object $']],
    ['null', 'null', ['stix/not-object $']],
    ['a list', '[1]', ['stix/not-object $']],
    ['an id that is none', '{"type":"url","id":"1"}', ['stix/identifier $.id']],
  ])('%s', (_, broken, issues) => {
    const parsed = parseBundle(bundle(`${url},${broken},${url}`));
    if (!parsed.ok) throw new Error('the whole failed');
    expect(parsed.value.objects.map(({ index, result }) => [index, result.ok])).toEqual([
      [0, true],
      [1, false],
      [2, true],
    ]);
    expect(told(parsed.value.objects[1]?.result ?? { issues: [] })).toEqual(issues);
  });
});

describe('around the objects, what is wrong fails the whole', () => {
  test.each([
    ['the end is missing', bundle(url).slice(0, -1)],
    ['the list is not closed', `{"type":"bundle","objects":[${url}`],
    ['a comma is missing', bundle(`${url} ${url}`)],
    ['a comma too many', bundle(`${url},,${url}`)],
    ['a comma at the end', bundle(`${url},`)],
    ['a name that stands twice', `{"type":"bundle","type":"bundle","objects":[${url}]}`],
    ['objects that stand twice', `{"type":"bundle","objects":[${url}],"objects":[${url}]}`],
  ])('%s', (_, text) => {
    const parsed = parseBundle(text);
    expect(parsed.ok).toBe(false);
    expect(parsed.issues.length).toBeGreaterThan(0);
  });

  test('what follows a bundle is an object of its own, which may fail alone', () => {
    const parsed = parseBundle(`${bundle(url)} x`);
    expect(parsed.ok && parsed.value.objects.map(({ result }) => result.ok)).toEqual([true, false]);
  });

  test('a size over the limit', () =>
    expect(told(parseBundle(bundle(url), { limits: { maxBytes: 20 } }))).toEqual(['json/too-big']));
});

describe('what holds the objects', () => {
  test.each([
    ['bundle', bundle(url), 1],
    ['bundle', bundle(''), 0],
    ['bundle', `{"type":"bundle","id":"bundle--${U}"}`, 0],
    ['envelope', `{"more":false,"objects":[${url}]}`, 1],
    ['array', `[${url},${url}]`, 2],
    ['array', '[]', 0],
    ['lines', `${url}\n${url}\n`, 2],
    ['object', url, 1],
    ['empty', '', 0],
    ['empty', ' \n\t', 0],
  ])('%s: %s', (kind, text, count) => {
    const parsed = parseBundle(text);
    expect(parsed.ok && [parsed.value.kind, parsed.value.objects.length]).toEqual([kind, count]);
  });
});
