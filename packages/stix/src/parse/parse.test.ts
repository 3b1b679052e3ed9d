import { describe, expect, test } from 'vitest';
import { parseBundle } from './bundle.ts';
import type { BundleHead, ParsedItem } from './item.ts';
import { parseObject } from './object.ts';
import { type BundleEnd, type StreamOptions, streamBundle } from './stream.ts';

const U = '3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const tool = `{"type":"tool", "id":"tool--${U}"}`;

describe('parseObject', () => {
  test('keeps the bytes it was given', () => {
    const input = bytes(` ${tool} `);
    const parsed = parseObject(input);
    expect(parsed.ok && parsed.value.bytes).toBe(input);
    expect(parsed.ok && parsed.value.object.id).toBe(`tool--${U}`);
    expect(parseObject(tool).ok).toBe(true);
    expect(parseObject({ type: 'tool', id: `tool--${U}` }).ok).toBe(true);
  });

  test.each([
    ['{', ['json/syntax']],
    ['[]', ['stix/not-object']],
    ['null', ['stix/not-object']],
    ['{}', ['stix/missing-property', 'stix/missing-property']],
    ['{"type":5,"id":"tool--1"}', ['stix/wrong-type', 'stix/identifier']],
    [`{"type":"tool","id":"tool--${U}","type":"tool"}`, ['json/duplicate-key']],
  ])('%s is refused with all reasons', (text, codes) => {
    expect(parseObject(text).issues.map(({ code }) => code)).toEqual(codes);
  });
});

test('a bundle may be given as text, and its objects are placed by its UTF-8 bytes', () => {
  const text = `{"type":"bundle","id":"bundle--${U}","objects":[{"type":"tool","id":"tool--${U}","name":"أداة"},${tool}]}`;
  const asText = parseBundle(text);
  expect(asText).toEqual(parseBundle(bytes(text)));
  const [first, second] = asText.ok ? asText.value.objects : [];
  expect(first?.result.ok && first.result.value['name']).toBe('أداة');
  expect(second && new TextDecoder().decode(bytes(text).subarray(second.start, second.end))).toBe(tool);
});

async function read(
  input: Uint8Array,
  size: number,
  options: StreamOptions = {},
): Promise<{ items: ParsedItem[]; heads: BundleHead[]; end: BundleEnd }> {
  const chunks: Uint8Array[] = [];
  for (let i = 0; i < input.length; i += size) chunks.push(input.slice(i, i + size));
  const heads: BundleHead[] = [];
  const stream = streamBundle(chunks, { ...options, onHead: (head) => heads.push(head) });
  const items: ParsedItem[] = [];
  for (;;) {
    const next = await stream.next();
    if (next.done) return { items, heads, end: next.value };
    items.push(next.value);
  }
}

describe('every layout, whole and streamed', () => {
  test.each([
    ['bundle', `{"type":"bundle","id":"b","objects":[${tool},${tool}]}`, 2],
    ['bundle', `{"objects":[${tool}],"id":"b","type":"bundle"}`, 1],
    ['bundle', '{"type":"bundle","id":"b"}', 0],
    ['bundle', '{"type":"bundle","objects":[]}', 0],
    ['envelope', `{"more":false,"objects":[${tool}]}`, 1],
    ['array', `\n [${tool} , ${tool}]`, 2],
    ['object', tool, 1],
    ['object', `{"type":"tool",\n"id":"tool--${U}"\n}`, 1],
    ['object', `{"type":"observed-data","id":"observed-data--${U}","objects":[1]}`, 1],
    ['lines', `${tool}\n${tool}\n`, 2],
    ['lines', `${tool}\r\n\r\n{"type":"bundle","objects":[${tool},${tool}]}\r\n`, 3],
    ['lines', `${tool} ${tool}`, 2],
    ['empty', ' \n', 0],
  ])('%s: %s', async (kind, text, count) => {
    const input = bytes(text);
    const whole = parseBundle(input);
    expect(whole.ok && [whole.value.kind, whole.value.objects.length]).toEqual([kind, count]);
    const expected = whole.ok ? whole.value.objects : [];
    for (const item of expected) expect(item.bytes).toEqual(input.subarray(item.start, item.end));
    for (const size of [1, 7, 4096]) {
      const { items, heads, end } = await read(input, size);
      expect(items).toEqual(expected);
      expect([end.kind, end.objects, end.bytes, end.issues]).toEqual([kind, count, input.length, []]);
      expect(heads.map(({ head }) => head)).toEqual(whole.ok ? whole.value.heads : []);
    }
  });
});

describe('an object that cannot be read fails alone', () => {
  test('in a bundle', () => {
    const parsed = parseBundle(
      bytes(`{"type":"bundle","objects":[${tool},{"a":1,"a":2},5,{"type":"tool"},${tool}]}`),
    );
    expect(
      parsed.ok && parsed.value.objects.map(({ result }) => result.issues.map(({ code }) => code)),
    ).toEqual([[], ['json/duplicate-key'], ['stix/not-object'], ['stix/missing-property'], []]);
  });

  test('line by line, also on the first line', async () => {
    const text = `{"type":"too\n${tool}\n{"a":[1,}\n${tool}`;
    for (const size of [3, 1000]) {
      const { items, end } = await read(bytes(text), size);
      expect(end.kind).toBe('lines');
      expect(items.map(({ result }) => result.ok)).toEqual([false, true, false, true]);
      expect(items[2]?.result.issues).toEqual([
        {
          code: 'json/syntax',
          path: '$.a[1]',
          severity: 'error',
          params: { offset: text.indexOf('}', text.indexOf('{"a"')) },
        },
      ]);
    }
  });
});

describe('what is wrong around the objects fails the whole', () => {
  test.each([
    [`{"type":"bundle","objects":[${tool}`, 'json/syntax'],
    [`{"type":"bundle","objects":[${tool},]}`, 'json/syntax'],
    [`{"type":"bundle","id":"a","id":"b","objects":[${tool}]}`, 'json/duplicate-key'],
    [`{"type":"bundle" "objects":[${tool}]}`, 'json/syntax'],
    [`{"type":"bundle","objects":[${tool}]}]`, 'json/syntax'],
  ])('%s', async (text, code) => {
    const parsed = parseBundle(bytes(text));
    const codes = parsed.ok ? parsed.value.objects.flatMap(({ result }) => result.issues) : parsed.issues;
    expect(codes.map((issue) => issue.code)).toContain(code);
    const { end, items } = await read(bytes(text), 5);
    expect(
      [...end.issues, ...items.flatMap(({ result }) => result.issues)].map((issue) => issue.code),
    ).toContain(code);
  });
});

test('limits: size of the whole, size of one object, number of objects, depth', async () => {
  const two = bytes(`{"type":"bundle","objects":[${tool},${tool}]}`);
  expect(parseBundle(two, { limits: { maxBytes: 50 } }).issues[0]?.code).toBe('json/too-big');
  expect(parseBundle(two, { maxObjects: 1 }).issues.map(({ code }) => code)).toEqual([
    'stix/too-many-objects',
  ]);
  const long = bytes(`{"type":"bundle","objects":[${tool},{"type":"tool","name":"${'x'.repeat(500)}"}]}`);
  const { items, end } = await read(long, 10, { limits: { maxBytes: 100 } });
  expect(items).toHaveLength(1);
  expect(end.issues[0]?.code).toBe('json/too-big');
  const deep = parseBundle(bytes(`{"type":"bundle","objects":[${'['.repeat(100)}${']'.repeat(100)}]}`));
  expect(deep.ok && deep.value.objects[0]?.result.issues[0]?.code).toBe('json/too-deep');
  const line = await read(bytes(`${tool}\n{"a":"${'x'.repeat(500)}"}\n${tool}`), 10, {
    limits: { maxBytes: 100 },
  });
  expect(line.items.map(({ result }) => result.issues[0]?.code)).toEqual([
    undefined,
    'json/too-big',
    undefined,
  ]);
});

test('progress is told after every chunk', async () => {
  const seen: [number, number][] = [];
  const input = bytes(`[${tool},${tool}]`);
  await read(input, 40, { onProgress: ({ bytes: read, objects }) => seen.push([read, objects]) });
  expect(seen.at(-1)).toEqual([input.length, 2]);
  expect(seen.map(([read]) => read)).toEqual([...seen.map(([read]) => read)].sort((a, b) => a - b));
});

test('a stream that is abandoned stops reading', async () => {
  let given = 0;
  function* chunks() {
    yield bytes('[');
    for (;;) {
      given++;
      yield bytes(`${tool},`);
    }
  }
  for await (const { index } of streamBundle(chunks())) if (index === 3) break;
  expect(given).toBe(4);
});
