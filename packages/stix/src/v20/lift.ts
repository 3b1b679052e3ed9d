import { childPath, type Json, type JsonObject } from '@qanat/json';
import { classifyMarking, tlp1MarkingObject } from '../markings/tlp.ts';
import type { StixObject } from '../types.ts';
import { detectSpecVersion } from './detect.ts';
import { liftObserved } from './observed.ts';

/** One thing that lifting did: `path` is the place in the 2.0 object, or in the new one for what was added. */
export interface LiftChange {
  readonly id: string;
  readonly path: string;
  readonly what: 'added' | 'renamed' | 'moved' | 'replaced' | 'removed';
  readonly to?: string;
}

export interface Lifted {
  /** The object in 2.1, then the observables that came out of it. */
  readonly objects: readonly StixObject[];
  /** Everything that is not as it was; empty for an object that was 2.1 already. */
  readonly changes: readonly LiftChange[];
}

/** Labels of 2.0 that became a property of their own, by type. */
const LABELS: Readonly<Record<string, string>> = {
  indicator: 'indicator_types',
  malware: 'malware_types',
  report: 'report_types',
  'threat-actor': 'threat_actor_types',
  tool: 'tool_types',
};

/**
 * Writes a STIX 2.0 object as 2.1 (Appendix C): `spec_version`; `labels` of the types whose
 * vocabulary became a property of its own; `pattern_type` and `pattern_version` of indicators; `is_family` of malware; `objects` of an
 * observed-data as observables with deterministic ids and `object_refs`. Identity and `modified` stay: it is
 * the same version in another notation, not a new one. An object of 2.1 comes back as it is. Of a bundle, all
 * objects are lifted, each observable once, and `spec_version`, which bundles of 2.1 do not have, is left out.
 */
export function liftToV21(object: StixObject): Lifted {
  if (object.type === 'bundle') return liftBundle(object);
  const changes: LiftChange[] = [];
  if (detectSpecVersion(object) === '2.1') return { objects: [object], changes };
  const note = (what: LiftChange['what'], name: string, to?: string): void => {
    const path = childPath('$', name);
    changes.push({ id: object.id, path, what, ...(to !== undefined && { to: childPath('$', to) }) });
  };
  const { type, spec_version: version, ...rest } = object;
  const lifted: Record<string, Json> = { type, spec_version: '2.1', ...rest };
  note(version === undefined ? 'added' : 'replaced', 'spec_version');
  const typesName = Object.hasOwn(LABELS, object.type) ? LABELS[object.type] : undefined;
  if (typesName !== undefined && Array.isArray(object['labels']) && object[typesName] === undefined) {
    lifted[typesName] = object['labels'];
    delete lifted['labels'];
    note('renamed', 'labels', typesName);
  }
  addDefaults(lifted, defaultsOf(object), note);
  const observables =
    object.type === 'observed-data' && isObject(object['objects'])
      ? liftObserved(object['objects'])
      : undefined;
  if (observables !== undefined) {
    delete lifted['objects'];
    lifted['object_refs'] = observables.map(({ id }) => id);
    note('moved', 'objects', 'object_refs');
  }
  return { objects: [lifted as StixObject, ...(observables ?? [])], changes };
}

function liftBundle(bundle: StixObject): Lifted {
  const { spec_version: version, objects, ...rest } = bundle;
  const changes: LiftChange[] = [];
  if (version !== undefined) changes.push({ id: bundle.id, path: '$.spec_version', what: 'removed' });
  const lifted: Json[] = [];
  const observables = new Set<string>();
  for (const one of Array.isArray(objects) ? objects : []) {
    if (!isStixObject(one)) {
      lifted.push(one);
      continue;
    }
    const { objects: made, changes: made20 } = liftToV21(one);
    changes.push(...made20);
    for (const [i, object] of made.entries()) {
      if (i > 0 && observables.has(object.id)) continue;
      if (i > 0) observables.add(object.id);
      lifted.push(object);
    }
  }
  if (changes.length === 0) return { objects: [bundle], changes };
  return { objects: [{ ...rest, ...(lifted.length > 0 && { objects: lifted }) } as StixObject], changes };
}

function isStixObject(value: Json): value is StixObject {
  return isObject(value) && typeof value['type'] === 'string' && typeof value['id'] === 'string';
}

/** What 2.1 requires and 2.0 took for granted; malware of 2.0 has a name and, in practice, is a family. */
const DEFAULTS: Readonly<Record<string, JsonObject>> = {
  indicator: { pattern_type: 'stix', pattern_version: '2.0' },
  malware: { is_family: true },
};

function defaultsOf(object: StixObject): JsonObject {
  if (object.type === 'marking-definition') {
    const told = classifyMarking(object);
    // The objects of TLP 1 have a name in 2.1 (§7.2.1.4), and no other object may take their place.
    return told.kind === 'tlp' && object['definition_type'] === 'tlp'
      ? { name: tlp1MarkingObject(told.tlp)['name'] as Json }
      : {};
  }
  return Object.hasOwn(DEFAULTS, object.type) ? (DEFAULTS[object.type] as JsonObject) : {};
}

function addDefaults(
  lifted: Record<string, Json>,
  defaults: JsonObject,
  note: (what: LiftChange['what'], name: string) => void,
): void {
  for (const [name, value] of Object.entries(defaults))
    if (lifted[name] === undefined) {
      lifted[name] = value;
      note('added', name);
    }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
