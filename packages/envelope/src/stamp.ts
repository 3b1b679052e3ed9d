import type { Result } from '@qanat/json';
import { saltedDigest } from './body.ts';
import type { Crypto, Signer } from './crypto.ts';
import { refuse } from './issue.ts';
import type { KeyState } from './key-state.ts';
import {
  bytes,
  closed,
  distinct,
  hash,
  kid,
  literal,
  nodeId,
  nullable,
  objectId,
  optional,
  type Shape,
  signature,
  text,
  time,
} from './shape.ts';
import { parseDocument, type SignedMembers, signJson, verifyJson } from './signed-json.ts';
import type { Verified } from './verify.ts';

export type TlpName = 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';
export const tlp: Shape = literal('clear', 'green', 'amber', 'amber+strict', 'red');

/** What the originator says about the handling of this version, wherever it goes. */
export interface StampMarks {
  tlp?: TlpName;
  onward?: 'none' | 'ask' | 'listed' | 'tlp';
  orcon?: boolean;
  /** Nodes that may have it; null or absent: no list. */
  rel?: string[] | null;
}

/** The originator's signature over one whole object version. */
export interface Stamp extends SignedMembers {
  v: 1;
  t: 'stamp';
  origin: string;
  obj: string;
  /** `modified` of the version; null for objects without one. */
  modified: string | null;
  /** SHA-256(salt32 ‖ exact bytes); the salt stands in the object's item head. */
  digest: string;
  marks?: StampMarks;
  /** 16 random bytes made at the first report, carried by each hop. */
  report_tag?: string;
  source_tag?: string;
}

const stampShape = closed({
  v: literal(1),
  t: literal('stamp'),
  origin: nodeId,
  obj: objectId,
  modified: nullable(text(40)),
  digest: hash,
  marks: optional(
    closed({
      tlp: optional(tlp),
      onward: optional(literal('none', 'ask', 'listed', 'tlp')),
      orcon: optional(literal(true, false)),
      rel: optional(nullable(distinct(nodeId, 0, 1000))),
    }),
  ),
  report_tag: optional(bytes(16)),
  source_tag: optional(bytes(32)),
  at: time,
  kid,
  sig: signature,
});

export type StampInput = Pick<Stamp, 'obj' | 'modified' | 'at'> &
  Partial<Pick<Stamp, 'marks' | 'report_tag' | 'source_tag'>> & {
    readonly salt: Uint8Array;
    readonly bytes: Uint8Array;
  };

/** Stamps one whole object as its originator. */
export function signStamp(input: StampInput, signer: Signer, crypto: Crypto): Stamp {
  const stamp = {
    v: 1 as const,
    t: 'stamp' as const,
    origin: signer.node,
    obj: input.obj,
    modified: input.modified,
    digest: saltedDigest(input.salt, input.bytes, crypto),
    ...(input.marks && { marks: input.marks }),
    ...(input.report_tag !== undefined && { report_tag: input.report_tag }),
    ...(input.source_tag !== undefined && { source_tag: input.source_tag }),
    at: input.at,
  };
  return signJson('stamp', stamp, signer, crypto);
}

export function parseStamp(content: Uint8Array): Result<Stamp> {
  return parseDocument<Stamp>(stampShape, content, 65_536);
}

/** That the originator stamped exactly these bytes: `envelope/body-digest` when the bytes are others. */
export function verifyStamp(
  stamp: Stamp,
  object: { readonly salt: Uint8Array; readonly bytes: Uint8Array },
  origin: KeyState,
  crypto: Crypto,
): Result<Verified<Stamp>> {
  if (stamp.origin !== origin.node) return refuse('envelope/signer-mismatch', '$.origin');
  if (saltedDigest(object.salt, object.bytes, crypto) !== stamp.digest)
    return refuse('envelope/body-digest', '$.digest');
  return verifyJson('stamp', stamp, origin, crypto);
}
