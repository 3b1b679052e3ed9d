import type { Param, Reader } from '../types.ts';

const MAX_PAGE = 1_000;
const MAX_BYTES = 16 * 1024 * 1024;

export interface PageQuery {
  /** Only versions that arrived after this sequence number. */
  after?: number;
  supplyId?: number;
  type?: string;
  limit: number;
  /** A page ends before it would grow beyond this, but holds at least one object. Default 16 MiB. */
  maxBytes?: number;
}

export interface ObjectPage {
  /** A TAXII 2.1 envelope (section 3.7): stored bytes, joined in SQL and never parsed. */
  bytes: Uint8Array;
  count: number;
  /** The last sequence number in it: `after` of the page that follows. Undefined when empty. */
  last: number | undefined;
  more: boolean;
  /** `added` of the first and last object, in microseconds. */
  firstAdded: number | undefined;
  lastAdded: number | undefined;
}

/** Current versions in order of arrival. */
export async function objectPage(r: Reader, query: PageQuery): Promise<ObjectPage> {
  const conditions = ['v.current = 1', 'v.seq > ?'];
  const params: Param[] = [query.after ?? 0];
  if (query.supplyId !== undefined) {
    conditions.push('v.supply = ?');
    params.push(query.supplyId);
  }
  if (query.type !== undefined) {
    conditions.push('v.type = (SELECT id FROM word WHERE text = ?)');
    params.push(query.type);
  }
  const where = conditions.join(' AND ');
  const limit = Math.max(1, Math.min(query.limit, MAX_PAGE));
  const rows = await r.all<{ seq: number; added: number; size: number }>(
    `SELECT v.seq, v.added, length(v.bytes) AS size FROM version v WHERE ${where} ORDER BY v.seq LIMIT ?`,
    [...params, limit + 1],
  );
  const fitting = fit(rows, limit, query.maxBytes ?? MAX_BYTES);
  const last = fitting.at(-1);
  if (last === undefined) {
    return {
      bytes: new TextEncoder().encode('{}'),
      count: 0,
      last: undefined,
      more: false,
      firstAdded: undefined,
      lastAdded: undefined,
    };
  }
  const more = fitting.length < rows.length;
  // The sub-select keeps its order: with a LIMIT it is run as it stands and feeds the aggregate row by row.
  const page = await r.get<{ bytes: Uint8Array }>(
    `SELECT CAST('{"objects":[' || group_concat(bytes, ',') || ${more ? `'],"more":true,"next":"' || ? || '"}'` : '\'],"more":false}\''} AS BLOB) AS bytes
     FROM (SELECT v.bytes FROM version v WHERE ${where} ORDER BY v.seq LIMIT ?)`,
    [...(more ? [String(last.seq)] : []), ...params, fitting.length],
  );
  return {
    bytes: page?.bytes ?? new Uint8Array(),
    count: fitting.length,
    last: last.seq,
    more,
    firstAdded: fitting[0]?.added,
    lastAdded: last.added,
  };
}

function fit<T extends { size: number }>(rows: readonly T[], limit: number, maxBytes: number): T[] {
  let total = 0;
  let count = 0;
  for (const row of rows.slice(0, limit)) {
    total += row.size;
    if (count > 0 && total > maxBytes) break;
    count += 1;
  }
  return rows.slice(0, count);
}
