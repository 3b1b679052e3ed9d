import type { Reader, Tx } from '@qanat/store';

/** One side of a count, as lists show it. */
export interface SideCount {
  readonly reports: number;
  readonly stated: number;
  readonly lo: number;
  readonly hi: number;
}

export interface StoredCount {
  readonly proposition: string;
  /** The words of the claim that it is named after, or of the first affirmed one. */
  readonly title: string;
  readonly claims: number;
  readonly affirm: SideCount;
  readonly deny: SideCount;
  readonly hedges: number;
  readonly loops: number;
  readonly at: string;
}

interface CountRow {
  readonly doc: string;
}

export async function putCounts(
  tx: Tx,
  gone: readonly string[],
  rows: readonly StoredCount[],
): Promise<void> {
  await tx.run('DELETE FROM desk_count WHERE proposition IN (SELECT value FROM json_each(?))', [
    JSON.stringify(gone),
  ]);
  await tx.many(
    `INSERT INTO desk_count (proposition, claims, both, doc, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (proposition) DO UPDATE SET claims = excluded.claims, both = excluded.both, doc = excluded.doc, at = excluded.at`,
    rows.map((row) => [
      row.proposition,
      row.claims,
      row.affirm.reports > 0 && row.deny.reports > 0 ? 1 : 0,
      JSON.stringify(row),
      row.at,
    ]),
  );
}

export async function countsOf(
  r: Reader,
  propositions: readonly string[],
): Promise<Map<string, StoredCount>> {
  const rows = await r.all<CountRow>(
    'SELECT c.doc FROM json_each(?) j CROSS JOIN desk_count c ON c.proposition = j.value',
    [JSON.stringify(propositions)],
  );
  return new Map(toCounts(rows).map((count) => [count.proposition, count]));
}

/** Propositions with the most claims first; `contested`: only those that some affirm and others deny. */
export async function listCounts(
  r: Reader,
  query: {
    readonly contested?: boolean;
    readonly least?: number;
    readonly limit: number;
    readonly skip?: number;
  },
): Promise<StoredCount[]> {
  const rows = await r.all<CountRow>(
    `SELECT doc FROM desk_count WHERE claims >= ? AND both >= ? ORDER BY claims DESC, proposition LIMIT ? OFFSET ?`,
    [query.least ?? 1, query.contested ? 1 : 0, query.limit, query.skip ?? 0],
  );
  return toCounts(rows);
}

const toCounts = (rows: readonly CountRow[]): StoredCount[] =>
  rows.map(({ doc }) => JSON.parse(doc) as StoredCount);

/** A count that a retraction or a correction has lowered. */
export interface Fall {
  readonly proposition: string;
  readonly at: string;
  readonly side: 'affirm' | 'deny';
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
  /** Claims that are gone. */
  readonly gone: readonly string[];
}

export async function insertFalls(tx: Tx, rows: readonly Fall[]): Promise<void> {
  await tx.many(
    'INSERT INTO desk_fall (proposition, at, doc) VALUES (?, ?, ?)',
    rows.map((row) => [row.proposition, row.at, JSON.stringify(row)]),
  );
}

/** What fell, the latest first; of one proposition when named. */
export async function fallsOf(r: Reader, limit: number, proposition?: string): Promise<Fall[]> {
  const rows = await r.all<CountRow>(
    'SELECT doc FROM desk_fall WHERE ?1 IS NULL OR proposition = ?1 ORDER BY at DESC, id DESC LIMIT ?2',
    [proposition ?? null, limit],
  );
  return rows.map(({ doc }) => JSON.parse(doc) as Fall);
}
