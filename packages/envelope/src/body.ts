import { canonicalBytes, type JsonObject, type Result } from '@qanat/json';
import { parseCanonical } from './canonical.ts';
import type { Crypto } from './crypto.ts';
import { EnvelopeError } from './errors.ts';
import { accept, refuse } from './issue.ts';
import { LIMITS } from './limits.ts';
import { leafHash, merkleRoot } from './merkle.ts';
import { concat, formatHash, fromBase64url, readU32, toBase64url, u32 } from './notation.ts';
import {
  anyObject,
  bytes,
  closed,
  hash,
  integer,
  literal,
  optional,
  parseShape,
  type Shape,
} from './shape.ts';

/** `message` carries the one JSON document of a kind that moves no objects (agree, recall, ack, …). */
export type ItemType = 'object' | 'stamp' | 'custody' | 'grant' | 'message';

export interface BodyItem {
  /** The object this item is or belongs to, counted from 0 within the body. */
  readonly idx: number;
  readonly t: ItemType;
  /** 32 bytes, drawn once per stored version, kept with it. */
  readonly salt: Uint8Array;
  /** Handling marks that this hop adds beside the object. */
  readonly marks?: JsonObject;
  readonly bytes: Uint8Array;
}

/** What the header says about its body. */
export interface BodyRef {
  /** SHA-256 of the unpacked body, its salt included. */
  digest: string;
  /** Bytes unpacked. */
  size: number;
  enc: 'gzip' | 'none';
  /** Number of items, and the RFC 6962 root over their records: one item can be shown without the others. */
  count: number;
  items: string;
}

export interface EncodedBody {
  readonly ref: BodyRef;
  /** As it travels. */
  readonly packed: Uint8Array;
}

export const bodyRefShape: Shape = closed({
  digest: hash,
  size: integer(16, LIMITS.body),
  enc: literal('gzip', 'none'),
  count: integer(0, LIMITS.items),
  items: hash,
});

/** Digest by which an object, stamp or custody entry is named on the wire: SHA-256(salt32 ‖ bytes). */
export function saltedDigest(salt: Uint8Array, content: Uint8Array, crypto: Crypto): string {
  return formatHash(crypto.sha256(concat(salt, content)));
}

/** One item's record: u32 length ‖ RFC 8785 head ‖ u32 length ‖ bytes. Its Merkle leaf covers all of it. */
export function itemRecord(item: BodyItem): Uint8Array {
  const head = canonicalBytes({
    idx: item.idx,
    t: item.t,
    salt: toBase64url(item.salt),
    ...(item.marks && { marks: item.marks }),
  });
  return concat(u32(head.length), head, u32(item.bytes.length), item.bytes);
}

/** Packs items into a body: salt16 ‖ records, in one gzip member unless that would break the ratio rule. */
export function encodeBody(items: readonly BodyItem[], crypto: Crypto): EncodedBody {
  const records = items.map(itemRecord);
  const plain = concat(crypto.random(16), ...records);
  if (items.length > LIMITS.items || plain.length > LIMITS.body) {
    throw new EnvelopeError(
      'envelope/bad-argument',
      `A body holds ${LIMITS.items} items and ${LIMITS.body} bytes.`,
    );
  }
  const zipped = crypto.deflate(plain);
  const useful = zipped.length < plain.length && plain.length <= inflateBound(zipped.length);
  return {
    ref: {
      digest: formatHash(crypto.sha256(plain)),
      size: plain.length,
      enc: useful ? 'gzip' : 'none',
      count: items.length,
      items: itemsRoot(records, crypto),
    },
    packed: useful ? zipped : plain,
  };
}

/** Unpacks a body within bounds and checks it against the header: size, digest, items. */
export function decodeBody(ref: BodyRef, packed: Uint8Array, crypto: Crypto): Result<BodyItem[]> {
  const plain = unpack(ref, packed, crypto);
  if (!plain.ok) return plain;
  if (formatHash(crypto.sha256(plain.value)) !== ref.digest)
    return refuse('envelope/body-digest', '$.body.digest');
  const items: BodyItem[] = [];
  const records: Uint8Array[] = [];
  for (let at = 16; at < plain.value.length; ) {
    if (items.length === ref.count) return refuse('envelope/body-items', '$.body.count');
    const item = parseItemRecord(plain.value.subarray(at));
    if (!item.ok) return item;
    records.push(plain.value.subarray(at, at + item.value.length));
    items.push(item.value.item);
    at += item.value.length;
  }
  if (items.length !== ref.count || itemsRoot(records, crypto) !== ref.items) {
    return refuse('envelope/body-items', '$.body.items');
  }
  return accept(items);
}

/** Reads the record at the start of `from` and says how long it is. */
export function parseItemRecord(from: Uint8Array): Result<{ item: BodyItem; length: number }> {
  const head = lengthPrefixed(from, 0);
  if (head === undefined) return refuse('envelope/truncated', '$.head');
  const parsed = parseCanonical(head, { maxBytes: LIMITS.header });
  if (!parsed.ok) return parsed;
  const shaped = parseShape<{ idx: number; t: ItemType; salt: string; marks?: JsonObject }>(
    HEAD,
    parsed.value,
  );
  if (!shaped.ok) return shaped;
  const content = lengthPrefixed(from, 4 + head.length);
  if (content === undefined) return refuse('envelope/truncated', '$.bytes');
  const { idx, t, salt, marks } = shaped.value;
  const item = { idx, t, salt: fromBase64url(salt) as Uint8Array, ...(marks && { marks }), bytes: content };
  return accept({ item, length: 8 + head.length + content.length });
}

const HEAD = closed({
  idx: integer(0, LIMITS.items),
  t: literal('object', 'stamp', 'custody', 'grant', 'message'),
  salt: bytes(32),
  marks: optional(anyObject),
});

function unpack(ref: BodyRef, packed: Uint8Array, crypto: Crypto): Result<Uint8Array> {
  if (ref.size > LIMITS.body) return refuse('envelope/too-big', '$.body.size', { limit: LIMITS.body });
  if (ref.enc === 'none') {
    return packed.length === ref.size ? accept(packed) : refuse('envelope/body-size', '$.body.size');
  }
  if (ref.size > inflateBound(packed.length)) return refuse('envelope/inflate-ratio', '$.body.size');
  try {
    const plain = crypto.inflate(packed, ref.size);
    return plain.length === ref.size ? accept(plain) : refuse('envelope/body-size', '$.body.size');
  } catch (error) {
    if (!(error instanceof EnvelopeError) || error.code === 'envelope/unsupported') throw error;
    // More than the header promised is the same lie as less.
    return refuse(
      error.code === 'envelope/inflate-limit' ? 'envelope/body-size' : 'envelope/inflate-broken',
      '$.body',
    );
  }
}

function inflateBound(packedLength: number): number {
  return Math.max(LIMITS.inflateFloor, LIMITS.inflateRatio * packedLength);
}

function itemsRoot(records: readonly Uint8Array[], crypto: Crypto): string {
  return formatHash(
    merkleRoot(
      records.map((record) => leafHash(record, crypto)),
      crypto,
    ),
  );
}

function lengthPrefixed(from: Uint8Array, at: number): Uint8Array | undefined {
  if (at + 4 > from.length) return undefined;
  const length = readU32(from, at);
  return at + 4 + length > from.length ? undefined : from.subarray(at + 4, at + 4 + length);
}
