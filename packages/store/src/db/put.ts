import { createHash, randomBytes } from 'node:crypto';
import type { StixObject } from '@qanat/stix';
import type { Param, Tx } from '../types.ts';
import { extract } from './extract.ts';
import { addToIndexes, type Indexed, removeFromIndexes } from './index-rows.ts';
import { toInstant, toMicroseconds } from './instant.ts';
import { ensureObjectRows, ensureWords } from './object-ids.ts';

const SALT_BYTES = 32;

export interface NewObject {
  object: StixObject;
  /** The exact bytes that `object` was parsed from. */
  bytes: Uint8Array;
}

/**
 * `same`: these bytes were there already. `conflict`: the supply has other bytes under this id and `modified`; these
 * are kept beside them and never become current.
 */
export interface PutOutcome {
  seq: number;
  outcome: 'new' | 'same' | 'conflict';
}

/** A version of one object in this supply, stored before or about to be. */
interface Known {
  seq: number;
  instant: string;
  digest: string;
}

interface Arrival {
  seq: number;
  index: number;
  objectRow: number;
  modified: string | null;
  instant: string;
  conflict: number;
  digest: string;
}

/**
 * Stores objects of one supply, in order. The outcomes are in the order of `rows`. A version becomes current when no
 * other of its supply and id is newer. `now` is an ISO timestamp.
 */
export async function putObjects(
  tx: Tx,
  supplyId: number,
  rows: readonly NewObject[],
  now: string,
): Promise<PutOutcome[]> {
  if (rows.length === 0) return [];
  const objectRows = await ensureObjectRows(tx, new Set(rows.map(({ object }) => object.id)));
  const history = await loadHistory(tx, supplyId, [...objectRows.values()]);
  const last = await lastOf(tx);
  const { arrivals, outcomes } = sort(rows, objectRows, history, last.seq);
  if (arrivals.length === 0) return outcomes;

  const newest = new Map<number, Arrival>();
  for (const arrival of arrivals) {
    const best = newest.get(arrival.objectRow);
    if (arrival.conflict === 0 && (best === undefined || arrival.instant > best.instant)) {
      newest.set(arrival.objectRow, arrival);
    }
  }
  const current = [...newest.values()].filter((arrival) =>
    (history.get(arrival.objectRow) ?? []).every(
      (known) => known.instant < arrival.instant || known.seq > last.seq,
    ),
  );
  await replaceCurrent(tx, supplyId, current);
  await insertVersions(tx, supplyId, rows, arrivals, new Set(current), firstTime(now, last.added));
  await indexArrivals(tx, rows, current);
  return outcomes;
}

async function loadHistory(tx: Tx, supplyId: number, objectRows: number[]): Promise<Map<number, Known[]>> {
  const stored = await tx.all<{ object: number; seq: number; instant: string; digest: string }>(
    `SELECT v.object, v.seq, v.instant, lower(hex(v.digest)) AS digest
     FROM json_each(?) j CROSS JOIN version v ON v.object = j.value AND v.supply = ?`,
    [JSON.stringify(objectRows), supplyId],
  );
  const history = new Map<number, Known[]>();
  for (const { object, ...known } of stored) {
    const list = history.get(object);
    if (list === undefined) history.set(object, [known]);
    else list.push(known);
  }
  return history;
}

async function lastOf(tx: Tx): Promise<{ seq: number; added: number }> {
  const row = await tx.get<{ seq: number; added: number }>(
    'SELECT seq, added FROM version ORDER BY seq DESC LIMIT 1',
  );
  return row ?? { seq: 0, added: 0 };
}

/** Tells new from known, and enters what is new into `history` so that a set may hold an object twice. */
function sort(
  rows: readonly NewObject[],
  objectRows: ReadonlyMap<string, number>,
  history: Map<number, Known[]>,
  lastSeq: number,
): { arrivals: Arrival[]; outcomes: PutOutcome[] } {
  const arrivals: Arrival[] = [];
  const outcomes = rows.map(({ object, bytes }, index): PutOutcome => {
    const objectRow = objectRows.get(object.id) ?? 0;
    const modified = typeof object['modified'] === 'string' ? object['modified'] : null;
    const instant = toInstant(modified);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const known = history.get(objectRow) ?? [];
    const rivals = known.filter((version) => version.instant === instant);
    const same = rivals.find((version) => version.digest === digest);
    if (same !== undefined) return { seq: same.seq, outcome: 'same' };
    const seq = lastSeq + arrivals.length + 1;
    arrivals.push({ seq, index, objectRow, modified, instant, conflict: rivals.length, digest });
    history.set(objectRow, [...known, { seq, instant, digest }]);
    return { seq, outcome: rivals.length === 0 ? 'new' : 'conflict' };
  });
  return { arrivals, outcomes };
}

async function replaceCurrent(tx: Tx, supplyId: number, current: readonly Arrival[]): Promise<void> {
  const replaced = await tx.all<{ seq: number }>(
    `SELECT v.seq FROM json_each(?) j CROSS JOIN version v ON v.object = j.value AND v.supply = ? AND v.current = 1`,
    [JSON.stringify(current.map(({ objectRow }) => objectRow)), supplyId],
  );
  const seqs = replaced.map(({ seq }) => seq);
  await removeFromIndexes(tx, seqs);
  await tx.many(
    'UPDATE version SET current = 0 WHERE seq = ?',
    seqs.map((seq) => [seq]),
  );
}

/** `added` grows strictly even where the clock stands still or goes back. */
function firstTime(now: string, lastAdded: number): number {
  return Math.max(toMicroseconds(now), lastAdded + 1);
}

async function insertVersions(
  tx: Tx,
  supplyId: number,
  rows: readonly NewObject[],
  arrivals: readonly Arrival[],
  current: ReadonlySet<Arrival>,
  added: number,
): Promise<void> {
  const types = await ensureWords(tx, new Set(arrivals.map(({ index }) => rows[index]?.object.type ?? '')));
  const salts = randomBytes(SALT_BYTES * arrivals.length);
  await tx.many(
    `INSERT INTO version (seq, object, supply, type, modified, instant, conflict, current, revoked, added, digest, salt, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    arrivals.map((arrival, place): Param[] => {
      const { object, bytes } = rows[arrival.index] as NewObject;
      return [
        arrival.seq,
        arrival.objectRow,
        supplyId,
        types.get(object.type) ?? null,
        arrival.modified,
        arrival.instant,
        arrival.conflict,
        current.has(arrival) ? 1 : 0,
        object['revoked'] === true ? 1 : 0,
        added + place,
        Buffer.from(arrival.digest, 'hex'),
        salts.subarray(place * SALT_BYTES, (place + 1) * SALT_BYTES),
        bytes,
      ];
    }),
  );
}

async function indexArrivals(tx: Tx, rows: readonly NewObject[], current: readonly Arrival[]): Promise<void> {
  const targets = new Set<string>();
  const names = new Set<string>();
  const indexed = current.map(({ seq, objectRow, index }): Indexed => {
    const content = extract((rows[index] as NewObject).object);
    for (const { name, target } of content.edges) {
      targets.add(target);
      names.add(name);
    }
    return { seq, objectRow, content };
  });
  await addToIndexes(tx, indexed, await ensureObjectRows(tx, targets), await ensureWords(tx, names));
}
