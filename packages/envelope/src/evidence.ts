import { canonicalBytes, type Result } from '@qanat/json';
import type { Agreement, AgreementSignature } from './agreement.ts';
import { type BodyItem, type ItemType, itemRecord } from './body.ts';
import type { Crypto } from './crypto.ts';
import type { Envelope, EnvelopeKind, Header } from './envelope.ts';
import { EnvelopeError } from './errors.ts';
import { nodeIdOf } from './history.ts';
import type { SignedEvent } from './key-event.ts';
import { LIMITS } from './limits.ts';
import { inclusionProof, leafHash } from './merkle.ts';
import { toBase64url } from './notation.ts';
import {
  anyObject,
  bytes,
  closed,
  dictionary,
  integer,
  list,
  literal,
  nullable,
  signature,
  text,
} from './shape.ts';
import { parseDocument } from './signed-json.ts';

/** One RFC 8785 document that proves one envelope to someone who holds nothing else. */
export interface EvidenceFile {
  v: 1;
  t: 'evidence';
  /** Key histories of every node named in the header and the terms, by node id. */
  histories: Record<string, SignedEvent[]>;
  /** The terms the header names, with both signatures; null when it names none. */
  terms: { agreement: Agreement; signatures: AgreementSignature[] } | null;
  envelope: { header: Header; sig: string };
  /** The author's checkpoint with the partners' cosignatures: one signed note. */
  note: string;
  /** Audit path of the header in that checkpoint, nearest first. */
  path: string[];
  /** One item of the body, with its place in the body's item tree. */
  item: { index: number; record: string; path: string[] } | null;
}

export interface EvidenceInput {
  readonly histories: readonly (readonly SignedEvent[])[];
  readonly terms: {
    readonly agreement: Agreement;
    readonly signatures: readonly AgreementSignature[];
  } | null;
  readonly envelope: Envelope;
  /** The newest checkpoint over the envelope, best with cosignatures. */
  readonly note: string;
  /** Leaf hashes (`envelopeLeaf`) of the log, as many as the checkpoint counts. */
  readonly leaves: readonly Uint8Array[];
  /** All items of the body and the number of the one to show. */
  readonly item?: { readonly items: readonly BodyItem[]; readonly index: number };
}

/** What a verified evidence file proves; times are as stated by those who signed. */
export interface EvidenceReport {
  readonly sender: Named & { readonly kid: string };
  readonly recipients: readonly Named[];
  readonly kind: EnvelopeKind;
  readonly chan: string;
  readonly gen: number;
  readonly seq: number;
  readonly at: string;
  /** `sha256:…` of the header, and the digest of the body it commits to. */
  readonly envelope: string;
  readonly body: string | null;
  /** `repudiated`: the sender voided the key later, below what the partner had already cosigned. */
  readonly standing: 'good' | 'repudiated';
  readonly checkpointSize: number;
  readonly terms: {
    readonly hash: string;
    readonly agreement: Agreement;
    readonly signatures: readonly { node: string; officer: string; at: string; standing: 'good' | 'void' }[];
  } | null;
  /** True when at least one recipient's cosignature under a key that stands covers the envelope. */
  readonly received: boolean;
  readonly receipts: readonly { node: string; at: string; standing: 'good' | 'void' }[];
  readonly item: {
    readonly idx: number;
    readonly t: ItemType;
    readonly salt: Uint8Array;
    /** Salted digest, as stamps, custody entries and grants name it. */
    readonly digest: string;
    readonly bytes: Uint8Array;
  } | null;
}

export interface Named {
  readonly node: string;
  readonly name: Readonly<Record<string, string>>;
}

const evidenceShape = closed({
  v: literal(1),
  t: literal('evidence'),
  histories: dictionary(/^qn1[a-z2-7]{52}$/, list(anyObject, 1, LIMITS.historyEvents), 34),
  terms: nullable(closed({ agreement: anyObject, signatures: list(anyObject, 2, 2) })),
  envelope: closed({ header: anyObject, sig: signature }),
  note: text(16_384),
  path: list(bytes(32), 0, 64),
  item: nullable(
    closed({
      index: integer(0, LIMITS.items),
      record: text(LIMITS.evidence),
      path: list(bytes(32), 0, 64),
    }),
  ),
});

/**
 * Writes an evidence file. Nothing is verified here: `verifyEvidence` says what it proves.
 * @throws {EnvelopeError} `envelope/bad-argument` when the envelope does not stand among the leaves.
 */
export function buildEvidence(input: EvidenceInput, crypto: Crypto): Uint8Array {
  const { envelope, leaves, item, terms } = input;
  if (envelope.header.seq >= leaves.length) {
    throw new EnvelopeError('envelope/bad-argument', 'The checkpoint does not reach the envelope.');
  }
  const file: EvidenceFile = {
    v: 1,
    t: 'evidence',
    histories: Object.fromEntries(
      input.histories.map((history) => [historyNode(history, crypto), [...history]]),
    ),
    terms: terms === null ? null : { agreement: terms.agreement, signatures: [...terms.signatures] },
    envelope: { header: envelope.header, sig: toBase64url(envelope.signature) },
    note: input.note,
    path: inclusionProof(leaves, envelope.header.seq, crypto).map(toBase64url),
    item: item === undefined ? null : shownItem(item.items, item.index, crypto),
  };
  return canonicalBytes(file);
}

/** The closed shape alone, from canonical bytes. */
export function parseEvidence(content: Uint8Array): Result<EvidenceFile> {
  return parseDocument<EvidenceFile>(evidenceShape, content, LIMITS.evidence);
}

function shownItem(
  items: readonly BodyItem[],
  index: number,
  crypto: Crypto,
): NonNullable<EvidenceFile['item']> {
  const records = items.map(itemRecord);
  const record = records[index];
  if (record === undefined)
    throw new EnvelopeError('envelope/bad-argument', `The body has no item ${index}.`);
  const leaves = records.map((one) => leafHash(one, crypto));
  return { index, record: toBase64url(record), path: inclusionProof(leaves, index, crypto).map(toBase64url) };
}

function historyNode(history: readonly SignedEvent[], crypto: Crypto): string {
  const first = history[0]?.event;
  if (first?.t !== 'node.begin')
    throw new EnvelopeError('envelope/bad-argument', 'A history begins with node.begin.');
  return nodeIdOf(first, crypto);
}
