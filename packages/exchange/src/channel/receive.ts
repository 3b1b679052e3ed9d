import {
  decryptPacket,
  type Envelope,
  formatHash,
  fromHex,
  isOurParcel,
  LIMITS,
  type PacketRecord,
  parseCheckpoint,
  parseEnvelope,
  parseParcel,
  toHex,
  verifyCheckpoint,
} from '@qanat/envelope';
import type { Result } from '@qanat/json';
import { type ChannelRow, channelByMailbox, channelRow } from '../db/channels.ts';
import { putCheckpoint } from '../db/envelopes.ts';
import { logRow } from '../db/logs.ts';
import { waitingNext } from '../db/waiting.ts';
import { admit } from './admit.ts';
import { type Arrival, freeze, type ReceiveOptions } from './arrival.ts';
import { applyHave } from './have.ts';
import { keyStates } from './histories.ts';
import { accept, refuse } from './refusal.ts';
import { closeReport, type OpenReport, openReport, type ReceiveReport } from './report.ts';
import { nowOf, type Self } from './self.ts';
import { rootAt, toEnvelope } from './stored.ts';
import { activeTerms } from './terms.ts';

/** Envelopes, and about so many items, that one transaction admits. */
const ENVELOPES_AT_ONCE = 64;
const ITEMS_AT_ONCE = 1000;

/**
 * Takes packets as they came, in any order, any number of times. Each is checked cheap first; what is refused is named
 * in the report and changes nothing, what waits for something missing is taken up when that comes.
 */
export async function receivePackets(
  self: Self,
  packets: readonly Uint8Array[],
  options: ReceiveOptions = {},
): Promise<ReceiveReport> {
  const report = openReport();
  for (const [index, bytes] of packets.entries()) {
    const opened = await openPacket(self, bytes);
    if (opened.ok)
      await takeRecords(self, opened.value.channel.chan, opened.value.records, options, report, index);
    else report.packets.push({ index, code: opened.issues[0]?.code ?? 'exchange/malformed' });
  }
  return closeReport(report);
}

/** Steps 1 to 3: size, label and tag before any decryption. */
async function openPacket(
  self: Self,
  bytes: Uint8Array,
): Promise<Result<{ channel: ChannelRow; records: PacketRecord[] }>> {
  if (bytes.length > LIMITS.packet) return refuse('exchange/too-big', { limit: LIMITS.packet });
  const parcel = parseParcel(bytes);
  if (!parcel.ok) return refuse('exchange/malformed');
  const found = await self.store.read(async (r) => {
    const channel = await channelByMailbox(r, toHex(parcel.value.mailbox));
    return channel === undefined ? undefined : { channel, terms: await activeTerms(r, channel.chan) };
  });
  if (found === undefined) return refuse('exchange/stranger');
  const key = fromHex(found.channel.tagKey);
  if (key === undefined || !isOurParcel(bytes, key, self.crypto)) return refuse('exchange/not-for-us');
  const identities = (suite: 'q1' | 'x1') =>
    self.keys.box
      .filter(({ recipient }) => recipient.startsWith('age1pq1') === (suite === 'q1'))
      .map((box) => box.identity);
  const suites = found.terms?.agreement.min_suite === 'q1' ? (['q1'] as const) : (['q1', 'x1'] as const);
  for (const suite of suites) {
    const usable = identities(suite);
    const opened = usable.length === 0 ? undefined : await decryptPacket(parcel.value.packet, usable, suite);
    if (opened?.ok === true) return accept({ channel: found.channel, records: opened.value });
    const code = opened?.issues[0]?.code;
    if (code !== undefined && code !== 'envelope/packet-recipients' && code !== 'envelope/packet-not-ours') {
      return refuse('exchange/malformed');
    }
  }
  return refuse('exchange/not-for-us');
}

/** The records of one opened packet; `index` names the packet in the report. */
export async function takeRecords(
  self: Self,
  chan: string,
  records: readonly PacketRecord[],
  options: ReceiveOptions,
  report: OpenReport,
  index: number,
): Promise<void> {
  const envelopes: Envelope[] = [];
  for (const record of records) {
    if (record.kind !== 'envelope') continue;
    const parsed = parseEnvelope(record.bytes, self.crypto);
    if (parsed.ok) envelopes.push(parsed.value);
    else report.packets.push({ index, code: 'exchange/malformed' });
  }
  envelopes.sort((a, b) => a.header.gen - b.header.gen || a.header.seq - b.header.seq);
  for (const group of groups(envelopes)) {
    await inTransaction(self, chan, options, report, async (arrival) => {
      for (const envelope of group) await admit(arrival, envelope);
    });
  }
  await inTransaction(self, chan, options, report, async (arrival) => {
    await takeUpWaiting(arrival);
    for (const { kind, bytes } of records) {
      if (kind === 'checkpoint') await takeCheckpoint(arrival, bytes, index);
      if (kind === 'have') await applyHave(arrival.tx, self, arrival.channel, bytes);
    }
  });
}

async function inTransaction(
  self: Self,
  chan: string,
  options: ReceiveOptions,
  report: OpenReport,
  work: (arrival: Arrival) => Promise<void>,
): Promise<void> {
  // What a transaction that does not commit has reported is not reported.
  const draft = openReport();
  await self.store.write(async (tx) => {
    const channel = await channelRow(tx, chan);
    if (channel !== undefined) await work({ tx, self, channel, options, report: draft });
  });
  report.packets.push(...draft.packets);
  report.envelopes.push(...draft.envelopes);
  report.kept.push(...draft.kept);
  report.homecomings.push(...draft.homecomings);
  report.recalled.push(...draft.recalled);
  report.held.push(...draft.held);
  for (const one of draft.answer) report.answer.add(one);
}

/** What waited for its time, or for a place that has come free. */
async function takeUpWaiting(arrival: Arrival): Promise<void> {
  const { tx, self, channel } = arrival;
  if (channel.frozen !== null) return;
  for (const row of await waitingNext(tx, channel.chan)) {
    if (row.code !== 'exchange/waiting-time' || timeHasCome(self, row.header))
      await admit(arrival, toEnvelope(row));
  }
}

function timeHasCome(self: Self, header: Uint8Array): boolean {
  const { at } = JSON.parse(Buffer.from(header).toString('utf8')) as { at: string };
  return Date.parse(at) <= self.now().getTime() + 600_000;
}

/** The author's head: kept where we hold as much, so that it can be cosigned; a contradiction is a fork. */
async function takeCheckpoint(arrival: Arrival, bytes: Uint8Array, index: number): Promise<void> {
  const { tx, self, channel, report } = arrival;
  const text = Buffer.from(bytes).toString('utf8');
  const note = parseCheckpoint(text);
  const bad = () => report.packets.push({ index, code: 'exchange/bad-checkpoint' });
  if (!note.ok) return void bad();
  const [, chan, author, gen] = note.value.checkpoint.origin.split('/');
  if (chan !== channel.chan || author !== channel.partner) return void bad();
  const log = await logRow(tx, { chan, author, gen: Number(gen) });
  const state = (await keyStates(tx, self, [author])).get(author);
  const { size, root } = note.value.checkpoint;
  if (
    log === undefined ||
    state === undefined ||
    size > log.size ||
    log.lastAt === null ||
    channel.frozen !== null
  )
    return;
  if (!verifyCheckpoint(note.value, state, log.lastAt, self.crypto).ok) return void bad();
  if ((await rootAt(tx, self, log, size)) !== formatHash(root)) {
    await freeze(arrival, 'exchange/fork', undefined, { gen: log.gen, size });
    return;
  }
  await putCheckpoint(tx, {
    log: log.id,
    size,
    root: formatHash(root),
    note: text,
    cosigned: null,
    at: nowOf(self),
  });
}

function groups(envelopes: readonly Envelope[]): Envelope[][] {
  const found: Envelope[][] = [];
  let items = 0;
  for (const envelope of envelopes) {
    const count = envelope.header.body?.count ?? 0;
    const last = found.at(-1);
    if (last === undefined || last.length >= ENVELOPES_AT_ONCE || items + count > ITEMS_AT_ONCE) {
      found.push([envelope]);
      items = count;
    } else {
      last.push(envelope);
      items += count;
    }
  }
  return found;
}
