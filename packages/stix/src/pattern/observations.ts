import type { Issue, Json, JsonObject, Result } from '@qanat/json';
import type { PatternCode } from './issues.ts';
import { type Instant, parseInstant } from './timestamp.ts';

/** One observed-data object, read for matching. */
export interface ObservedData {
  readonly id: string;
  readonly first: Instant;
  readonly last: Instant;
  /** `number_observed`: how many observations this object stands for. */
  readonly count: number;
  /** The objects that a comparison may start from. */
  readonly objects: readonly JsonObject[];
  readonly resolve: (id: string) => JsonObject | undefined;
}

/** Observations read once, to be matched against many patterns. */
export interface ObservationSet {
  readonly kind: 'observations';
  readonly items: readonly ObservedData[];
  /** By type: the objects of each observation that has some, in the order of `items`. */
  readonly byType: ReadonlyMap<string, readonly ObservedObjects[]>;
}

export interface ObservedObjects {
  /** Index into `items`. */
  readonly index: number;
  readonly objects: readonly JsonObject[];
}

/**
 * Reads observations: observed-data with `objects` (STIX 2.0), or bundles of observed-data objects and the
 * objects that their `object_refs` name (STIX 2.1). A path sees only the objects that the observed-data lists
 * (STIX 2.1 §9.7.4); in a bundle they may also stand in another of the bundles given. Fails with an issue for
 * each input that is neither, or lacks valid `first_observed`, `last_observed` or `number_observed`.
 */
export function readObservations(inputs: readonly Json[]): Result<ObservationSet> {
  const pool = new Map<string, JsonObject>();
  for (const input of inputs) {
    for (const object of bundled(input)) {
      if (typeof object['id'] === 'string' && !pool.has(object['id'])) pool.set(object['id'], object);
    }
  }
  const items: ObservedData[] = [];
  const issues: Issue[] = [];
  inputs.forEach((input, index) => {
    const found = readOne(input, pool);
    if (found !== undefined && found.length > 0) items.push(...found);
    else {
      const code: PatternCode = 'stix/pattern-observation';
      issues.push({
        code,
        path: `$[${index}]`,
        severity: 'error',
        params: { index },
        section: 'STIX 2.1 §4.14',
      });
    }
  });
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { kind: 'observations', items, byType: groupByType(items) }, issues };
}

function groupByType(items: readonly ObservedData[]): Map<string, ObservedObjects[]> {
  const byType = new Map<string, ObservedObjects[]>();
  for (const [index, { objects }] of items.entries()) {
    for (const [type, same] of Map.groupBy(objects, (object) => object['type'])) {
      if (typeof type !== 'string') continue;
      const list = byType.get(type);
      if (list) list.push({ index, objects: same });
      else byType.set(type, [{ index, objects: same }]);
    }
  }
  return byType;
}

function bundled(input: Json): JsonObject[] {
  if (!isObject(input) || input['type'] !== 'bundle' || !Array.isArray(input['objects'])) return [];
  return input['objects'].filter((object) => isObject(object));
}

function readOne(input: Json, pool: ReadonlyMap<string, JsonObject>): ObservedData[] | undefined {
  if (!isObject(input)) return undefined;
  const sources =
    input['type'] === 'bundle' ? bundled(input).filter(({ type }) => type === 'observed-data') : [input];
  const own = new Map(bundled(input).map((object) => [object['id'], object]));
  const read = sources.map((source) => readObserved(source, (id) => own.get(id) ?? pool.get(id)));
  return read.every((one) => one !== undefined) ? read : undefined;
}

function readObserved(
  source: JsonObject,
  find: (id: string) => JsonObject | undefined,
): ObservedData | undefined {
  const { id, number_observed } = source;
  const [first, last] = [readTime(source['first_observed']), readTime(source['last_observed'])];
  const count = Number.isInteger(number_observed) ? (number_observed as number) : 0;
  const listed = listObjects(source, find);
  if (first === undefined || last === undefined || last < first || count < 1 || listed === undefined) {
    return undefined;
  }
  return {
    id: typeof id === 'string' ? id : '',
    first,
    last,
    count,
    objects: [...listed.values()],
    resolve: (ref) => listed.get(ref),
  };
}

function readTime(value: Json | undefined): Instant | undefined {
  return typeof value === 'string' ? parseInstant(value) : undefined;
}

function listObjects(
  { object_refs, objects }: JsonObject,
  find: (id: string) => JsonObject | undefined,
): Map<string, JsonObject> | undefined {
  const listed = new Map<string, JsonObject>();
  if (Array.isArray(object_refs)) {
    for (const ref of object_refs) {
      const object = typeof ref === 'string' ? find(ref) : undefined;
      if (object !== undefined) listed.set(ref as string, object);
    }
    return listed;
  }
  if (objects === undefined || !isObject(objects)) return undefined;
  for (const [key, object] of Object.entries(objects)) if (isObject(object)) listed.set(key, object);
  return listed;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
