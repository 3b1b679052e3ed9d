import type { Json, JsonObject } from '@qanat/json';
import { deterministicId, newId } from '../ids.ts';
import type { StixObject } from '../types.ts';

/** Properties of 2.0 observables under their 2.1 names. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  file: { created: 'ctime', modified: 'mtime', accessed: 'atime' },
  directory: { created: 'ctime', modified: 'mtime', accessed: 'atime' },
  process: { created: 'created_time', binary_ref: 'image_ref' },
  'windows-registry-key': { modified: 'modified_time' },
  'user-account': { password_last_changed: 'credential_last_changed' },
};

/** Longest chain of references whose ids are derived from each other. */
const MAX_CHAIN = 100;

/**
 * The observables of a 2.0 observed-data as objects of 2.1: deterministic ids (a random one where the type has
 * none, or where references go in a circle or on and on), local references replaced by them, properties renamed. In the
 * order in which they stand.
 */
export function liftObserved(objects: JsonObject): StixObject[] {
  const lifting = new Set<string>();
  const done = new Map<string, StixObject>();
  const random = new Map<string, string>();
  const idOf = (key: string): string | undefined => {
    const raw = objects[key];
    if (!isObserved(raw)) return undefined;
    if (!lifting.has(key) && lifting.size < MAX_CHAIN) return lift(key, raw).id;
    // A reference back to what is being lifted: its id cannot depend on itself.
    const id = random.get(key) ?? newId(raw['type'] as string);
    random.set(key, id);
    return id;
  };
  const lift = (key: string, raw: JsonObject): StixObject => {
    const known = done.get(key);
    if (known !== undefined) return known;
    lifting.add(key);
    const type = raw['type'] as string;
    const content = withIds(renamed(raw, type), (name) =>
      Object.hasOwn(objects, name) ? idOf(name) : undefined,
    );
    lifting.delete(key);
    const id = random.get(key) ?? deterministicId(content) ?? newId(type);
    const object = { ...content, type, spec_version: '2.1', id } as StixObject;
    done.set(key, object);
    return object;
  };
  return Object.entries(objects).flatMap(([key, raw]) => (isObserved(raw) ? [lift(key, raw)] : []));
}

function renamed(raw: JsonObject, type: string): JsonObject {
  const names = Object.hasOwn(RENAMED, type) ? RENAMED[type] : undefined;
  if (names === undefined) return raw;
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      Object.hasOwn(names, name) ? (names[name] as string) : name,
      value,
    ]),
  );
}

function withIds(value: JsonObject, idOf: (key: string) => string | undefined): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, member]): [string, Json] => {
      if (name.endsWith('_ref') && typeof member === 'string') return [name, idOf(member) ?? member];
      if (name.endsWith('_refs') && Array.isArray(member))
        return [name, member.map((key) => (typeof key === 'string' ? (idOf(key) ?? key) : key))];
      return [name, deep(member, idOf)];
    }),
  );
}

function deep(value: Json, idOf: (key: string) => string | undefined): Json {
  if (Array.isArray(value)) return value.map((item) => deep(item, idOf));
  return typeof value === 'object' && value !== null ? withIds(value, idOf) : value;
}

function isObserved(value: Json | undefined): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value['type'] === 'string'
  );
}
