import { createHash } from 'node:crypto';
import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePort, seed } from '../test/world.ts';
import { concat, utf8 } from './index.ts';
import { nobleCrypto } from './noble.ts';

const ORDER = ed25519.Point.Fn.ORDER;
const number = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
const bytes32 = (value: bigint) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse();
const sha512 = (...parts: Uint8Array[]) =>
  createHash('sha512')
    .update(concat(...parts))
    .digest();

test('both ports agree on every primitive they share', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (message, name) => {
      const key = seed(name);
      const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
      const signature = nobleCrypto.sign(key, message);
      expect(hex(signature)).toBe(hex(nodePort.sign(key, message)));
      expect(hex(nobleCrypto.publicKey(key))).toBe(hex(nodePort.publicKey(key)));
      expect(hex(nobleCrypto.sha256(message))).toBe(hex(nodePort.sha256(message)));
      expect(hex(nobleCrypto.hmacSha256(key, message))).toBe(hex(nodePort.hmacSha256(key, message)));
      const derived = [key, message, utf8('info'), 42] as const;
      expect(hex(nobleCrypto.hkdfSha256(...derived))).toBe(hex(nodePort.hkdfSha256(...derived)));
      expect(nobleCrypto.verify(nodePort.publicKey(key), message, signature)).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('both ports refuse a signature whose R carries torsion, and an S beyond the order', () => {
  const key = seed('signer');
  const message = utf8('message');
  const publicKey = nodePort.publicKey(key);
  const { scalar } = ed25519.utils.getExtendedPublicKey(key);
  const nonce = number(sha512(utf8('nonce'))) % ORDER;
  const sign = (torsion: string) => {
    const r = ed25519.Point.BASE.multiply(nonce).add(ed25519.Point.fromHex(torsion, true)).toBytes();
    const challenge = number(sha512(r, publicKey, message)) % ORDER;
    return concat(r, bytes32((nonce + challenge * scalar) % ORDER));
  };
  for (const [i, torsion] of ED25519_TORSION_SUBGROUP.entries()) {
    const signature = sign(torsion);
    expect(nodePort.verify(publicKey, message, signature), `node, point ${i}`).toBe(i === 0);
    expect(nobleCrypto.verify(publicKey, message, signature), `noble, point ${i}`).toBe(i === 0);
  }
  const good = sign(ED25519_TORSION_SUBGROUP[0]!);
  const malleable = concat(good.subarray(0, 32), bytes32(number(good.subarray(32)) + ORDER));
  expect([nodePort, nobleCrypto].map((port) => port.verify(publicKey, message, malleable))).toEqual([
    false,
    false,
  ]);
});

test('what a browser never does says so', () => {
  const empty = new Uint8Array(0);
  for (const call of [
    () => nobleCrypto.deflate(empty),
    () => nobleCrypto.inflate(empty, 1),
    () => nobleCrypto.aeadSeal(empty, empty, empty, empty),
    () => nobleCrypto.aeadOpen(empty, empty, empty, empty),
  ]) {
    expect(call).toThrowError(expect.objectContaining({ code: 'envelope/unsupported' }));
  }
  expect(nobleCrypto.random(7)).toHaveLength(7);
  expect(nobleCrypto.verify(empty, empty, empty)).toBe(false);
});
