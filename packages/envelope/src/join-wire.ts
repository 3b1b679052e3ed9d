import { canonicalBytes, type JsonObject, type Result } from '@qanat/json';
import { parseCanonical } from './canonical.ts';
import type { Crypto } from './crypto.ts';
import { type Invite, inviteBytes } from './invite.ts';
import { refuse } from './issue.ts';
import { LIMITS } from './limits.ts';
import { concat, equalBytes, fromBase64url, toHex, utf8 } from './notation.ts';
import { pae } from './pae.ts';

export type JoinStep = 1 | 2 | 3 | 4;

const MAGIC = utf8('QJN1');
const HEAD = 21;

/** Name of an invitation in the clear part of join messages: 16 bytes in hexadecimal. */
export function inviteId(invite: Invite, crypto: Crypto): string {
  return toHex(crypto.sha256(pae('qanat/invite/v1', inviteBytes(invite))).subarray(0, 16));
}

/** Which invitation and step a join message belongs to; undefined when it is no join message. */
export function joinHead(
  message: Uint8Array,
): { readonly step: JoinStep; readonly invite: string } | undefined {
  const step = message[4];
  if (message.length < HEAD + 28 || !equalBytes(message.subarray(0, 4), MAGIC)) return undefined;
  if (step !== 1 && step !== 2 && step !== 3 && step !== 4) return undefined;
  return { step, invite: toHex(message.subarray(5, HEAD)) };
}

/**
 * `QJN1` ‖ u8 step ‖ invitation (16) ‖ nonce (12) ‖ ChaCha20-Poly1305 of the RFC 8785 payload. The key hangs
 * on the invitation's secret and, like the additional data, on every message before this one.
 */
export function closeJoin(
  step: JoinStep,
  invite: Invite,
  before: readonly Uint8Array[],
  payload: object,
  crypto: Crypto,
): Uint8Array {
  const head = concat(MAGIC, Uint8Array.of(step), inviteIdBytes(invite, crypto));
  const nonce = crypto.random(12);
  const { key, aad } = joinKey(step, invite, before, head, crypto);
  return concat(head, nonce, crypto.aeadSeal(key, nonce, canonicalBytes(payload), aad));
}

/** Opens a join message: `envelope/join-closed` for another invitation's, another step's, or an altered one. */
export function openJoin(
  step: JoinStep,
  invite: Invite,
  before: readonly Uint8Array[],
  message: Uint8Array,
  crypto: Crypto,
): Result<JsonObject> {
  if (message.length > LIMITS.join) return refuse('envelope/too-big', '', { limit: LIMITS.join });
  const head = concat(MAGIC, Uint8Array.of(step), inviteIdBytes(invite, crypto));
  if (message.length < HEAD + 28 || !equalBytes(message.subarray(0, HEAD), head))
    return refuse('envelope/join-closed');
  const { key, aad } = joinKey(step, invite, before, head, crypto);
  const nonce = message.subarray(HEAD, HEAD + 12);
  const plain = crypto.aeadOpen(key, nonce, message.subarray(HEAD + 12), aad);
  return plain === undefined
    ? refuse('envelope/join-closed')
    : parseCanonical(plain, { maxBytes: LIMITS.join });
}

/** SHA-256 over the invitation and the messages so far, each with its length. */
export function joinHash(invite: Invite, parts: readonly Uint8Array[], crypto: Crypto): Uint8Array {
  const framed = [inviteBytes(invite), ...parts].map((part) => pae('qanat/join/v1', part));
  return crypto.sha256(concat(...framed));
}

/** What both sides hold once they have met. */
export interface JoinedChannel {
  /** `c_` and the base32 form of the transcript's first 16 bytes. */
  readonly chan: string;
  /** Transcript hash, hexadecimal. */
  readonly transcript: string;
  /** Twelve digits in three groups, to be compared aloud. */
  readonly code: string;
  /** Key of the parcel tags, hexadecimal, 32 bytes. */
  readonly tagKey: string;
  /** Mailbox that each side reads, and the capability with which it is written and read; hexadecimal. */
  readonly mailbox: { readonly inviter: string; readonly joiner: string };
  readonly capability: { readonly inviter: string; readonly joiner: string };
}

export function joinedChannel(
  invite: Invite,
  transcript: Uint8Array,
  chan: string,
  crypto: Crypto,
): JoinedChannel {
  const secret = fromBase64url(invite.secret) as Uint8Array;
  const derive = (what: string, length: number) =>
    crypto.hkdfSha256(secret, transcript, utf8(`qanat/channel/${what}/v1`), length);
  const code = crypto.hkdfSha256(transcript, new Uint8Array(0), utf8('qanat/code/v1'), 8);
  const digits = String(new DataView(code.buffer, code.byteOffset, 8).getBigUint64(0) % 1_000_000_000_000n);
  return {
    chan,
    transcript: toHex(transcript),
    code: (digits.padStart(12, '0').match(/\d{4}/g) as string[]).join(' '),
    tagKey: toHex(derive('tag', 32)),
    mailbox: { inviter: toHex(derive('box-inviter', 16)), joiner: toHex(derive('box-joiner', 16)) },
    capability: { inviter: toHex(derive('door-inviter', 32)), joiner: toHex(derive('door-joiner', 32)) },
  };
}

function joinKey(
  step: JoinStep,
  invite: Invite,
  before: readonly Uint8Array[],
  head: Uint8Array,
  crypto: Crypto,
): { key: Uint8Array; aad: Uint8Array } {
  const sofar = joinHash(invite, before, crypto);
  const secret = fromBase64url(invite.secret) as Uint8Array;
  return {
    key: crypto.hkdfSha256(secret, sofar, utf8(`qanat/join/${step}/v1`), 32),
    aad: concat(head, sofar),
  };
}

function inviteIdBytes(invite: Invite, crypto: Crypto): Uint8Array {
  return crypto.sha256(pae('qanat/invite/v1', inviteBytes(invite))).subarray(0, 16);
}
