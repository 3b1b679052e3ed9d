import type { JsonObject } from '@qanat/json';
import type { ValueKind } from '@qanat/stix';
import type { Reader, Tx } from '@qanat/store';
import type { Hit } from '../scan.ts';

/** A hit as it is found again. */
export interface StoredHit extends Hit {
  readonly id: number;
  readonly sourceId: number;
  readonly snapshotId?: number;
  /** Time of finding. */
  readonly seen: string;
}

export interface NewHit {
  readonly hit: Hit;
  readonly sourceId: number;
  readonly snapshotId?: number;
  readonly seen: string;
}

interface HitRow {
  id: number;
  source: number;
  snapshot: number | null;
  ref: string;
  kind: ValueKind;
  value: string;
  found: string;
  field: string;
  line: number;
  at: string | null;
  seen: string;
  event: string;
}

/** Keeps hits; the same hit of the same run (source, time of finding, line, value) is kept once. */
export async function saveHits(tx: Tx, rows: readonly NewHit[]): Promise<void> {
  await tx.many(
    'INSERT INTO watch_hit (source, snapshot, ref, kind, value, found, field, line, at, seen, event) ' +
      'VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    rows.map(({ hit, sourceId, snapshotId, seen }) => [
      sourceId,
      snapshotId ?? null,
      hit.ref,
      hit.kind,
      hit.value,
      hit.found,
      hit.field,
      hit.line,
      hit.at ?? null,
      seen,
      JSON.stringify(hit.event),
    ]),
  );
}

export interface HitQuery {
  readonly limit: number;
  /** Only hits with a smaller id: the last of the page before. */
  readonly before?: number;
  /** Only hits of this indicator or observable. */
  readonly ref?: string;
}

/** Hits, the newest first. */
export async function listHits(r: Reader, { limit, before, ref }: HitQuery): Promise<StoredHit[]> {
  const conditions = ['id < ?', ...(ref === undefined ? [] : ['ref = ?'])];
  const rows = await r.all<HitRow>(
    `SELECT * FROM watch_hit WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT ?`,
    [before ?? Number.MAX_SAFE_INTEGER, ...(ref === undefined ? [] : [ref]), limit],
  );
  return rows.map((row) => toHit(row));
}

export interface HitCount {
  readonly ref: string;
  readonly count: number;
  /** Times of the events, or of finding where the log has none; the earliest and the latest. */
  readonly first: string;
  readonly last: string;
}

/** How often each indicator or observable was hit, the most frequent first. */
export async function hitCounts(r: Reader): Promise<HitCount[]> {
  return r.all<{ ref: string; count: number; first: string; last: string }>(
    'SELECT ref, count(*) AS count, min(coalesce(at, seen)) AS first, max(coalesce(at, seen)) AS last ' +
      'FROM watch_hit GROUP BY ref ORDER BY count(*) DESC, ref',
  );
}

function toHit({ source, snapshot, at, event, ...rest }: HitRow): StoredHit {
  return {
    ...rest,
    sourceId: source,
    ...(snapshot === null ? {} : { snapshotId: snapshot }),
    ...(at === null ? {} : { at }),
    // Written by saveHits from an object.
    event: JSON.parse(event) as JsonObject,
  };
}
