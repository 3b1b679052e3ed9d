import { canonicalize, type Json } from '@qanat/json';
import { declarationOf, propertiesOf } from './declare/registry.ts';
import { StixError } from './errors.ts';
import { splitId } from './ids.ts';
import { compareTimestamps, isTimestamp, withMilliseconds } from './timestamps.ts';
import type { StixObject } from './types.ts';
import { detectSpecVersion } from './v20/detect.ts';
import { withoutUndefined } from './without-undefined.ts';

const FIXED = ['type', 'id', 'created', 'created_by_ref'];

/** What to change: a value replaces, `undefined` removes. */
export type Changes = Readonly<Record<string, Json | undefined>>;

/**
 * Whether the object can have further versions (§3.6): it has `created`, and its type has versions. Of the declared types,
 * SCOs, marking definitions and bundles have none; an SCO whose producer gave it `created`, `modified` and
 * `revoked` of its own has.
 */
export function isVersionable(object: StixObject): boolean {
  if (['created', 'modified', 'revoked'].every((name) => object[name] !== undefined)) return true;
  const declaration = declarationOf(object.type);
  if (declaration !== undefined && propertiesOf(declaration)['revoked'] === undefined) return false;
  return object['created'] !== undefined;
}

/**
 * The next version of an object (§3.6): `changes` over the old properties. `modified` is that of `changes`, else
 * `now`, or one millisecond after the old `modified` where the clock is behind it; it is written with
 * milliseconds at least, in STIX 2.0 with milliseconds exactly. The old object is left as it is.
 * @throws {StixError} `stix/not-versionable` ({@link isVersionable}), `stix/already-revoked`,
 *   `stix/fixed-property` (type, id, created, created_by_ref, and of an SCO what its UUIDv5 is made from),
 *   `stix/required-property` (taking away what the type requires), `stix/bad-timestamp` (also a `modified` in
 *   `changes` that is not later than the old one).
 */
export function newVersion(object: StixObject, changes: Changes, now: string): StixObject {
  if (!isVersionable(object))
    throw new StixError('stix/not-versionable', `A ${object.type} has no versions.`, { type: object.type });
  if (object['revoked'] === true) throw new StixError('stix/already-revoked', 'The object is revoked.');
  demandChangeable(object, changes);
  const modified = nextModified(object, changes['modified'], now);
  return withoutUndefined({ ...object, ...changes, modified }) as StixObject;
}

function demandChangeable(object: StixObject, changes: Changes): void {
  const declaration = declarationOf(object.type);
  const hashed = splitId(object.id)?.uuid[14] === '5';
  const fixed = hashed ? [...FIXED, ...(declaration?.idFrom ?? [])] : FIXED;
  const properties = declaration === undefined ? {} : propertiesOf(declaration);
  for (const [name, value] of Object.entries(changes)) {
    if (fixed.includes(name) && !same(value, object[name]))
      throw new StixError('stix/fixed-property', `${name} is the same in every version.`, { property: name });
    if (value === undefined && name !== 'modified' && properties[name]?.endsWith(' required'))
      throw new StixError('stix/required-property', `${object.type} requires ${name}.`, { property: name });
  }
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalize(a) === canonicalize(b));
}

function nextModified(object: StixObject, wanted: Json | undefined, now: string): string {
  const old = object['modified'] ?? object['created'];
  const given = wanted ?? now;
  if (typeof old !== 'string' || typeof given !== 'string' || !isTimestamp(old) || !isTimestamp(given))
    throw new StixError('stix/bad-timestamp', 'Versions need timestamps.');
  const next = withMilliseconds(given, detectSpecVersion(object) === '2.0');
  if (compareTimestamps(next, old) > 0) return next;
  if (wanted === undefined) return oneMillisecondAfter(old);
  throw new StixError('stix/bad-timestamp', 'A new version is later than the old one.');
}

/** The version that revokes the object for good. @throws {StixError} as {@link newVersion} does. */
export function revoke(object: StixObject, now: string): StixObject {
  return newVersion(object, { revoked: true }, now);
}

/**
 * Which of two versions of the same object wins: 1 when `a` is later, -1 when `b` is, 0 when they are the same
 * version. Objects without `modified` count by `created`; without either, all versions are equal.
 */
export function compareVersions(a: StixObject, b: StixObject): -1 | 0 | 1 {
  return compareTimestamps(versionOf(a), versionOf(b));
}

const BEGINNING = '0001-01-01T00:00:00Z';

/** `modified`, else `created`, else the beginning of time. */
export function versionOf(object: StixObject): string {
  for (const name of ['modified', 'created']) {
    const value = object[name];
    if (typeof value === 'string' && isTimestamp(value)) return value;
  }
  return BEGINNING;
}

function oneMillisecondAfter(timestamp: string): string {
  const milliseconds = Date.parse(timestamp.replace(/:60(?=[.Z])/, ':59'));
  const next = new Date(milliseconds + 1).toISOString();
  return compareTimestamps(next, timestamp) > 0 ? next : new Date(milliseconds + 1001).toISOString();
}
