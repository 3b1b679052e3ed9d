import { createHash, createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { toBech32 } from './bech32.ts';

const SEED_BYTES = 32;
const MLKEM_SEED_BYTES = 64;
const MLKEM_KEY_BYTES = 1_184;
const X25519_KEY_BYTES = 32;
/** DER before a raw private key: ML-KEM-768 as a seed (RFC 9935), X25519 (RFC 8410). */
const MLKEM_PREFIX = Buffer.from('3054020100300b060960864801650304040204428040', 'hex');
const X25519_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');

export interface BoxIdentity {
  /** `AGE-SECRET-KEY-PQ-1…` */
  identity: string;
  /** `age1pq1…` */
  recipient: string;
}

/** A new age identity of the hybrid suite q1, ML-KEM-768 with X25519. */
export function newBoxIdentity(): BoxIdentity {
  return boxIdentity(randomBytes(SEED_BYTES));
}

/**
 * The identity of a 32-byte seed. Both keys come from it by SHAKE256, as X-Wing lays down
 * (draft-connolly-cfrg-xwing-kem section 5.2); the recipient is both public keys one after the other.
 */
export function boxIdentity(seed: Uint8Array): BoxIdentity {
  const expanded = createHash('shake256', { outputLength: MLKEM_SEED_BYTES + X25519_KEY_BYTES })
    .update(seed)
    .digest();
  const recipient = Buffer.concat([
    publicKeyOf(MLKEM_PREFIX, expanded.subarray(0, MLKEM_SEED_BYTES), MLKEM_KEY_BYTES),
    publicKeyOf(X25519_PREFIX, expanded.subarray(MLKEM_SEED_BYTES), X25519_KEY_BYTES),
  ]);
  return {
    identity: toBech32('age-secret-key-pq-', seed).toUpperCase(),
    recipient: toBech32('age1pq', recipient),
  };
}

/** In a SubjectPublicKeyInfo the raw key comes last. */
function publicKeyOf(prefix: Buffer, raw: Uint8Array, length: number): Buffer {
  const key = createPrivateKey({ key: Buffer.concat([prefix, raw]), format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-length);
}
