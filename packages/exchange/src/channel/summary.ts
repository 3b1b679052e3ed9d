import { formatHash, logRoot } from '@qanat/envelope';
import type { Result } from '@qanat/json';
import type { Tlp } from '@qanat/stix';
import { agreementRows } from '../db/agreements.ts';
import {
  type ChannelRow,
  changeChannel,
  channelByMailbox,
  channelByOutbox,
  channelRow,
  channelRows,
} from '../db/channels.ts';
import { envelopeRows, type Outcome } from '../db/envelopes.ts';
import { countHolds } from '../db/holds.ts';
import { ledgerOfEnvelope } from '../db/ledger.ts';
import { type LogRow, logRows } from '../db/logs.ts';
import { askRows } from '../db/onward.ts';
import { partnersOf } from '../db/partners.ts';
import { receivedOfEnvelope } from '../db/received.ts';
import type { Reader } from '../db/store.ts';
import { countWaiting } from '../db/waiting.ts';
import { toLogState } from './append.ts';
import { accept, refuse } from './refusal.ts';
import { nowOf, type Self } from './self.ts';
import { activeTerms, type ChannelState, laneOf, stateOf } from './terms.ts';

/** Kinds whose envelopes may hold objects. */
const CARRIES: ReadonlySet<string> = new Set(['put', 'seen', 'ask']);

/** Where one log ends. `acked`: how far the other side has cosigned it. */
export interface LogHead {
  readonly gen: number;
  readonly size: number;
  readonly root: string;
  readonly acked: number;
  readonly lastAt: string | null;
}

export interface ChannelSummary {
  readonly chan: string;
  readonly partner: { readonly nodeId: string; readonly name: Readonly<Record<string, string>> };
  readonly role: 'inviter' | 'joiner';
  readonly state: ChannelState;
  /** Code of what froze it. */
  readonly frozen: string | null;
  readonly openedAt: string;
  readonly spokenAt: string | null;
  readonly met: string | null;
  readonly suspendedByUs: string | null;
  readonly suspendedByThem: string | null;
  readonly endsAt: string | null;
  readonly agreement: { readonly hash: string; readonly version: number; readonly end: string } | null;
  /** Hash of a proposal that waits for our word, or for theirs. */
  readonly proposal: { readonly hash: string; readonly ours: boolean } | null;
  readonly ceiling: { readonly out: Tlp | null; readonly in: Tlp | null };
  /** Newest generation of each side's log. */
  readonly out: LogHead | null;
  readonly in: LogHead | null;
  readonly lastSent: string | null;
  readonly lastReceived: string | null;
  /** Envelopes of ours without a receipt, receipts themselves apart. */
  readonly unacknowledged: number;
  readonly waiting: number;
  readonly held: number;
  /** Open questions of the partner's. */
  readonly asks: number;
}

export async function channels(self: Self): Promise<ChannelSummary[]> {
  return self.store.read(async (r) => {
    const found: ChannelSummary[] = [];
    for (const row of await channelRows(r)) found.push(await summaryOf(r, self, row));
    return found;
  });
}

export async function channel(self: Self, chan: string): Promise<Result<ChannelSummary>> {
  return self.store.read(async (r) => {
    const row = await channelRow(r, chan);
    return row === undefined
      ? refuse('exchange/unknown-channel', { chan })
      : accept(await summaryOf(r, self, row));
  });
}

async function summaryOf(r: Reader, self: Self, row: ChannelRow): Promise<ChannelSummary> {
  const { chan, partner } = row;
  const { nodeId } = self.keys;
  const logs = await logRows(r, chan);
  const ours = logs.filter(({ author }) => author === nodeId);
  const theirs = logs.filter(({ author }) => author === partner);
  const terms = await activeTerms(r, chan);
  const proposal = (await agreementRows(r, chan)).findLast(({ state }) => state === 'proposed');
  const named = (await partnersOf(r, [partner])).get(partner);
  const open = (await askRows(r, chan)).filter(
    ({ direction, state }) => direction === 'in' && state === 'open',
  );
  return {
    chan,
    partner: { nodeId: partner, name: JSON.parse(named?.name ?? '{}') as Record<string, string> },
    role: row.role,
    state: stateOf(row, nowOf(self)),
    frozen: row.frozen,
    openedAt: row.openedAt,
    spokenAt: row.spokenAt,
    met: row.met,
    suspendedByUs: row.suspendedByUs,
    suspendedByThem: row.suspendedByThem,
    endsAt: row.endsAt,
    agreement:
      terms === undefined
        ? null
        : { hash: terms.hash, version: terms.agreement.version, end: terms.agreement.end },
    proposal: proposal === undefined ? null : { hash: proposal.hash, ours: proposal.proposer === nodeId },
    ceiling: {
      out: (terms && laneOf(terms.agreement, nodeId)?.ceiling) ?? null,
      in: (terms && laneOf(terms.agreement, partner)?.ceiling) ?? null,
    },
    out: headOf(self, ours.at(-1)),
    in: headOf(self, theirs.at(-1)),
    lastSent: ours.at(-1)?.lastAt ?? null,
    lastReceived: theirs.at(-1)?.lastAt ?? null,
    unacknowledged: await countUnacknowledged(
      r,
      ours.filter(({ state }) => state !== 'forked'),
    ),
    waiting: await countWaiting(r, chan),
    held: await countHolds(r, chan),
    asks: open.length,
  };
}

/** The last receipt of an exchange is never receipted itself, so receipts do not count. */
async function countUnacknowledged(r: Reader, ours: readonly LogRow[]): Promise<number> {
  let count = 0;
  for (const { id, acked, size } of ours)
    count += (await envelopeRows(r, id, acked, size)).filter(({ kind }) => kind !== 'ack').length;
  return count;
}

function headOf(self: Self, log: LogRow | undefined): LogHead | null {
  if (log === undefined) return null;
  const root = formatHash(logRoot(toLogState(log), self.crypto));
  return { gen: log.gen, size: log.size, root, acked: log.acked, lastAt: log.lastAt };
}

export interface LogEntry {
  readonly lane: 'out' | 'in';
  readonly gen: number;
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
  readonly hash: string;
  readonly terms: string | null;
  /** Packed bytes of the body. */
  readonly bytes: number;
  readonly outcome: Outcome;
  readonly code: string | null;
  /** Whether a cosigned checkpoint covers it. */
  readonly receipt: boolean;
  /** Who gave the word, for what we sent. */
  readonly by: string | null;
  readonly objects: readonly { readonly id: string; readonly original: string; readonly recalled: boolean }[];
}

/** Both logs of a channel, newest first. `before` and `limit` page through one lane by sequence number. */
export async function logOf(
  self: Self,
  chan: string,
  options: { readonly lane?: 'out' | 'in'; readonly limit?: number } = {},
): Promise<Result<LogEntry[]>> {
  return self.store.read(async (r) => {
    if ((await channelRow(r, chan)) === undefined) return refuse('exchange/unknown-channel', { chan });
    const limit = options.limit ?? 200;
    const found: LogEntry[] = [];
    for (const log of await logRows(r, chan)) {
      const lane = log.author === self.keys.nodeId ? 'out' : 'in';
      if (options.lane !== undefined && options.lane !== lane) continue;
      for (const row of await envelopeRows(r, log.id, Math.max(0, log.size - limit), log.size)) {
        found.push({
          lane,
          gen: log.gen,
          seq: row.seq,
          kind: row.kind,
          at: row.at,
          hash: row.hash,
          terms: row.terms,
          bytes: row.size,
          outcome: row.outcome,
          code: row.code,
          receipt: row.seq < log.acked,
          by: row.officer,
          objects: CARRIES.has(row.kind) ? await objectsOf(r, lane, log.id, row.seq) : [],
        });
      }
    }
    found.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.seq - a.seq));
    return accept(found.slice(0, limit));
  });
}

async function objectsOf(
  r: Reader,
  lane: 'out' | 'in',
  log: number,
  seq: number,
): Promise<LogEntry['objects']> {
  if (lane === 'out') {
    const rows = await ledgerOfEnvelope(r, log, seq);
    return rows.map(({ view, object, recalled }) => ({
      id: view,
      original: object,
      recalled: recalled !== null,
    }));
  }
  const rows = await receivedOfEnvelope(r, log, seq);
  return rows.map(({ object, state }) => ({ id: object, original: object, recalled: state === 'recalled' }));
}

/** What opens a mailbox at a node's door, and what is done there; undefined for boxes of nobody. */
export interface MailboxUse {
  readonly chan: string;
  /** `drop`: the partner brings packets for us; `box`: the partner fetches ours. */
  readonly use: 'drop' | 'box';
  readonly capability: string;
}

export async function mailboxUse(self: Self, mailbox: string): Promise<MailboxUse | undefined> {
  return self.store.read(async (r) => {
    const into = await channelByMailbox(r, mailbox);
    if (into !== undefined) return { chan: into.chan, use: 'drop', capability: into.capabilityIn };
    const out = await channelByOutbox(r, mailbox);
    return out === undefined ? undefined : { chan: out.chan, use: 'box', capability: out.capabilityOut };
  });
}

/** How to reach the partner's door: push to `drop`, pull from `box`. `doors` is empty when it has none. */
export interface PartnerDoor {
  readonly doors: readonly { readonly addr: string; readonly pin?: string }[];
  readonly drop: { readonly mailbox: string; readonly capability: string };
  readonly box: { readonly mailbox: string; readonly capability: string };
}

export async function partnerDoor(self: Self, chan: string): Promise<Result<PartnerDoor>> {
  return self.store.read(async (r) => {
    const row = await channelRow(r, chan);
    if (row === undefined) return refuse('exchange/unknown-channel', { chan });
    return accept({
      doors: JSON.parse(row.addresses) as PartnerDoor['doors'],
      drop: { mailbox: row.mailboxOut, capability: row.capabilityOut },
      box: { mailbox: row.mailboxIn, capability: row.capabilityIn },
    });
  });
}

/** Where the partner's door is, as a person here learned it; replaces what was known. */
export async function setPartnerDoors(
  self: Self,
  chan: string,
  doors: PartnerDoor['doors'],
): Promise<Result<true>> {
  return self.store.write(async (tx) => {
    if ((await channelRow(tx, chan)) === undefined) return refuse('exchange/unknown-channel', { chan });
    await changeChannel(tx, chan, { addresses: JSON.stringify(doors) });
    return accept(true as const);
  });
}
