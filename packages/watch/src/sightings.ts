import { createSco, newId, type StixObject, typeClass } from '@qanat/stix';
import type { Hit } from './scan.ts';

export interface SightingOptions {
  /** Time of making, ISO 8601 with milliseconds. Stands in for the time of events that have none. */
  readonly now: string;
  /** Id of the identity that makes the objects. */
  readonly identityRef: string;
  /** Ids of the identities or locations where it was seen; left out when not given, since it names a victim. */
  readonly whereSighted?: readonly string[];
}

/** The largest count that STIX allows (2.1 §4.14, §5.2). */
const MAX_COUNT = 999_999_999;

/**
 * Turns hits into STIX: for each indicator or other thing that was hit, the observables found (with deterministic
 * ids), one observed-data object over them and one sighting (2.1 §5.2) with count, first and last time seen. Only
 * the matched values go in, nothing else of the event. For a hit on an observable there is no sighting, since
 * nothing but its observation is meant. Objects stand after what they refer to.
 */
export function toSightings(hits: Iterable<Hit>, options: SightingOptions): StixObject[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.ref);
    if (group === undefined) groups.set(hit.ref, [hit]);
    else group.push(hit);
  }
  const observables = new Map<string, StixObject>();
  const made: StixObject[] = [];
  for (const [ref, group] of groups) {
    const refs = new Set<string>();
    for (const hit of group) {
      const sco = toObservable(hit);
      if (sco === undefined) continue;
      observables.set(sco.id, sco);
      refs.add(sco.id);
    }
    made.push(...sightingOf(ref, group, [...refs], options));
  }
  return [...observables.values(), ...made];
}

function sightingOf(
  ref: string,
  hits: readonly Hit[],
  refs: string[],
  options: SightingOptions,
): StixObject[] {
  const { now, identityRef, whereSighted } = options;
  const times = hits.map(({ at }) => at ?? now).sort();
  const [first = now, last = now] = [times[0], times.at(-1)];
  const count = Math.min(hits.length, MAX_COUNT);
  const common = { spec_version: '2.1', created_by_ref: identityRef, created: now, modified: now };
  const observed: StixObject = {
    type: 'observed-data',
    id: newId('observed-data'),
    ...common,
    first_observed: first,
    last_observed: last,
    number_observed: count,
    object_refs: refs,
  };
  const made = refs.length > 0 ? [observed] : [];
  if (typeClass(ref.split('--', 1)[0] as string) === 'sco') return made;
  const sighting: StixObject = {
    type: 'sighting',
    id: newId('sighting'),
    ...common,
    first_seen: first,
    last_seen: last,
    count,
    sighting_of_ref: ref,
  };
  if (made.length > 0) sighting['observed_data_refs'] = [observed.id];
  if (whereSighted !== undefined && whereSighted.length > 0)
    sighting['where_sighted_refs'] = [...whereSighted];
  return [...made, sighting];
}

const HASH_NAMES = { md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512' } as const;

function toObservable({ kind, found, value: wanted }: Hit): StixObject | undefined {
  switch (kind) {
    case 'ipv4':
      return createSco('ipv4-addr', { value: found });
    case 'ipv6':
      return createSco('ipv6-addr', { value: found });
    case 'domain':
      return createSco('domain-name', { value: found });
    case 'url':
      // What stands in a log has no scheme, or is in two fields: the indicator's own spelling is the URL.
      return createSco('url', { value: wanted });
    case 'email':
      return createSco('email-addr', { value: found });
    case 'mac':
      return createSco('mac-addr', { value: found });
    case 'filename':
      return createSco('file', { name: wanted });
    case 'md5':
    case 'sha1':
    case 'sha256':
    case 'sha512':
      return createSco('file', { hashes: { [HASH_NAMES[kind]]: found } });
    case 'cidr':
    case 'text':
      return undefined;
  }
}
