import { matchExpression } from '../text/search-terms.ts';
import type { Param, Reader } from '../types.ts';
import { toMicroseconds } from './instant.ts';
import { objectRows } from './object-ids.ts';
import { toVersions, VERSION_COLUMNS, VERSION_JOINS, type Version, type VersionRow } from './versions.ts';

const MAX_PAGE = 1_000;

export interface SearchQuery {
  /** Words of a person: all must occur; an id or an observable value is found too. */
  text?: string;
  type?: string;
  /** An observable value, exactly as normalised. */
  value?: string;
  supplyId?: number;
  /** ISO timestamp: only what was added later. */
  since?: string;
  limit: number;
  /** `next` of the page before. */
  before?: number;
}

export interface SearchPage {
  items: Version[];
  /** Give as `before` for the page that follows; absent on the last. */
  next?: number;
}

/** A way in which a version can be found. `find` yields candidates newest first, `holds` tests one `seq` of `w`. */
interface Way {
  from: string;
  seq: string;
  where: string;
  holds: string;
  params: Param[];
}

/**
 * Current versions, the latest arrival first. An object that several supplies have comes once, as the latest of those
 * that match.
 */
export async function search(r: Reader, query: SearchQuery): Promise<SearchPage> {
  const limit = Math.max(1, Math.min(query.limit, MAX_PAGE));
  const ways = await waysOf(r, query);
  const found = new Map<number, VersionRow>();
  for (const way of ways) {
    for (const row of await findBy(r, way, ways, query, limit + 1)) found.set(row.seq, row);
  }
  const newest = [...found.values()].sort((a, b) => b.seq - a.seq);
  const items = toVersions(newest.slice(0, limit));
  const last = items.at(-1);
  return newest.length > limit && last !== undefined ? { items, next: last.seq } : { items };
}

async function waysOf(r: Reader, query: SearchQuery): Promise<Way[]> {
  const ways: Way[] = [];
  if (query.value !== undefined) ways.push(byValue([query.value]));
  if (query.text === undefined) return ways.length > 0 ? ways : [EVERYTHING];
  const text = query.text.trim();
  if (query.value === undefined && !/\s/.test(text)) ways.push(byValue([text, text.toLowerCase()]));
  const row = (await objectRows(r, [text])).get(text);
  if (row !== undefined) ways.push(byObject(row));
  const expression = matchExpression(text);
  if (expression !== undefined) ways.push(byWords(expression));
  return ways;
}

const EVERYTHING: Way = { from: 'version v', seq: 'v.seq', where: 'true', holds: 'true', params: [] };

function byWords(expression: string): Way {
  return {
    from: 'body CROSS JOIN version v ON v.seq = body.rowid',
    seq: 'body.rowid',
    where: 'body MATCH ?',
    holds: 'EXISTS (SELECT 1 FROM body b WHERE b.body MATCH ? AND b.rowid = w.seq)',
    params: [expression],
  };
}

function byValue(values: string[]): Way {
  return {
    from: '(SELECT DISTINCT x.seq FROM value x WHERE x.value IN (SELECT value FROM json_each(?))) y CROSS JOIN version v ON v.seq = y.seq',
    seq: 'v.seq',
    where: 'true',
    holds:
      'EXISTS (SELECT 1 FROM value x WHERE x.value IN (SELECT value FROM json_each(?)) AND x.seq = w.seq)',
    params: [JSON.stringify(values)],
  };
}

function byObject(row: number): Way {
  return { from: 'version v', seq: 'v.seq', where: 'v.object = ?', holds: 'w.object = ?', params: [row] };
}

function findBy(
  r: Reader,
  way: Way,
  ways: readonly Way[],
  query: SearchQuery,
  limit: number,
): Promise<VersionRow[]> {
  const conditions = ['v.current = 1', way.where, `${way.seq} < ?`];
  const params: Param[] = [...way.params, query.before ?? Number.MAX_SAFE_INTEGER];
  if (query.type !== undefined) {
    conditions.push('v.type = (SELECT id FROM word WHERE text = ?)');
    params.push(query.type);
  }
  if (query.since !== undefined) {
    conditions.push('v.added > ?');
    params.push(toMicroseconds(query.since));
  }
  if (query.supplyId === undefined) {
    conditions.push(`NOT EXISTS (SELECT 1 FROM version w WHERE w.object = v.object AND w.current = 1 AND w.seq > v.seq
      AND (${ways.map(({ holds }) => holds).join(' OR ')}))`);
    params.push(...ways.flatMap((other) => other.params));
  } else {
    conditions.push('v.supply = ?');
    params.push(query.supplyId);
  }
  return r.all<VersionRow>(
    `SELECT ${VERSION_COLUMNS} FROM ${way.from} ${VERSION_JOINS.replaceAll('JOIN', 'CROSS JOIN')}
     WHERE ${conditions.join(' AND ')} ORDER BY ${way.seq} DESC LIMIT ?`,
    [...params, limit],
  );
}
