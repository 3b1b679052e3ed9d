import type { Assertion, Relay } from './assertions.ts';
import { type Chain, chainOf, type Link } from './chain.ts';
import { sameOrganisations } from './organisations.ts';
import { partyKey } from './party-key.ts';
import type { Placed } from './statement.ts';

/**
 * The assertion graph of one proposition: for each statement its source, the relays inside out, the publisher, and the
 * nodes that brought it. Where somebody cites a party whose own published word on the same side we hold too, the citation
 * hangs on that word: so two papers that cite each other are a loop and not two origins.
 */
export function toAssertions(statements: readonly Placed[], copies: CopyPairs = []): Assertion[] {
  const sorted = statements.toSorted(byClaim);
  const names = sorted.flatMap(({ source }) => (source ? [partyKey(source)] : []));
  const context = {
    several: severalWays(sorted),
    organisations: sameOrganisations(names),
    copies: copyKeys(copies),
  };
  const chains = sorted.map((one) => chainOf(one, context));
  const words = wordsOf(chains);
  const bearers = new Map<string, Borne>();
  const made: Assertion[] = [];
  for (const chain of chains) {
    const last = addLinks(chain, words, made);
    addBearers(chain, last, bearers);
  }
  for (const { relays, ...bearer } of bearers.values())
    made.push({ ...bearer, relays: [...relays.values()] });
  for (const { published, ...word } of words.values())
    made.push({ ...word, relays: Array.from(published, (id) => ({ id })) });
  return made;
}

/** Pairs of reports of which one is suspected to be a copy of the other. */
export type CopyPairs = readonly (readonly [string, string])[];

function copyKeys(pairs: CopyPairs): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const [a, b] of pairs) {
    const key = a < b ? `near:${a} ${b}` : `near:${b} ${a}`;
    for (const report of [a, b]) keys.set(report, [...(keys.get(report) ?? []), key]);
  }
  return keys;
}

function byClaim(a: Placed, b: Placed): number {
  if (a.claim !== b.claim) return a.claim < b.claim ? -1 : 1;
  return a.way < b.way ? -1 : 1;
}

function severalWays(sorted: readonly Placed[]): ReadonlySet<string> {
  return new Set(sorted.flatMap(({ claim }, i) => (sorted[i - 1]?.claim === claim ? [claim] : [])));
}

/** @returns what stands last of the links. */
function addLinks(chain: Chain, words: ReadonlyMap<string, Word>, made: Assertion[]): Relay {
  let below: Relay = { id: '' };
  for (const [i, link] of chain.links.entries()) {
    const relays: Relay[] = i === 0 ? [] : [below];
    const word = words.get(`${chain.side} ${link.who}`);
    if (word !== undefined && link.who !== chain.publisher) relays.push({ id: word.id });
    made.push({ ...link, ...(relays.length > 0 && { relays }) });
    below = { id: link.id };
  }
  return below;
}

/** A publisher or a node with everything that it bears on one side of one report. */
type Borne = Link & { readonly relays: Map<string, Relay> };

function addBearers(chain: Chain, last: Relay, bearers: Map<string, Borne>): void {
  let below = last;
  for (const { stamped, ...bearer } of chain.bearers) {
    const known = bearers.get(bearer.id) ?? { ...bearer, relays: new Map<string, Relay>() };
    bearers.set(bearer.id, known);
    known.relays.set(below.id, { id: below.id, ...(stamped && { stamped }) });
    below = { id: bearer.id };
  }
}

type Word = Link & { readonly published: Set<string> };

/** What each party has published itself, by side and party, over all reports that we hold. */
function wordsOf(chains: readonly Chain[]): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const { side, publisher, bearers } of chains) {
    const bearer = bearers.find(({ who }) => who === publisher);
    if (publisher === undefined || bearer === undefined) continue;
    const key = `${side} ${publisher}`;
    const { proposition, stance, who, label } = bearer;
    const word: Word = words.get(key) ?? {
      id: `word/${key}`,
      proposition,
      stance,
      who,
      label: label ?? who,
      basis: 'cites',
      published: new Set<string>(),
    };
    word.published.add(bearer.id);
    words.set(key, word);
  }
  return words;
}
