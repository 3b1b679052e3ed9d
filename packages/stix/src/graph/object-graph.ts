import type { StixObject } from '../types.ts';
import { type Reference, references } from './references.ts';

/** A reference seen from its holder. */
export interface Edge extends Reference {
  /** Id of the object that holds the reference. */
  readonly from: string;
}

/** The references out of and into each object of a set. */
export interface ObjectGraph {
  /** What the object with this id refers to. */
  readonly out: (id: string) => readonly Edge[];
  /** Which objects of the set refer to this id, whether it is in the set or not. */
  readonly into: (id: string) => readonly Edge[];
  /** Relationships of the set that have this id at one end. */
  readonly relationships: (id: string) => readonly StixObject[];
  /** Ids referred to and not in the set. */
  readonly dangling: () => readonly string[];
}

/** Builds the graph of a set of objects once; the set is not kept up to date afterwards. */
export function objectGraph(objects: Iterable<StixObject>): ObjectGraph {
  const byId = new Map<string, StixObject[]>();
  const out = new Map<string, Edge[]>();
  const into = new Map<string, Edge[]>();
  for (const object of objects) {
    append(byId, object.id, object);
    for (const reference of references(object)) {
      const edge = { ...reference, from: object.id };
      append(out, object.id, edge);
      append(into, reference.id, edge);
    }
  }
  return {
    out: (id) => out.get(id) ?? [],
    into: (id) => into.get(id) ?? [],
    relationships: (id) => {
      const ends = (into.get(id) ?? []).filter(
        ({ path }) => path === '$.source_ref' || path === '$.target_ref',
      );
      return [...new Set(ends.flatMap(({ from }) => byId.get(from) ?? []))];
    },
    dangling: () => [...into.keys()].filter((id) => !byId.has(id)),
  };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
