import type { ValueKind } from '@qanat/stix';
import type { Reader } from '../types.ts';
import { fromObjectKey } from './object-key.ts';

const PAGE = 5_000;

/** A value, normalised as `observableValues` of @qanat/stix gives it, and the current version that holds it. */
export interface StoredValue {
  kind: ValueKind;
  value: string;
  seq: number;
  id: string;
  type: string;
  supplyId: number;
  revoked: boolean;
}

interface ValueRow {
  kind: ValueKind;
  value: string;
  seq: number;
  key: Uint8Array;
  type: string;
  supply: number;
  revoked: number;
}

const COLUMNS = 'x.kind, x.value, x.seq, o.key, t.text AS type, v.supply, v.revoked';
const JOINS = `JOIN version v ON v.seq = x.seq AND v.current = 1
  JOIN object o ON o.id = v.object JOIN word t ON t.id = v.type`;

/** Where these values occur, among current versions of every supply. */
export async function findValues(
  r: Reader,
  values: readonly { kind: ValueKind; value: string }[],
): Promise<StoredValue[]> {
  const rows = await r.all<ValueRow>(
    `SELECT ${COLUMNS} FROM json_each(?) j
     CROSS JOIN value x ON x.value = j.value ->> 'value' AND x.kind = j.value ->> 'kind' ${JOINS}
     ORDER BY j.key, x.seq`,
    [JSON.stringify(values.map(({ kind, value }) => ({ kind, value })))],
  );
  return rows.map(toStoredValue);
}

/**
 * Every value of these kinds in current versions that are not revoked, in order of value; an object that has a value
 * by several supplies comes once. Reads in pages, so that a million values are never in memory together.
 */
export async function* allValues(r: Reader, kinds: readonly ValueKind[]): AsyncGenerator<StoredValue, void> {
  let last = { value: '', kind: '', seq: 0 };
  let place = '';
  let seen = new Set<string>();
  for (;;) {
    const rows = await r.all<ValueRow>(
      `SELECT ${COLUMNS} FROM value x ${JOINS}
       WHERE (x.value, x.kind, x.seq) > (?, ?, ?) AND x.kind IN (SELECT value FROM json_each(?)) AND v.revoked = 0
       ORDER BY x.value, x.kind, x.seq LIMIT ${PAGE}`,
      [last.value, last.kind, last.seq, JSON.stringify(kinds)],
    );
    for (const row of rows) {
      last = { value: row.value, kind: row.kind, seq: row.seq };
      if (place !== `${row.kind} ${row.value}`) {
        place = `${row.kind} ${row.value}`;
        seen = new Set();
      }
      const stored = toStoredValue(row);
      if (seen.has(stored.id)) continue;
      seen.add(stored.id);
      yield stored;
    }
    if (rows.length < PAGE) return;
  }
}

function toStoredValue(row: ValueRow): StoredValue {
  return {
    kind: row.kind,
    value: row.value,
    seq: row.seq,
    id: fromObjectKey(row.key),
    type: row.type,
    supplyId: row.supply,
    revoked: row.revoked === 1,
  };
}
