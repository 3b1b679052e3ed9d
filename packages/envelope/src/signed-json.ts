import { canonicalBytes, type JsonObject, type Result } from '@qanat/json';
import { parseCanonical } from './canonical.ts';
import type { Crypto, Signer } from './crypto.ts';
import { refuse } from './issue.ts';
import type { KeyState, Place } from './key-state.ts';
import { parseSignature, toBase64url } from './notation.ts';
import { pae, payloadType, type SignedKind } from './pae.ts';
import { parseShape, type Shape } from './shape.ts';
import { type Verified, verifyClaim } from './verify.ts';

/** Members that every signed document carries: the sign key's `kid`, and the signature over all the rest. */
export interface SignedMembers {
  kid: string;
  at: string;
  sig: string;
}

/** Signs the RFC 8785 form of `document` without `sig`, inside the PAE of its kind. `kid` is the signer's. */
export function signJson<T extends object>(
  kind: SignedKind,
  document: T,
  signer: Pick<Signer, 'kid' | 'privateKey'>,
  crypto: Crypto,
): T & { kid: string; sig: string } {
  const unsigned = { ...document, kid: signer.kid };
  const sig = toBase64url(crypto.sign(signer.privateKey, signedMessage(kind, unsigned)));
  return { ...unsigned, sig };
}

/**
 * Checks a parsed document's signature and the standing of its key.
 * @param place where it stands; without one, its own `at` alone counts, so a voided key is `disowned`.
 */
export function verifyJson<T extends SignedMembers>(
  kind: SignedKind,
  document: T,
  state: KeyState,
  crypto: Crypto,
  place?: Omit<Place, 'at'>,
): Result<Verified<T>> {
  const signature = parseSignature(document.sig);
  if (signature === undefined) return refuse('envelope/signature-bad', '$.sig');
  const message = signedMessage(kind, document);
  return verifyClaim(
    document,
    { message, signature, kid: document.kid, place: { ...place, at: document.at } },
    state,
    crypto,
  );
}

/** Bytes of a signed document as they travel and are hashed: RFC 8785, `sig` included. */
export function documentBytes(document: object): Uint8Array {
  return canonicalBytes(document);
}

/** Parses a document that must be canonical and of one closed shape. Its signature is not checked. */
export function parseDocument<T>(shape: Shape, bytes: Uint8Array, maxBytes: number): Result<T> {
  const parsed = parseCanonical(bytes, { maxBytes });
  return parsed.ok ? parseShape<T>(shape, parsed.value) : parsed;
}

function signedMessage(kind: SignedKind, document: object): Uint8Array {
  const { sig: _, ...unsigned } = document as JsonObject;
  return pae(payloadType(kind), canonicalBytes(unsigned));
}
