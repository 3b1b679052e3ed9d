import fc from 'fast-check';
import { expect, test } from 'vitest';
import { referenceName } from './extract.ts';
import { fromMicroseconds, toInstant, toMicroseconds } from './instant.ts';
import { fromObjectKey, toObjectKey } from './object-key.ts';

const type = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);

test('a canonical id takes sixteen bytes and its type', () => {
  const id = 'tool--0a1b2c3d-0000-4000-8000-00000000000f';
  expect(Buffer.from(toObjectKey(id), 'hex')).toHaveLength(20);
});

test('every id comes back letter by letter, and two ids never share a key', () => {
  const id = fc.oneof(
    fc.tuple(type, fc.uuid()).map(([name, uuid]) => `${name}--${uuid}`),
    fc.tuple(type, fc.uuid()).map(([name, uuid]) => `${name}--${uuid.toUpperCase()}`),
    type.map((name) => `${name}--ffffffff-ffff-ffff-ffff-ffffffffffff`),
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `x--${text}`),
  );
  fc.assert(
    fc.property(id, id, (a, b) => {
      expect(fromObjectKey(Buffer.from(toObjectKey(a), 'hex'))).toBe(a);
      expect(toObjectKey(a) === toObjectKey(b)).toBe(a === b);
    }),
    { numRuns: 300 },
  );
});

test('instants sort as text in the order of time', () => {
  const digits = fc.stringMatching(/^[0-9]{0,7}$/);
  const stamp = fc.tuple(fc.integer({ min: 10, max: 59 }), digits).map(([second, fraction]) => ({
    text: `2026-01-01T00:00:${second}${fraction === '' ? '' : `.${fraction}`}Z`,
    order: second * 1e7 + Number(fraction.padEnd(7, '0')),
  }));
  fc.assert(
    fc.property(stamp, stamp, (a, b) => {
      const [x, y] = [toInstant(a.text), toInstant(b.text)];
      expect(x < y ? -1 : x > y ? 1 : 0).toBe(Math.sign(a.order - b.order));
    }),
    { numRuns: 300 },
  );
  expect(toInstant(null)).toBe('');
});

test('microseconds survive the way there and back', () => {
  expect(fromMicroseconds(toMicroseconds('2026-11-23T08:00:00.123456Z'))).toBe('2026-11-23T08:00:00.123456Z');
  expect(fromMicroseconds(toMicroseconds('1969-12-31T23:59:59.9Z'))).toBe('1969-12-31T23:59:59.900000Z');
  expect(() => toMicroseconds('soon')).toThrow(RangeError);
});

test.each([
  ['$.created_by_ref', 'created_by_ref'],
  ['$.object_refs[12]', 'object_refs'],
  ['$.granular_markings[0].marking_ref', 'marking_ref'],
  ['$.extensions["a.b"].some_refs[0]', 'some_refs'],
  ["$['odd_ref']", 'odd_ref'],
])('the name of the reference at %s is %s', (path, name) => {
  expect(referenceName(path)).toBe(name);
});
