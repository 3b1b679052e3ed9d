import type { Candidate } from './plan.ts';

/** So many observations out of these. */
export interface Demand {
  readonly demand: number;
  readonly items: readonly Candidate[];
}

/** Observations that the same demands could use. */
interface Group {
  readonly items: Candidate[];
  readonly users: readonly number[];
  capacity: number;
}

/**
 * Gives every demand its own observations (an observation with a count of n serves n times), or undefined when
 * they do not suffice. Observations usable by the same demands are grouped, and a maximum flow of counts runs
 * from demands to groups, so the cost does not grow with the numbers themselves. Returns indexes, ascending.
 */
export function assignObservations(
  demands: readonly Demand[],
  spend: (steps: number) => void,
): number[] | undefined {
  const groups = groupByUsers(demands, spend);
  const flow = demands.map(() => new Map<number, number>());
  const reachable: number[][] = demands.map(() => []);
  for (const [index, group] of groups.entries()) for (const user of group.users) reachable[user]?.push(index);
  for (const [user, { demand }] of demands.entries()) {
    let missing = demand;
    while (missing > 0) {
      const sent = augment(user, missing, groups, flow, reachable, spend);
      if (sent === 0) return undefined;
      missing -= sent;
    }
  }
  const used = groups.map((_, index) => flow.reduce((sum, one) => sum + (one.get(index) ?? 0), 0));
  return groups
    .flatMap((group, index) => takeFirst(group.items, used[index] as number))
    .sort((a, b) => a - b);
}

function groupByUsers(demands: readonly Demand[], spend: (steps: number) => void): Group[] {
  const users = new Map<number, { item: Candidate; users: number[] }>();
  for (const [user, { items }] of demands.entries()) {
    spend(items.length);
    for (const item of items) {
      const known = users.get(item.index);
      if (known === undefined) users.set(item.index, { item, users: [user] });
      else known.users.push(user);
    }
  }
  const groups = new Map<string, Group>();
  for (const { item, users: of } of users.values()) {
    const key = of.join();
    const group = groups.get(key) ?? { items: [], users: of, capacity: 0 };
    group.items.push(item);
    group.capacity += item.count;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Sends up to `wanted` from a demand along a shortest path to spare capacity; returns how much went. */
function augment(
  source: number,
  wanted: number,
  groups: readonly Group[],
  flow: readonly Map<number, number>[],
  reachable: readonly (readonly number[])[],
  spend: (steps: number) => void,
): number {
  // How the path came to each group: from which demand, and how that demand was reached.
  const via = new Map<number, { user: number; back: number | undefined }>();
  const userBack = new Map<number, number | undefined>([[source, undefined]]);
  const queue = [source];
  for (let user = queue.shift(); user !== undefined; user = queue.shift()) {
    for (const index of reachable[user] as readonly number[]) {
      spend(1);
      if (via.has(index)) continue;
      via.set(index, { user, back: userBack.get(user) });
      if ((groups[index] as Group).capacity > 0) return push(index, wanted, groups, flow, via);
      for (const other of (groups[index] as Group).users) {
        spend(1);
        if ((flow[other]?.get(index) ?? 0) > 0 && !userBack.has(other)) {
          userBack.set(other, index);
          queue.push(other);
        }
      }
    }
  }
  return 0;
}

function push(
  end: number,
  wanted: number,
  groups: readonly Group[],
  flow: readonly Map<number, number>[],
  via: ReadonlyMap<number, { user: number; back: number | undefined }>,
): number {
  const last = groups[end] as Group;
  const path: { user: number; to: number; back: number | undefined }[] = [];
  let amount = Math.min(wanted, last.capacity);
  for (let to: number | undefined = end; to !== undefined; ) {
    const { user, back } = via.get(to) as { user: number; back: number | undefined };
    path.push({ user, to, back });
    if (back !== undefined) amount = Math.min(amount, flow[user]?.get(back) ?? 0);
    to = back;
  }
  last.capacity -= amount;
  for (const { user, to, back } of path) {
    const own = flow[user] as Map<number, number>;
    own.set(to, (own.get(to) ?? 0) + amount);
    if (back !== undefined) own.set(back, (own.get(back) ?? 0) - amount);
  }
  return amount;
}

function takeFirst(items: readonly Candidate[], amount: number): number[] {
  const taken: number[] = [];
  let left = amount;
  for (const { index, count } of [...items].sort((a, b) => a.index - b.index)) {
    if (left <= 0) break;
    taken.push(index);
    left -= count;
  }
  return taken;
}
