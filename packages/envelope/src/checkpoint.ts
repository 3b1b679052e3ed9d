import type { Result } from '@qanat/json';
import type { Crypto, Signer } from './crypto.ts';
import { EnvelopeError } from './errors.ts';
import { accept, refuse } from './issue.ts';
import { findSignKey, type KeyState } from './key-state.ts';
import { LIMITS } from './limits.ts';
import { type LogState, logOrigin } from './log-state.ts';
import { frontierRoot } from './merkle.ts';
import { concat, equalBytes, fromBase64, toBase64, utf8 } from './notation.ts';
import { instant } from './shape.ts';
import { type Verified, verifyClaim } from './verify.ts';

/** Head of a log: C2SP tlog-checkpoint without extension lines. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** A checkpoint as it arrived: a C2SP signed note. */
export interface CheckpointNote {
  readonly checkpoint: Checkpoint;
  /** The signed text: three lines, each with its line feed. */
  readonly text: string;
  readonly lines: readonly NoteLine[];
}

/** One signature line; its key name is `<node>/<kid>`. */
export interface NoteLine {
  readonly node: string;
  readonly kid: string;
  readonly keyId: Uint8Array;
  /** What follows the key id: 64 bytes of Ed25519, or a u64 time and 64 bytes for a cosignature. */
  readonly blob: Uint8Array;
}

/** A partner's word that it holds a log up to this size, at a stated time. */
export interface Cosignature {
  readonly checkpoint: Checkpoint;
  readonly node: string;
  readonly kid: string;
  /** ISO, to the second. */
  readonly at: string;
}

const ED25519 = 0x01;
const COSIGNATURE_V1 = 0x04;

export function checkpointOf(log: LogState, crypto: Crypto): Checkpoint {
  return { origin: logOrigin(log), size: log.size, root: frontierRoot(log.tree, crypto) };
}

/** The text under signature: origin, size, root in base64, each with a line feed. */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  return `${checkpoint.origin}\n${checkpoint.size}\n${toBase64(checkpoint.root)}\n`;
}

/** Signs as the log's author. @returns the note. */
export function signCheckpoint(checkpoint: Checkpoint, signer: Signer, crypto: Crypto): string {
  const text = formatCheckpoint(checkpoint);
  const name = `${signer.node}/${signer.kid}`;
  const id = noteKeyId(name, ED25519, crypto.publicKey(signer.privateKey), crypto);
  return `${text}\n${noteLine(name, concat(id, crypto.sign(signer.privateKey, utf8(text))))}`;
}

/**
 * Adds a cosignature (C2SP tlog-cosignature, cosignature/v1) to a note whose checkpoint the caller has found
 * consistent with all it cosigned before, and has stored.
 * @param at ISO time; seconds count.
 */
export function cosign(note: string, signer: Signer, at: string, crypto: Crypto): string {
  const parsed = parseCheckpoint(note);
  if (!parsed.ok) throw new EnvelopeError('envelope/bad-argument', 'Only a checkpoint can be cosigned.');
  const seconds = Math.floor(Date.parse(at) / 1000);
  const name = `${signer.node}/${signer.kid}`;
  const id = noteKeyId(name, COSIGNATURE_V1, crypto.publicKey(signer.privateKey), crypto);
  const signature = crypto.sign(signer.privateKey, cosigned(parsed.value.text, seconds));
  return `${note}${noteLine(name, concat(id, u64(seconds), signature))}`;
}

/** Reads a signed note strictly; no signature is checked. */
export function parseCheckpoint(note: string): Result<CheckpointNote> {
  if (note.length > 16_384) return refuse('envelope/too-big', '$', { limit: 16_384 });
  const parts = /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n\n((?:\u2014 [^\n]+\n)+)$/.exec(note);
  if (parts === null) return refuse('envelope/wrong-value', '$');
  const [, origin, size, rootText, block] = parts as unknown as [string, string, string, string, string];
  const root = fromBase64(rootText);
  if (root === undefined || !Number.isSafeInteger(Number(size))) return refuse('envelope/wrong-value', '$');
  if (!ORIGIN.test(origin)) return refuse('envelope/wrong-value', '$.origin');
  const rawLines = block.trimEnd().split('\n');
  if (rawLines.length > LIMITS.noteSignatures) {
    return refuse('envelope/too-big', '$.signatures', { limit: LIMITS.noteSignatures });
  }
  const lines: NoteLine[] = [];
  for (const [i, raw] of rawLines.entries()) {
    const line = parseLine(raw);
    if (line === undefined) return refuse('envelope/wrong-value', `$.signatures[${i}]`);
    lines.push(line);
  }
  const checkpoint = { origin, size: Number(size), root };
  return accept({ checkpoint, text: formatCheckpoint(checkpoint), lines });
}

const ORIGIN = /^qanat\/c_[a-z2-7]{26}\/qn1[a-z2-7]{52}\/[1-9][0-9]{0,8}$/;

/**
 * The author's own signature on a checkpoint.
 * @param at time of the newest envelope known below it: a checkpoint states none of its own, and is not older.
 */
export function verifyCheckpoint(
  note: CheckpointNote,
  author: KeyState,
  at: string,
  crypto: Crypto,
): Result<Verified<Checkpoint>> {
  const [, chan, node, gen] = note.checkpoint.origin.split('/') as [string, string, string, string];
  if (node !== author.node) return refuse('envelope/signer-mismatch', '$.origin');
  const found = findLine(note, author, ED25519, 64, crypto);
  if (!found.ok) return found;
  const { kid, blob } = found.value;
  // Nor can it be older than its key.
  const begun = findSignKey(author, kid)?.from ?? at;
  const place = {
    at: instant(begun) > instant(at) ? begun : at,
    log: `${chan}/${gen}`,
    seq: Math.max(0, note.checkpoint.size - 1),
  };
  return verifyClaim(
    note.checkpoint,
    { message: utf8(note.text), signature: blob, kid, place },
    author,
    crypto,
  );
}

/** A partner's cosignature on a checkpoint; `envelope/cosignature-missing` when it has none there. */
export function verifyCosignature(
  note: CheckpointNote,
  partner: KeyState,
  crypto: Crypto,
): Result<Verified<Cosignature>> {
  const found = findLine(note, partner, COSIGNATURE_V1, 72, crypto);
  if (!found.ok) return refuse('envelope/cosignature-missing', '$.signatures');
  const { kid, blob } = found.value;
  const seconds = readU64(blob);
  if (seconds === undefined) return refuse('envelope/wrong-value', '$.signatures');
  const at = `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
  const cosignature = { checkpoint: note.checkpoint, node: partner.node, kid, at };
  const message = cosigned(note.text, seconds);
  return verifyClaim(
    cosignature,
    // The line tells whole seconds: the moment lies anywhere in that second, also after a key that began within it.
    { message, signature: blob.subarray(8), kid, place: { at, latest: `${at.slice(0, 19)}.999Z` } },
    partner,
    crypto,
  );
}

function findLine(
  note: CheckpointNote,
  state: KeyState,
  algorithm: number,
  length: number,
  crypto: Crypto,
): Result<NoteLine> {
  for (const line of note.lines) {
    const key = line.node === state.node ? findSignKey(state, line.kid) : undefined;
    if (key === undefined || line.blob.length !== length) continue;
    const id = noteKeyId(`${line.node}/${line.kid}`, algorithm, key.publicKey, crypto);
    if (equalBytes(id, line.keyId)) return accept(line);
  }
  return refuse('envelope/signer-mismatch', '$.signatures');
}

/** C2SP signed-note: the first four bytes of SHA-256(name ‖ LF ‖ algorithm ‖ public key). */
export function noteKeyId(
  name: string,
  algorithm: number,
  publicKey: Uint8Array,
  crypto: Crypto,
): Uint8Array {
  return crypto.sha256(concat(utf8(`${name}\n`), Uint8Array.of(algorithm), publicKey)).subarray(0, 4);
}

function cosigned(text: string, seconds: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${seconds}\n${text}`);
}

function noteLine(name: string, blob: Uint8Array): string {
  return `\u2014 ${name} ${toBase64(blob)}\n`;
}

function parseLine(raw: string): NoteLine | undefined {
  const parts = /^\u2014 (qn1[a-z2-7]{52})\/([a-z][a-z0-9-]{0,31}) ([A-Za-z0-9+/=]+)$/.exec(raw);
  const blob = parts === null ? undefined : fromBase64(parts[3] as string);
  if (parts === null || blob === undefined || blob.length < 5) return undefined;
  return {
    node: parts[1] as string,
    kid: parts[2] as string,
    keyId: blob.subarray(0, 4),
    blob: blob.subarray(4),
  };
}

function u64(value: number): Uint8Array {
  const out = new Uint8Array(8);
  new DataView(out.buffer).setBigUint64(0, BigInt(value));
  return out;
}

/** Seconds up to the year 9999, or undefined. */
function readU64(bytes: Uint8Array): number | undefined {
  const value = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigUint64(0);
  return value < 253_402_300_800n ? Number(value) : undefined;
}
