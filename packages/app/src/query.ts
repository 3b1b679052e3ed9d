import type { Issue, Result } from '@qanat/json';

/** What a person asked for: words, and filters written `name:value`. */
export interface Query {
  readonly text?: string;
  readonly type?: string;
  readonly value?: string;
  readonly since?: string;
  readonly ids: readonly string[];
}

const FILTERS = ['type', 'value', 'since', 'id'] as const;
const STIX_ID = /^[a-z][a-z0-9-]{1,249}--[0-9a-f-]{36}$/;

/**
 * Reads a query line: `type:indicator value:203.0.113.47 since:2026-11-01 relay hosts`. A STIX id alone is an `id:`.
 * Quotes keep spaces together: `value:"a b"`. Refuses an unknown filter rather than searching for its text.
 */
export function parseQuery(line: string): Result<Query> {
  const issues: Issue[] = [];
  const words: string[] = [];
  const ids: string[] = [];
  const filters: { type?: string; value?: string; since?: string } = {};
  for (const word of line.match(/(?:[^\s"]|"[^"]*")+/g) ?? []) {
    const colon = word.indexOf(':');
    const name = colon > 0 ? word.slice(0, colon) : '';
    const value = word.slice(colon + 1).replaceAll('"', '');
    if (STIX_ID.test(word)) ids.push(word);
    else if (name === 'id') ids.push(value);
    else if (name === 'type' || name === 'value' || name === 'since') filters[name] = value;
    else if (/^[a-z]+$/.test(name) && !/^\w+:\/\//.test(word))
      issues.push({
        code: 'app/query-filter',
        path: '',
        severity: 'error',
        params: { name, known: FILTERS.join(', ') },
      });
    else words.push(word.replaceAll('"', ''));
  }
  if (issues.length > 0) return { ok: false, issues };
  const text = words.join(' ');
  return { ok: true, value: { ...filters, ...(text && { text }), ids }, issues: [] };
}
