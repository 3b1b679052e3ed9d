import {
  type AckException,
  type AckMessage,
  type CheckpointNote,
  cosign,
  formatHash,
  type KeyState,
  logOrigin,
  parseAck,
  parseCheckpoint,
  verifyCheckpoint,
  verifyCosignature,
} from '@qanat/envelope';
import type { Result } from '@qanat/json';
import type { ChannelRow } from '../db/channels.ts';
import {
  cosignedAbove,
  envelopeRows,
  newestCheckpoint,
  putCheckpoint,
  setOutcomes,
} from '../db/envelopes.ts';
import { insertHolds } from '../db/holds.ts';
import { type LogRow, logRow, logRows, saveLog } from '../db/logs.ts';
import { receivedOfEnvelope } from '../db/received.ts';
import type { Tx } from '../db/store.ts';
import { type Draft, messageDraft, toLogState } from './append.ts';
import { sayAgain } from './generation.ts';
import { keyStates } from './histories.ts';
import { accept, refuse } from './refusal.ts';
import { nowOf, type Self, signerOf } from './self.ts';
import { rootAt } from './stored.ts';

/** Findings of our own judgement: the partner learns `received` and nothing more. */
export const OURS: ReadonlySet<string> = new Set([
  'exchange/review-own-asset',
  'exchange/review-mass',
  'exchange/review-pattern',
]);

/**
 * Receipts that are due, made inside the transaction that appends them: our cosignature over the partner's newest
 * checkpoint that we hold everything of, and what became of what was not simply kept.
 */
export async function dueReceipts(tx: Tx, self: Self, channel: ChannelRow): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const log of await logRows(tx, channel.chan)) {
    if (log.author !== channel.partner || !log.ackDue) continue;
    const message = await receiptFor(tx, self, log);
    if (message !== undefined) drafts.push(messageDraft(self, 'ack', message));
  }
  return drafts;
}

async function receiptFor(tx: Tx, self: Self, log: LogRow): Promise<AckMessage | undefined> {
  const newest = await newestCheckpoint(tx, log.id);
  if (newest === undefined || newest.size < log.acked || newest.size === 0) return undefined;
  const at = nowOf(self);
  const note = newest.cosigned ?? cosign(newest.note, signerOf(self), at, self.crypto);
  const except = await exceptions(tx, log, newest.size);
  await putCheckpoint(tx, { ...newest, cosigned: note });
  await saveLog(tx, { ...log, acked: newest.size, ackedRoot: newest.root, ackDue: newest.size < log.size });
  return {
    v: 1,
    t: 'ack',
    of: logOrigin(toLogState(log)),
    old: log.acked,
    size: newest.size,
    root: newest.root,
    note,
    except,
  };
}

async function exceptions(tx: Tx, log: LogRow, size: number): Promise<AckException[]> {
  const found: AckException[] = [];
  for (const row of await envelopeRows(tx, log.id, log.acked, size)) {
    if (row.outcome === 'kept' || row.outcome === 'sent' || row.code === null || OURS.has(row.code)) continue;
    const out = row.outcome;
    if (out !== 'partial') {
      found.push({ seq: row.seq, out, code: row.code });
      continue;
    }
    const told = (await receivedOfEnvelope(tx, log.id, row.seq)).filter(
      ({ state, code }) => state !== 'kept' && code !== null && !OURS.has(code),
    );
    const objs = [...new Set(told.map(({ object }) => object))].slice(0, 1000);
    if (objs.length > 0) found.push({ seq: row.seq, out, code: told[0]?.code ?? row.code, objs });
  }
  return found.slice(0, 10_000);
}

/**
 * Takes the partner's receipt: its cosignature must stand over a checkpoint that is ours. One that is ours and that our
 * log does not hold proves that this node was set back: that generation is closed, and the next one goes on from
 * the proven head.
 */
export async function takeReceipt(
  tx: Tx,
  self: Self,
  channel: ChannelRow,
  document: Uint8Array,
): Promise<Result<true>> {
  const ack = parseAck(document);
  if (!ack.ok) return refuse('exchange/bad-message');
  const { of, old, size, root, note: text, except } = ack.value;
  const note = parseCheckpoint(text);
  if (!note.ok || note.value.checkpoint.origin !== of || note.value.checkpoint.size !== size) {
    return refuse('exchange/bad-checkpoint');
  }
  const [, chan, author, gen] = of.split('/');
  const log = await logRow(tx, { chan: chan ?? '', author: author ?? '', gen: Number(gen) });
  if (log === undefined || chan !== channel.chan || author !== self.keys.nodeId) {
    return refuse('exchange/bad-checkpoint');
  }
  const states = await keyStates(tx, self, [channel.partner, self.keys.nodeId]);
  const partner = states.get(channel.partner);
  const us = states.get(self.keys.nodeId);
  if (partner === undefined || us === undefined) return refuse('exchange/bad-key');
  const cosigned = verifyCosignature(note.value, partner, self.crypto);
  if (!cosigned.ok || formatHash(note.value.checkpoint.root) !== root)
    return refuse('exchange/bad-checkpoint');
  const now = nowOf(self);
  // Another head has been proved already; this log says nothing more.
  if (log.state === 'forked') return accept(true as const);
  if ((await rootAt(tx, self, log, size)) !== root) {
    if (!isOurHead(self, note.value, us, cosigned.value.at)) return refuse('exchange/bad-checkpoint');
    await saveLog(tx, { ...log, state: 'forked', acked: size, ackedRoot: root });
    await sayAgain(tx, self, channel, log);
    await insertHolds(tx, [
      alarm(channel.chan, 'exchange/own-log-behind', { size: log.size, proven: size }, now),
    ]);
    return accept(true as const);
  }
  await putCheckpoint(tx, { log: log.id, size, root, note: text, cosigned: text, at: now });
  if (size > log.acked) {
    await saveLog(tx, { ...log, acked: size, ackedRoot: root, sent: Math.max(log.sent, size) });
  }
  const told = new Map(except.map((one) => [one.seq, one]));
  const rows = await envelopeRows(tx, log.id, Math.min(log.acked, old), size);
  await setOutcomes(
    tx,
    rows
      .filter(({ seq, outcome }) => outcome === 'sent' || told.has(seq))
      .map(({ seq }) => {
        const exception = told.get(seq);
        return { log: log.id, seq, outcome: exception?.out ?? 'kept', code: exception?.code ?? null };
      }),
  );
  return accept(true as const);
}

/** Our signature proves that the head was ours, though the key may have been voided since. */
function isOurHead(self: Self, note: CheckpointNote, us: KeyState, at: string): boolean {
  const said = verifyCheckpoint(note, us, at, self.crypto);
  return (
    said.ok ||
    said.issues.every(({ code }) => code === 'envelope/key-disowned' || code === 'envelope/key-retired')
  );
}

/** Says the last receipt again, as when the author has forgotten what it was given. */
export async function repeatReceipt(tx: Tx, log: LogRow): Promise<void> {
  const cosigned = await cosignedAbove(tx, log.id, log.acked - 1);
  if (cosigned !== undefined) await saveLog(tx, { ...log, ackDue: true });
}

/** A finding that no single envelope carries. */
export function alarm(
  chan: string,
  code: string,
  params: Readonly<Record<string, string | number>>,
  at: string,
): Parameters<typeof insertHolds>[1][number] {
  return { chan, log: null, seq: null, idx: null, object: null, code, params: JSON.stringify(params), at };
}
