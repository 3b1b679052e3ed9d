import type { AssertionStance } from '../provenance/assertions.ts';
import { Classes } from '../provenance/classes.ts';
import type { LinkKind, Statement } from '../provenance/statement.ts';
import { sideOf } from '../provenance/statement.ts';
import { SignedClasses } from './signed-classes.ts';

/**
 * What a person has said about two claims: that they say the same, the opposite of one another, different things, or
 * different things that cannot both be true (two numbers, say).
 */
export type SameVerdict = 'same' | 'opposite' | 'different' | 'exclude';

export interface Verdict {
  readonly a: string;
  readonly b: string;
  readonly verdict: SameVerdict;
}

/** What grouping looks at of one claim. */
export interface GroupInput extends Pick<Statement, 'claim' | 'author' | 'stance'> {
  readonly links: readonly { readonly to: string; readonly kind: LinkKind }[];
  /** See {@link matterOf}; '' when there is none. */
  readonly matter: string;
}

export interface Grouped {
  readonly proposition: string;
  readonly side: AssertionStance;
}

/** Whose word joins any claims; everyone else's joins only what they themselves brought to what is here. */
const OWN = 'own';

/**
 * Puts claims that say the same thing, or the opposite, into one proposition, and tells each its side. What joins:
 * a person's verdict, `supports_refs`, `denies_refs`, `contradicts_refs` where just one of the two is a denial, and an
 * equal matter. A contradiction of two affirmations (two numbers, say) joins nothing: those are two propositions.
 *
 * Links of another party are its word: they can hang that party's claims on one proposition of ours, but never join two
 * that are apart without them, or a partner could make one confirmation out of two unrelated reports.
 * The result does not depend on order. A proposition is named after the least id of its claims.
 */
export function groupClaims(
  claims: readonly GroupInput[],
  verdicts: readonly Verdict[],
): Map<string, Grouped> {
  const list = [...claims].sort((a, b) => (a.claim < b.claim ? -1 : 1));
  const number = new Map(list.map(({ claim }, i) => [claim, i]));
  const links = linksOf(list, number, verdicts);
  const groups = new Classes(list.length);
  const sides = new SignedClasses(list.length);
  for (const link of links) if (link.author === OWN) groups.union(link.a, link.b);
  hang(list, links, groups);
  for (const { a, b, sign } of links)
    if (sign !== undefined && groups.find(a) === groups.find(b)) sides.union(a, b, sign);
  const orientation = orient(list, links, sides);
  return new Map(
    list.map(({ claim, stance }, i) => [
      claim,
      {
        proposition: propositionId(list[groups.find(i)]!.claim),
        side: sideIn(stance, sides.find(i), orientation),
      },
    ]),
  );
}

/** The id of the proposition that is named after this claim. */
export function propositionId(claim: string): string {
  return `proposition--${claim.slice(claim.indexOf('--') + 2)}`;
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly author: string;
  /** Sides of the two speech acts towards each other; undefined where each keeps the side of its stance. */
  readonly sign: 1 | -1 | undefined;
  /** `a` denies `b`. */
  readonly denial: boolean;
  /** By a person's verdict. */
  readonly judged: boolean;
}

const natural = (stance: Statement['stance']): 1 | -1 | 0 =>
  ({ affirm: 1, deny: -1, hedge: 0 })[sideOf(stance)] as 1 | -1 | 0;

const isApart = (verdict: SameVerdict): boolean => verdict === 'different' || verdict === 'exclude';
const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function linksOf(
  list: readonly GroupInput[],
  number: ReadonlyMap<string, number>,
  verdicts: readonly Verdict[],
): Link[] {
  const apart = new Set(verdicts.filter(({ verdict }) => isApart(verdict)).map(({ a, b }) => pairOf(a, b)));
  return [
    ...verdicts.flatMap((verdict) => linkOfVerdict(list, number, verdict)),
    ...list.flatMap((one, i) => toldLinks(list, number, one, i)),
    ...matterLinks(list),
  ].filter(({ a, b, judged }) => judged || !apart.has(pairOf(list[a]!.claim, list[b]!.claim)));
}

function linkOfVerdict(
  list: readonly GroupInput[],
  number: ReadonlyMap<string, number>,
  { a, b, verdict }: Verdict,
): Link[] {
  const [i, j] = [number.get(a), number.get(b)];
  if (i === undefined || j === undefined || isApart(verdict)) return [];
  const product = natural(list[i]!.stance) * natural(list[j]!.stance);
  const sign = verdict === 'opposite' && product !== 0 ? (product === 1 ? -1 : 1) : undefined;
  return [{ a: i, b: j, author: OWN, sign, denial: false, judged: true }];
}

/** The links that a claim states itself. */
function toldLinks(
  list: readonly GroupInput[],
  number: ReadonlyMap<string, number>,
  { author, stance, links }: GroupInput,
  a: number,
): Link[] {
  return links.flatMap(({ to, kind }): Link[] => {
    const b = number.get(to);
    if (b === undefined || b === a) return [];
    const other = list[b]!.stance;
    const oneDenies = (sideOf(stance) === 'deny') !== (sideOf(other) === 'deny');
    if (kind === 'contradicts' && !oneDenies) return [];
    const hedged = natural(stance) === 0 || natural(other) === 0;
    const sign = hedged ? undefined : kind === 'supports' ? 1 : -1;
    return [{ a, b, author, sign, denial: kind !== 'supports', judged: false }];
  });
}

/** Our own claims of one matter are one proposition; each party's claims of it hang on them, and on one another. */
function matterLinks(list: readonly GroupInput[]): Link[] {
  const first = new Map<string, number>();
  for (const [i, { author, matter }] of list.entries())
    if (matter !== '' && !first.has(`${author} ${matter}`)) first.set(`${author} ${matter}`, i);
  return list.flatMap(({ author, matter }, a) => {
    if (matter === '') return [];
    const bearers = new Set([first.get(`${author} ${matter}`), first.get(`${OWN} ${matter}`)]);
    return [...bearers]
      .filter((b): b is number => b !== undefined && b !== a)
      .map((b) => ({ a, b, author, sign: undefined, denial: false, judged: false }));
  });
}

/** Each party's own claims, joined by its own links, hang on the one proposition outside that they touch, if it is one. */
function hang(list: readonly GroupInput[], links: readonly Link[], groups: Classes): void {
  const authors = new Map<number, string | null>();
  for (const [i, { author }] of list.entries()) {
    const root = groups.find(i);
    const known = authors.get(root);
    authors.set(root, known === undefined || known === author ? author : null);
  }
  const foreign = links.filter(({ author }) => author !== OWN);
  const alone = (i: number, author: string): boolean => authors.get(groups.find(i)) === author;
  const inside = foreign.filter(({ a, b, author }) => alone(a, author) && alone(b, author));
  for (const { a, b } of inside) groups.union(a, b);
  const touched = new Map<number, Set<number>>();
  for (const { a, b, author } of foreign) {
    const [own, other] = alone(a, author) ? [a, b] : [b, a];
    if (!alone(own, author) || alone(other, author)) continue;
    const root = groups.find(own);
    touched.set(root, (touched.get(root) ?? new Set()).add(groups.find(other)));
  }
  for (const [root, outside] of touched) if (outside.size === 1) groups.union(root, [...outside][0]!);
}

/** Which way each class of sides is turned: the claims that deny nobody affirm, if they agree. */
function orient(
  list: readonly GroupInput[],
  links: readonly Link[],
  sides: SignedClasses,
): ReadonlyMap<number, 1 | -1> {
  const deniers = new Set(links.filter(({ denial }) => denial).map(({ a }) => a));
  const votes = new Map<number, { first: number; all: number; least: number }>();
  for (const [i, { stance }] of list.entries()) {
    const { root, side } = sides.find(i);
    const vote = natural(stance) * side;
    const sum = votes.get(root) ?? { first: 0, all: 0, least: 0 };
    sum.all += vote;
    if (!deniers.has(i)) sum.first += vote;
    if (sum.least === 0) sum.least = vote;
    votes.set(root, sum);
  }
  return new Map(
    [...votes].map(([root, { first, all, least }]) => [root, (first || all || least || 1) > 0 ? 1 : -1]),
  );
}

function sideIn(
  stance: Statement['stance'],
  { root, side, torn }: ReturnType<SignedClasses['find']>,
  orientation: ReadonlyMap<number, 1 | -1>,
): AssertionStance {
  const own = sideOf(stance);
  if (own === 'hedge' || torn) return own;
  return side === (orientation.get(root) ?? 1) ? 'affirm' : 'deny';
}

/** Objects that themselves say something: two claims about just these are about the same matter. */
const TELLING: ReadonlySet<string> = new Set([
  'indicator',
  'relationship',
  'sighting',
  'observed-data',
  'claim',
]);

/**
 * The matter that a claim is about by its `about_refs`: the same for claims about exactly the same objects, of which at
 * least one says something itself (an indicator, a relationship, a sighting). Claims about the same actor or place may
 * say anything about it and share no matter. Numbers count: two estimates have one matter only when they are equal.
 */
export function matterOf({ about, estimate }: Pick<Statement, 'about' | 'estimate'>): string {
  if (!about.some((ref) => TELLING.has(ref.slice(0, ref.indexOf('--'))))) return '';
  const number = estimate
    ? [estimate.value, estimate.min, estimate.max, estimate.unit.toLowerCase(), estimate.asOf]
    : [];
  return JSON.stringify([[...new Set(about)].sort(), number]);
}
