import type { AssertionStance } from '../provenance/assertions.ts';
import { partyKey } from '../provenance/party-key.ts';
import type { Placed } from '../provenance/statement.ts';

/** One source's word on one proposition, as it was said. */
export interface Said {
  readonly claim: string;
  readonly report: string;
  readonly way: string;
  readonly side: AssertionStance;
  /** It gives a number. */
  readonly estimate: boolean;
  readonly content: string;
  readonly lang: string;
  readonly via: readonly string[];
  readonly publisher: string | null;
  readonly grade: Placed['grade'];
  readonly at: string;
}

export interface MatrixSource {
  readonly key: string;
  readonly name: string;
  readonly unnamed: boolean;
}

/** `stance`: the side that the source takes, `mixed` when it has said both; nothing is averaged away. */
export interface MatrixCell {
  readonly source: string;
  readonly proposition: string;
  readonly stance: AssertionStance | 'mixed';
  readonly said: readonly Said[];
}

/** Two claims that cannot both be true. One proposition: some affirm and some deny it; two: their contents exclude each other. */
export interface Contradiction {
  readonly propositions: readonly [string] | readonly [string, string];
  readonly claims: readonly [string, string];
}

export interface Matrix {
  readonly sources: readonly MatrixSource[];
  readonly propositions: readonly string[];
  readonly cells: readonly MatrixCell[];
  readonly contradictions: readonly Contradiction[];
  /** What the limits have left out. */
  readonly left: { readonly sources: number; readonly propositions: number };
}

export interface MatrixLimits {
  readonly sources: number;
  readonly propositions: number;
}

const LIMITS: MatrixLimits = { sources: 200, propositions: 100 };
const SAID = 20;

/**
 * Sources × propositions with the side each takes: contradictions stand side by side, and nothing is averaged.
 * Contested propositions come first, then those with the most sources.
 */
export function toMatrix(statements: readonly Placed[], limits: MatrixLimits = LIMITS): Matrix {
  const cells = new Map<string, { source: MatrixSource; proposition: string; said: Said[] }>();
  const seen = new Set<string>();
  for (const one of statements.toSorted(byTime)) {
    // The same claim by a second way is not said twice.
    if (seen.has(one.claim)) continue;
    seen.add(one.claim);
    const source = sourceOf(one);
    const key = `${source.key} ${one.proposition}`;
    const cell = cells.get(key) ?? { source, proposition: one.proposition, said: [] };
    cells.set(key, cell);
    cell.said.push(toSaid(one));
  }
  const contradictions = contradictionsOf(statements);
  const contested = new Set(contradictions.flatMap(({ propositions }) => [...propositions]));
  const propositions = ranked(
    Array.from(cells.values(), ({ proposition }) => proposition),
    (proposition) => (contested.has(proposition) ? 1 : 0),
  );
  const chosen = new Set(propositions.slice(0, limits.propositions));
  const within = [...cells.values()].filter(({ proposition }) => chosen.has(proposition));
  const sources = ranked(within.map(({ source }) => source.key));
  const shown = new Set(sources.slice(0, limits.sources));
  const names = new Map(within.map(({ source }) => [source.key, source]));
  return {
    sources: [...shown].map((key) => names.get(key)!),
    propositions: [...chosen],
    cells: within
      .filter(({ source }) => shown.has(source.key))
      .map(({ source, proposition, said }) => ({
        source: source.key,
        proposition,
        stance: stanceOf(said),
        said: said.slice(0, SAID),
      })),
    contradictions: contradictions.filter(({ propositions: [a, b = a] }) => chosen.has(a) && chosen.has(b)),
    left: {
      sources: sources.length - shown.size,
      propositions: propositions.length - chosen.size,
    },
  };
}

function byTime(a: Placed, b: Placed): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.claim !== b.claim) return a.claim < b.claim ? -1 : 1;
  return a.way < b.way ? -1 : 1;
}

/** An unnamed source is a row of its own: nobody knows whether two are one. */
export function sourceOf({ source, anonymous, claim }: Placed): MatrixSource {
  const key = source === null ? '' : partyKey(source);
  return anonymous || key === ''
    ? { key: `unnamed:${claim}`, name: source ?? '', unnamed: true }
    : { key: `name:${key}`, name: source ?? key, unnamed: false };
}

function toSaid(one: Placed): Said {
  const { claim, report, way, side, content, lang, via, publisher, grade, at } = one;
  const estimate = one.estimate !== null;
  return {
    claim,
    report,
    way,
    side,
    estimate,
    content,
    lang,
    via,
    publisher: publisher?.name ?? null,
    grade,
    at,
  };
}

function stanceOf(said: readonly Said[]): MatrixCell['stance'] {
  const sides = new Set(said.map(({ side }) => side));
  if (sides.has('affirm') && sides.has('deny')) return 'mixed';
  return sides.has('affirm') ? 'affirm' : sides.has('deny') ? 'deny' : 'hedge';
}

/** Each once, by rank, then by how often it occurs, then by name. */
function ranked(all: readonly string[], rank: (one: string) => number = () => 0): string[] {
  const count = new Map<string, number>();
  for (const one of all) count.set(one, (count.get(one) ?? 0) + 1);
  return [...count.keys()].sort(
    (a, b) => rank(b) - rank(a) || count.get(b)! - count.get(a)! || (a < b ? -1 : 1),
  );
}

const MOST = 500;

/** Within one proposition the first of each side stand against each other; between two, what a claim says it contradicts. */
export function contradictionsOf(statements: readonly Placed[]): Contradiction[] {
  const byClaim = new Map(statements.map((one) => [one.claim, one]));
  return [...betweenSides(byClaim), ...betweenPropositions(byClaim)]
    .sort((a, b) => (a.claims.join() < b.claims.join() ? -1 : 1))
    .slice(0, MOST);
}

function betweenSides(byClaim: ReadonlyMap<string, Placed>): Contradiction[] {
  const sides = new Map<string, { affirm?: string; deny?: string }>();
  for (const { claim, side, proposition } of byClaim.values()) {
    if (side === 'hedge') continue;
    const both = sides.get(proposition) ?? {};
    const known = both[side];
    if (known === undefined || claim < known) both[side] = claim;
    sides.set(proposition, both);
  }
  return [...sides].flatMap(([proposition, { affirm, deny }]): Contradiction[] =>
    affirm !== undefined && deny !== undefined
      ? [{ propositions: [proposition], claims: [affirm, deny] }]
      : [],
  );
}

function betweenPropositions(byClaim: ReadonlyMap<string, Placed>): Contradiction[] {
  const found = new Map<string, Contradiction>();
  for (const one of byClaim.values())
    for (const { to, kind } of one.links) {
      const other = byClaim.get(to);
      if (kind !== 'contradicts' || !other || other.proposition === one.proposition) continue;
      const [a, b] = one.claim < other.claim ? [one, other] : [other, one];
      found.set(`${a.claim} ${b.claim}`, {
        propositions: [a.proposition, b.proposition],
        claims: [a.claim, b.claim],
      });
    }
  return [...found.values()];
}
