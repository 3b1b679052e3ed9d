import type { Issue, Json, JsonObject, Result } from '@qanat/json';
import type { KnownEntity } from '../reading/named.ts';
import type { EntityKind } from '../reading/types.ts';

/** Names that a reading looks for beside its own: a MISP galaxy, or what the node's people added. */
export interface NameList {
  readonly name: string;
  readonly entities: readonly KnownEntity[];
}

const MAX_VALUES = 50_000;
const MAX_NAME = 200;
const MAX_ALIASES = 100;

/** Clusters whose values name something that a report can name, by the galaxy's type or a part of it. */
const KINDS: readonly (readonly [RegExp, EntityKind])[] = [
  [/actor|intrusion-set|activity-group|terrorist|360net|adversary|threat-group/, 'actor'],
  [
    /malware|botnet|ransomware|\brat\b|backdoor|stealer|banker|cryptominer|exploit-kit|android|malpedia/,
    'malware',
  ],
  [/campaign|operation/, 'campaign'],
  [/tool/, 'tool'],
  [/country/, 'country'],
  [/region|location/, 'location'],
  [/agenc|vendor|producer|organi[sz]ation|company/, 'org'],
];

/**
 * Reads a MISP galaxy cluster file (misp-galaxy `clusters/*.json`): each value with its synonyms is a known entity.
 * Values without a name are left out and counted in a warning. Refuses with `desk/not-galaxy`, and with
 * `desk/galaxy-kind` what names nothing that stands in a report, such as techniques and preventive measures.
 */
export function parseGalaxy(value: Json): Result<NameList> {
  const issues: Issue[] = [];
  const values = isObject(value) ? value['values'] : undefined;
  if (!isObject(value) || typeof value['name'] !== 'string' || !Array.isArray(values))
    return { ok: false, issues: [problem('desk/not-galaxy', '$')] };
  const type = `${text(value['type'])} ${text(value['category'])}`.toLowerCase();
  const kind = KINDS.find(([pattern]) => pattern.test(type))?.[1];
  if (kind === undefined) return { ok: false, issues: [problem('desk/galaxy-kind', '$.type')] };
  const entities: KnownEntity[] = [];
  let skipped = Math.max(0, values.length - MAX_VALUES);
  for (const one of values.slice(0, MAX_VALUES)) {
    const name = isObject(one) ? text(one['value']).trim() : '';
    if (name === '' || name.length > MAX_NAME) skipped++;
    else entities.push({ name, kind, aliases: aliasesOf(one as JsonObject, name) }); // it has a value, so it is one
  }
  if (skipped > 0)
    issues.push({ ...problem('desk/list-skipped', '$.values'), severity: 'warning', params: { skipped } });
  return { ok: true, value: { name: value['name'].slice(0, MAX_NAME), entities }, issues };
}

function aliasesOf(one: JsonObject, name: string): string[] {
  const meta = one['meta'];
  const synonyms = isObject(meta) ? meta['synonyms'] : undefined;
  if (!Array.isArray(synonyms)) return [];
  const names = synonyms.filter((alias) => typeof alias === 'string').map((alias) => alias.trim());
  return [...new Set(names)].filter((alias) => isName(alias) && alias !== name).slice(0, MAX_ALIASES);
}

/** Two letters and numbers alone would be found everywhere. */
const isName = (alias: string): boolean =>
  alias.length > 2 && alias.length <= MAX_NAME && /\p{L}/u.test(alias);

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const problem = (code: string, path: string): Issue => ({ code, path, severity: 'error' });
