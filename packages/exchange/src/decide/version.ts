import { canonicalBytes, canonicalize, type Json, type JsonObject } from '@qanat/json';
import { compareTimestamps, type StixObject, typeClass } from '@qanat/stix';
import type { PriorView } from './types.ts';

export interface ViewVersion {
  readonly object: StixObject;
  readonly bytes: Uint8Array;
  /** The same as the partner has. */
  readonly unchanged: boolean;
}

/**
 * Gives a derived view its place in time: the stored bytes again where nothing changed; else `created` of the first
 * release in the lane, and `modified` the later of now and a millisecond after the last version. Nothing of the
 * original's times shows, and (id, modified) has one set of bytes for ever.
 * @returns undefined where the content changed and the type has no versions (SCOs, marking definitions).
 */
export function versionView(
  id: string,
  content: JsonObject,
  prior: PriorView | undefined,
  now: string,
): ViewVersion | undefined {
  const { type, ...rest } = content;
  const before = prior === undefined ? undefined : readObject(prior.bytes);
  if (prior !== undefined && before !== undefined && sameContent(before, content)) {
    return { object: before, bytes: prior.bytes, unchanged: true };
  }
  const times = timesOf(String(type), prior, now);
  if (times === undefined) return undefined;
  const object: StixObject = { type: String(type), id, ...times, ...rest };
  return { object, bytes: canonicalBytes(object), unchanged: false };
}

/** The object that bytes hold, undefined where they hold none. */
export function readObject(bytes: Uint8Array): StixObject | undefined {
  try {
    const value: Json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
    return typeof value['type'] === 'string' && typeof value['id'] === 'string'
      ? (value as StixObject)
      : undefined;
  } catch {
    return undefined;
  }
}

function sameContent(before: StixObject, content: JsonObject): boolean {
  const { id: _, created: __, modified: ___, ...rest } = before;
  return canonicalize(rest) === canonicalize(content);
}

function timesOf(type: string, prior: PriorView | undefined, now: string): JsonObject | undefined {
  const versioned = typeClass(type) !== 'sco' && type !== 'marking-definition';
  if (prior !== undefined && !versioned) return undefined;
  if (typeClass(type) === 'sco') return {};
  const current = new Date(now).toISOString();
  const created = prior?.created ?? current;
  if (!versioned) return { created };
  if (prior?.modified === undefined) return { created, modified: current };
  const next = new Date(Date.parse(prior.modified) + 1).toISOString();
  return { created, modified: compareTimestamps(current, next) > 0 ? current : next };
}
