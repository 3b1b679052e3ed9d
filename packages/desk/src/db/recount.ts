import type { Reader, Tx } from '@qanat/store';
import { countProposition, type PropositionCount } from '../propositions/count.ts';
import { type GroupInput, groupClaims, matterOf } from '../propositions/group.ts';
import type { OriginCount } from '../provenance/origins.ts';
import type { Placed, Statement } from '../provenance/statement.ts';
import { countsOf, type Fall, insertFalls, putCounts, type SideCount, type StoredCount } from './counts.ts';
import {
  copiesAmong,
  type Place,
  placesOf,
  replacePlaces,
  sourceVerdictsOn,
  statementsOf,
  verdictsOn,
} from './propositions.ts';

const TITLE = 300;

/** What a count found, before it is written. */
export interface Recount {
  readonly claims: readonly string[];
  readonly places: readonly Place[];
  readonly counts: readonly StoredCount[];
  /** Propositions that are no more. */
  readonly gone: readonly string[];
  readonly fell: readonly Fall[];
}

/**
 * Groups these claims anew and counts the propositions they make; changes nothing. `claims` must be closed under what can
 * join claims (`connectedClaims`).
 */
export async function recount(r: Reader, claims: readonly string[], now: string): Promise<Recount> {
  const statements = await statementsOf(r, claims);
  const grouped = groupClaims(groupInputs(statements), await verdictsOn(r, claims));
  const before = await placesOf(r, claims);
  const old = await countsOf(r, [...new Set(before.map(({ proposition }) => proposition))]);
  const placed = new Map<string, Placed[]>();
  for (const statement of statements) {
    const place = grouped.get(statement.claim);
    if (!place) continue;
    const list = placed.get(place.proposition);
    if (list) list.push({ ...statement, ...place });
    else placed.set(place.proposition, [{ ...statement, ...place }]);
  }
  const verdicts = await sourceVerdictsOn(r, claims);
  const copies = await copiesAmong(
    r,
    statements.map(({ report }) => report),
  );
  const counts = Array.from(placed.values(), (list) =>
    toStored(list, countProposition(list, verdicts.filter(within(list)), copies.filter(between(list))), now),
  );
  const kept = new Set(counts.map(({ proposition }) => proposition));
  return {
    claims,
    places: Array.from(grouped, ([claim, place]) => ({ claim, ...place })),
    counts,
    gone: [...old.keys()].filter((proposition) => !kept.has(proposition)),
    fell: fallsBetween(before, old, grouped, counts, now),
  };
}

/** Writes what a count found. */
export async function putRecount(tx: Tx, { claims, places, counts, gone, fell }: Recount): Promise<void> {
  await replacePlaces(tx, claims, places);
  await putCounts(tx, gone, counts);
  await insertFalls(tx, fell);
}

/** One input a claim: of several ways that bring it, the author's own word is what its links are taken from. */
function groupInputs(statements: readonly Statement[]): GroupInput[] {
  const byClaim = new Map<string, Statement[]>();
  for (const one of statements) {
    const list = byClaim.get(one.claim);
    if (list) list.push(one);
    else byClaim.set(one.claim, [one]);
  }
  return Array.from(byClaim, ([claim, list]) => {
    const rank = ({ author }: Statement): number =>
      author === 'own' ? 0 : author.startsWith('node:') ? 1 : 2;
    const first = list.toSorted((a, b) => rank(a) - rank(b) || (a.author < b.author ? -1 : 1))[0]!;
    const told = list.filter(({ author }) => author === first.author);
    return {
      claim,
      author: first.author,
      stance: first.stance,
      links: told.flatMap(({ links }) => links),
      matter: matterOf(first),
    };
  });
}

function within(list: readonly Placed[]): (verdict: { a: string; b: string }) => boolean {
  const claims = new Set(list.map(({ claim }) => claim));
  return ({ a, b }) => claims.has(a) && claims.has(b);
}

function between(list: readonly Placed[]): (pair: readonly [string, string]) => boolean {
  const reports = new Set(list.map(({ report }) => report));
  return ([a, b]) => reports.has(a) && reports.has(b);
}

function toStored(list: readonly Placed[], count: PropositionCount, at: string): StoredCount {
  const named = list.find(({ side }) => side === 'affirm') ?? list[0]!;
  return {
    proposition: named.proposition,
    title: named.content.slice(0, TITLE),
    claims: new Set(list.map(({ claim }) => claim)).size,
    affirm: sideCount(count.affirm),
    deny: sideCount(count.deny),
    hedges: count.hedge.reports,
    loops: count.affirm.loops.length + count.deny.loops.length,
    at,
  };
}

export function sideCount({ reports, stated, independent: [lo, hi] }: OriginCount): SideCount {
  return { reports, stated, lo, hi };
}

const SIDES = ['affirm', 'deny'] as const;

/** Where a side counts less than what its claims counted before, and which claims are gone. */
function fallsBetween(
  before: readonly { claim: string; proposition: string }[],
  old: ReadonlyMap<string, StoredCount>,
  grouped: ReadonlyMap<string, { proposition: string }>,
  rows: readonly StoredCount[],
  at: string,
): Fall[] {
  const now = new Map(rows.map((row) => [row.proposition, row]));
  const members = new Map<string, string[]>();
  for (const { claim, proposition } of before) {
    const list = members.get(proposition);
    if (list) list.push(claim);
    else members.set(proposition, [claim]);
  }
  const falls: Fall[] = [];
  for (const [proposition, was] of old) {
    const list = members.get(proposition) ?? [];
    const gone = list.filter((claim) => !grouped.has(claim));
    const homes = new Set(list.flatMap((claim) => grouped.get(claim)?.proposition ?? []));
    const [home = proposition] = [...homes].sort();
    for (const side of SIDES) {
      const best = Math.max(0, ...Array.from(homes, (one) => now.get(one)?.[side].lo ?? 0));
      const high = Math.max(0, ...Array.from(homes, (one) => now.get(one)?.[side].hi ?? 0));
      if (best >= was[side].lo && high >= was[side].hi) continue;
      falls.push({
        proposition: home,
        at,
        side,
        before: [was[side].lo, was[side].hi],
        after: [best, high],
        gone: gone.slice(0, 20),
      });
    }
  }
  return falls;
}
