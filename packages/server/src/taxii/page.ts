import { canonicalize, type Json, type JsonObject, parseJson, type Result } from '@qanat/json';
import { applyFilter, type CollectionRecord, type Filter, parseFilter, refusal } from './filter.ts';

export const DEFAULT_LIMIT = 100;
export const MAX_LIMIT = 1000;
const MAX_TOKEN = 16_384;

/** One page of records. `next` is present exactly when there is more. */
export interface Page {
  readonly records: readonly CollectionRecord[];
  readonly next?: string;
}

/** The `limit` of a query: 1 or more, capped at what this server gives; anything else is refused (TAXII 2.1 §3.4). */
export function parseLimit(value: unknown): Result<number> {
  if (value === undefined) return { ok: true, value: DEFAULT_LIMIT, issues: [] };
  const limit = /^\d{1,9}$/.test(String(value)) ? Number(value) : 0;
  if (limit < 1) return { ok: false, issues: [refusal('limit')] };
  return { ok: true, value: Math.min(limit, MAX_LIMIT), issues: [] };
}

/**
 * Cuts one page out of what the filter lets through. Filtering comes before cutting, so every page but the last is full,
 * and a page with `next` is never empty. `next` carries the position and is bound to collection and filter: a client that
 * forgets its filters on page two keeps them, one that sends others is refused.
 */
export function cutPage(
  collection: string,
  records: readonly CollectionRecord[],
  asked: {
    /** The query; `always` is laid over it, and over what `next` remembers of it. */
    query: Readonly<Record<string, unknown>>;
    always?: Readonly<Record<string, string>>;
    limit: number;
    next?: string;
  },
): Result<Page> {
  const given = filterParams(asked.query);
  let parsed = parseFilter({ ...given, ...asked.always });
  if (!parsed.ok) return parsed;
  let [params, after] = [given, 0];
  if (asked.next !== undefined) {
    const token = readToken(asked.next);
    const kept = token && parseFilter({ ...token.params, ...asked.always });
    if (!token || !kept?.ok || token.collection !== collection)
      return { ok: false, issues: [refusal('next')] };
    if (Object.keys(given).length > 0 && !sameWalk(parsed.value, kept.value))
      return { ok: false, issues: [refusal('next')] };
    ({ params, after } = token);
    parsed = kept;
  }
  const left = applyFilter(records, parsed.value).filter((record) => record.n > after);
  const page = left.slice(0, asked.limit);
  const last = page.at(-1);
  const more = left.length > page.length && last !== undefined;
  return {
    ok: true,
    value: { records: page, ...(more && { next: writeToken({ collection, params, after: last.n }) }) },
    issues: [],
  };
}

interface Token {
  readonly collection: string;
  /** The filter as it was asked for. */
  readonly params: Readonly<Record<string, string>>;
  readonly after: number;
}

function filterParams(query: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query)
      .filter(([name]) => name === 'added_after' || name.startsWith('match['))
      .map(([name, value]) => [name, String(value)]),
  );
}

/** Some clients advance `added_after` and send `next` too; the position is in `next`, so that difference is harmless. */
function sameWalk({ addedAfter: _one, ...one }: Filter, { addedAfter: _other, ...other }: Filter): boolean {
  return canonicalize(one) === canonicalize(other);
}

function writeToken(token: Token): string {
  return Buffer.from(canonicalize(token)).toString('base64url');
}

/** A token is checked, not trusted: whatever it says, the reader sees records of the collection it may read only. */
function readToken(text: string): Token | undefined {
  if (text.length > MAX_TOKEN || !/^[\w-]+$/.test(text)) return undefined;
  const parsed = parseJson(Buffer.from(text, 'base64url'), { maxDepth: 3 });
  if (!parsed.ok || !isObject(parsed.value)) return undefined;
  const { collection, params, after } = parsed.value;
  if (typeof collection !== 'string' || !isObject(params) || !Number.isSafeInteger(after)) return undefined;
  if (!Object.values(params).every((value) => typeof value === 'string')) return undefined;
  // Each member was looked at just now.
  return { collection, params: params as Record<string, string>, after: after as number };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
