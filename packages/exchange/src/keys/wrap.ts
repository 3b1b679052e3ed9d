import { randomBytes, scrypt } from 'node:crypto';
import { canonicalBytes, type Json } from '@qanat/json';
import { ExchangeError } from '../errors.ts';
import { nodeCrypto } from './node-crypto.ts';

/** 128 MiB and about a third of a second for each guess. */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
const MAX_MEMORY = 192 * 1024 * 1024;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;

/** Secrets under a passphrase: ChaCha20-Poly1305 with a key from scrypt (RFC 7914). All but `N` in base64url. */
export interface Wrapped {
  form: 'scrypt';
  N: number;
  r: number;
  p: number;
  salt: string;
  nonce: string;
  box: string;
}

/** `context` is bound to the box without being in it: the box opens beside the same context only. */
export async function wrapSecrets(secrets: Json, passphrase: string, context: Json): Promise<Wrapped> {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const key = await derive(passphrase, salt);
  const box = nodeCrypto.aeadSeal(key, nonce, canonicalBytes(secrets), canonicalBytes(context));
  return {
    form: 'scrypt',
    ...COST,
    salt: salt.toString('base64url'),
    nonce: nonce.toString('base64url'),
    box: Buffer.from(box).toString('base64url'),
  };
}

/** Throws `exchange/keys-passphrase` when it is missing or wrong, and for a box that was altered. */
export async function unwrapSecrets(
  wrapped: Wrapped,
  passphrase: string | undefined,
  context: Json,
): Promise<Json> {
  if (passphrase === undefined) throw wrongPassphrase();
  if (wrapped.N !== COST.N || wrapped.r !== COST.r || wrapped.p !== COST.p) {
    throw new ExchangeError('exchange/keys-damaged', 'The cost of the passphrase is not the one in use.');
  }
  const key = await derive(passphrase, Buffer.from(wrapped.salt, 'base64url'));
  const opened = nodeCrypto.aeadOpen(
    key,
    Buffer.from(wrapped.nonce, 'base64url'),
    Buffer.from(wrapped.box, 'base64url'),
    canonicalBytes(context),
  );
  if (opened === undefined) throw wrongPassphrase();
  return JSON.parse(Buffer.from(opened).toString()) as Json;
}

/** NFKC, so that one passphrase typed on two keyboards is one. */
function derive(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, { ...COST, maxmem: MAX_MEMORY }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function wrongPassphrase(): ExchangeError {
  return new ExchangeError('exchange/keys-passphrase', 'The passphrase is missing or wrong.');
}
