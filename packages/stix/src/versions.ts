import type { Json } from '@qanat/json';
import { declarationOf } from './declare/registry.ts';
import { StixError } from './errors.ts';
import { compareTimestamps, isTimestamp } from './timestamps.ts';
import type { StixObject } from './types.ts';

const FIXED = ['type', 'id', 'created', 'created_by_ref'];

/** What to change: a value replaces, `undefined` removes. */
export type Changes = Readonly<Record<string, Json | undefined>>;

/**
 * The next version of an object (§3.6): `changes` over the old properties, `modified` = `now`, or one
 * millisecond after the old `modified` where the clock is behind it. The old object is left as it is.
 * @throws {StixError} `stix/not-versionable` (no `modified`: SCOs, marking definitions), `stix/already-revoked`,
 *   `stix/fixed-property` (type, id, created, created_by_ref), `stix/bad-timestamp`.
 */
export function newVersion(object: StixObject, changes: Changes, now: string): StixObject {
  const { modified } = object;
  const sco = declarationOf(object.type)?.class === 'sco';
  if (typeof modified !== 'string' || sco)
    throw new StixError('stix/not-versionable', `A ${object.type} has no versions.`, { type: object.type });
  if (object['revoked'] === true) throw new StixError('stix/already-revoked', 'The object is revoked.');
  for (const name of FIXED)
    if (Object.hasOwn(changes, name) && changes[name] !== object[name])
      throw new StixError('stix/fixed-property', `${name} is the same in every version.`, { property: name });
  if (!isTimestamp(now) || !isTimestamp(modified))
    throw new StixError('stix/bad-timestamp', 'Versions need timestamps.');
  const next: StixObject = { ...object };
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete next[name];
    else next[name] = value;
  }
  next['modified'] = compareTimestamps(now, modified) > 0 ? now : oneMillisecondAfter(modified);
  return next;
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
