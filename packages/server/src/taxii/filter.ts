import type { Issue, Result } from '@qanat/json';
import { compareTimestamps, isTimestamp } from '@qanat/stix';

/** One stored version in a collection, in the order in which it became visible there. */
export interface CollectionRecord {
  /** Position, strictly increasing. */
  readonly n: number;
  readonly id: string;
  readonly type: string;
  /** `modified`, else `created`, else the time it was added (TAXII 2.1 §3.4). */
  readonly version: string;
  readonly specVersion: string;
  /** RFC 3339 with six fractional digits, unique and strictly increasing in the collection. */
  readonly dateAdded: string;
}

/** What a reader asks for (TAXII 2.1 §3.4, §3.5): values inside one filter are alternatives, filters all hold. */
export interface Filter {
  readonly addedAfter?: string;
  readonly ids?: readonly string[];
  readonly types?: readonly string[];
  readonly versions: readonly string[];
  readonly specVersions?: readonly string[];
}

const MATCH = ['id', 'type', 'version', 'spec_version'] as const;

/**
 * Reads the filter of a query string. Unknown match fields are refused rather than ignored: ignoring one would show more
 * than was asked for.
 */
export function parseFilter(query: Readonly<Record<string, unknown>>): Result<Filter> {
  const issues: Issue[] = [];
  const bad = (name: string) => issues.push(refusal(name));
  const list = (name: (typeof MATCH)[number]): string[] | undefined => {
    const value = query[`match[${name}]`];
    if (value === undefined) return undefined;
    const values = String(value)
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
    if (values.length === 0) bad(`match[${name}]`);
    return values;
  };
  for (const name of Object.keys(query))
    if (/^match\[/.test(name) && !MATCH.some((known) => name === `match[${known}]`)) bad(name);
  const added = query['added_after'];
  const addedAfter = added === undefined ? undefined : toUtc(String(added));
  if (addedAfter === null) bad('added_after');
  const versions = list('version') ?? ['last'];
  for (const version of versions)
    if (!['last', 'first', 'all'].includes(version) && !isTimestamp(version)) bad('match[version]');
  const ids = list('id');
  const types = list('type');
  const specVersions = list('spec_version');
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    value: {
      versions,
      ...(addedAfter && { addedAfter }),
      ...(ids && { ids }),
      ...(types && { types }),
      ...(specVersions && { specVersions }),
    },
    issues: [],
  };
}

/** Clients in the wild send offsets such as `+00:00`; the result is UTC text, or null when it is no timestamp. */
function toUtc(text: string): string | null {
  if (isTimestamp(text)) return text;
  const offset = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)[+ ]00:00$/.exec(text);
  const utc = offset ? `${offset[1]}Z` : text;
  return isTimestamp(utc) ? utc : null;
}

/** The records that a filter lets through, in their order; versions are picked last, among what the other filters leave. */
export function applyFilter(records: readonly CollectionRecord[], filter: Filter): CollectionRecord[] {
  const { addedAfter, ids, types, specVersions, versions } = filter;
  const left = records.filter(
    (record) =>
      (!addedAfter || compareTimestamps(record.dateAdded, addedAfter) > 0) &&
      (!ids || ids.includes(record.id)) &&
      (!types || types.includes(record.type)) &&
      (!specVersions || specVersions.includes(record.specVersion)),
  );
  if (versions.includes('all')) return left;
  const byId = new Map<string, { first: CollectionRecord; last: CollectionRecord }>();
  for (const record of left) {
    const seen = byId.get(record.id);
    if (!seen) byId.set(record.id, { first: record, last: record });
    else {
      if (compareTimestamps(record.version, seen.first.version) < 0) seen.first = record;
      if (compareTimestamps(record.version, seen.last.version) >= 0) seen.last = record;
    }
  }
  const instants = versions.filter((version) => version !== 'first' && version !== 'last');
  return left.filter((record) => {
    const ends = byId.get(record.id);
    return (
      (versions.includes('last') && ends?.last === record) ||
      (versions.includes('first') && ends?.first === record) ||
      instants.some((instant) => compareTimestamps(instant, record.version) === 0)
    );
  });
}

/** What is wrong with a parameter: it is none of this standard, or its value is not. */
export function refusal(name: string): Issue {
  return { code: 'server/taxii-filter', path: name, severity: 'error', params: { name } };
}
