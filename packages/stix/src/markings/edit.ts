import type { Json } from '@qanat/json';
import { StixError } from '../errors.ts';
import type { StixObject } from '../types.ts';
import { newVersion } from '../versions.ts';
import { type GranularMarking, granularMarkings, objectMarkings } from './effective.ts';
import { isWithin, selectValue } from './selectors.ts';

export interface MarkingScope {
  /** Parts of the object, §7.2.3.1; the whole object when absent. */
  readonly selectors?: readonly string[];
}

export interface MarkingQuery extends MarkingScope {
  /** Only this marking id (or language); any when absent. */
  readonly marking?: string;
  /** Whether markings of what contains a selected part, up to the object itself, count. */
  readonly inherited?: boolean;
  /** Whether markings of parts of what is selected count. */
  readonly descendants?: boolean;
}

/**
 * Adds markings to the object or to parts of it; what is there already is not repeated.
 * All functions here return a new version with `modified` set from `now` (an object without `modified` is
 * changed as it is) and the object itself when nothing changes.
 * @param markings ids of marking definitions, or with selectors also languages (RFC 5646).
 * @throws {StixError} `stix/bad-selector` where a selector names nothing in the object; as `newVersion` does.
 */
export function addMarkings(
  object: StixObject,
  markings: string | readonly string[],
  now: string,
  { selectors }: MarkingScope = {},
): StixObject {
  const ids = toList(markings);
  if (selectors === undefined) return withObjectMarkings(object, [...objectMarkings(object), ...ids], now);
  demand(object, selectors);
  const added = ids.map((id) => granular(id, selectors));
  return withGranular(object, [...granularMarkings(object), ...added], now);
}

/** Takes markings away; one that is not there is passed over. */
export function removeMarkings(
  object: StixObject,
  markings: string | readonly string[],
  now: string,
  { selectors }: MarkingScope = {},
): StixObject {
  const ids = toList(markings);
  if (selectors === undefined)
    return withObjectMarkings(
      object,
      objectMarkings(object).filter((id) => !ids.includes(id)),
      now,
    );
  demand(object, selectors);
  return withGranular(object, without(object, selectors, ids), now);
}

/** Replaces the markings of the object, or of the selected parts, by these. */
export function setMarkings(
  object: StixObject,
  markings: string | readonly string[],
  now: string,
  { selectors }: MarkingScope = {},
): StixObject {
  const ids = toList(markings);
  if (selectors === undefined) return withObjectMarkings(object, ids, now);
  demand(object, selectors);
  const kept = without(object, selectors, undefined);
  return withGranular(object, [...kept, ...ids.map((id) => granular(id, selectors))], now);
}

/** Takes all markings of the object, or of the selected parts, away. */
export function clearMarkings(object: StixObject, now: string, { selectors }: MarkingScope = {}): StixObject {
  if (selectors === undefined) return withObjectMarkings(object, [], now);
  demand(object, selectors);
  return withGranular(object, without(object, selectors, undefined), now);
}

/** Whether the object, or any of the selected parts, is marked; inheritance and descendants on request. */
export function isMarked(object: StixObject, query: MarkingQuery = {}): boolean {
  return markingsOf(object, query).length > 0;
}

/** The markings (ids and languages) directly on what is selected, widened as the query says; each once. */
export function markingsOf(object: StixObject, query: MarkingQuery = {}): string[] {
  const { selectors, marking, inherited = false, descendants = false } = query;
  const whole = selectors === undefined;
  const found = new Set<string>(whole || inherited ? objectMarkings(object) : []);
  for (const one of granularMarkings(object)) {
    const counts = whole
      ? descendants
      : one.selectors.some((marked) =>
          selectors.some(
            (selected) =>
              marked === selected ||
              (inherited && isWithin(selected, marked)) ||
              (descendants && isWithin(marked, selected)),
          ),
        );
    if (counts) found.add(one.marking_ref ?? (one.lang as string));
  }
  return [...found].filter((id) => marking === undefined || id === marking);
}

function toList(markings: string | readonly string[]): readonly string[] {
  return typeof markings === 'string' ? [markings] : markings;
}

function demand(object: StixObject, selectors: readonly string[]): void {
  for (const selector of selectors)
    if (selectValue(object, selector) === undefined)
      throw new StixError('stix/bad-selector', 'The selector names nothing in the object.', { selector });
}

function granular(id: string, selectors: readonly string[]): GranularMarking {
  return id.startsWith('marking-definition--') ? { marking_ref: id, selectors } : { lang: id, selectors };
}

/** The granular markings without the given ids (all when undefined) on exactly the given selectors. */
function without(
  object: StixObject,
  selectors: readonly string[],
  ids: readonly string[] | undefined,
): GranularMarking[] {
  return granularMarkings(object).map((one) => {
    const hit = ids === undefined || ids.includes(one.marking_ref ?? (one.lang as string));
    return hit ? { ...one, selectors: one.selectors.filter((name) => !selectors.includes(name)) } : one;
  });
}

function withObjectMarkings(object: StixObject, ids: readonly string[], now: string): StixObject {
  return changed(object, 'object_marking_refs', [...new Set(ids)], now);
}

/** Joins the selectors of the same marking and drops what marks nothing. */
function withGranular(object: StixObject, markings: readonly GranularMarking[], now: string): StixObject {
  const joined = new Map<string, Set<string>>();
  for (const one of markings) {
    const id = one.marking_ref ?? (one.lang as string);
    const selectors = joined.get(id) ?? new Set();
    for (const selector of one.selectors) selectors.add(selector);
    joined.set(id, selectors);
  }
  const list: Json[] = [...joined]
    .filter(([, selectors]) => selectors.size > 0)
    .map(([id, selectors]) => ({ ...granular(id, []), selectors: [...selectors].sort() }));
  return changed(object, 'granular_markings', list, now);
}

/** Empty lists are not allowed in STIX, so an empty one takes the property away. */
function changed(object: StixObject, name: string, list: Json[], now: string): StixObject {
  const value = list.length === 0 ? undefined : list;
  if (JSON.stringify(value) === JSON.stringify(object[name])) return object;
  if (typeof object['modified'] === 'string') return newVersion(object, { [name]: value }, now);
  const { [name]: _, ...rest } = object;
  return (value === undefined ? rest : { ...rest, [name]: value }) as StixObject;
}
