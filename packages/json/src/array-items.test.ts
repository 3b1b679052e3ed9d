import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArrayItems } from './array-items.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('each element comes with exactly the bytes it was written with', () => {
  const text = ' {"type":"bundle", "objects" : [ {"a" : 1.0}, "ب", 3 ,[ ] , null], "after":{"objects":[9]}} ';
  const input = bytes(text);
  const result = parseArrayItems(input, ['objects']);
  if (!result.ok) throw new Error('refused');
  expect(result.value.head).toEqual({ type: 'bundle', after: { objects: [9] } });
  const slices = result.value.items.map(({ start, end }) =>
    new TextDecoder().decode(input.subarray(start, end)),
  );
  expect(slices).toEqual(['{"a" : 1.0}', '"ب"', '3', '[ ]', 'null']);
  expect(result.value.items.map(({ value }) => value)).toEqual([{ a: 1 }, 'ب', 3, [], null]);
});

test('the array may lie deeper, and its name may be written with escapes', () => {
  const result = parseArrayItems(bytes('{"x":[0],"response":{"y":1,"\\u006fbjects":[1,2]}}'), [
    'response',
    'objects',
  ]);
  expect(result.ok && result.value.items.map(({ value }) => value)).toEqual([1, 2]);
  expect(result.ok && result.value.head).toEqual({ x: [0], response: { y: 1 } });
});

test('an object without the array has no items', () => {
  for (const text of [
    '{"a":1}',
    '{"objects":{"0":[]}}',
    '{"nested":{"objects":[1]}}',
    '{"a":"objects","b":[1]}',
  ]) {
    const result = parseArrayItems(bytes(text), ['objects']);
    expect(result).toEqual({ ok: true, value: { head: JSON.parse(text), items: [] }, issues: [] });
  }
});

describe('what is wrong is placed in the whole document', () => {
  test.each([
    [
      '{"objects":[{"a":1,"a":2},{"b":"\\ud800"}]}',
      ['json/duplicate-key $.objects[0].a 19', 'json/lone-surrogate $.objects[1].b 31'],
    ],
    ['{"objects":[{"a":}]}', ['json/syntax $.objects[0].a 17']],
    ['{"objects":[1],"objects":[2]}', ['json/duplicate-key $.objects 14']],
    ['{"objects":[1,]}', ['json/syntax  14']],
    ['{"objects":[,1]}', ['json/syntax  12']],
    ['{"objects":[1 2]}', ['json/syntax  14']],
    ['{"objects":[{"a":1}', ['json/syntax  19']],
    ['{"objects":[1]} {}', ['json/syntax  16']],
    ['', ['json/syntax  0']],
    ['[1]', ['json/not-object $ ']],
    ['{"objects":[[[[1]]]]}', ['json/too-deep $.objects[0] ']],
  ])('%s', (text, expected) => {
    const result = parseArrayItems(bytes(text), ['objects'], { maxDepth: 4 });
    expect(result.ok).toBe(false);
    expect(result.issues.map((one) => `${one.code} ${one.path} ${one.params?.['offset'] ?? ''}`)).toEqual(
      expected,
    );
  });
});

test('agrees with JSON.parse on any document', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 3 })), fc.boolean(), (objects, pretty) => {
      const text = JSON.stringify({ id: 'x', objects, z: [1, { objects: 2 }] }, null, pretty ? 2 : 0);
      if (/\\ud[89a-f]/.test(text)) return;
      const result = parseArrayItems(bytes(text), ['objects']);
      expect(result.ok && JSON.stringify(result.value.items.map(({ value }) => value))).toBe(
        JSON.stringify(objects),
      );
      expect(result.ok && result.value.head).toEqual({ id: 'x', z: [1, { objects: 2 }] });
    }),
    { numRuns: 200 },
  );
});
