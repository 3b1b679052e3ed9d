import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Crypto } from '@qanat/envelope';
import { inflateMember } from './gzip-member.ts';

/** DER around a raw Ed25519 key (RFC 8410): PKCS #8 before a seed, SubjectPublicKeyInfo before a public key. */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
const CACHED_KEYS = 512;
const AEAD = 'chacha20-poly1305';
const TAG_BYTES = 16;

/** Making a key object costs a third of a verification, and a batch is signed by one key. */
const publicKeys = new Map<string, KeyObject>();
const privateKeys = new WeakMap<Uint8Array, KeyObject>();

/** The primitives of `@qanat/envelope` from the platform: OpenSSL through node:crypto, and node:zlib. */
export const nodeCrypto: Crypto = {
  sign: (privateKey, message) => plain(sign(null, message, privateKeyObject(privateKey))),
  verify: (publicKey, message, signature) => {
    try {
      return verify(null, message, publicKeyObject(publicKey), signature);
    } catch {
      return false;
    }
  },
  publicKey: (privateKey) => {
    const spki = createPublicKey(privateKeyObject(privateKey)).export({ type: 'spki', format: 'der' });
    return new Uint8Array(spki.subarray(PUBLIC_PREFIX.length));
  },
  sha256: (bytes) => plain(createHash('sha256').update(bytes).digest()),
  hmacSha256: (key, message) => plain(createHmac('sha256', key).update(message).digest()),
  hkdfSha256: (ikm, salt, info, length) => new Uint8Array(hkdfSync('sha256', ikm, salt, info, length)),
  random: (length) => plain(randomBytes(length)),
  inflate: (bytes, maxBytes) => plain(inflateMember(bytes, maxBytes)),
  deflate: (bytes) => plain(gzipSync(bytes)),
  aeadSeal: (key, nonce, plaintext, aad) => {
    const cipher = createCipheriv(AEAD, key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(aad, { plaintextLength: plaintext.length });
    return plain(Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]));
  },
  aeadOpen: (key, nonce, ciphertext, aad) => {
    if (ciphertext.length < TAG_BYTES) return undefined;
    const body = ciphertext.subarray(0, ciphertext.length - TAG_BYTES);
    const decipher = createDecipheriv(AEAD, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(aad, { plaintextLength: body.length });
    decipher.setAuthTag(ciphertext.subarray(body.length));
    try {
      return plain(Buffer.concat([decipher.update(body), decipher.final()]));
    } catch {
      return undefined;
    }
  },
};

/** A `Buffer` is a `Uint8Array` whose `slice` shares memory: what leaves here behaves like any other bytes. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

function privateKeyObject(seed: Uint8Array): KeyObject {
  const known = privateKeys.get(seed);
  if (known !== undefined) return known;
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  privateKeys.set(seed, key);
  return key;
}

function publicKeyObject(raw: Uint8Array): KeyObject {
  if (raw.length !== KEY_BYTES) throw new RangeError('An Ed25519 public key has 32 bytes.');
  const name = Buffer.from(raw).toString('base64');
  const known = publicKeys.get(name);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: 'der', type: 'spki' });
  if (publicKeys.size >= CACHED_KEYS) publicKeys.clear();
  publicKeys.set(name, key);
  return key;
}
