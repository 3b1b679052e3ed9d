import { canonicalBytes, type JsonObject } from '@qanat/json';
import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import { append, CHAN, exchange, item, nodePort, T1, testNode } from '../test/world.ts';
import {
  concat,
  type Envelope,
  emptyLog,
  encodeEnvelope,
  openBody,
  parseEnvelope,
  parseHeader,
  utf8,
  type Verified,
  verifyEnvelope,
} from './index.ts';
import { nobleCrypto } from './noble.ts';

const { a, b, envelopes, items } = exchange(2);
const [first, second] = envelopes as [Envelope, Envelope];
const wire = encodeEnvelope(second);

function received(bytes: Uint8Array): string[] {
  const parsed = parseEnvelope(bytes, nodePort);
  if (!parsed.ok) return parsed.issues.map((found) => found.code);
  const verified = verifyEnvelope(parsed.value, a.state, nodePort);
  if (!verified.ok) return verified.issues.map((found) => found.code);
  return openBody(parsed.value, nodePort).issues.map((found) => found.code);
}

const headerCodes = (changes: Record<string, unknown>) => {
  const header = { ...(second.header as unknown as JsonObject), ...changes } as JsonObject;
  for (const [name, value] of Object.entries(changes)) if (value === undefined) delete header[name];
  return parseHeader(canonicalBytes(header)).issues.map((found) => `${found.code} ${found.path}`);
};

test('an envelope crosses the wire, byte for byte, and verifies under both ports', () => {
  const parsed = parseEnvelope(wire, nodePort);
  if (!parsed.ok) throw new Error('refused');
  expect(parsed.value.header).toEqual(second.header);
  expect(parsed.value.hash).toBe(second.hash);
  expect(encodeEnvelope(parsed.value)).toEqual(wire);
  expect(verifyEnvelope(parsed.value, a.state, nobleCrypto).ok).toBe(true);
  const body = openBody(parsed.value, nodePort);
  expect(body.ok && body.value.map((one) => [...one.bytes])).toEqual(items.map((one) => [...one.bytes]));
  expect(second.header.prev).toBe(first.hash);
});

test('every altered byte has its code, or changes nothing that was said', () => {
  const packedAt = 4 + second.headerBytes.length + 64 + 4;
  let silent = 0;
  for (let at = 0; at < wire.length; at++) {
    const altered = wire.slice();
    altered[at]! ^= 1 << (at % 8);
    const codes = received(altered);
    if (codes.length > 0) continue;
    // Only gzip's own framing (flags, time, unused bits) can differ and unpack to the very same body.
    expect(at).toBeGreaterThanOrEqual(packedAt);
    silent++;
  }
  expect(silent).toBeLessThan(12);
});

test('every cut and every addition is refused', () => {
  for (let length = 0; length < wire.length; length++) {
    expect(['envelope/truncated', 'envelope/too-big']).toContain(received(wire.subarray(0, length))[0]);
  }
  expect(received(concat(wire, Uint8Array.of(0)))).toEqual(['envelope/trailing-bytes']);
});

test('random bytes are refused with a code, never with a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(parseEnvelope(bytes, nodePort).ok).toBe(false);
      expect(parseEnvelope(concat(Uint8Array.of(0, 0, 0, 16), bytes), nodePort).ok).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('a body deleted by retention leaves header and signature standing', () => {
  const gone = encodeEnvelope({ ...second, body: undefined });
  const parsed = parseEnvelope(gone, nodePort);
  expect(parsed.ok && verifyEnvelope(parsed.value, a.state, nodePort).ok).toBe(true);
  expect(received(gone)).toEqual(['envelope/body-absent']);
});

test('another way to write the same header is refused', () => {
  const text = new TextDecoder().decode(second.headerBytes);
  const codes = (altered: string) => parseHeader(utf8(altered)).issues.map((found) => found.code);
  expect(codes(text.replace('{', '{ '))).toEqual(['envelope/not-canonical']);
  expect(codes(text.replace('"seq":1', '"seq":1.0'))).toEqual(['envelope/not-canonical']);
  expect(codes(text.replace('"put"', '"\\u0070ut"'))).toEqual(['envelope/not-canonical']);
  expect(codes(text.replace('{', '{"v":1,'))).toEqual(['json/duplicate-key']);
  expect(codes(text.replace('"put"', '"\\ud800"'))).toEqual(['json/lone-surrogate']);
  expect(codes(`\ufeff${text}`)).toHaveLength(1);
  expect(codes(`[${text}]`)).toEqual(['envelope/wrong-type']);
  expect(codes(`{"a":${'['.repeat(40)}${']'.repeat(40)}}`)).toEqual(['json/too-deep']);
  expect(codes(`{"a":"${'x'.repeat(20_000)}"}`)).toEqual(['envelope/too-big']);
});

test('a header is closed, and its members fit together', () => {
  expect(headerCodes({})).toEqual([]);
  expect(headerCodes({ extra: 1 })).toEqual(['envelope/unknown-member $.extra']);
  expect(headerCodes({ terms: undefined })).toEqual(['envelope/missing $.terms']);
  expect(headerCodes({ kind: 'steal' })).toEqual(['envelope/wrong-value $.kind']);
  expect(headerCodes({ v: 2 })).toEqual(['envelope/wrong-value $.v']);
  expect(headerCodes({ to: [] })).toEqual(['envelope/wrong-value $.to']);
  expect(headerCodes({ to: [b.signer.node, b.signer.node] })).toEqual(['envelope/wrong-value $.to']);
  expect(headerCodes({ to: [a.signer.node] })).toEqual(['envelope/wrong-value $.to']);
  expect(headerCodes({ at: '2026-02-30T00:00:00Z' })).toEqual(['envelope/wrong-value $.at']);
  expect(headerCodes({ at: '2026-12-01T00:00:00+00:00' })).toEqual(['envelope/wrong-value $.at']);
  expect(headerCodes({ seq: 0 })).toEqual(['envelope/wrong-value $.prev']);
  expect(headerCodes({ prev: null })).toEqual(['envelope/wrong-value $.prev']);
  expect(headerCodes({ gen: 0 })).toEqual(['envelope/wrong-value $.gen']);
  expect(headerCodes({ seq: '1' })).toEqual(['envelope/wrong-type $.seq']);
  expect(headerCodes({ body: null })).toEqual(['envelope/wrong-value $.body']);
  expect(headerCodes({ body: null, kind: 'mark' })).toEqual([]);
  const root = second.hash;
  expect(headerCodes({ continues: { gen: 1, size: 3, root } })).toEqual([
    'envelope/wrong-value $.continues',
    'envelope/wrong-value $.continues.gen',
  ]);
  expect(headerCodes({ seq: 0, prev: null, gen: 2 })).toEqual(['envelope/wrong-value $.continues']);
  expect(headerCodes({ seq: 0, prev: null, gen: 2, continues: { gen: 2, size: 3, root } })).toEqual([
    'envelope/wrong-value $.continues.gen',
  ]);
  expect(headerCodes({ seq: 0, prev: null, gen: 2, continues: { gen: 1, size: 3, root } })).toEqual([]);
  expect(headerCodes({ chan: 'c_short', from: 'qn1x', kid: 'UPPER' })).toHaveLength(3);
});

test('bad signature, unknown key, other node and late key are told apart', () => {
  const codes = (envelope: Envelope, state = a.state) =>
    verifyEnvelope(envelope, state, nodePort).issues.map((found) => found.code);
  expect(codes({ ...second, signature: first.signature })).toEqual(['envelope/signature-bad']);
  expect(codes(second, b.state)).toEqual(['envelope/signer-mismatch']);
  const log = emptyLog({ chan: CHAN, from: a.signer.node, gen: 1 });
  const by = (signer: typeof a.signer, at = T1) =>
    append(log, { at }, [item(0, 'x')], { ...a, signer }, b).envelope;
  expect(codes(by({ ...a.signer, kid: 's9' }))).toEqual(['envelope/key-unknown']);
  expect(codes(by(a.signer, '2027-02-21T00:00:00Z'))).toEqual(['envelope/key-out-of-window']);
  expect(codes(by({ ...a.signer, privateKey: testNode('b').signer.privateKey }))).toEqual([
    'envelope/signature-bad',
  ]);
});

test('what is verified says so in its type, and nothing else can', () => {
  expectTypeOf<Envelope>().not.toExtend<Verified<Envelope>>();
  expectTypeOf<Verified<Envelope>>().toExtend<Envelope>();
});
