import { StoreError } from '../errors.ts';
import type { Reader } from '../types.ts';
import { objectRows } from './object-ids.ts';
import { fromObjectKey } from './object-key.ts';

/** Real graphs settle in two or three; a graph made to cost one round for each object does not pass. */
const MAX_ROUNDS = 32;

export interface ClosureOptions {
  /** More than this many objects throw `store/closure-too-large`. */
  maxObjects: number;
  /** Adds what refers to a root by any reference but `created_by_ref` and markings: sightings, notes, reports. */
  referrers?: boolean;
}

/**
 * All objects that one reaches from the roots along the references of current versions, creators and markings
 * included, and the relationships whose both ends are among them. In order of row, roots that are not stored left out.
 */
export async function closure(
  r: Reader,
  roots: readonly string[],
  options: ClosureOptions,
): Promise<string[]> {
  let rows = [...(await objectRows(r, roots)).values()];
  if (options.referrers === true) rows = [...rows, ...(await referrersOf(r, rows))];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const reached = await reach(r, rows, options.maxObjects);
    const between = await relationshipsBetween(r, reached, options.maxObjects);
    if (between.length === 0) return idsOf(r, reached);
    rows = [...reached, ...between];
  }
  throw tooLarge(options.maxObjects);
}

/** Rows reachable from `rows`, themselves included. */
async function reach(r: Reader, rows: readonly number[], maxObjects: number): Promise<number[]> {
  const found = await r.all<{ object: number }>(
    `WITH RECURSIVE reached (object) AS (
       SELECT DISTINCT j.value FROM json_each(?) j
       UNION SELECT e.target FROM reached CROSS JOIN edge e ON e.source = reached.object
     )
     SELECT object FROM reached WHERE EXISTS (
       SELECT 1 FROM version v WHERE v.object = reached.object AND v.current = 1
     ) LIMIT ?`,
    [JSON.stringify(rows), maxObjects + 1],
  );
  assertWithin(found.length, maxObjects);
  return found.map(({ object }) => object);
}

async function relationshipsBetween(
  r: Reader,
  rows: readonly number[],
  maxObjects: number,
): Promise<number[]> {
  const list = JSON.stringify(rows);
  const found = await r.all<{ object: number }>(
    `WITH inside AS MATERIALIZED (SELECT value AS object FROM json_each(?1))
     SELECT DISTINCT e.source AS object FROM inside
     CROSS JOIN edge e ON e.target = inside.object AND e.name = (SELECT id FROM word WHERE text = 'source_ref') AND e.name > 3
     CROSS JOIN edge f ON f.source = e.source AND f.name = (SELECT id FROM word WHERE text = 'target_ref') AND f.seq = e.seq
     WHERE f.target IN (SELECT object FROM inside) AND e.source NOT IN (SELECT object FROM inside) LIMIT ?2`,
    [list, maxObjects + 1],
  );
  assertWithin(rows.length + found.length, maxObjects);
  return found.map(({ object }) => object);
}

async function referrersOf(r: Reader, rows: readonly number[]): Promise<number[]> {
  const found = await r.all<{ object: number }>(
    `SELECT DISTINCT e.source AS object FROM json_each(?) j CROSS JOIN edge e ON e.target = j.value AND e.name > 3`,
    [JSON.stringify(rows)],
  );
  return found.map(({ object }) => object);
}

async function idsOf(r: Reader, rows: readonly number[]): Promise<string[]> {
  const keys = await r.all<{ key: Uint8Array }>(
    'SELECT o.key FROM json_each(?) j CROSS JOIN object o ON o.id = j.value ORDER BY o.id',
    [JSON.stringify(rows)],
  );
  return keys.map(({ key }) => fromObjectKey(key));
}

function assertWithin(found: number, maxObjects: number): void {
  if (found > maxObjects) throw tooLarge(maxObjects);
}

function tooLarge(maxObjects: number): StoreError {
  return new StoreError('store/closure-too-large', `More than ${maxObjects} objects hang together.`, {
    params: { max: maxObjects },
  });
}
