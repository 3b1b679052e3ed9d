import { canonicalBytes, type Result } from '@qanat/json';
import { accept, refuse } from './issue.ts';
import { fromBase64url, toBase64url } from './notation.ts';
import { bytes, closed, hash, integer, list, literal, nodeId, optional, text, time } from './shape.ts';
import { parseDocument } from './signed-json.ts';

/** What the inviter hands over on a second channel: QR, link or paper. Single use. */
export interface Invite {
  v: 1;
  t: 'invite';
  /** The inviting node. */
  id: string;
  /** Head of its key history: a history cut short does not pass. */
  headSeq: number;
  headHash: string;
  /** 16 bytes, base64url. */
  secret: string;
  exp: string;
  /** Doors: `host:port` or an https address; may be empty when the join goes by file. */
  addr: string[];
  /** Pin of the door's certificate. */
  pin?: string;
  /** Hash of the agreement proposed. */
  draft?: string;
}

const inviteShape = closed({
  v: literal(1),
  t: literal('invite'),
  id: nodeId,
  headSeq: integer(0, 1_000_000),
  headHash: hash,
  secret: bytes(16),
  exp: time,
  addr: list(
    text(300, (value) => /^[\x21-\x7e]+$/.test(value)),
    0,
    8,
  ),
  pin: optional(hash),
  draft: optional(hash),
});

const PREFIX = 'qanat-invite:1:';

/** `qanat-invite:1:` and the base64url form of the RFC 8785 bytes. */
export function formatInvite(invite: Invite): string {
  return PREFIX + toBase64url(inviteBytes(invite));
}

export function inviteBytes(invite: Invite): Uint8Array {
  return canonicalBytes(invite);
}

/** Reads an invitation, white space around it forgiven. Whether it has expired is for the caller's clock. */
export function parseInvite(input: string): Result<Invite> {
  const trimmed = input.trim();
  if (trimmed.length > 16_384) return refuse('envelope/too-big', '$', { limit: 16_384 });
  if (!trimmed.startsWith(PREFIX)) return refuse('envelope/unknown-version', '$');
  const content = fromBase64url(trimmed.slice(PREFIX.length));
  if (content === undefined) return refuse('envelope/wrong-value', '$');
  const parsed = parseDocument<Invite>(inviteShape, content, 8192);
  return parsed.ok ? accept(parsed.value) : parsed;
}
