import { describe, expect, test } from 'vitest';
import type { Constant } from './ast.ts';
import { compileLike } from './like.ts';
import { parseInstant } from './timestamp.ts';
import {
  compareConstant,
  decodeBinary,
  equalsConstant,
  fromLatin1,
  prepareConstant,
  type Selected,
  toLatin1,
} from './values.ts';

const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
const string = (value: string): Constant => ({ kind: 'string', value });
const hex = (text: string): Constant => ({ kind: 'binary', encoding: 'hex', text });
const time = (value: string): Constant => ({ kind: 'timestamp', value });
const integer = (value: number): Constant => ({ kind: 'integer', text: String(value), value });

describe('order of a value and a constant (STIX 2.1 §9.6.2, §9.6.3)', () => {
  test.each<[Selected, Constant, -1 | 0 | 1 | undefined]>([
    [1, integer(2), -1],
    [2, integer(2), 0],
    [2.5, integer(2), 1],
    ['o', string('oz'), -1],
    ['oz', string('o\u0300'), -1],
    ['o\u0300', string('z'), -1],
    ['z', string('\u00f2'), -1],
    ['\uffff', string('\u{10000}'), -1],
    ['\u{10ffff}', string('\ue000'), 1],
    ['a', string('a'), 0],
    [bytes(0x00), hex('ff'), -1],
    [bytes(0x80), hex('7f'), 1],
    [bytes(1, 2), hex('01'), 1],
    [bytes(1, 2), hex('0102'), 0],
    [bytes(), hex(''), 0],
    [bytes(0x61), string('a'), 0],
    [bytes(0xff), string('ÿ'), 0],
    [bytes(0x61), string('س'), undefined],
    ['a', hex('61'), 0],
    ['2026-01-01T00:00:00.10Z', time('2026-01-01T00:00:00.1Z'), 0],
    ['2026-01-01T00:00:00Z', time('2026-01-01T00:00:00.000000001Z'), -1],
    ['no time', time('2026-01-01T00:00:00Z'), undefined],
    ['1', integer(1), undefined],
    [1, string('1'), undefined],
    [true, { kind: 'boolean', value: true }, undefined],
    [null, string('null'), undefined],
    [['a'], string('a'), undefined],
    [{ a: 1 }, string('a'), undefined],
  ])('%j and %j: %s', (value, constant, order) => {
    const found = compareConstant(value, prepareConstant(constant));
    expect(found === undefined ? undefined : Math.sign(found)).toBe(order);
    if (order !== undefined) expect(equalsConstant(value, prepareConstant(constant))).toBe(order === 0);
  });

  test('truth values are equal or not, and have no order', () => {
    const yes = prepareConstant({ kind: 'boolean', value: true });
    expect([
      equalsConstant(true, yes),
      equalsConstant(false, yes),
      equalsConstant(1, yes),
      equalsConstant('true', yes),
    ]).toEqual([true, false, false, false]);
  });
});

describe('bytes', () => {
  test.each<['hex' | 'base64', string, number[] | undefined]>([
    ['hex', '', []],
    ['hex', '00ff', [0, 255]],
    ['hex', 'aB', [0xab]],
    ['hex', 'a', undefined],
    ['hex', 'zz', undefined],
    ['hex', 'ab ', undefined],
    ['base64', '', []],
    ['base64', 'AA==', [0]],
    ['base64', 'AP8=', [0, 255]],
    ['base64', 'YWJj', [97, 98, 99]],
    ['base64', 'YWI', undefined],
    ['base64', 'YW=I', undefined],
    ['base64', '-_==', undefined],
    ['base64', 'Y===', undefined],
  ])('of %s %j', (encoding, text, expected) =>
    expect(decodeBinary(encoding, text)).toEqual(expected === undefined ? undefined : bytes(...expected)),
  );

  test('go into text and back, one code point each', () => {
    const all = Uint8Array.from({ length: 20_000 }, (_, i) => i % 256);
    expect(toLatin1(fromLatin1(all))).toEqual(all);
    expect(toLatin1('\u0100')).toBeUndefined();
    expect(toLatin1('😀')).toBeUndefined();
  });
});

describe('instants', () => {
  test.each([
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.0Z', 0],
    ['2026-01-01T00:00:00.9Z', '2026-01-01T00:00:01Z', -1],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.999Z', 1],
    ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', -1],
  ])('%s and %s: %i', (a, b, order) => {
    const [left, right] = [parseInstant(a), parseInstant(b)];
    if (left === undefined || right === undefined) throw new Error('no instant');
    expect(left < right ? -1 : left > right ? 1 : 0).toBe(order);
  });

  test.each([
    '',
    'x',
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-02-30T00:00:00Z',
    '2026-01-01T00:00:00+00:00',
  ])('not %j', (text) => expect(parseInstant(text)).toBeUndefined());
});

describe('LIKE', () => {
  test.each<[operand: string, subject: string, expected: boolean]>([
    ['', '', true],
    ['', 'a', false],
    ['%', '', true],
    ['%%', 'a', true],
    ['_', '', false],
    ['a%b', 'ab', true],
    ['a%b', 'axxb', true],
    ['a%b', 'axxbc', false],
    ['a%b%c', 'abbc', true],
    ['%ab%ab', 'abab', true],
    ['%ab%ab', 'ab', false],
    ['a_%', 'a', false],
    ['a_%', 'ab', true],
    ['%_', 'a', true],
    ['_%_', 'a', false],
    ['\\%', '\\x', true],
    ['\\%', '%', false],
    ['[a]', 'a', false],
    ['.*', 'abc', false],
    ['^a$', 'a', false],
    ['_😀_', 'a😀b', true],
    ['%ل%', 'سلام', true],
  ])('%j on %j: %s', (operand, subject, expected) => expect(compileLike(operand)(subject)).toBe(expected));
});
