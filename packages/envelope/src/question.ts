import type { Result } from '@qanat/json';
import type { Crypto, Signer } from './crypto.ts';
import { refuse } from './issue.ts';
import type { KeyState } from './key-state.ts';
import { formatHash } from './notation.ts';
import { closed, distinct, hash, kid, literal, nodeId, objectId, signature, text, time } from './shape.ts';
import { documentBytes, parseDocument, type SignedMembers, signJson, verifyJson } from './signed-json.ts';
import { type TlpName, tlp } from './stamp.ts';
import type { Verified } from './verify.ts';

/** A request for leave to pass an object on. It goes back hop by hop; each hop asks in its own name. */
export interface Ask extends SignedMembers {
  v: 1;
  t: 'ask';
  by: string;
  obj: string;
  /** Salted digest of the version as the asker holds it. */
  digest: string;
  /** Who should get it. */
  for: string[];
  max: TlpName;
  purpose: string[];
}

/** Leave, bound to one version, its recipients, a ceiling, purposes and a time; never to be passed on. */
export interface Grant extends SignedMembers {
  v: 1;
  t: 'grant';
  by: string;
  /** Hash of the ask it answers. */
  ask: string;
  obj: string;
  digest: string;
  to: string[];
  max: TlpName;
  purpose: string[];
  onward: 'none';
  until: string;
}

const purposes = distinct(
  text(40, (value) => /^[a-z][a-z0-9-]*$/.test(value)),
  1,
  32,
);
const askShape = closed({
  v: literal(1),
  t: literal('ask'),
  by: nodeId,
  obj: objectId,
  digest: hash,
  for: distinct(nodeId, 1, 64),
  max: tlp,
  purpose: purposes,
  at: time,
  kid,
  sig: signature,
});
const grantShape = closed({
  v: literal(1),
  t: literal('grant'),
  by: nodeId,
  ask: hash,
  obj: objectId,
  digest: hash,
  to: distinct(nodeId, 1, 64),
  max: tlp,
  purpose: purposes,
  onward: literal('none'),
  until: time,
  at: time,
  kid,
  sig: signature,
});

export function signAsk(
  input: Pick<Ask, 'obj' | 'digest' | 'for' | 'max' | 'purpose' | 'at'>,
  signer: Signer,
  crypto: Crypto,
): Ask {
  const { obj, digest, max, purpose, at } = input;
  const ask = {
    v: 1 as const,
    t: 'ask' as const,
    by: signer.node,
    obj,
    digest,
    for: input.for,
    max,
    purpose,
    at,
  };
  return signJson('ask', ask, signer, crypto);
}

export function parseAsk(content: Uint8Array): Result<Ask> {
  return parseDocument<Ask>(askShape, content, 65_536);
}

export function verifyAsk(ask: Ask, by: KeyState, crypto: Crypto): Result<Verified<Ask>> {
  if (ask.by !== by.node) return refuse('envelope/signer-mismatch', '$.by');
  return verifyJson('ask', ask, by, crypto);
}

export function signGrant(
  input: Pick<Grant, 'ask' | 'obj' | 'digest' | 'to' | 'max' | 'purpose' | 'until' | 'at'>,
  signer: Signer,
  crypto: Crypto,
): Grant {
  const { ask, obj, digest, to, max, purpose, until, at } = input;
  const terms = { ask, obj, digest, to, max, purpose, onward: 'none' as const, until, at };
  const grant = { v: 1 as const, t: 'grant' as const, by: signer.node, ...terms };
  return signJson('grant', grant, signer, crypto);
}

export function parseGrant(content: Uint8Array): Result<Grant> {
  return parseDocument<Grant>(grantShape, content, 65_536);
}

/** The grant's signature; whether it covers a release is the release decision's question. */
export function verifyGrant(grant: Grant, by: KeyState, crypto: Crypto): Result<Verified<Grant>> {
  if (grant.by !== by.node) return refuse('envelope/signer-mismatch', '$.by');
  return verifyJson('grant', grant, by, crypto);
}

/** Name of a signed document: `sha256:…` over its bytes, signature included. */
export function documentHash(document: object, crypto: Crypto): string {
  return formatHash(crypto.sha256(documentBytes(document)));
}
