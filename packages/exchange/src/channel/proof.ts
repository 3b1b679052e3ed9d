import {
  advanceLog,
  type BodyItem,
  buildEvidence,
  checkNext,
  decodeBody,
  type Envelope,
  emptyLog,
  equalBytes,
  formatHash,
  type KeyState,
  type LogState,
  logRoot,
  parseAgreementSignature,
  parseCheckpoint,
  verifyCheckpoint,
  verifyEnvelope,
} from '@qanat/envelope';
import type { Issue, Result } from '@qanat/json';
import { signatureRows } from '../db/agreements.ts';
import { channelRow } from '../db/channels.ts';
import {
  type CheckpointRow,
  checkpointAbove,
  checkpointRows,
  cosignedAbove,
  envelopeAt,
  envelopesBetween,
} from '../db/envelopes.ts';
import { type LogRow, logRow, logRows, newestLog } from '../db/logs.ts';
import { historiesOf } from '../db/partners.ts';
import type { Reader } from '../db/store.ts';
import { forkRows } from '../db/waiting.ts';
import { toLogState } from './append.ts';
import { keyStates } from './histories.ts';
import { accept, refuse } from './refusal.ts';
import type { Self } from './self.ts';
import { leavesBelow, toEnvelope } from './stored.ts';
import { termsByHash } from './terms.ts';

export interface EvidenceChoice {
  /** Whose log; ours unless given. */
  readonly lane?: 'out' | 'in';
  /** The newest unless given. */
  readonly gen?: number;
  /** Which item of the body is shown, by its place; without one the file proves the header alone. */
  readonly item?: number;
}

/**
 * A file that proves one envelope to whoever holds nothing else: header and signature, both key histories, the terms
 * with both signatures, a checkpoint with the receipt, and the way from one to the other.
 */
export async function exportEvidence(
  self: Self,
  chan: string,
  seq: number,
  choice: EvidenceChoice = {},
): Promise<Result<Uint8Array>> {
  return self.store.read(async (r) => {
    const channel = await channelRow(r, chan);
    if (channel === undefined) return refuse('exchange/unknown-channel', { chan });
    const author = choice.lane === 'in' ? channel.partner : self.keys.nodeId;
    const log = await chosenLog(r, chan, author, choice.gen);
    const stored = log === undefined ? undefined : await envelopeAt(r, log.id, seq);
    if (log === undefined || stored === undefined) return refuse('exchange/unknown-envelope', { seq });
    const checkpoint = (await cosignedAbove(r, log.id, seq)) ?? (await checkpointAbove(r, log.id, seq));
    if (checkpoint === undefined || checkpoint.size > log.size)
      return refuse('exchange/not-evident', { seq });
    const envelope = toEnvelope(stored);
    const item = choice.item === undefined ? accept(undefined) : shownItem(self, envelope, choice.item);
    if (!item.ok) return item;
    const theirs = (await historiesOf(r, [channel.partner])).get(channel.partner) ?? [];
    const file = buildEvidence(
      {
        histories: [self.keys.history, theirs],
        terms: await provenTerms(r, envelope.header.terms),
        envelope,
        note: checkpoint.cosigned ?? checkpoint.note,
        leaves: await leavesBelow(r, self, log.id, checkpoint.size),
        ...(item.value !== undefined && { item: item.value }),
      },
      self.crypto,
    );
    return accept(file);
  });
}

function chosenLog(
  r: Reader,
  chan: string,
  author: string,
  gen: number | undefined,
): Promise<LogRow | undefined> {
  return gen === undefined ? newestLog(r, chan, author) : logRow(r, { chan, author, gen });
}

function shownItem(
  self: Self,
  envelope: Envelope,
  index: number,
): Result<{ items: readonly BodyItem[]; index: number }> {
  const { body, seq } = envelope.header;
  const items =
    body === null || envelope.body === undefined ? undefined : decodeBody(body, envelope.body, self.crypto);
  return items?.ok === true && index < items.value.length
    ? accept({ items: items.value, index })
    : refuse('exchange/not-evident', { seq });
}

async function provenTerms(
  r: Reader,
  hash: string | null,
): Promise<Parameters<typeof buildEvidence>[0]['terms']> {
  const terms = hash === null ? undefined : await termsByHash(r, hash);
  if (terms === undefined) return null;
  const signatures = (await signatureRows(r, terms.hash)).flatMap(({ bytes }) => {
    const parsed = parseAgreementSignature(bytes);
    return parsed.ok ? [parsed.value] : [];
  });
  return { agreement: terms.agreement, signatures };
}

export interface LogsVerified {
  readonly logs: number;
  readonly envelopes: number;
  /** What does not hold, each with `chan`, `author`, `gen` and, where there is one, `seq`. */
  readonly issues: readonly Issue[];
}

/** Runs every stored chain again from its first envelope: order, signatures, keys, bodies, heads, checkpoints. */
export async function verifyLogs(self: Self): Promise<LogsVerified> {
  return self.store.read(async (r) => {
    const issues: Issue[] = [];
    const logs = await logRows(r);
    let envelopes = 0;
    for (const log of logs) {
      envelopes += log.size;
      await verifyLog(r, self, log, issues);
    }
    return { logs: logs.length, envelopes, issues };
  });
}

const PAGE = 500;

async function verifyLog(r: Reader, self: Self, log: LogRow, issues: Issue[]): Promise<void> {
  const report = (beneath: readonly Issue[], seq: number) => {
    const { chan, author, gen } = log;
    issues.push(
      ...beneath.map(
        ({ code, path }): Issue => ({ code, path, severity: 'error', params: { chan, author, gen, seq } }),
      ),
    );
  };
  const author = (await keyStates(r, self, [log.author])).get(log.author);
  if (author === undefined) return report(refuse('exchange/bad-key').issues, 0);
  const heads = new Map((await checkpointRows(r, log.id)).map((row) => [row.size, row]));
  let state = emptyLog({ chan: log.chan, from: log.author, gen: log.gen });
  for (let from = 0; from < log.size; from += PAGE) {
    for (const row of await envelopesBetween(r, log.id, from, Math.min(log.size, from + PAGE))) {
      const envelope = toEnvelope(row);
      report(wrongWith(self, state, envelope, author), row.seq);
      state = advanceLog(state, envelope, self.crypto);
      const head = heads.get(state.size);
      if (head !== undefined && !headHolds(self, state, head, author)) {
        report(refuse('exchange/bad-checkpoint').issues, state.size);
      }
    }
  }
  const same =
    state.size === log.size &&
    state.head === log.head &&
    equalBytes(logRoot(state, self.crypto), logRoot(toLogState(log), self.crypto));
  if (!same) report(refuse('exchange/bad-checkpoint').issues, log.size);
}

/** Whether a checkpoint is the author's word on the log as it was recomputed up to that size. */
function headHolds(self: Self, state: LogState, head: CheckpointRow, author: KeyState): boolean {
  const note = parseCheckpoint(head.note);
  if (!note.ok || state.at === null) return false;
  const root = formatHash(logRoot(state, self.crypto));
  return (
    head.root === root &&
    formatHash(note.value.checkpoint.root) === root &&
    note.value.checkpoint.size === state.size &&
    verifyCheckpoint(note.value, author, state.at, self.crypto).ok
  );
}

function wrongWith(self: Self, state: LogState, envelope: Envelope, author: KeyState): Issue[] {
  const { body } = envelope.header;
  const hash = formatHash(self.crypto.sha256(envelope.headerBytes));
  const results = [
    checkNext(state, envelope),
    verifyEnvelope(envelope, author, self.crypto),
    hash === envelope.hash ? accept(true) : refuse('exchange/malformed'),
    body === null || envelope.body === undefined
      ? accept(true)
      : decodeBody(body, envelope.body, self.crypto),
  ];
  return results.flatMap((result) => (result.ok ? [] : result.issues));
}

/** An envelope that does not stand in its log: the other side of a fork, or signed with a key that was void. */
export interface Dispute {
  readonly author: string;
  readonly gen: number;
  readonly seq: number;
  readonly hash: string;
  readonly foundAt: string;
}

/** What was kept as evidence against a channel's logs. */
export async function disputes(self: Self, chan: string): Promise<Dispute[]> {
  const rows = await self.store.read((r) => forkRows(r, chan));
  return rows.map(({ author, gen, seq, hash, foundAt }) => ({ author, gen, seq, hash, foundAt }));
}
