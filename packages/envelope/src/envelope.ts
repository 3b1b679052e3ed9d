import { canonicalBytes, type Issue, type Result } from '@qanat/json';
import { type BodyItem, type BodyRef, bodyRefShape, decodeBody, type EncodedBody } from './body.ts';
import { parseCanonical } from './canonical.ts';
import type { Crypto, Signer } from './crypto.ts';
import { accept, issue, refuse } from './issue.ts';
import type { KeyState } from './key-state.ts';
import { LIMITS } from './limits.ts';
import { type LogState, logName } from './log-state.ts';
import { concat, formatHash, readU32, u32 } from './notation.ts';
import { pae, payloadType } from './pae.ts';
import {
  channelId,
  closed,
  distinct,
  hash,
  integer,
  kid,
  literal,
  nodeId,
  nullable,
  optional,
  parseShape,
  time,
} from './shape.ts';
import { type Verified, verifyClaim } from './verify.ts';

export const ENVELOPE_KINDS = [
  'agree',
  'put',
  'recall',
  'ack',
  'ask',
  'grant',
  'refuse',
  'seen',
  'note',
  'key',
  'mark',
] as const;
export type EnvelopeKind = (typeof ENVELOPE_KINDS)[number];

/** Head of the generation that a new one goes on from. */
export interface Continues {
  gen: number;
  size: number;
  root: string;
}

/** The signed header; on the wire exactly its RFC 8785 bytes. */
export interface Header {
  v: 1;
  kind: EnvelopeKind;
  chan: string;
  from: string;
  to: string[];
  gen: number;
  /** Index in the log, from 0. */
  seq: number;
  /** Hash of the previous header's bytes; null at 0. */
  prev: string | null;
  at: string;
  /** Agreement in force; null before there is one. */
  terms: string | null;
  kid: string;
  body: BodyRef | null;
  expires?: string;
  /** In the first header of every generation but the first. */
  continues?: Continues;
}

export interface Envelope {
  readonly header: Header;
  readonly headerBytes: Uint8Array;
  /** `sha256:…` of the header bytes: the envelope's name, and `prev` of the next one. */
  readonly hash: string;
  readonly signature: Uint8Array;
  /** The packed body; undefined when it was deleted by retention (`body: absent`). */
  readonly body: Uint8Array | undefined;
}

const headerShape = closed({
  v: literal(1),
  kind: literal(...ENVELOPE_KINDS),
  chan: channelId,
  from: nodeId,
  to: distinct(nodeId, 1, 32),
  gen: integer(1, 999_999_999),
  seq: integer(0),
  prev: nullable(hash),
  at: time,
  terms: nullable(hash),
  kid,
  body: nullable(bodyRefShape),
  expires: optional(time),
  continues: optional(closed({ gen: integer(1, 999_999_998), size: integer(0), root: hash })),
});

/** What the author decides; the rest of the header follows from the log. */
export interface EnvelopeInput {
  readonly kind: EnvelopeKind;
  readonly to: readonly string[];
  readonly at: string;
  readonly terms: string | null;
  readonly expires?: string;
  /** For the first envelope of a generation after the first. */
  readonly continues?: Continues;
}

/** Signs the next envelope of a log. The log itself is moved by `advanceLog`. */
export function newEnvelope(
  log: LogState,
  input: EnvelopeInput,
  body: EncodedBody | null,
  signer: Signer,
  crypto: Crypto,
): Envelope {
  const header: Header = {
    v: 1,
    kind: input.kind,
    chan: log.chan,
    from: signer.node,
    to: [...input.to],
    gen: log.gen,
    seq: log.size,
    prev: log.head,
    at: input.at,
    terms: input.terms,
    kid: signer.kid,
    body: body === null ? null : body.ref,
    ...(input.expires !== undefined && { expires: input.expires }),
    ...(input.continues !== undefined && { continues: input.continues }),
  };
  const headerBytes = canonicalBytes(header);
  return {
    header,
    headerBytes,
    hash: formatHash(crypto.sha256(headerBytes)),
    signature: crypto.sign(signer.privateKey, signedBytes(headerBytes)),
    body: body === null ? new Uint8Array(0) : body.packed,
  };
}

/** Wire form: u32 length ‖ header ‖ signature (64) ‖ u32 length ‖ packed body; length 0xffffffff = absent. */
export function encodeEnvelope(envelope: Envelope): Uint8Array {
  const { headerBytes, signature, body } = envelope;
  return concat(
    u32(headerBytes.length),
    headerBytes,
    signature,
    u32(body === undefined ? ABSENT : body.length),
    body ?? new Uint8Array(0),
  );
}

const ABSENT = 0xffffffff;

/** Reads one envelope that must fill `bytes`. Nothing is verified yet, neither signature nor body. */
export function parseEnvelope(bytes: Uint8Array, crypto: Crypto): Result<Envelope> {
  if (bytes.length < 4) return refuse('envelope/truncated');
  const length = readU32(bytes, 0);
  if (length > LIMITS.header) return refuse('envelope/too-big', '$', { limit: LIMITS.header });
  const bodyAt = 4 + length + 64;
  if (bytes.length < bodyAt + 4) return refuse('envelope/truncated');
  const header = parseHeader(bytes.subarray(4, 4 + length));
  if (!header.ok) return header;
  const bodyLength = readU32(bytes, bodyAt);
  const bodyEnd = bodyAt + 4 + (bodyLength === ABSENT ? 0 : bodyLength);
  if (bytes.length < bodyEnd) return refuse('envelope/truncated', '$.body');
  if (bytes.length > bodyEnd) return refuse('envelope/trailing-bytes');
  if (header.value.body === null && bodyLength !== 0) return refuse('envelope/body-size', '$.body');
  const headerBytes = bytes.subarray(4, 4 + length);
  return accept({
    header: header.value,
    headerBytes,
    hash: formatHash(crypto.sha256(headerBytes)),
    signature: bytes.subarray(4 + length, bodyAt),
    body: bodyLength === ABSENT ? undefined : bytes.subarray(bodyAt + 4),
  });
}

/** Parses header bytes strictly: canonical, closed, and whole in itself. */
export function parseHeader(bytes: Uint8Array): Result<Header> {
  const parsed = parseCanonical(bytes, { maxBytes: LIMITS.header });
  if (!parsed.ok) return parsed;
  const shaped = parseShape<Header>(headerShape, parsed.value);
  if (!shaped.ok) return shaped;
  const header = shaped.value;
  const issues: Issue[] = [];
  if ((header.seq === 0) !== (header.prev === null)) issues.push(issue('envelope/wrong-value', '$.prev'));
  if ((header.seq === 0 && header.gen > 1) !== (header.continues !== undefined)) {
    issues.push(issue('envelope/wrong-value', '$.continues'));
  }
  if (header.continues !== undefined && header.continues.gen >= header.gen) {
    issues.push(issue('envelope/wrong-value', '$.continues.gen'));
  }
  if (header.body === null && header.kind !== 'mark') issues.push(issue('envelope/wrong-value', '$.body'));
  if (header.to.includes(header.from)) issues.push(issue('envelope/wrong-value', '$.to'));
  return issues.length === 0 ? shaped : { ok: false, issues };
}

/**
 * Checks signature and key: codes `envelope/signature-bad`, `envelope/key-…`, `envelope/signer-mismatch`.
 * The body is checked by `decodeBody`, the place in the log by `checkNext`.
 * @param historySeq highest event of the author's key history that this log carried before the envelope.
 */
export function verifyEnvelope(
  envelope: Envelope,
  author: KeyState,
  crypto: Crypto,
  historySeq?: number,
): Result<Verified<Envelope>> {
  const { header } = envelope;
  if (header.from !== author.node) return refuse('envelope/signer-mismatch', '$.from');
  return verifyClaim(
    envelope,
    {
      message: signedBytes(envelope.headerBytes),
      signature: envelope.signature,
      kid: header.kid,
      place: {
        at: header.at,
        log: logName(header),
        seq: header.seq,
        ...(historySeq !== undefined && { historySeq }),
      },
    },
    author,
    crypto,
  );
}

/**
 * The items of an envelope's body, checked against its header; none for an envelope without one.
 * `envelope/body-absent` when it was deleted by retention: the header and its signature stand.
 */
export function openBody(envelope: Envelope, crypto: Crypto): Result<BodyItem[]> {
  if (envelope.header.body === null) return accept([]);
  if (envelope.body === undefined) return refuse('envelope/body-absent', '$.body');
  return decodeBody(envelope.header.body, envelope.body, crypto);
}

function signedBytes(headerBytes: Uint8Array): Uint8Array {
  return pae(payloadType('envelope'), headerBytes);
}
