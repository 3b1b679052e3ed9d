import { describe, expect, test } from 'vitest';
import { parseBundle } from './bundle.ts';
import type { BundleHead, ParsedItem } from './item.ts';
import { type BundleEnd, streamBundle } from './stream.ts';

const U = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const object = (more: string): string => `{"type":"url","id":"url--${U}",${more}}`;

/** Places where a cut is easy to get wrong: inside escapes, surrogates, UTF-8 sequences, numbers and literals. */
const OBJECTS = [
  object(String.raw`"value":"a\"b\\"`),
  object(String.raw`"value":"\u0633\ud83d\ude00\/"`),
  object('"value":"سلام 😀 €"'),
  object(String.raw`"value":"]}{[\\\\"`),
  object('"x_numbers":[-1.5e+10,0,12E-3],"x_literals":[true,false,{"a":[]}]'),
  object('"x_objects":{"objects":[{"type":"bundle"}]}'),
];
const LAYOUTS: Readonly<Record<string, string>> = {
  'a bundle': `{"type":"bundle","id":"bundle--${U}","objects":[${OBJECTS.join(',')}]}`,
  'a bundle that names its objects first': `{"objects":[${OBJECTS.join(' , ')}] , "x_after":"\\"]","type":"bundle","id":"bundle--${U}"}`,
  'a bundle over lines': JSON.stringify(
    { type: 'bundle', id: `bundle--${U}`, objects: OBJECTS.map((one) => JSON.parse(one) as unknown) },
    null,
    2,
  ),
  'an envelope': `{"more":false,"objects":[${OBJECTS.join(',')}],"next":"x"}`,
  'a list': `[${OBJECTS.join(',\n')}]`,
  lines: OBJECTS.join('\n'),
  'lines with carriage returns and blank lines': `\r\n${OBJECTS.join('\r\n\r\n')}\r\n`,
  'one object': OBJECTS[1] ?? '',
  'a list with an object that cannot be read': `[${OBJECTS[0]},{"type":"url","type":"url"},${OBJECTS[2]}]`,
};

interface Reading {
  readonly items: readonly ParsedItem[];
  readonly heads: readonly BundleHead[];
  readonly end: BundleEnd;
}

async function read(chunks: readonly Uint8Array[]): Promise<Reading> {
  const heads: BundleHead[] = [];
  const stream = streamBundle(chunks, { onHead: (head) => heads.push(head) });
  const items: ParsedItem[] = [];
  for (;;) {
    const step = await stream.next();
    if (step.done) return { items, heads, end: step.value };
    items.push(step.value);
  }
}

describe.each(Object.entries(LAYOUTS))('%s', (_, text) => {
  const input = bytes(text);
  const whole = parseBundle(input);

  test('is read whole', () => expect(whole.ok && whole.value.objects.length).toBeGreaterThan(0));

  test('is the same wherever it is cut in two', async () => {
    for (let at = 0; at <= input.length; at++) {
      const { items, heads, end } = await read([input.subarray(0, at), input.subarray(at)]);
      expect(end.issues).toEqual([]);
      expect(whole.ok && { objects: items, kind: end.kind, heads: heads.map(({ head }) => head) }).toEqual(
        whole.ok && whole.value,
      );
    }
  });

  test('is the same byte by byte, and with empty chunks between', async () => {
    const single = Array.from(input, (_byte, at) => input.subarray(at, at + 1));
    const gaps = single.flatMap((chunk) => [chunk, new Uint8Array()]);
    for (const chunks of [single, gaps]) {
      const { items, end } = await read(chunks);
      expect(end).toMatchObject({ bytes: input.length, issues: [] });
      expect(items).toEqual(whole.ok && whole.value.objects);
    }
  });

  test('every object has the bytes it was written with', () => {
    if (!whole.ok) throw new Error('not read');
    for (const { start, end, bytes: own } of whole.value.objects)
      expect(own).toEqual(input.subarray(start, end));
  });
});

/** How many bytes have been given when each object comes. */
async function arrivals(text: string): Promise<readonly number[]> {
  const input = bytes(text);
  let given = 0;
  function* chunks(): Generator<Uint8Array> {
    for (; given < input.length; ) {
      const chunk = input.subarray(given, given + 1);
      given++;
      yield chunk;
    }
  }
  const seen: number[] = [];
  for await (const { end } of streamBundle(chunks())) seen.push(given - end);
  return seen;
}

describe('an object comes when its last byte is there', () => {
  test.each(['a list', 'a bundle over lines'])('of %s', async (name) =>
    expect(await arrivals(LAYOUTS[name] ?? '')).toEqual(OBJECTS.map(() => 0)),
  );

  test('of lines, when the line has ended and the second is known', async () => {
    const [first, second, ...rest] = await arrivals(LAYOUTS['lines'] ?? '');
    expect(first).toBe(bytes(`\n${OBJECTS[1]}\n`).length);
    expect([second, ...rest]).toEqual([1, 1, 1, 1, 0]);
  });

  test('of a bundle on one line, when 64 KiB or its end say that no second line comes', async () => {
    const many = Array.from({ length: 850 }, () => OBJECTS[0]).join(',');
    const head = `{"type":"bundle","id":"bundle--${U}","objects":[`;
    const seen = await arrivals(`${head}${many}]}`);
    const held = seen.filter((late) => late > 0).length;
    const room = 65_536 - head.length;
    expect(held).toBe(Math.floor(room / (bytes(OBJECTS[0] ?? '').length + 1)));
    expect(seen.slice(held).every((late) => late === 0)).toBe(true);
  });
});

describe('a text that breaks off', () => {
  const input = bytes(LAYOUTS['a bundle'] ?? '');
  test('anywhere before its end is told, with the objects that were whole', async () => {
    for (let length = 1; length < input.length; length++) {
      const { items, end } = await read([input.subarray(0, length)]);
      expect([length, end.issues.length > 0]).toEqual([length, true]);
      for (const { end: last } of items) expect(last).toBeLessThanOrEqual(length);
    }
  });
});
