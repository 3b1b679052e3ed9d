import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePort, seed } from '../test/world.ts';
import {
  BUNDLE_MAGIC,
  bundleEnd,
  bundleRecord,
  concat,
  createBundleReader,
  readBundle,
  toHex,
  u32,
  utf8,
  writeBundle,
} from './index.ts';

const packets = Array.from({ length: 6 }, (_, i) =>
  concat(...Array.from({ length: i * 3 + 1 }, () => seed(`packet ${i}`))),
);
const file = writeBundle(packets, nodePort);
const hexes = (list: readonly Uint8Array[]) => list.map(toHex);
const codes = (bytes: Uint8Array) => readBundle(bytes, nodePort).report.issues.map((found) => found.code);

test('a whole file gives its packets and no finding', () => {
  const { packets: read, report } = readBundle(file, nodePort);
  expect(hexes(read)).toEqual(hexes(packets));
  expect(report).toMatchObject({
    packets: 6,
    parts: 1,
    complete: 1,
    repeated: 0,
    damaged: [],
    issues: [],
    bytes: file.length,
  });
  expect(codes(writeBundle([], nodePort))).toEqual([]);
});

test('cut anywhere, it gives every packet before the cut and says that it was cut', () => {
  let whole = 0;
  for (let length = BUNDLE_MAGIC.length; length < file.length; length++) {
    const { packets: read, report } = readBundle(file.subarray(0, length), nodePort);
    expect(hexes(read)).toEqual(hexes(packets.slice(0, read.length)));
    expect(read.length).toBeGreaterThanOrEqual(whole);
    whole = read.length;
    expect(report.issues.map((found) => found.code)).toContain('envelope/bundle-cut');
  }
  expect(whole).toBe(6);
});

test('cut at the front, too, it gives what is whole', () => {
  const { packets: read } = readBundle(file.subarray(BUNDLE_MAGIC.length + 20), nodePort);
  expect(hexes(read)).toEqual(hexes(packets.slice(1)));
});

test('a cut file with another one behind it loses only the packet that was cut', () => {
  const lengths = fc.integer({ min: 0, max: file.length });
  fc.assert(
    fc.property(lengths, fc.uint8Array({ maxLength: 40 }), (length, noise) => {
      const both = concat(file.subarray(0, length), noise, writeBundle([seed('late')], nodePort));
      const { packets: read, report } = readBundle(both, nodePort);
      const first = readBundle(file.subarray(0, length), nodePort).packets;
      expect(hexes(read)).toEqual([...hexes(first), toHex(seed('late'))]);
      expect(report.complete).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 150 },
  );
});

test('an altered byte costs at most the packet it stands in', () => {
  fc.assert(
    fc.property(fc.integer({ min: BUNDLE_MAGIC.length, max: file.length - 17 }), (at) => {
      const altered = file.slice();
      altered[at]! ^= 0x55;
      const { packets: read, report } = readBundle(altered, nodePort);
      expect(read.length).toBe(5);
      expect(hexes(packets)).toEqual(expect.arrayContaining(hexes(read)));
      expect(report.damaged.length).toBeGreaterThan(0);
      expect(report.issues.map((found) => found.code)).toContain('envelope/bundle-damaged');
    }),
    { numRuns: 150 },
  );
});

test('repeated packets and repeated files are handed out once', () => {
  const { packets: read, report } = readBundle(concat(file, file), nodePort);
  expect(hexes(read)).toEqual(hexes(packets));
  expect(report).toMatchObject({ parts: 2, complete: 2, repeated: 6 });
  expect(report.issues).toEqual([
    { code: 'envelope/bundle-repeated', path: '', severity: 'warning', params: { count: 6 } },
  ]);
});

test('in pieces of any size it reads the same', () => {
  const broken = concat(file.subarray(0, 300), file, utf8('noise'), file.subarray(40));
  const whole = readBundle(broken, nodePort);
  for (const size of [1, 2, 3, 7, 16, 64, 500]) {
    const reader = createBundleReader(nodePort);
    const read: Uint8Array[] = [];
    for (let at = 0; at < broken.length; at += size)
      read.push(...reader.push(broken.subarray(at, at + size)));
    const report = reader.end();
    expect(hexes([...read, ...report.late])).toEqual(hexes(whole.packets));
    expect({ ...report, late: [] }).toEqual({ ...whole.report, late: [] });
  }
});

test('what is no bundle is called so', () => {
  expect(codes(new Uint8Array(0))).toEqual(['envelope/bundle-unrecognised']);
  expect(codes(utf8('{"type":"bundle"}'))).toEqual(['envelope/bundle-unrecognised']);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(codes(bytes)).toEqual(['envelope/bundle-unrecognised']);
    }),
    { numRuns: 100 },
  );
});

test('a hostile file cannot make the reader hash for ever, nor claim a packet beyond the limit', () => {
  const marker = bundleRecord(new Uint8Array(0), nodePort).subarray(0, 4);
  const fake = concat(marker, u32(1000), new Uint8Array(8));
  const hostile = concat(BUNDLE_MAGIC, ...Array.from({ length: 400 }, () => fake), new Uint8Array(2000));
  let hashes = 0;
  const counting = {
    ...nodePort,
    sha256: (bytes: Uint8Array) => {
      hashes++;
      return nodePort.sha256(bytes);
    },
  };
  const { report } = readBundle(hostile, counting);
  expect(hashes).toBeLessThanOrEqual(64);
  expect(report.issues.map((found) => found.code)).toContain('envelope/bundle-gave-up');
  const tooLong = concat(
    BUNDLE_MAGIC,
    marker,
    u32(0xfffffff0),
    new Uint8Array(8),
    bundleRecord(seed('x'), nodePort),
    bundleEnd(1, nodePort),
  );
  expect(hexes(readBundle(tooLong, nodePort).packets)).toEqual([toHex(seed('x'))]);
});
