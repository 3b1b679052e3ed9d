import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ItemScanner } from './item-scanner.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function scan(chunks: readonly Uint8Array[], maxBytes = 1000, sequence = true) {
  const events: string[] = [];
  const scanner = new ItemScanner(
    { path: ['objects'], maxBytes, sequence },
    {
      item: (bytes, start, end) => events.push(`item ${start}-${end} ${text(bytes)}`),
      head: (bytes, hasItems, start, end) => events.push(`head ${start}-${end} ${hasItems} ${text(bytes)}`),
    },
  );
  for (const chunk of chunks) scanner.push(chunk);
  return { events, issues: scanner.end() };
}

const bytes = (input: string): Uint8Array => new TextEncoder().encode(input);

test('several values in a row, with and without the array', () => {
  expect(scan([bytes('{"objects":[1,{"a":"]}"}]}\n{"b":"\\"["} 7 "x"')])).toEqual({
    events: [
      'item 12-13 1',
      'item 14-24 {"a":"]}"}',
      'head 0-26 true {"objects":[]}',
      'head 27-38 false {"b":"\\"["}',
      'head 39-40 false 7',
      'head 41-44 false "x"',
    ],
    issues: [],
  });
});

test('chunks cut anywhere give the same items', () => {
  const inputs = [
    '{"type":"bundle","objects":[{"a":"\\\\\\""},12,"ميناء",[1,[2]] , true ],"x":{"objects":[]}}',
    ' {"objects":[]} {"k":1} [1] ',
    '{"objects":{"0":[1]}}{"objects":[{}]}',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...inputs), fc.array(fc.nat(100), { maxLength: 12 }), (input, cuts) => {
      const whole = bytes(input);
      const places = [0, ...cuts.map((cut) => cut % whole.length).sort((a, b) => a - b), whole.length];
      const chunks = places.slice(1).map((end, i) => whole.slice(places[i], end));
      expect(scan(chunks)).toEqual(scan([whole]));
    }),
    { numRuns: 300 },
  );
});

test('one item or head beyond the limit ends the reading', () => {
  const big = `{"objects":[{"a":"${'x'.repeat(50)}"},1]}`;
  expect(scan([bytes(big)], 40)).toEqual({
    events: [],
    issues: [{ code: 'json/too-big', path: '', severity: 'error', params: { limit: 40 } }],
  });
  const endless = Array.from({ length: 20 }, () => bytes('{"a":'));
  expect(scan(endless, 40).issues[0]?.code).toBe('json/too-big');
});

test('what comes after an error is not read', () => {
  const result = scan([bytes('{"objects":[1 1]}'), bytes('{"objects":[2]}')]);
  expect(result.events).toEqual(['item 12-13 1']);
  expect(result.issues).toEqual([
    { code: 'json/syntax', path: '', severity: 'error', params: { offset: 14 } },
  ]);
});

test('no input makes it throw or go round in circles', () => {
  const piece = fc.constantFrom(...'{}[]",:\\ 1ab'.split(''), '"objects":[');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const input = bytes(pieces.join(''));
      const { events } = scan([input]);
      expect(events.length).toBeLessThanOrEqual(input.length);
    }),
    { numRuns: 500 },
  );
});
