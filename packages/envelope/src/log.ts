import type { Result } from '@qanat/json';
import type { Checkpoint } from './checkpoint.ts';
import type { Crypto } from './crypto.ts';
import type { Continues, Envelope } from './envelope.ts';
import { accept, refuse } from './issue.ts';
import type { KeyState } from './key-state.ts';
import { type LogState, logName, logOrigin } from './log-state.ts';
import { appendLeaf, EMPTY_FRONTIER, frontierRoot, leafHash } from './merkle.ts';
import { equalBytes, formatHash } from './notation.ts';
import { instant } from './shape.ts';
import { type Verified, verifyUnderCheckpoint } from './verify.ts';

/** A log without envelopes; `gen` 1 for the first. */
export function emptyLog(of: {
  readonly chan: string;
  readonly from: string;
  readonly gen: number;
}): LogState {
  return { chan: of.chan, from: of.from, gen: of.gen, size: 0, head: null, at: null, tree: EMPTY_FRONTIER };
}

/** Root of the log's tree. */
export function logRoot(log: LogState, crypto: Crypto): Uint8Array {
  return frontierRoot(log.tree, crypto);
}

/** Leaf hash of an envelope: over the header bytes alone, without the signature. */
export function envelopeLeaf(envelope: Pick<Envelope, 'headerBytes'>, crypto: Crypto): Uint8Array {
  return leafHash(envelope.headerBytes, crypto);
}

/**
 * Whether an envelope is the log's next one. Codes: `envelope/log-mismatch` another log, `envelope/log-gap`
 * (`expected`, `seq`) earlier ones are missing, `envelope/log-replay` its place is taken: equal hashes are a
 * duplicate, different ones a fork; `envelope/log-chain` its `prev` names another history: a fork;
 * `envelope/log-time` its `at` goes back.
 */
export function checkNext(log: LogState, envelope: Envelope): Result<Envelope> {
  const { header } = envelope;
  if (header.chan !== log.chan || header.from !== log.from || header.gen !== log.gen) {
    return refuse('envelope/log-mismatch', '$.chan');
  }
  if (header.seq > log.size)
    return refuse('envelope/log-gap', '$.seq', { expected: log.size, seq: header.seq });
  if (header.seq < log.size) {
    const forked = header.seq === log.size - 1 && envelope.hash !== log.head;
    return refuse(forked ? 'envelope/log-fork' : 'envelope/log-replay', '$.seq', { seq: header.seq });
  }
  if (header.prev !== log.head) return refuse('envelope/log-chain', '$.prev', { seq: header.seq });
  if (log.at !== null && instant(header.at) < instant(log.at)) return refuse('envelope/log-time', '$.at');
  return accept(envelope);
}

/** The log with its next envelope; call it only after {@link checkNext} or `newEnvelope`. */
export function advanceLog(log: LogState, envelope: Envelope, crypto: Crypto): LogState {
  return {
    ...log,
    size: log.size + 1,
    head: envelope.hash,
    at: envelope.header.at,
    tree: appendLeaf(log.tree, envelopeLeaf(envelope, crypto), crypto),
  };
}

/**
 * Admits a run of envelopes on one checkpoint signature: each is the log's next, each key was good at its
 * place, and the root over all of them is the checkpoint's. The signatures of the single envelopes are kept
 * as evidence and not checked here.
 * @returns the envelopes and the log after them; nothing of the run when any of it fails.
 */
export function admitBatch(
  log: LogState,
  envelopes: readonly Envelope[],
  checkpoint: Verified<Checkpoint>,
  author: KeyState,
  crypto: Crypto,
): Result<{ envelopes: Verified<Envelope>[]; log: LogState }> {
  if (author.node !== log.from) return refuse('envelope/signer-mismatch');
  if (checkpoint.origin !== logOrigin(log)) return refuse('envelope/checkpoint-mismatch');
  if (checkpoint.size !== log.size + envelopes.length) return refuse('envelope/checkpoint-size');
  const admitted: Verified<Envelope>[] = [];
  let after = log;
  for (const envelope of envelopes) {
    const next = checkNext(after, envelope);
    if (!next.ok) return next;
    const { header } = envelope;
    const place = { at: header.at, log: logName(header), seq: header.seq };
    const verified = verifyUnderCheckpoint(envelope, { kid: header.kid, place }, author, checkpoint);
    if (!verified.ok) return verified;
    admitted.push(verified.value);
    after = advanceLog(after, envelope, crypto);
  }
  if (!equalBytes(logRoot(after, crypto), checkpoint.root)) return refuse('envelope/checkpoint-root');
  return accept({ envelopes: admitted, log: after });
}

/** What a new generation of this log has to name. */
export function continuesOf(log: LogState, crypto: Crypto): Continues {
  return { gen: log.gen, size: log.size, root: formatHash(logRoot(log, crypto)) };
}

/**
 * Whether a new generation may begin: it goes on from at least what the receiver cosigned last, on the same
 * history. `rootAt` tells the root of that generation at a size, where the receiver holds so many envelopes.
 * @returns `envelope/log-rollback` otherwise: hold it, and return the author's own checkpoint.
 */
export function checkContinues(
  continues: Continues,
  cosigned: Continues,
  rootAt: (size: number) => string | undefined,
): Result<Continues> {
  const back = () =>
    refuse('envelope/log-rollback', '$.continues', { gen: cosigned.gen, size: cosigned.size });
  if (continues.gen !== cosigned.gen || continues.size < cosigned.size) return back();
  const known = continues.size === cosigned.size ? cosigned.root : rootAt(continues.size);
  return known !== undefined && known !== continues.root ? back() : accept(continues);
}
