import {
  currentBoxKey,
  encodeEnvelope,
  encryptPacket,
  formatHash,
  fromHex,
  type KeyState,
  labelPacket,
  logRoot,
  type PacketRecord,
  type Suite,
  utf8,
} from '@qanat/envelope';
import { canonicalBytes, type JsonObject, type Result } from '@qanat/json';
import { type ChannelRow, channelRow } from '../db/channels.ts';
import { envelopesBySeq, newestCheckpoint, unsent } from '../db/envelopes.ts';
import { type LogRow, logRows, saveLog } from '../db/logs.ts';
import type { Reader } from '../db/store.ts';
import { countWaiting } from '../db/waiting.ts';
import { append, toLogState } from './append.ts';
import { keyStates } from './histories.ts';
import { dueReceipts } from './receipts.ts';
import { accept, refuse } from './refusal.ts';
import { DAY, nowOf, plus, type Self } from './self.ts';
import { toEnvelope } from './stored.ts';
import { activeTerms, stateOf } from './terms.ts';

/** One encrypted, labelled packet: the same bytes for every road. */
export interface Packet {
  readonly chan: string;
  /** Box at the partner's, hexadecimal. */
  readonly mailbox: string;
  readonly bytes: Uint8Array;
  /** Envelopes inside. */
  readonly envelopes: number;
  /** Sizes of our logs when it was made, by generation; for `markSent`. */
  readonly heads: Readonly<Record<number, number>>;
}

const ENVELOPES_MAX = 256;
const BYTES_TARGET = 4 * 1024 * 1024;
/** A box key may be used so long after its end by who has heard of no newer one. */
const GRACE_DAYS = 120;
const EXPIRY_DAYS = 30;

/**
 * Everything that the partner has not acknowledged, in the order of worth: keys, recalls, receipts, agreements, the
 * rest by age. Receipts that are due are made first. `unsent`: only what no transport has taken yet (`markSent`).
 * Safe to take and bring any number of times.
 */
export async function takePackets(
  self: Self,
  chan: string,
  options: { readonly from?: 'acknowledged' | 'unsent' } = {},
): Promise<Result<Packet[]>> {
  const channel = await self.store.write(async (tx) => {
    const row = await channelRow(tx, chan);
    if (row === undefined) return refuse('exchange/unknown-channel', { chan });
    if (stateOf(row, nowOf(self)) === 'frozen') return refuse('exchange/channel-frozen', { chan });
    await append(tx, self, row, await dueReceipts(tx, self, row));
    return accept(row);
  });
  if (!channel.ok) return channel;
  const load = await self.store.read((r) => collect(r, self, channel.value, options.from ?? 'acknowledged'));
  if (load.batches.length === 0) return accept([]);
  if (load.recipient === undefined) return refuse('exchange/no-box-key', { chan });
  const packets: Packet[] = [];
  for (const { records, priority, envelopes } of load.batches) {
    const packet = await encryptPacket(records, [load.recipient]);
    const expiryDay = Math.floor(Date.parse(plus(nowOf(self), EXPIRY_DAYS * DAY)) / DAY);
    const parcel = { mailbox: bytesOf(channel.value.mailboxOut), expiryDay, priority, packet };
    packets.push({
      chan,
      mailbox: channel.value.mailboxOut,
      bytes: labelPacket(parcel, bytesOf(channel.value.tagKey), self.crypto),
      envelopes,
      heads: load.heads,
    });
  }
  return accept(packets);
}

/** Remembers that a transport has taken these packets, so that `unsent` begins after them. */
export async function markSent(self: Self, packets: readonly Packet[]): Promise<void> {
  await self.store.write(async (tx) => {
    for (const { chan, heads } of packets) {
      for (const log of await logRows(tx, chan)) {
        const head = log.author === self.keys.nodeId ? heads[log.gen] : undefined;
        if (head !== undefined && head > log.sent) await saveLog(tx, { ...log, sent: head });
      }
    }
  });
}

interface Batch {
  readonly records: PacketRecord[];
  readonly priority: number;
  readonly envelopes: number;
}

interface Load {
  readonly batches: readonly Batch[];
  readonly heads: Readonly<Record<number, number>>;
  readonly recipient: string | undefined;
}

async function collect(
  r: Reader,
  self: Self,
  channel: ChannelRow,
  from: 'acknowledged' | 'unsent',
): Promise<Load> {
  const logs = await logRows(r, channel.chan);
  const ours = logs.filter(({ author, state }) => author === self.keys.nodeId && state !== 'forked');
  const beside = [...(await checkpoints(r, ours)), haveRecord(self, channel, logs)];
  const batches: Batch[] = [];
  for (const log of ours) {
    const start = from === 'unsent' ? Math.max(log.sent, log.acked) : log.acked;
    for (const seqs of chunks(await unsent(r, log.id, start))) {
      const rows = await envelopesBySeq(r, log.id, seqs);
      const records = rows.map(
        (row): PacketRecord => ({ kind: 'envelope', bytes: encodeEnvelope(toEnvelope(row)) }),
      );
      const urgent = rows.some(({ kind }) => kind === 'key' || kind === 'recall');
      const priority = urgent ? 0 : rows.some(({ kind }) => kind === 'ack' || kind === 'agree') ? 1 : 2;
      batches.push({ records: [...records, ...beside], priority, envelopes: rows.length });
    }
  }
  if (batches.length === 0 && (await countWaiting(r, channel.chan)) > 0) {
    batches.push({ records: beside, priority: 0, envelopes: 0 });
  }
  const state = (await keyStates(r, self, [channel.partner])).get(channel.partner);
  const terms = await activeTerms(r, channel.chan);
  return {
    batches,
    heads: Object.fromEntries(ours.map(({ gen, size }) => [gen, size])),
    recipient: state === undefined ? undefined : recipientOf(state, terms?.agreement.min_suite, nowOf(self)),
  };
}

/** The partner's newest box key of the strongest suite that the terms allow; undefined once its grace is over. */
function recipientOf(state: KeyState, least: Suite | undefined, now: string): string | undefined {
  const suites: readonly Suite[] = least === 'q1' ? ['q1'] : ['q1', 'x1'];
  for (const suite of suites) {
    const key = currentBoxKey(state, suite, now);
    if (key !== undefined && plus(key.until, GRACE_DAYS * DAY) > now) return key.recipient;
  }
  return undefined;
}

function chunks(rows: readonly { seq: number; size: number }[]): number[][] {
  const found: number[][] = [];
  let bytes = 0;
  for (const { seq, size } of rows) {
    const last = found.at(-1);
    if (last === undefined || last.length === ENVELOPES_MAX || bytes + size > BYTES_TARGET) {
      found.push([seq]);
      bytes = size;
    } else {
      last.push(seq);
      bytes += size;
    }
  }
  return found;
}

async function checkpoints(r: Reader, ours: readonly LogRow[]): Promise<PacketRecord[]> {
  const records: PacketRecord[] = [];
  for (const log of ours) {
    const newest = log.size > log.acked ? await newestCheckpoint(r, log.id) : undefined;
    if (newest !== undefined) records.push({ kind: 'checkpoint', bytes: utf8(newest.note) });
  }
  return records;
}

/** How far we hold each log of a channel: by it the partner knows where to go on. */
export interface Have {
  readonly v: 1;
  readonly t: 'have';
  readonly chan: string;
  readonly logs: readonly { author: string; gen: number; size: number; root: string }[];
}

export function haveOf(self: Self, channel: ChannelRow, logs: readonly LogRow[]): Have {
  return {
    v: 1,
    t: 'have',
    chan: channel.chan,
    logs: logs.map((log) => ({
      author: log.author,
      gen: log.gen,
      size: log.size,
      root: formatHash(logRoot(toLogState(log), self.crypto)),
    })),
  };
}

function haveRecord(self: Self, channel: ChannelRow, logs: readonly LogRow[]): PacketRecord {
  // A value of plain members is JSON.
  return { kind: 'have', bytes: canonicalBytes(haveOf(self, channel, logs) as unknown as JsonObject) };
}

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw new TypeError('The store keeps hexadecimal here.');
  return bytes;
}
