import { ed25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { randomBytes } from '@noble/hashes/utils.js';
import type { Crypto } from './crypto.ts';
import { EnvelopeError } from './errors.ts';

/**
 * The port for browsers, which verify evidence and never open packets or join: compression and AEAD throw
 * `envelope/unsupported`.
 */
export const nobleCrypto: Crypto = {
  sign: (privateKey, message) => ed25519.sign(message, privateKey),
  verify: (publicKey, message, signature) => {
    try {
      // The library's equation is cofactored, the platform's is not: they part where R carries torsion, and a
      // signer could make a signature that holds on one side only. In the prime-order group they are the same.
      return (
        ed25519.Point.fromBytes(signature.subarray(0, 32), false).isTorsionFree() &&
        ed25519.verify(signature, message, publicKey, { zip215: false })
      );
    } catch {
      return false;
    }
  },
  publicKey: (privateKey) => ed25519.getPublicKey(privateKey),
  sha256: (bytes) => sha256(bytes),
  hmacSha256: (key, message) => hmac(sha256, key, message),
  hkdfSha256: (ikm, salt, info, length) => hkdf(sha256, ikm, salt, info, length),
  random: (length) => randomBytes(length),
  inflate: () => unsupported('inflate'),
  deflate: () => unsupported('deflate'),
  aeadSeal: () => unsupported('aeadSeal'),
  aeadOpen: () => unsupported('aeadOpen'),
};

function unsupported(what: string): never {
  throw new EnvelopeError('envelope/unsupported', `The browser port has no ${what}.`);
}
