import type { Result } from '@qanat/json';
import type { Crypto } from './crypto.ts';
import type { RefusalCode } from './errors.ts';
import { accept, refuse } from './issue.ts';
import { findSignKey, type KeyState, keyStanding, type Place, type Standing } from './key-state.ts';

declare const verified: unique symbol;

/** A value whose signature was checked against a key that was good at its place. Made only in this file. */
export type Verified<T> = T & { readonly [verified]: true };

/** What a signature must hold against. */
export interface Claimed {
  /** The exact bytes signed, PAE or note text included. */
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  readonly kid: string;
  readonly place: Place;
}

/**
 * Checks one signature and the standing of its key, and says which of the two failed: a bad signature
 * proves nothing about the signer, a good one under a voided key proves that the key signed it.
 */
export function verifyClaim<T>(
  value: T,
  claim: Claimed,
  state: KeyState,
  crypto: Crypto,
): Result<Verified<T>> {
  const key = findSignKey(state, claim.kid);
  if (key === undefined) return refuse('envelope/key-unknown', '$.kid', { kid: claim.kid });
  if (!crypto.verify(key.publicKey, claim.message, claim.signature))
    return refuse('envelope/signature-bad', '$.sig');
  const standing = keyStanding(state, claim.kid, claim.place);
  if (standing !== 'good')
    return refuse(standingCode(standing), '$.kid', { kid: claim.kid, at: claim.place.at });
  return accept(value as Verified<T>);
}

/**
 * The batch rule: header hashes recomputed into the root of a verified checkpoint stand under that
 * checkpoint's signature. The caller has recomputed the root; the key of each value is still looked at.
 */
export function verifyUnderCheckpoint<T>(
  value: T,
  claim: { readonly kid: string; readonly place: Place },
  state: KeyState,
  _root: Verified<{ readonly root: Uint8Array }>,
): Result<Verified<T>> {
  const standing = keyStanding(state, claim.kid, claim.place);
  if (standing !== 'good')
    return refuse(standingCode(standing), '$.kid', { kid: claim.kid, at: claim.place.at });
  return accept(value as Verified<T>);
}

export function standingCode(standing: Exclude<Standing, 'good'>): RefusalCode {
  return `envelope/key-${standing}`;
}
