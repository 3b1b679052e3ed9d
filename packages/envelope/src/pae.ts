import { concat, utf8 } from './notation.ts';

/** What a signature is for. No byte string signed for one role can be presented in another. */
export type SignedKind =
  | 'envelope'
  | 'key-event'
  | 'stamp'
  | 'custody'
  | 'ask'
  | 'grant'
  | 'agreement-signature'
  | 'join';

/** Media type of a signed kind, as it stands inside the PAE. */
export function payloadType(kind: SignedKind): string {
  return `application/vnd.qanat.${kind}+json`;
}

/** Pre-authentication encoding as in DSSE v1: `DSSEv1 SP len(type) SP type SP len(body) SP body`. */
export function pae(type: string, body: Uint8Array): Uint8Array {
  const typeBytes = utf8(type);
  return concat(utf8(`DSSEv1 ${typeBytes.length} `), typeBytes, utf8(` ${body.length} `), body);
}
