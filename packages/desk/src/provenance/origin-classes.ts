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
  const { graph, nodes, origins, parties } = scope;
  const classes = new Classes(nodes.length);
  const first = new Int32Array(parties.count).fill(-1);
  for (const i of origins) {
    const party = parties.of[i]!;
    if (first[party] === -1) first[party] = i;
    else classes.union(i, first[party]!);
    for (const key of graph.assertions[nodes[i]!]!.same ?? []) classes.unionKey(i, key);
  }
  return classes;
}

/** For the lower bound: also what may be the same; suspected copies share a way or are left out. */
export function maybeClasses(scope: Scope, query: OriginQuery): OriginClasses {
  const { graph, nodes, origins } = scope;
  const classes = sameClasses(scope);
  const byKey = new Map<string, number[]>();
  const unstated: number[] = [];
  for (const i of origins) {
    const { maybe, basis } = graph.assertions[nodes[i]!]!;
    for (const key of maybe ?? []) {
      const list = byKey.get(key);
      if (list) list.push(i);
      else byKey.set(key, [i]);
    }
    if (basis === 'told' || basis === 'cites' || basis === 'inferred') unstated.push(i);
  }
  const apart = apartFrom(query);
  for (const list of [...byKey.values(), unstated, ...unnamedBehind(scope)])
    joinMaybes(scope, list, apart, classes);
  return { classes, left: suspectedCopies(scope), copies: copiesOf(scope) };
}

/** Origins without a name that one relay passes on: they may be one person. */
function unnamedBehind({ graph, nodes, start, above, origin }: Scope): number[][] {
  const lists: number[][] = [];
  for (let i = 0; i < nodes.length; i++) {
    const behind: number[] = [];
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const up = above[e]!;
      if (origin[up] === 1 && graph.assertions[nodes[up]!]!.unnamed) behind.push(up);
    }
    if (behind.length > 1) lists.push(behind);
  }
  return lists;
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
  if (apart.size === 0) {
    for (const i of list) classes.union(i, list[0]!);
    return;
  }
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
