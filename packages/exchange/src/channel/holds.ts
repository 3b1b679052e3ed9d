import { decodeBody } from '@qanat/envelope';
import type { Result } from '@qanat/json';
import { parseObject } from '@qanat/stix';
import { channelRow } from '../db/channels.ts';
import { envelopeAt, setOutcomes } from '../db/envelopes.ts';
import { decideHolds, type HoldRow, holdById, openHolds } from '../db/holds.ts';
import { type LogRow, logById } from '../db/logs.ts';
import { receivedAt, setReceived } from '../db/received.ts';
import { putObjects, type Tx } from '../db/store.ts';
import type { Arrival, ReceiveOptions } from './arrival.ts';
import { groupEntries } from './body-entries.ts';
import { OURS } from './receipts.ts';
import { accept, refuse } from './refusal.ts';
import { closeReport, openReport, type ReceiveReport } from './report.ts';
import { nowOf, type Self } from './self.ts';
import { toEnvelope } from './stored.ts';
import { channelSupply, supplyTermsOf, takePut } from './take-put.ts';
import { laneOf, termsByHash } from './terms.ts';

/** Something that waits for a person, sealed from search, watch and release. */
export interface HoldItem {
  readonly id: number;
  readonly chan: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly at: string;
  /** Where it stands in the partner's log; absent for an alarm. */
  readonly place?: { readonly gen: number; readonly seq: number; readonly idx: number | null };
  readonly object: string | null;
  /** Whether a person may let it pass; what contradicts or is void may only be put away. */
  readonly keepable: boolean;
}

/** What no decision mends: it is no STIX, or no terms cover it. */
const FINAL: ReadonlySet<string> = new Set(['exchange/invalid-object', 'exchange/no-terms']);

/** What is undecided, oldest first. */
export async function holds(self: Self, chan?: string): Promise<HoldItem[]> {
  return self.store.read(async (r) => {
    const items: HoldItem[] = [];
    for (const row of await openHolds(r, chan)) {
      const log = row.log === null ? undefined : await logById(r, row.log);
      items.push({
        id: row.id,
        chan: row.chan,
        code: row.code,
        params: JSON.parse(row.params) as HoldItem['params'],
        at: row.at,
        ...(log !== undefined && row.seq !== null && { place: { gen: log.gen, seq: row.seq, idx: row.idx } }),
        object: row.object,
        keepable: log !== undefined && !FINAL.has(row.code),
      });
    }
    return items;
  });
}

/**
 * A person decides. `keep` runs the checks again without the one that held it; what a check on the partner's side had
 * held is kept, but never passed on. `refuse` puts it away; the evidence stays.
 */
export async function decideHold(
  self: Self,
  id: number,
  decision: 'keep' | 'refuse',
  by: string,
  options: ReceiveOptions = {},
): Promise<Result<ReceiveReport>> {
  return self.store.write(async (tx) => {
    const row = await holdById(tx, id);
    const channel = row === undefined ? undefined : await channelRow(tx, row.chan);
    if (row === undefined || channel === undefined) return refuse('exchange/unknown-hold', { id });
    if (row.decision !== null) return refuse('exchange/hold-decided', { id });
    const arrival: Arrival = { tx, self, channel, options, report: openReport() };
    const done = await (decision === 'keep' ? letPass(arrival, row) : putAway(tx, row));
    if (!done.ok) return done;
    await decideHolds(tx, [{ id, decision, officer: by, at: nowOf(self) }]);
    return accept(closeReport(arrival.report));
  });
}

async function letPass(arrival: Arrival, row: HoldRow): Promise<Result<true>> {
  const log = row.log === null ? undefined : await logById(arrival.tx, row.log);
  if (log === undefined || row.seq === null || FINAL.has(row.code)) {
    return refuse('exchange/hold-final', { id: row.id });
  }
  return row.idx === null ? keepEnvelope(arrival, row, log) : keepObject(arrival, row, log);
}

async function keepEnvelope(arrival: Arrival, row: HoldRow, log: LogRow): Promise<Result<true>> {
  const { tx } = arrival;
  const stored = await envelopeAt(tx, log.id, row.seq ?? -1);
  if (stored === undefined) return refuse('exchange/hold-final', { id: row.id });
  // The agreement that the log carried when this was said is the one its header names.
  const then = { ...log, agreement: stored.terms };
  const taken = await takePut(arrival, toEnvelope(stored), then, new Set([row.code]));
  await setOutcomes(tx, [{ log: log.id, seq: stored.seq, outcome: taken.outcome, code: taken.code }]);
  return accept(true as const);
}

async function keepObject(arrival: Arrival, row: HoldRow, log: LogRow): Promise<Result<true>> {
  const { tx, self, report } = arrival;
  const final = refuse('exchange/hold-final', { id: row.id });
  const stored = await envelopeAt(tx, log.id, row.seq ?? -1);
  const [received] = await receivedAt(tx, [{ log: log.id, seq: row.seq ?? -1, idx: row.idx ?? -1 }]);
  if (stored === undefined || received === undefined || received.state !== 'held') return final;
  const envelope = toEnvelope(stored);
  if (envelope.body === undefined || envelope.header.body === null) return final;
  const items = decodeBody(envelope.header.body, envelope.body, self.crypto);
  const entries = items.ok ? groupEntries(self, items.value) : items;
  const entry = entries.ok ? entries.value.find(({ idx }) => idx === row.idx) : undefined;
  const parsed = entry === undefined ? undefined : parseObject(entry.bytes);
  const terms = await termsByHash(tx, received.terms);
  const lane = terms === undefined ? undefined : laneOf(terms.agreement, log.author);
  if (entry === undefined || parsed?.ok !== true || terms === undefined || lane === undefined) return final;
  const { object } = parsed.value;
  const from = await channelSupply(tx, row.chan, supplyTermsOf(lane, terms.hash));
  const [outcome] = await putObjects(tx, from, [{ object, bytes: entry.bytes }], nowOf(self));
  if (outcome === undefined) return final;
  const code = OURS.has(row.code) ? null : row.code;
  await setReceived(tx, [{ ...received, state: 'kept', version: outcome.seq, code }]);
  report.kept.push({
    chan: row.chan,
    gen: log.gen,
    seq: received.seq,
    idx: received.idx,
    id: object.id,
    type: object.type,
    version: outcome.seq,
    outcome: outcome.outcome,
  });
  return accept(true as const);
}

async function putAway(tx: Tx, row: HoldRow): Promise<Result<true>> {
  const { log, seq, idx, code } = row;
  if (log === null || seq === null) return accept(true as const);
  if (idx === null) {
    await setOutcomes(tx, [{ log, seq, outcome: 'refused', code }]);
    return accept(true as const);
  }
  const found = await receivedAt(tx, [{ log, seq, idx }]);
  await setReceived(
    tx,
    found.map((one) => ({ ...one, state: 'refused' as const })),
  );
  return accept(true as const);
}
