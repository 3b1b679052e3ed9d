import { decodeBody, type Envelope, type Header } from '@qanat/envelope';
import { canonicalBytes, type JsonObject } from '@qanat/json';
import { references, type StixObject, stricterTlp, type Tlp } from '@qanat/stix';
import { putsSince } from '../db/envelopes.ts';
import { insertHolds } from '../db/holds.ts';
import { ledgerOfViews } from '../db/ledger.ts';
import type { LogRow } from '../db/logs.ts';
import { recallsAgainst } from '../db/recalls.ts';
import { insertReceived, type ReceivedRow } from '../db/received.ts';
import { putObjects, type SupplyTerms, setSupplyTerms, supply, type Tx } from '../db/store.ts';
import { ownAssetSearch } from '../decide/own-assets.ts';
import type { Arrival } from './arrival.ts';
import { type BodyEntry, groupEntries, signersOf } from './body-entries.ts';
import { keyStates } from './histories.ts';
import { type CheckedEntry, checkEntry, type Frame } from './object-check.ts';
import { alarm } from './receipts.ts';
import type { ChannelCode } from './refusal.ts';
import type { KeptObject } from './report.ts';
import { DAY, nowOf, plus } from './self.ts';
import { applyToReceived } from './take-recall.ts';
import { covers, laneOf, stateOf, type Terms, termsByHash } from './terms.ts';

export interface Taken {
  readonly outcome: 'kept' | 'partial' | 'held' | 'refused' | 'gone';
  readonly code: string | null;
}

export const KEPT: Taken = { outcome: 'kept', code: null };

/** Reasons for which a whole envelope waits; a person may let it pass. */
const MASS_AT = 5000;

/**
 * Steps 8 to 12 for an envelope that brings objects and is about to stand in its log.
 * @param waived codes that a person has let pass for this envelope.
 */
export async function takePut(
  arrival: Arrival,
  envelope: Envelope,
  log: LogRow,
  waived: ReadonlySet<string> = new Set(),
): Promise<Taken> {
  const { tx, self, channel } = arrival;
  const { header } = envelope;
  const terms = header.terms === null ? undefined : await termsByHash(tx, header.terms);
  const code = (await objections(arrival, header, log, terms)).find((one) => !waived.has(one));
  if (code !== undefined) return holdEnvelope(arrival, header, log, code);
  if (envelope.body === undefined || header.body === null) return { outcome: 'gone', code: null };
  const lane = terms === undefined ? undefined : laneOf(terms.agreement, channel.partner);
  // A person who lets pass what stands under no terms keeps it without leave to pass it on.
  if (terms === undefined || lane === undefined) return { outcome: 'refused', code: 'exchange/no-terms' };
  const items = decodeBody(header.body, envelope.body, self.crypto);
  const entries = items.ok ? groupEntries(self, items.value) : items;
  if (!entries.ok) return { outcome: 'refused', code: 'exchange/bad-body' };
  if (entries.value.length > lane.quota.objects_envelope && !waived.has('exchange/quota')) {
    return holdEnvelope(arrival, header, log, 'exchange/quota');
  }
  const nodes = new Set([channel.partner, self.keys.nodeId, ...entries.value.flatMap(signersOf)]);
  const spoken = channel.spokenAt !== null;
  const frame: Frame = {
    partner: channel.partner,
    ceiling: spoken ? lane.ceiling : lower(lane.ceiling, lane.introduced_ceiling),
    terms: terms.hash,
    now: nowOf(self),
    states: await keyStates(tx, self, [...nodes]),
    mentionsOwn: ownAssetSearch(arrival.options.ownAssets ?? []),
  };
  const checked = entries.value.map((entry) => checkEntry(self, frame, entry));
  await keepEntries(arrival, header, log.id, supplyTermsOf(lane, terms.hash), checked);
  await holdEntries(arrival, header, log.id, checked);
  await applyEarlyRecalls(arrival, header, log);
  const findings = checked.flatMap(({ finding }) => (finding === undefined ? [] : [finding.code]));
  if (findings.length === 0) return KEPT;
  return { outcome: findings.length === checked.length ? 'held' : 'partial', code: findings[0] ?? null };
}

/** Why the whole envelope waits, by its header, the agreement and the state of the channel. */
async function objections(
  arrival: Arrival,
  header: Header,
  log: LogRow,
  terms: Terms | undefined,
): Promise<ChannelCode[]> {
  const { tx, channel, options } = arrival;
  const lane = terms === undefined ? undefined : laneOf(terms.agreement, channel.partner);
  if (terms === undefined || lane === undefined) return ['exchange/no-terms'];
  const found: ChannelCode[] = [];
  const signed = terms.row.state === 'active' || terms.row.state === 'signed';
  if (!signed || terms.hash !== log.agreement || !covers(terms.agreement, header.at))
    found.push('exchange/no-terms');
  // What the partner said after this envelope does not count, though it may have been heard before.
  const state = stateOf({ ...channel, suspendedByThem: log.suspended }, header.at);
  if (state === 'ended') found.push('exchange/channel-ended');
  if (state === 'suspended') found.push('exchange/channel-suspended');
  if (state === 'introduced' && channel.opening === 'nothing') found.push('exchange/not-spoken');
  const used = await putsSince(tx, log.id, plus(header.at, -DAY));
  const size = header.body?.size ?? 0;
  if (used.envelopes + 1 > lane.quota.envelopes_day || used.bytes + size > lane.quota.bytes_day) {
    found.push('exchange/quota');
  }
  if ((header.body?.count ?? 0) > (options.massAt ?? MASS_AT)) found.push('exchange/review-mass');
  return found;
}

async function holdEnvelope(
  arrival: Arrival,
  header: Header,
  log: LogRow,
  code: ChannelCode,
): Promise<Taken> {
  const { tx, self, channel, report } = arrival;
  await insertHolds(tx, [
    {
      chan: channel.chan,
      log: log.id,
      seq: header.seq,
      idx: null,
      object: null,
      code,
      params: '{}',
      at: nowOf(self),
    },
  ]);
  report.held.push({ chan: channel.chan, code });
  return { outcome: 'held', code };
}

async function keepEntries(
  arrival: Arrival,
  header: Header,
  log: number,
  terms: SupplyTerms,
  checked: readonly CheckedEntry[],
): Promise<void> {
  const good = checked.flatMap((one) =>
    one.finding === undefined && one.object !== undefined ? [{ ...one, object: one.object }] : [],
  );
  await storeEntries(arrival, { chan: header.chan, gen: header.gen, seq: header.seq, log }, terms, good);
}

export interface Place {
  readonly chan: string;
  readonly gen: number;
  readonly seq: number;
  readonly log: number;
}

/** Puts objects into the channel's supply and writes down what came beside them. */
async function storeEntries(
  arrival: Arrival,
  place: Place,
  terms: SupplyTerms,
  entries: readonly { entry: BodyEntry; object: StixObject; digest: string }[],
): Promise<void> {
  if (entries.length === 0) return;
  const { tx, self, report } = arrival;
  const from = await channelSupply(tx, place.chan, terms);
  const outcomes = await putObjects(
    tx,
    from,
    entries.map(({ object, entry }) => ({ object, bytes: entry.bytes })),
    nowOf(self),
  );
  const rows: ReceivedRow[] = [];
  for (const [i, { entry, object, digest }] of entries.entries()) {
    const outcome = outcomes[i];
    if (outcome === undefined) continue;
    rows.push({
      ...receivedRow(place, entry, object.id, digest, terms.agreement ?? ''),
      state: 'kept',
      code: null,
      version: outcome.seq,
    });
    const { log: _, ...where } = place;
    report.kept.push({
      ...where,
      idx: entry.idx,
      id: object.id,
      type: object.type,
      version: outcome.seq,
      outcome: outcome.outcome,
    });
  }
  await insertReceived(tx, rows);
  await reportConflicts(arrival, place.chan, report.kept.slice(-rows.length));
  await findHomecomings(arrival, place.chan, entries);
}

/** Other bytes under a known id and time stand beside what is in use; a person should know. */
async function reportConflicts(arrival: Arrival, chan: string, kept: readonly KeptObject[]): Promise<void> {
  const { tx, self, report } = arrival;
  const code = 'exchange/conflict';
  const found = kept.filter(({ outcome }) => outcome === 'conflict');
  await insertHolds(
    tx,
    found.map(({ id }) => ({ ...alarm(chan, code, { object: id }, nowOf(self)), object: id })),
  );
  for (const { id } of found) report.held.push({ chan, code, object: id });
}

/** The supply of what comes in a channel, under the newest terms. */
export async function channelSupply(tx: Tx, chan: string, terms: SupplyTerms): Promise<number> {
  const found = await supply(tx, { kind: 'channel', name: `channel:${chan}`, terms });
  if (found.terms.agreement !== terms.agreement) await setSupplyTerms(tx, found.id, terms);
  return found.id;
}

/** References to ids that we minted for this partner stand for objects of ours. */
async function findHomecomings(
  arrival: Arrival,
  chan: string,
  entries: readonly { object: StixObject }[],
): Promise<void> {
  const targets = new Map<string, string[]>();
  for (const { object } of entries) {
    for (const { id } of references(object)) targets.set(id, [...(targets.get(id) ?? []), object.id]);
  }
  const originals = new Map<string, string>();
  for (const row of await ledgerOfViews(arrival.tx, [...targets.keys()], chan))
    originals.set(row.view, row.object);
  for (const [view, original] of originals) {
    for (const object of targets.get(view) ?? [])
      arrival.report.homecomings.push({ chan, object, view, original });
  }
}

async function holdEntries(
  arrival: Arrival,
  header: Header,
  log: number,
  checked: readonly CheckedEntry[],
): Promise<void> {
  const { tx, self, report } = arrival;
  const place = { chan: header.chan, gen: header.gen, seq: header.seq, log };
  const held = checked.flatMap((one) =>
    one.finding === undefined ? [] : [{ ...one, finding: one.finding }],
  );
  await insertReceived(
    tx,
    held.map(({ entry, object, digest, finding }) => ({
      ...receivedRow(place, entry, object?.id ?? '', digest, header.terms ?? ''),
      state: 'held' as const,
      code: finding.code,
      version: null,
    })),
  );
  await insertHolds(
    tx,
    held.map(({ entry, object, finding }) => ({
      chan: header.chan,
      log,
      seq: header.seq,
      idx: entry.idx,
      object: object?.id ?? null,
      code: finding.code,
      params: JSON.stringify(finding.params),
      at: nowOf(self),
    })),
  );
  for (const { object, finding } of held) {
    report.held.push({
      chan: header.chan,
      code: finding.code,
      ...(object !== undefined && { object: object.id }),
    });
  }
}

/** A recall that came before what it withdraws takes effect now. */
async function applyEarlyRecalls(arrival: Arrival, header: Header, log: LogRow): Promise<void> {
  const { tx } = arrival;
  const of = { chan: header.chan, author: log.author, gen: header.gen, seq: header.seq };
  const early = (await recallsAgainst(tx, of)).filter(({ state }) => state === 'waiting');
  if (early.length > 0) await applyToReceived(arrival, log.id, header.seq, early);
}

function receivedRow(
  place: Place,
  entry: BodyEntry,
  object: string,
  digest: string,
  terms: string,
): Omit<ReceivedRow, 'state' | 'code' | 'version'> {
  return {
    log: place.log,
    seq: place.seq,
    idx: entry.idx,
    chan: place.chan,
    object,
    digest,
    salt: entry.salt,
    origin: entry.stamp?.document.origin ?? null,
    terms,
    marks: entry.marks === undefined ? null : JSON.stringify(entry.marks),
    stamp: entry.stamp?.bytes ?? null,
    custody: encodeList(
      entry.custody.map(({ entry: hop, salt }) => ({
        salt: Buffer.from(salt).toString('base64url'),
        entry: hop,
      })),
    ),
    grants: encodeList(entry.grants.map(({ document }) => document)),
  };
}

function encodeList(list: readonly object[]): Uint8Array | null {
  // Documents that were parsed under closed shapes are JSON.
  return list.length === 0 ? null : canonicalBytes(list as unknown as JsonObject[]);
}

/** The terms that bind what came in a lane, as the store keeps them with a supply. */
export function supplyTermsOf(
  lane: { onward: SupplyTerms['onward']; onward_list: string[]; orcon: boolean },
  agreement: string,
): SupplyTerms {
  return {
    onward: lane.onward,
    ...(lane.onward_list.length > 0 && { list: lane.onward_list }),
    ...(lane.orcon && { orcon: true }),
    agreement,
  };
}

function lower(a: Tlp, b: Tlp): Tlp {
  return stricterTlp(a, b) === a ? b : a;
}
