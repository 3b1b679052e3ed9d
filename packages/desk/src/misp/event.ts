import type { Issue, Json, JsonObject, Result } from '@qanat/json';
import {
  createIdentity,
  createIndicator,
  createReport,
  createVulnerability,
  type StixObject,
  TLP_ORDER,
  TLP2_IDS,
  type Tlp,
} from '@qanat/stix';
import { mapAttribute } from './attribute.ts';

/** What MISP events say in STIX. `skipped` counts attributes whose type has no STIX form; the raw bytes keep them. */
export interface MispImport {
  readonly objects: readonly StixObject[];
  readonly reports: readonly string[];
  readonly skipped: number;
}

/**
 * Turns MISP JSON into STIX: one event, a list, or the `response` of a search. An event becomes a `report`, its
 * creator organisation an `identity`, an attribute for detection an `indicator`, any other an observable. UUIDs are kept,
 * so the same event imported twice is the same objects.
 * @returns refusals with the code `desk/not-misp` and the path of what is wrong.
 */
export function fromMisp(value: Json): Result<MispImport> {
  const root = isObject(value) && 'response' in value ? (value['response'] ?? null) : value;
  const wrapped = Array.isArray(root) ? root : [root];
  const issues: Issue[] = [];
  const objects = new Map<string, StixObject>();
  const reports: string[] = [];
  let skipped = 0;
  wrapped.forEach((item, index) => {
    const event = isObject(item) && isObject(item['Event']) ? item['Event'] : item;
    const path = wrapped.length > 1 ? `$[${index}]` : '$';
    if (!isObject(event) || !isUuid(event['uuid']) || typeof event['info'] !== 'string') {
      issues.push({ code: 'desk/not-misp', path, severity: 'error' });
      return;
    }
    const read = readEvent(event);
    for (const object of read.objects) objects.set(object.id, object);
    reports.push(read.report);
    skipped += read.skipped;
  });
  if (issues.length > 0) return { ok: false, issues };
  const warnings: Issue[] =
    skipped > 0
      ? [{ code: 'desk/misp-skipped', path: '', severity: 'warning', params: { count: skipped } }]
      : [];
  return { ok: true, value: { objects: [...objects.values()], reports, skipped }, issues: warnings };
}

function readEvent(event: JsonObject): { objects: StixObject[]; report: string; skipped: number } {
  const uuid = String(event['uuid']);
  const at = timeOf(event['timestamp']);
  const creator = creatorOf(event);
  const marks = markingsOf(event);
  const frame = {
    now: at,
    ...(creator && { created_by_ref: creator.id }),
    ...(marks && { object_marking_refs: marks }),
  };
  const objects: StixObject[] = creator ? [creator] : [];
  let skipped = 0;
  const inside: string[] = [];
  for (const attribute of attributesOf(event)) {
    const made = readAttribute(attribute, frame);
    if (made.length === 0) skipped++;
    objects.push(...made);
    inside.push(...made.map(({ id }) => id));
  }
  const refs = [...new Set(inside)];
  const report = createReport({
    ...frame,
    id: `report--${uuid}`,
    name: String(event['info']),
    report_types: ['threat-report'],
    published: event['date'] ? `${String(event['date'])}T00:00:00.000Z` : at,
    // A report needs at least one reference (STIX 2.1 §4.14); an event without any names its creator, or itself.
    object_refs: refs.length > 0 ? refs : [creator?.id ?? `report--${uuid}`],
    labels: ['misp'],
  });
  objects.push(report);
  return { objects, report: report.id, skipped };
}

interface Frame {
  readonly now: string;
  readonly created_by_ref?: string;
  readonly object_marking_refs?: string[];
}

function readAttribute(attribute: JsonObject, frame: Frame): StixObject[] {
  const [type, value, uuid] = [
    String(attribute['type']),
    String(attribute['value'] ?? ''),
    attribute['uuid'],
  ];
  if (attribute['deleted'] === true || !isUuid(uuid)) return [];
  const times = {
    ...frame,
    now: attribute['timestamp'] === undefined ? frame.now : timeOf(attribute['timestamp']),
  };
  if (type === 'vulnerability')
    return [
      createVulnerability({
        ...times,
        id: `vulnerability--${uuid}`,
        name: value,
        ...(/^CVE-\d{4}-\d{4,}$/.test(value) && {
          external_references: [{ source_name: 'cve', external_id: value }],
        }),
      }),
    ];
  const mapped = mapAttribute(type, value);
  if (!mapped) return [];
  if (attribute['to_ids'] !== true || mapped.pattern === undefined) return [...mapped.observables];
  const comment = String(attribute['comment'] ?? '');
  return [
    createIndicator({
      ...times,
      id: `indicator--${uuid}`,
      name: value,
      ...(comment && { description: comment }),
      indicator_types: ['malicious-activity'],
      pattern: mapped.pattern,
      pattern_type: 'stix',
      pattern_version: '2.1',
      valid_from: times.now,
    }),
    ...mapped.observables,
  ];
}

function attributesOf(event: JsonObject): JsonObject[] {
  const lists = [event, ...listOf(event['Object'])].flatMap((holder) => listOf(holder['Attribute']));
  return lists;
}

function listOf(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function creatorOf(event: JsonObject): StixObject | undefined {
  const { Orgc: orgc } = event as { Orgc?: Json };
  if (orgc === undefined || !isObject(orgc) || !isUuid(orgc['uuid'])) return undefined;
  return createIdentity({
    now: '2015-01-01T00:00:00.000Z',
    id: `identity--${orgc['uuid']}`,
    name: String(orgc['name'] ?? orgc['uuid']),
    identity_class: 'organization',
  });
}

/** The strictest `tlp:` tag of the event. TLP 1's WHITE is TLP 2.0's CLEAR. */
function markingsOf(event: JsonObject): string[] | undefined {
  const levels = listOf(event['Tag'])
    .map((tag) => /^tlp:(.+)$/i.exec(String(tag['name']).trim())?.[1]?.toLowerCase())
    .map((level) => (level === 'white' ? 'clear' : level))
    .filter((level): level is Tlp => TLP_ORDER.some((known) => known === level));
  const strictest = TLP_ORDER.findLast((level) => levels.includes(level));
  return strictest && [TLP2_IDS[strictest]];
}

/** MISP's time is whole seconds as digits. */
function timeOf(seconds: Json | undefined): string {
  const date = new Date(Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? '1970-01-01T00:00:00.000Z' : date.toISOString();
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isUuid(value: Json | undefined): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
