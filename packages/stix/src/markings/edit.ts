import type { Json } from '@qanat/json';
import { typeClass } from '../declare/registry.ts';
import { StixError } from '../errors.ts';
import type { StixObject } from '../types.ts';
import { isVersionable, newVersion } from '../versions.ts';
import { type GranularMarking, granularMarkings, objectMarkings } from './effective.ts';
import { isWithin, selectValue } from './selectors.ts';

/** Ids of marking definitions or the definitions themselves; with selectors also languages (RFC 5646). */
export type Markings = string | StixObject | readonly (string | StixObject)[];

export interface MarkingScope {
  /** Parts of the object, §7.2.3.1; the whole object when absent. */
  readonly selectors?: string | readonly string[];
}

/** Which of the two kinds of granular marking are meant: each is unless `false`. */
export interface MarkingKinds {
  /** Those that name a marking definition. */
  readonly markingRef?: boolean;
  /** Those that name a language. */
  readonly lang?: boolean;
}

export interface MarkingQuery extends MarkingScope, MarkingKinds {
  /** Only these marking ids (or languages); any when absent. */
  readonly marking?: Markings;
  /** With selectors: whether markings of what contains a selected part, up to the object itself, count. */
  readonly inherited?: boolean;
  /** With selectors: whether markings of parts of what is selected count. */
  readonly descendants?: boolean;
}

/**
 * Adds markings to the object or to parts of it; what is there already is not repeated.
 * All functions here return a new version with `modified` set from `now` (an observable, and a custom object without
 * `created`, have no versions and are changed as they are) and the object itself when nothing changes.
 * @throws {StixError} `stix/bad-selector` where a selector names nothing in the object, or the list of selectors
 *   is empty; as `newVersion` does, also for marking definitions, which nothing changes (§7.2.1).
 */
export function addMarkings(
  object: StixObject,
  markings: Markings,
  now: string,
  { selectors }: MarkingScope = {},
): StixObject {
  const ids = idsOf(markings);
  if (selectors === undefined) return withObjectMarkings(object, [...objectMarkings(object), ...ids], now);
  const names = demand(object, selectors);
  return withGranular(object, [...granularMarkings(object), ...ids.map((id) => granular(id, names))], now);
}

/**
 * Takes markings away. An object without any marking of the kind comes back as it is.
 * @throws {StixError} `stix/marking-not-found` where one of the markings is not on the object; with selectors,
 *   where none of them is on any selected part. As {@link addMarkings} does.
 */
export function removeMarkings(
  object: StixObject,
  markings: Markings,
  now: string,
  { selectors }: MarkingScope = {},
): StixObject {
  const ids = idsOf(markings);
  if (selectors === undefined) {
    const there = objectMarkings(object);
    if (there.length === 0) return object;
    demandFound(ids.every((id) => there.includes(id)));
    const left = there.filter((id) => !ids.includes(id));
    return withObjectMarkings(object, left, now);
  }
  const names = demand(object, selectors);
  const there = granularMarkings(object);
  if (there.length === 0) return object;
  demandFound(there.some((one) => ids.includes(idOf(one)) && touches(one, names)));
  return withGranular(
    object,
    without(there, names, (one) => ids.includes(idOf(one))),
    now,
  );
}

/** Replaces the markings of the object, or those of the given kinds on the selected parts, by these. */
export function setMarkings(
  object: StixObject,
  markings: Markings,
  now: string,
  { selectors, ...kinds }: MarkingScope & MarkingKinds = {},
): StixObject {
  const ids = idsOf(markings);
  if (selectors === undefined) return withObjectMarkings(object, ids, now);
  const names = demand(object, selectors);
  const kept = without(granularMarkings(object), names, (one) => isOf(one, kinds));
  return withGranular(object, [...kept, ...ids.map((id) => granular(id, names))], now);
}

/**
 * Takes all markings of the object, or those of the given kinds on the selected parts, away.
 * @throws {StixError} `stix/marking-not-found` where parts of the object are marked, but none of those selected.
 *   As {@link addMarkings} does.
 */
export function clearMarkings(
  object: StixObject,
  now: string,
  { selectors, ...kinds }: MarkingScope & MarkingKinds = {},
): StixObject {
  if (selectors === undefined) return withObjectMarkings(object, [], now);
  const names = demand(object, selectors);
  const there = granularMarkings(object);
  if (there.length === 0) return object;
  demandFound(there.some((one) => touches(one, names)));
  return withGranular(
    object,
    without(there, names, (one) => isOf(one, kinds)),
    now,
  );
}

/**
 * Whether the object, or any of the selected parts, is marked: by anything, or where the query names markings, the
 * object by any of them, parts by all of them. What counts is said at {@link markingsOf}.
 */
export function isMarked(object: StixObject, query: MarkingQuery = {}): boolean {
  const found = markingsOf(object, query);
  if (query.marking === undefined || query.selectors === undefined) return found.length > 0;
  return new Set(idsOf(query.marking)).size === found.length;
}

/**
 * The markings (ids and languages) directly on what is selected, widened as the query says; each once. Without
 * selectors, those of the object as a whole alone.
 * @throws {StixError} `stix/bad-selector` as {@link addMarkings} does.
 */
export function markingsOf(object: StixObject, query: MarkingQuery = {}): string[] {
  const { selectors, marking, inherited = false, descendants = false } = query;
  const found = new Set<string>(selectors === undefined || inherited ? objectMarkings(object) : []);
  if (selectors !== undefined) {
    const names = demand(object, selectors);
    const counts = (marked: string): boolean =>
      names.some(
        (selected) =>
          marked === selected ||
          (inherited && isWithin(selected, marked)) ||
          (descendants && isWithin(marked, selected)),
      );
    for (const one of granularMarkings(object))
      if (isOf(one, query) && one.selectors.some(counts)) found.add(idOf(one));
  }
  if (marking === undefined) return [...found];
  const wanted = idsOf(marking);
  return [...found].filter((id) => wanted.includes(id));
}

function idsOf(markings: Markings): readonly string[] {
  const list = Array.isArray(markings) ? markings : [markings as string | StixObject];
  return list.map((one) => (typeof one === 'string' ? one : one.id));
}

function idOf(one: GranularMarking): string {
  return one.marking_ref ?? (one.lang as string);
}

function isOf(one: GranularMarking, { markingRef = true, lang = true }: MarkingKinds): boolean {
  return one.marking_ref === undefined ? lang : markingRef;
}

function touches(one: GranularMarking, selectors: readonly string[]): boolean {
  return one.selectors.some((name) => selectors.includes(name));
}

function demandFound(found: boolean): void {
  if (!found) throw new StixError('stix/marking-not-found', 'The marking is not there.');
}

function demand(object: StixObject, selectors: string | readonly string[]): readonly string[] {
  const names = typeof selectors === 'string' ? [selectors] : selectors;
  const bad = names.length === 0 ? '' : names.find((name) => selectValue(object, name) === undefined);
  if (bad !== undefined)
    throw new StixError('stix/bad-selector', 'The selector names nothing in the object.', { selector: bad });
  return names;
}

function granular(id: string, selectors: readonly string[]): GranularMarking {
  return id.startsWith('marking-definition--') ? { marking_ref: id, selectors } : { lang: id, selectors };
}

/** The granular markings, those meant no longer on exactly the given selectors. */
function without(
  markings: readonly GranularMarking[],
  selectors: readonly string[],
  meant: (one: GranularMarking) => boolean,
): GranularMarking[] {
  return markings.map((one) =>
    meant(one) ? { ...one, selectors: one.selectors.filter((name) => !selectors.includes(name)) } : one,
  );
}

function withObjectMarkings(object: StixObject, ids: readonly string[], now: string): StixObject {
  return changed(object, 'object_marking_refs', [...new Set(ids)], now);
}

/** Joins the selectors of the same marking and drops what marks nothing. */
function withGranular(object: StixObject, markings: readonly GranularMarking[], now: string): StixObject {
  const joined = new Map<string, Set<string>>();
  for (const one of markings) {
    const selectors = joined.get(idOf(one)) ?? new Set();
    for (const selector of one.selectors) selectors.add(selector);
    joined.set(idOf(one), selectors);
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
  if (isVersionable(object) || hasVersions(object)) return newVersion(object, { [name]: value }, now);
  const { [name]: _, ...rest } = object;
  return (value === undefined ? rest : { ...rest, [name]: value }) as StixObject;
}

/** Whether objects of the kind have versions or, as marking definitions, one version for good. */
function hasVersions(object: StixObject): boolean {
  const kind = typeClass(object);
  return kind !== 'sco' && (kind !== 'custom' || object['created'] !== undefined);
}
