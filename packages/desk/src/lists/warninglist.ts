import type { Issue, Json, Result } from '@qanat/json';

/** Values that are rarely an indicator: public resolvers, big hosts, reserved networks. They are marked, not removed. */
export interface WarningList {
  readonly name: string;
  readonly type: WarningType;
  readonly entries: readonly string[];
}

export const WARNING_TYPES = ['cidr', 'hostname', 'string', 'substring'] as const;
export type WarningType = (typeof WARNING_TYPES)[number];

const MAX_ENTRIES = 1_000_000;
const MAX_ENTRY = 2_000;

/**
 * Reads a MISP warning list (misp-warninglists `list.json` of each folder). Refuses with `desk/not-warninglist`, and with
 * `desk/warninglist-type` lists of regular expressions, which are not run.
 */
export function parseWarningList(value: Json): Result<WarningList> {
  const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const { name, type, list } = given;
  if (typeof name !== 'string' || typeof type !== 'string' || !Array.isArray(list))
    return { ok: false, issues: [problem('desk/not-warninglist', '$')] };
  const known = WARNING_TYPES.find((one) => one === type);
  if (known === undefined) return { ok: false, issues: [problem('desk/warninglist-type', '$.type')] };
  const entries = list
    .slice(0, MAX_ENTRIES)
    .filter((entry) => typeof entry === 'string' && entry !== '' && entry.length <= MAX_ENTRY)
    .map((entry) => String(entry).toLowerCase());
  const skipped = list.length - entries.length;
  const issues: Issue[] =
    skipped > 0
      ? [{ ...problem('desk/list-skipped', '$.list'), severity: 'warning', params: { skipped } }]
      : [];
  return { ok: true, value: { name: name.slice(0, 200), type: known, entries }, issues };
}

const problem = (code: string, path: string): Issue => ({ code, path, severity: 'error' });
