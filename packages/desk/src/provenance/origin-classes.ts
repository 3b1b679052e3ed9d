import { Classes } from './classes.ts';
import type { OriginQuery, Scope } from './scope.ts';

/** Which origins count as one, and what of them counts at all. Origins and relays are numbered as in the scope. */
export interface OriginClasses {
  readonly classes: Classes;
  /** Origins left out. */
  readonly left: ReadonlySet<number>;
  /** Assertions that share one capacity as one text; undefined where none do. */
  readonly copies: Classes | undefined;
}

/** Keys of the same person or paper join origins; so does being the same party. */
export function sameClasses(scope: Scope): Classes {
  const { graph, nodes, origins } = scope;
  const classes = new Classes(nodes.length);
  const first = new Map<number, number>();
  for (const i of origins) {
    const party = graph.party[nodes[i]!]!;
    const other = first.get(party);
    if (other === undefined) first.set(party, i);
    else classes.union(i, other);
    for (const key of graph.assertions[nodes[i]!]!.same ?? []) classes.unionKey(i, key);
  }
  return classes;
}

/** For the lower bound: also what may be the same; suspected copies share a way or are left out. */
export function maybeClasses(scope: Scope, query: OriginQuery): OriginClasses {
  const { graph, nodes, origins } = scope;
  const classes = sameClasses(scope);
  const keys = new Map<string, number[]>();
  const put = (key: string, i: number): void => {
    const list = keys.get(key);
    if (list) list.push(i);
    else keys.set(key, [i]);
  };
  for (const i of origins) {
    const { maybe, basis } = graph.assertions[nodes[i]!]!;
    for (const key of maybe ?? []) put(`maybe:${key}`, i);
    if (basis === 'told' || basis === 'cites' || basis === 'inferred') put('unstated', i);
  }
  for (let i = 0; i < nodes.length; i++)
    for (let e = scope.start[i]!; e < scope.start[i + 1]!; e++) {
      const up = scope.above[e]!;
      if (scope.origin[up] === 1 && graph.assertions[nodes[up]!]!.unnamed) put(`behind:${i}`, up);
    }
  const apart = apartFrom(query);
  for (const list of keys.values()) joinMaybes(scope, list, apart, classes);
  return { classes, left: suspectedCopies(scope), copies: copiesOf(scope) };
}

function apartFrom({ distinct }: OriginQuery): ReadonlyMap<string, ReadonlySet<string>> {
  const apart = new Map<string, Set<string>>();
  for (const [a, b] of distinct ?? [])
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      apart.set(one, (apart.get(one) ?? new Set()).add(other));
  return apart;
}

/** Joins all of a list but those shown to be different people, by id, so that no order of arrival matters. */
function joinMaybes(
  { graph, nodes }: Scope,
  list: readonly number[],
  apart: ReadonlyMap<string, ReadonlySet<string>>,
  classes: Classes,
): void {
  const idOf = (i: number): string => graph.assertions[nodes[i]!]!.id;
  const told = list.filter((i) => apart.has(idOf(i))).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const rest = list.filter((i) => !apart.has(idOf(i)));
  const groups: number[][] = [];
  for (const i of told) {
    const others = apart.get(idOf(i));
    const group = groups.find((members) => members.every((member) => !others?.has(idOf(member))));
    if (group) group.push(i);
    else groups.push([i]);
  }
  const [first = []] = groups;
  for (const group of [[...first, ...rest], ...groups.slice(1)])
    for (const i of group) classes.union(i, group[0]!);
}

/** An origin that shares a `maybe` key with a relay that has origins of its own may only be that relay's copy. */
function suspectedCopies({ graph, nodes, origins, origin }: Scope): ReadonlySet<number> {
  const relayed = new Set<string>();
  for (let i = 0; i < nodes.length; i++)
    if (origin[i] === 0) for (const key of graph.assertions[nodes[i]!]!.maybe ?? []) relayed.add(key);
  if (relayed.size === 0) return new Set();
  return new Set(origins.filter((i) => graph.assertions[nodes[i]!]!.maybe?.some((key) => relayed.has(key))));
}

function copiesOf({ graph, nodes }: Scope): Classes | undefined {
  let classes: Classes | undefined;
  for (let i = 0; i < nodes.length; i++)
    for (const key of graph.assertions[nodes[i]!]!.copies ?? []) {
      classes ??= new Classes(nodes.length);
      classes.unionKey(i, key);
    }
  return classes;
}
