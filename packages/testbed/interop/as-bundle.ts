import type { Json, JsonObject } from '@qanat/json';

/**
 * An observed-data with `objects` (STIX 2.0) as a bundle of one with `object_refs` and the objects (STIX 2.1): the
 * form in which the OASIS matcher takes 2.1. `set` keeps the ids of several observations apart.
 */
export function asBundle(observed: JsonObject, set: number): JsonObject {
  const objects = observed['objects'] as Record<string, JsonObject>;
  const ids = new Map(
    Object.entries(objects).map(([key, { type }], k) => [
      key,
      `${String(type)}--00000000-0000-4000-8000-${String(set * 1000 + k).padStart(12, '0')}`,
    ]),
  );
  const { objects: _, ...rest } = observed;
  return {
    type: 'bundle',
    id: `bundle--00000000-0000-4000-8000-${String(set).padStart(12, '0')}`,
    objects: [
      { ...rest, spec_version: '2.1', object_refs: [...ids.values()] },
      ...Object.entries(objects).map(([key, object]) => ({
        ...(renamed(object, ids) as JsonObject),
        id: ids.get(key) ?? key,
      })),
    ],
  };
}

function renamed(value: Json, ids: ReadonlyMap<string, string>, property = ''): Json {
  if (typeof value === 'string') return /_refs?$/.test(property) ? (ids.get(value) ?? value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, ids, property));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, ids, name)]));
}
