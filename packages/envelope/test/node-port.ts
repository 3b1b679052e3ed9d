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
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Crypto, EnvelopeError } from '../src/index.ts';

const keys = new Map<string, KeyObject>();

/** The port over node:crypto, for this room's tests and bench. */
export const nodePort: Crypto = {
  sign: (privateKey, message) => sign(null, message, privateOf(privateKey)),
  verify: (publicKey, message, signature) => {
    try {
      return verify(null, message, publicOf(publicKey), signature);
    } catch {
      return false;
    }
  },
  publicKey: (privateKey) => {
    const jwk = createPublicKey(privateOf(privateKey)).export({ format: 'jwk' });
    return Buffer.from(jwk.x as string, 'base64url');
  },
  sha256: (bytes) => plain(createHash('sha256').update(bytes).digest()),
  hmacSha256: (key, message) => createHmac('sha256', key).update(message).digest(),
  hkdfSha256: (ikm, salt, info, length) => new Uint8Array(hkdfSync('sha256', ikm, salt, info, length)),
  random: (length) => randomBytes(length),
  inflate: (bytes, maxBytes) => {
    try {
      return gunzipSync(bytes, { maxOutputLength: Math.max(1, maxBytes) });
    } catch (cause) {
      const tooBig = (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
      throw new EnvelopeError(tooBig ? 'envelope/inflate-limit' : 'envelope/inflate-broken', 'gzip', {
        cause,
      });
    }
  },
  deflate: (bytes) => gzipSync(bytes),
  aeadSeal: (key, nonce, plaintext, aad) => {
    const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
    cipher.setAAD(aad, { plaintextLength: plaintext.length });
    return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  },
  aeadOpen: (key, nonce, ciphertext, aad) => {
    const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
    decipher.setAAD(aad, { plaintextLength: ciphertext.length - 16 });
    decipher.setAuthTag(ciphertext.subarray(-16));
    try {
      return Buffer.concat([decipher.update(ciphertext.subarray(0, -16)), decipher.final()]);
    } catch {
      return undefined;
    }
  },
};

/** Not a Buffer, whose methods differ from what browsers have. */
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
}

function privateOf(seed: Uint8Array): KeyObject {
  return cached(`private ${Buffer.from(seed).toString('hex')}`, () => {
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  });
}

function publicOf(key: Uint8Array): KeyObject {
  return cached(`public ${Buffer.from(key).toString('hex')}`, () => {
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  });
}

function cached(name: string, make: () => KeyObject): KeyObject {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const made = make();
  keys.set(name, made);
  return made;
}
