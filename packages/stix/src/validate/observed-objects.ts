import type { Json, JsonObject } from '@qanat/json';
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
  const resolved: [string, Json][] = [];
  for (const [name, member] of Object.entries(value)) {
    if (name.endsWith('_ref') && typeof member === 'string') {
      const id = target(member, name, objects, found);
      if (id !== undefined) resolved.push([name, id]);
    } else if (name.endsWith('_refs') && Array.isArray(member)) {
      found.enter(name);
      const ids = member.flatMap((one, i) =>
        typeof one === 'string' ? toList(target(one, i, objects, found)) : [one],
      );
      resolved.push([name, ids]);
      found.leave();
    } else resolved.push([name, descend(member, name, objects, found)]);
  }
  return Object.fromEntries(resolved);
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

function toList(id: string | undefined): Json[] {
  return id === undefined ? [] : [id];
}

/** The id a reference stands for, or undefined and an issue where it leads nowhere. */
function target(
  reference: string,
  step: string | number,
  objects: JsonObject,
  found: Findings,
): string | undefined {
  if (Object.hasOwn(objects, reference)) {
    const there = objects[reference];
    const type = isObject(there) ? there['type'] : undefined;
    return typeof type === 'string' ? `${type}--${PLACEHOLDER}` : undefined;
  }
  if (found.version === '2.1' && splitId(reference) !== undefined) return reference;
  found.must('stix/local-reference', step, undefined, '4.14');
  return undefined;
}
