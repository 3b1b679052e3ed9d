import { childPath, type Json, type JsonObject } from '@qanat/json';
import { splitId } from '../ids.ts';
import type { Findings } from './findings.ts';
import { isObject } from './shape.ts';

const PLACEHOLDER = '00000000-0000-4000-8000-000000000000';

/**
 * The observables inside the deprecated `objects` of an observed-data (§4.14), made ready for checking: local
 * references (`"0"`) become ids of the type they lead to, and an absent id is filled in. A reference that
 * leads nowhere is reported.
 */
export function observedObjects(objects: JsonObject, found: Findings): [string, JsonObject][] {
  const ready: [string, JsonObject][] = [];
  for (const [key, observed] of Object.entries(objects)) {
    found.enter(key);
    if (!isObject(observed)) found.unusable('stix/wrong-type', undefined, { expected: 'object' });
    else if (typeof observed['type'] !== 'string')
      found.unusable('stix/missing-property', undefined, { property: 'type' });
    else {
      const resolved = resolve(observed, objects, found);
      ready.push([key, { id: `${observed['type']}--${PLACEHOLDER}`, ...resolved }]);
    }
    found.leave();
  }
  return ready;
}

function resolve(value: JsonObject, objects: JsonObject, found: Findings): JsonObject {
  const copy: JsonObject = {};
  for (const [name, member] of Object.entries(value)) {
    if (name.endsWith('_ref') && typeof member === 'string')
      copy[name] = target(member, name, objects, found);
    else if (name.endsWith('_refs') && Array.isArray(member))
      copy[name] = member.map((one, i) =>
        typeof one === 'string' ? target(one, childPath(name, i), objects, found) : one,
      );
    else copy[name] = descend(member, name, objects, found);
  }
  return copy;
}

function descend(value: Json, step: string | number, objects: JsonObject, found: Findings): Json {
  if (typeof value !== 'object' || value === null) return value;
  found.enter(step);
  const copy = Array.isArray(value)
    ? value.map((item, i) => descend(item, i, objects, found))
    : resolve(value, objects, found);
  found.leave();
  return copy;
}

function target(reference: string, step: string, objects: JsonObject, found: Findings): string {
  if (Object.hasOwn(objects, reference)) {
    const there = objects[reference];
    const type = isObject(there) ? there['type'] : undefined;
    return typeof type === 'string' ? `${type}--${PLACEHOLDER}` : reference;
  }
  if (splitId(reference) === undefined) found.must('stix/local-reference', step, undefined, '4.14');
  return splitId(reference) === undefined ? `x-unresolved--${PLACEHOLDER}` : reference;
}
