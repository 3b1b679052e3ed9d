import type { Result } from '@qanat/json';
import { saltedDigest } from './body.ts';
import type { Crypto, Signer } from './crypto.ts';
import { accept, refuse } from './issue.ts';
import type { KeyState } from './key-state.ts';
import { closed, hash, integer, kid, literal, nodeId, nullable, objectId, signature, time } from './shape.ts';
import { documentBytes, parseDocument, type SignedMembers, signJson, verifyJson } from './signed-json.ts';
import type { Verified } from './verify.ts';

/** One hop of an object, signed by who passed it on. */
export interface CustodyEntry extends SignedMembers {
  v: 1;
  t: 'custody';
  /** 1 for the first releaser. */
  hop: number;
  from: string;
  to: string;
  obj: string;
  /** Salted digest of the object as passed on. */
  view: string;
  /** Agreement under which it went. */
  under: string;
  /** SHA-256(salt32 ‖ bytes) of the entry before, or of the entry a derived object's custody hides; else null. */
  prev: string | null;
  /** Hash of the grant that allowed it, where the terms asked for one. */
  grant: string | null;
}

const custodyShape = closed({
  v: literal(1),
  t: literal('custody'),
  hop: integer(1, 64),
  from: nodeId,
  to: nodeId,
  obj: objectId,
  view: hash,
  under: hash,
  prev: nullable(hash),
  grant: nullable(hash),
  at: time,
  kid,
  sig: signature,
});

/** An entry with the salt of its body item: the next entry's `prev` commits to both. */
export interface SaltedEntry {
  readonly entry: CustodyEntry;
  readonly salt: Uint8Array;
}

export type CustodyInput = Pick<CustodyEntry, 'to' | 'obj' | 'view' | 'under' | 'grant' | 'at'> & {
  /** The entry of the hop before, for an object passed on whole. */
  readonly after?: SaltedEntry;
  /** The old entry behind a derived object: committed to, never shown. */
  readonly hides?: SaltedEntry;
};

/** Signs the next hop. A derived object's custody starts anew at hop 1. */
export function signCustody(input: CustodyInput, signer: Signer, crypto: Crypto): CustodyEntry {
  const { after, hides, to, obj, view, under, grant, at } = input;
  const before = after ?? hides;
  const hop = after === undefined ? 1 : after.entry.hop + 1;
  const prev = before === undefined ? null : custodyDigest(before, crypto);
  const entry = {
    v: 1 as const,
    t: 'custody' as const,
    hop,
    from: signer.node,
    to,
    obj,
    view,
    under,
    prev,
    grant,
    at,
  };
  return signJson('custody', entry, signer, crypto);
}

export function custodyDigest(salted: SaltedEntry, crypto: Crypto): string {
  return saltedDigest(salted.salt, documentBytes(salted.entry), crypto);
}

export function parseCustody(content: Uint8Array): Result<CustodyEntry> {
  return parseDocument<CustodyEntry>(custodyShape, content, 65_536);
}

/** One entry's signature. */
export function verifyCustody(
  entry: CustodyEntry,
  from: KeyState,
  crypto: Crypto,
): Result<Verified<CustodyEntry>> {
  if (entry.from !== from.node) return refuse('envelope/signer-mismatch', '$.from');
  return verifyJson('custody', entry, from, crypto);
}

/**
 * That entries, first hop first, are one chain: hops counted from 1, each passed on by who received it, one
 * object, each `prev` opening to the entry before. Signatures are {@link verifyCustody}'s.
 */
export function checkCustodyChain(
  chain: readonly SaltedEntry[],
  crypto: Crypto,
): Result<readonly SaltedEntry[]> {
  for (const [i, { entry }] of chain.entries()) {
    const before = chain[i - 1];
    const linked =
      before === undefined ||
      (entry.from === before.entry.to &&
        entry.obj === before.entry.obj &&
        entry.prev === custodyDigest(before, crypto));
    if (entry.hop !== i + 1 || !linked) return refuse('envelope/custody-chain', `$[${i}]`, { hop: i + 1 });
  }
  return accept(chain);
}
