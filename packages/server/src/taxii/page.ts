import { createHash } from 'node:crypto';
import type { Issue, Result } from '@qanat/json';
import { canonicalize } from '@qanat/json';
import { applyFilter, type CollectionRecord, type Filter } from './filter.ts';

export const DEFAULT_LIMIT = 100;
export const MAX_LIMIT = 1000;

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
  asked: { filter: Filter; filterGiven: boolean; limit: number; next?: string },
): Result<Page> {
  let { filter } = asked;
  let after = 0;
  if (asked.next !== undefined) {
    const token = readToken(asked.next);
    if (!token || token.collection !== collection) return { ok: false, issues: [refusal('next')] };
    if (
      asked.filterGiven &&
      digest(filter) !== digest(token.filter) &&
      digest(withoutAddedAfter(filter)) !== digest(withoutAddedAfter(token.filter))
    )
      return { ok: false, issues: [refusal('next')] };
    ({ filter, after } = token);
  }
  const left = applyFilter(records, filter).filter((record) => record.n > after);
  const page = left.slice(0, asked.limit);
  const last = page.at(-1);
  const more = left.length > page.length && last !== undefined;
  return {
    ok: true,
    value: { records: page, ...(more && { next: writeToken({ collection, filter, after: last.n }) }) },
    issues: [],
  };
}

interface Token {
  readonly collection: string;
  readonly filter: Filter;
  readonly after: number;
}

/** Some clients advance `added_after` and send `next` too; the position is in `next`, so that difference is harmless. */
function withoutAddedAfter(filter: Filter): Omit<Filter, 'addedAfter'> {
  const { addedAfter: _, ...rest } = filter;
  return rest;
}

const digest = (value: unknown): string =>
  createHash('sha256').update(canonicalize(value)).digest('base64url').slice(0, 16);

function writeToken(token: Token): string {
  const body = Buffer.from(canonicalize(token)).toString('base64url');
  return `${body}.${digest(token)}`;
}

/** A token is checked, not trusted: whatever it says, the reader sees records of the collection it may read only. */
function readToken(text: string): Token | undefined {
  const [body, check] = text.split('.');
  if (!body || !check || text.length > 8192) return undefined;
  try {
    const token = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Token;
    return digest(token) === check ? token : undefined;
  } catch {
    return undefined;
  }
}

function refusal(name: string): Issue {
  return { code: 'server/taxii-filter', path: name, severity: 'error', params: { name } };
}
