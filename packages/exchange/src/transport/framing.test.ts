import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDoorAddress, parseDoorAddress } from './address.ts';
import { readFrames, type StreamLimits, writeFrames } from './framing.ts';
import { paced } from './pace.ts';
import { Rate, Slots } from './slots.ts';

const LIMITS: StreamLimits = { packet: 100, total: 10_000, packets: 50 };

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function framed(packets: Uint8Array[]): Promise<Buffer> {
  return Buffer.concat(await collect(writeFrames(packets)));
}

async function codeOf(bytes: Uint8Array, limits = LIMITS, size = 7): Promise<string> {
  try {
    await collect(readFrames(pieces(bytes, size), limits));
    return 'whole';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

test('packets come back however the stream is cut into pieces', async () => {
  const packets = fc.array(fc.uint8Array({ minLength: 1, maxLength: 100 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(packets, fc.integer({ min: 1, max: 300 }), async (list, size) => {
      const bytes = await framed(list);
      const back = await collect(readFrames(pieces(bytes, size), LIMITS));
      expect(back.map((packet) => [...packet])).toEqual(list.map((packet) => [...packet]));
    }),
    { numRuns: 100 },
  );
});

test('whatever arrives, it is packets or a code', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (garbage) => {
      expect(['whole', 'exchange/door-too-big', 'exchange/door-protocol', 'exchange/stream-cut']).toContain(
        await codeOf(garbage),
      );
    }),
    { numRuns: 200 },
  );
});

test('limits count what arrives', async () => {
  const one = await framed([Buffer.alloc(100)]);
  expect(await codeOf(one)).toBe('whole');
  expect(await codeOf(await framed([Buffer.alloc(101)]))).toBe('exchange/door-too-big');
  expect(await codeOf(Buffer.from([0xff, 0xff, 0xff, 0xff, 1]))).toBe('exchange/door-too-big');
  expect(await codeOf(one, { ...LIMITS, total: 103 })).toBe('exchange/door-too-big');
  expect(await codeOf(Buffer.concat([one, one]), { ...LIMITS, packets: 1 })).toBe('exchange/door-too-big');
  expect(await codeOf(Buffer.from([0, 0, 0, 0]))).toBe('exchange/door-protocol');
  for (let cut = 1; cut < one.length; cut += 1)
    expect(await codeOf(one.subarray(0, cut))).toBe('exchange/stream-cut');
});

test('packets before the cut are handed out', async () => {
  const bytes = await framed([Buffer.from('whole'), Buffer.from('half')]);
  const seen: string[] = [];
  const reading = async (): Promise<void> => {
    for await (const packet of readFrames(pieces(bytes.subarray(0, -1), 3), LIMITS))
      seen.push(Buffer.from(packet).toString());
  };
  await expect(reading()).rejects.toMatchObject({ code: 'exchange/stream-cut' });
  expect(seen).toEqual(['whole']);
});

test.each([
  ['https://harbour.example:7481', 'harbour.example', 7481],
  ['harbour.example:99', 'harbour.example', 99],
  ['harbour.example', 'harbour.example', 7481],
  ['https://harbour.example:443/', 'harbour.example', 443],
  ['[::1]:7483', '::1', 7483],
  ['127.0.0.1:1', '127.0.0.1', 1],
])('%s is an address', (text, host, port) => {
  expect(parseDoorAddress(text)).toEqual({ host, port });
  expect(parseDoorAddress(formatDoorAddress({ host, port }))).toEqual({ host, port });
});

test.each([
  ['http://a:1'],
  ['https://a/b'],
  ['a:99999'],
  ['user@a:1'],
  ['https://u:p@a:1'],
  [''],
  ['a b'],
  ['file:///etc'],
])('%s is not', (text) => {
  expect(() => parseDoorAddress(text)).toThrow(expect.objectContaining({ code: 'exchange/door-address' }));
});

test('slots end at both limits and come back once', () => {
  const slots = new Slots(2, 1);
  const a = slots.take('a');
  expect(slots.take('a')).toBeUndefined();
  slots.take('b');
  expect(slots.take('c')).toBeUndefined();
  a?.();
  a?.();
  expect(slots.take('c')).toBeDefined();
  expect(slots.take('d')).toBeUndefined();
});

test('a rate begins anew with each minute', () => {
  const rate = new Rate(2);
  expect([1, 2, 3].map((ms) => rate.allow(600_000 + ms))).toEqual([true, true, false]);
  expect(rate.allow(660_000)).toBe(true);
});

test('what the reader does between chunks does not count as slowness', async () => {
  const limits = { graceMs: 20, minRate: 1_000_000 };
  const slowReader = async (): Promise<number> => {
    let bytes = 0;
    for await (const chunk of paced(pieces(Buffer.alloc(30), 10), limits)) {
      await sleep(15);
      bytes += chunk.length;
    }
    return bytes;
  };
  expect(await slowReader()).toBe(30);
  const slowWriter = async function* (): AsyncGenerator<Uint8Array> {
    for (let n = 0; n < 5; n += 1) {
      await sleep(15);
      yield Buffer.alloc(10);
    }
  };
  await expect(collect(paced(slowWriter(), limits))).rejects.toMatchObject({ code: 'exchange/stream-cut' });
});
