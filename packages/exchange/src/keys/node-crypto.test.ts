import { gunzipSync, gzipSync } from 'node:zlib';
import { EnvelopeError } from '@qanat/envelope';
import { nobleCrypto } from '@qanat/envelope/noble';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeCrypto } from './node-crypto.ts';

const bytes = fc.uint8Array({ maxLength: 200 });
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('agrees with the port for browsers on every primitive they share', () => {
  fc.assert(
    fc.property(key, bytes, bytes, (seed, message, other) => {
      const publicKey = nodeCrypto.publicKey(seed);
      expect(publicKey).toEqual(nobleCrypto.publicKey(seed));
      const signature = nodeCrypto.sign(seed, message);
      expect(Buffer.from(signature).equals(nobleCrypto.sign(seed, message))).toBe(true);
      expect(nobleCrypto.verify(publicKey, message, signature)).toBe(true);
      expect(nodeCrypto.verify(publicKey, message, signature)).toBe(true);
      expect(nodeCrypto.verify(publicKey, Uint8Array.of(...message, 1), signature)).toBe(false);
      expect(Buffer.from(nodeCrypto.sha256(message)).equals(nobleCrypto.sha256(message))).toBe(true);
      expect(
        Buffer.from(nodeCrypto.hmacSha256(seed, message)).equals(nobleCrypto.hmacSha256(seed, message)),
      ).toBe(true);
      expect(nodeCrypto.hkdfSha256(seed, message, other, 42)).toEqual(
        nobleCrypto.hkdfSha256(seed, message, other, 42),
      );
    }),
    { numRuns: 20 },
  );
});

test('verify answers false to anything that is not a key or a signature', () => {
  fc.assert(
    fc.property(bytes, bytes, bytes, (publicKey, message, signature) => {
      expect(nodeCrypto.verify(publicKey, message, signature)).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test('gives plain bytes, whose slices are copies', () => {
  const key32 = new Uint8Array(32);
  const outputs = [
    nodeCrypto.sha256(key32),
    nodeCrypto.random(8),
    nodeCrypto.sign(key32, key32),
    nodeCrypto.deflate(key32),
    nodeCrypto.inflate(nodeCrypto.deflate(key32), 100),
    nodeCrypto.aeadSeal(key32, new Uint8Array(12), key32, key32),
  ];
  for (const output of outputs) expect(Buffer.isBuffer(output)).toBe(false);
});

test('the RFC 8032 test vector 2', () => {
  const seed = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex');
  expect(Buffer.from(nodeCrypto.publicKey(seed)).toString('hex')).toBe(
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  );
  expect(Buffer.from(nodeCrypto.sign(seed, Uint8Array.of(0x72))).toString('hex')).toMatch(
    /^92a009a9f0d4cab8720e820b5f64/,
  );
});

test('what is sealed opens with the same key and additional data only', () => {
  fc.assert(
    fc.property(key, bytes, bytes, fc.nat(), (secret, plaintext, aad, place) => {
      const nonce = new Uint8Array(12);
      const sealed = nodeCrypto.aeadSeal(secret, nonce, plaintext, aad);
      expect(Buffer.from(nodeCrypto.aeadOpen(secret, nonce, sealed, aad) ?? [1]).equals(plaintext)).toBe(
        true,
      );
      expect(nodeCrypto.aeadOpen(secret, nonce, sealed, Uint8Array.of(...aad, 0))).toBeUndefined();
      const altered = new Uint8Array(sealed);
      altered[place % altered.length] = (altered[place % altered.length] ?? 0) ^ 1;
      expect(nodeCrypto.aeadOpen(secret, nonce, altered, aad)).toBeUndefined();
      expect(nodeCrypto.aeadOpen(secret, nonce, sealed.subarray(0, 15), aad)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

function faultOf(packed: Uint8Array, limit = 1_000): string {
  try {
    nodeCrypto.inflate(packed, limit);
  } catch (error) {
    return error instanceof EnvelopeError ? error.code : String(error);
  }
  return 'none';
}

test('packing and unpacking give the same bytes back', () => {
  fc.assert(
    fc.property(bytes, (content) => {
      const packed = nodeCrypto.deflate(content);
      expect(gunzipSync(packed).equals(content)).toBe(true);
      expect(Buffer.from(nodeCrypto.inflate(packed, 200)).equals(content)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('only one whole member unpacks, within the limit', () => {
  const packed = gzipSync('نص '.repeat(20));
  expect(faultOf(packed)).toBe('none');
  expect(faultOf(Buffer.concat([packed, packed]))).toBe('envelope/inflate-broken');
  expect(faultOf(Buffer.concat([packed, Buffer.of(0)]))).toBe('envelope/inflate-broken');
  for (let cut = 0; cut < packed.length; cut += 1)
    expect(faultOf(packed.subarray(0, cut))).toBe('envelope/inflate-broken');
  expect(faultOf(gzipSync(Buffer.alloc(50_000_000)), 1_000)).toBe('envelope/inflate-limit');
  const crc = Buffer.from(packed);
  crc[packed.length - 8] = (crc[packed.length - 8] ?? 0) ^ 1;
  expect(faultOf(crc)).toBe('envelope/inflate-broken');
});

test('a member with a name, a comment and a header check unpacks too', () => {
  const plain = gzipSync('abc');
  const header = Buffer.from(plain.subarray(0, 10));
  header[3] = 2 | 4 | 8 | 16;
  const extra = Buffer.from([2, 0, 9, 9, ...Buffer.from('name\0comment\0'), 0, 0]);
  expect(
    Buffer.from(nodeCrypto.inflate(Buffer.concat([header, extra, plain.subarray(10)]), 10)).toString(),
  ).toBe('abc');
  header[3] = 0x20;
  expect(faultOf(Buffer.concat([header, plain.subarray(10)]))).toBe('envelope/inflate-broken');
});

test('garbage never unpacks to anything but a coded fault', () => {
  fc.assert(
    fc.property(bytes, (garbage) => {
      expect(faultOf(Buffer.concat([Buffer.of(0x1f, 0x8b, 8, 0), garbage]))).toMatch(/^envelope\/|^none$/);
    }),
    { numRuns: 200 },
  );
});
