import fc from 'fast-check';
import { expect, test } from 'vitest';
import { item, nodePort, seed } from '../test/world.ts';
import {
  type BodyItem,
  type BodyRef,
  concat,
  decodeBody,
  encodeBody,
  formatHash,
  LIMITS,
  saltedDigest,
  utf8,
} from './index.ts';

const codes = (ref: BodyRef, packed: Uint8Array) =>
  decodeBody(ref, packed, nodePort).issues.map((found) => found.code);

const anyItem: fc.Arbitrary<BodyItem> = fc.record({
  idx: fc.nat(1000),
  t: fc.constantFrom(
    'object' as const,
    'stamp' as const,
    'custody' as const,
    'grant' as const,
    'message' as const,
  ),
  salt: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  bytes: fc.uint8Array({ maxLength: 300 }),
});

test('what goes in comes out, bytes exact, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 12 }), (items) => {
      const { ref, packed } = encodeBody(items, nodePort);
      const back = decodeBody(ref, packed, nodePort);
      expect(
        back.ok && back.value.map((one) => ({ ...one, salt: [...one.salt], bytes: [...one.bytes] })),
      ).toEqual(items.map((one) => ({ ...one, salt: [...one.salt], bytes: [...one.bytes] })));
    }),
    { numRuns: 100 },
  );
});

test('marks travel beside the bytes', () => {
  const marked = { ...item(0, '{"a":\n1}'), marks: { tlp: 'amber', note: 'سري' } };
  const { ref, packed } = encodeBody([marked], nodePort);
  const back = decodeBody(ref, packed, nodePort);
  expect(back.ok && back.value[0]!.marks).toEqual(marked.marks);
});

test('the same items have another digest every time: a deleted body cannot be guessed', () => {
  const once = encodeBody([item(0, 'x')], nodePort).ref;
  const twice = encodeBody([item(0, 'x')], nodePort).ref;
  expect(once.digest).not.toBe(twice.digest);
  expect(once.items).toBe(twice.items);
});

test('every altered byte and every cut is noticed', () => {
  const { ref, packed } = encodeBody([item(0, 'some report '.repeat(30)), item(1, 'another')], nodePort);
  const plain = concat(packed);
  for (let at = 0; at < plain.length; at++) {
    const altered = plain.slice();
    altered[at]! ^= 0x41;
    const result = decodeBody(ref, altered, nodePort);
    // gzip's own header holds a few bytes that say nothing about the content.
    if (result.ok) expect(at).toBeLessThan(10);
    expect(decodeBody(ref, plain.subarray(0, at), nodePort).ok).toBe(false);
  }
});

test('a zip bomb is refused before it is unpacked, or stopped while', () => {
  const bomb = nodePort.deflate(new Uint8Array(30_000_000));
  const ref = encodeBody([], nodePort).ref;
  let unpacked = 0;
  const watched = {
    ...nodePort,
    inflate: (bytes: Uint8Array, max: number) => {
      unpacked = max;
      return nodePort.inflate(bytes, max);
    },
  };
  const lied = decodeBody({ ...ref, enc: 'gzip', size: 30_000_000 }, bomb, watched);
  expect(lied.issues[0]!.code).toBe('envelope/inflate-ratio');
  expect(unpacked).toBe(0);
  expect(codes({ ...ref, enc: 'gzip', size: 1000 }, bomb)).toEqual(['envelope/body-size']);
  expect(codes({ ...ref, enc: 'gzip', size: LIMITS.body + 1 }, bomb)).toEqual(['envelope/too-big']);
});

test('a body that packs too well travels unpacked, so that its receiver will take it', () => {
  const { ref, packed } = encodeBody([item(0, 'a'.repeat(2_000_000))], nodePort);
  expect(ref.enc).toBe('none');
  expect(decodeBody(ref, packed, nodePort).ok).toBe(true);
  expect(encodeBody([item(0, 'report '.repeat(1000))], nodePort).ref.enc).toBe('gzip');
});

test('wrong counts, wrong item root, wrong digest, broken gzip', () => {
  const { ref, packed } = encodeBody([item(0, 'one'), item(1, 'two')], nodePort);
  expect(codes({ ...ref, count: 1 }, packed)).toEqual(['envelope/body-items']);
  expect(codes({ ...ref, count: 3 }, packed)).toEqual(['envelope/body-items']);
  expect(codes({ ...ref, items: formatHash(seed('x')) }, packed)).toEqual(['envelope/body-items']);
  expect(codes({ ...ref, digest: formatHash(seed('x')) }, packed)).toEqual(['envelope/body-digest']);
  expect(codes({ ...ref, size: ref.size - 1 }, packed)).toEqual(['envelope/body-size']);
  expect(codes({ ...ref, enc: 'gzip' }, utf8('not gzip'))).toEqual(['envelope/inflate-broken']);
});

test('item heads are canonical and closed; lengths that lie are cut short', () => {
  const salt = Buffer.from(seed('s')).toString('base64url');
  const frame = (head: string, content = 'x') => {
    const headBytes = utf8(head);
    const length = (n: number) => Buffer.from([0, 0, n >> 8, n & 255]);
    const plain = concat(
      new Uint8Array(16),
      length(headBytes.length),
      headBytes,
      length(content.length),
      utf8(content),
    );
    const { ref } = encodeBody([], nodePort);
    return codes(
      { ...ref, enc: 'none', size: plain.length, count: 1, digest: formatHash(nodePort.sha256(plain)) },
      plain,
    );
  };
  expect(frame(`{"idx":0,"salt":"${salt}","t":"object"}`)).toEqual(['envelope/body-items']);
  expect(frame(`{"idx":0,"t":"object","salt":"${salt}"}`)).toEqual(['envelope/not-canonical']);
  expect(frame(`{"idx":0,"idx":0,"salt":"${salt}","t":"object"}`)).toEqual(['json/duplicate-key']);
  expect(frame(`{"idx":0,"salt":"${salt}","t":"secret"}`)).toEqual(['envelope/wrong-value']);
  expect(frame(`{"idx":-1,"more":1,"salt":"AA","t":"object"}`)).toEqual([
    'envelope/wrong-value',
    'envelope/wrong-value',
    'envelope/unknown-member',
  ]);
  const plain = concat(new Uint8Array(16), Uint8Array.of(255, 255, 255, 255));
  const { ref } = encodeBody([], nodePort);
  expect(
    codes({ ...ref, enc: 'none', size: 20, count: 1, digest: formatHash(nodePort.sha256(plain)) }, plain),
  ).toEqual(['envelope/truncated']);
});

test('a salted digest depends on the salt', () => {
  expect(saltedDigest(seed('a'), utf8('8.8.8.8'), nodePort)).not.toBe(
    saltedDigest(seed('b'), utf8('8.8.8.8'), nodePort),
  );
});
