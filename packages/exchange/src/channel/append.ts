import {
  advanceLog,
  type BodyItem,
  type Continues,
  checkpointOf,
  continuesOf,
  type EncodedBody,
  type Envelope,
  type EnvelopeKind,
  encodeBody,
  formatHash,
  type LogState,
  messageItem,
  newEnvelope,
  signCheckpoint,
  toBase64url,
} from '@qanat/envelope';
import { type ChannelRow, changeChannel } from '../db/channels.ts';
import { type EnvelopeRow, insertEnvelopes, putCheckpoint } from '../db/envelopes.ts';
import { ensureLog, type LogRow, logRows, saveLog } from '../db/logs.ts';
import type { Tx } from '../db/store.ts';
import type { KeyMessage } from './message.ts';
import { laterOf, nowOf, type Self, signerOf } from './self.ts';

/** What is to be said next in our log of a channel. Bodies are packed before the transaction begins. */
export interface Draft {
  readonly kind: EnvelopeKind;
  /** Null for a `mark`, which says only how far the log goes. */
  readonly body: EncodedBody | null;
  /** Objects in the body. */
  readonly items: number;
  readonly officer?: string;
  /** Agreement that this envelope carries with both signatures. */
  readonly agreement?: string;
  /** Head of our key history that it carries. */
  readonly historySeq?: number;
}

export interface Appended {
  readonly log: number;
  readonly gen: number;
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

/** A draft of one document. */
export function messageDraft(
  self: Self,
  kind: EnvelopeKind,
  message: object,
  more: Pick<Draft, 'officer' | 'agreement' | 'historySeq'> = {},
): Draft {
  return bodyDraft(self, kind, [messageItem(message, self.crypto)], 0, more);
}

export function bodyDraft(
  self: Self,
  kind: EnvelopeKind,
  items: readonly BodyItem[],
  objects: number,
  more: Pick<Draft, 'officer' | 'agreement' | 'historySeq'> = {},
): Draft {
  return { kind, body: encodeBody(items, self.crypto), items: objects, ...more };
}

export function toLogState(log: LogRow): LogState {
  return {
    chan: log.chan,
    from: log.author,
    gen: log.gen,
    size: log.size,
    head: log.head,
    at: log.lastAt,
    tree: log.frontier,
  };
}

/** Our open log of a channel; begun when there is none. */
async function ownLog(tx: Tx, self: Self, chan: string): Promise<LogRow> {
  const { nodeId } = self.keys;
  const ours = (await logRows(tx, chan)).filter(({ author }) => author === nodeId);
  const newest = ours.at(-1);
  if (newest?.state === 'open') return newest;
  if (newest === undefined) return ensureLog(tx, { chan, author: nodeId, gen: 1 });
  // A head that the partner has proved stands above generations that it has refused.
  const proven = ours.findLast(({ state, ackedRoot }) => state === 'forked' && ackedRoot !== null);
  const base = newest.state === 'forked' && proven !== undefined ? proven : newest;
  const continues = JSON.stringify(provenHead(self, base));
  const begun = await ensureLog(tx, { chan, author: nodeId, gen: newest.gen + 1, continues });
  // What was agreed and told stays so; a generation is another book of the same log.
  return { ...begun, historySeq: base.historySeq, agreement: base.agreement };
}

/**
 * Appends drafts to our log in one go: number, `prev` and signature are made here, inside the caller's transaction, and
 * the batch ends with a signed checkpoint. Key events that the partner has not been sent go first, so that no envelope
 * is signed with a key that the log has not announced.
 */
export async function append(
  tx: Tx,
  self: Self,
  channel: ChannelRow,
  drafts: readonly Draft[],
): Promise<Appended[]> {
  const untold = self.keys.history.slice(channel.told);
  const keyDraft = untold.length === 0 ? [] : [keyHistoryDraft(self, self.keys.nodeId, untold)];
  const all = [...keyDraft, ...drafts];
  if (all.length === 0) return [];
  const log = await ownLog(tx, self, channel.chan);
  const now = nowOf(self);
  const rows: (EnvelopeRow & { body: Uint8Array | undefined })[] = [];
  let state = toLogState(log);
  let { agreement, historySeq } = log;
  for (const draft of all) {
    const at = laterOf(now, state.at);
    const envelope = newEnvelope(
      state,
      {
        kind: draft.kind,
        to: [channel.partner],
        at,
        terms: agreement,
        ...(state.size === 0 && log.continues !== null && { continues: JSON.parse(log.continues) }),
      },
      draft.body,
      signerOf(self),
      self.crypto,
    );
    state = advanceLog(state, envelope, self.crypto);
    agreement = draft.agreement ?? agreement;
    historySeq = draft.historySeq ?? historySeq;
    rows.push({
      ...envelopeRow(log.id, envelope),
      items: draft.items,
      outcome: 'sent',
      code: null,
      arrivedAt: now,
      officer: draft.officer ?? null,
    });
  }
  await insertEnvelopes(tx, rows);
  const moved: LogRow = {
    ...log,
    size: state.size,
    head: state.head,
    frontier: state.tree,
    lastAt: state.at,
    agreement,
    historySeq,
  };
  await saveLog(tx, moved);
  await signHead(tx, self, moved, now);
  if (untold.length > 0) await changeChannel(tx, channel.chan, { told: self.keys.history.length });
  return rows
    .slice(keyDraft.length)
    .map(({ log: id, seq, at, hash }) => ({ log: id, gen: log.gen, seq, at, hash }));
}

/** The columns that an envelope itself determines. */
export function envelopeRow(
  log: number,
  envelope: Envelope,
): Omit<EnvelopeRow, 'items' | 'outcome' | 'code' | 'arrivedAt' | 'officer'> & {
  body: Uint8Array | undefined;
} {
  const { header } = envelope;
  return {
    log,
    seq: header.seq,
    kind: header.kind,
    at: header.at,
    kid: header.kid,
    terms: header.terms,
    hash: envelope.hash,
    header: envelope.headerBytes,
    sig: toBase64url(envelope.signature),
    size: envelope.body?.length ?? 0,
    body: envelope.body,
  };
}

/** Signs a checkpoint at the end of our log. */
async function signHead(tx: Tx, self: Self, log: LogRow, at: string): Promise<void> {
  const checkpoint = checkpointOf(toLogState(log), self.crypto);
  await putCheckpoint(tx, {
    log: log.id,
    size: checkpoint.size,
    root: formatHash(checkpoint.root),
    note: signCheckpoint(checkpoint, signerOf(self), self.crypto),
    cosigned: null,
    at,
  });
}

/** Key events of a node, ours or one whose signatures stand on what we pass on. */
export function keyHistoryDraft(self: Self, node: string, events: KeyMessage['events']): Draft {
  const message: KeyMessage = { v: 1, t: 'key', node, events };
  const own = node === self.keys.nodeId ? events.at(-1)?.event.seq : undefined;
  return messageDraft(self, 'key', message, own === undefined ? {} : { historySeq: own });
}

/** Where the next generation goes on: the end of the log, or the head that the partner proved where that is higher. */
function provenHead(self: Self, log: LogRow): Continues {
  return log.state === 'forked' && log.ackedRoot !== null
    ? { gen: log.gen, size: log.acked, root: log.ackedRoot }
    : continuesOf(toLogState(log), self.crypto);
}
