import { BODIES, ROLES, SEATS, STATE } from '../../lexicon/contradiction-words.ts';
import { ARABIC_TYPES, ENGLISH_ORG_PARTS } from '../../lexicon/entity-words.ts';
import { normaliseWord } from '../../text/normalise.ts';
import { nationOf } from '../gazetteer/built-in.ts';
import type { Entity } from '../types.ts';
import { bareStem, carries, meets, shared, withoutPossessive, wordsOf } from './words.ts';

/** Who speaks, as far as another claim can name them. */
export interface Party {
  readonly source: string;
  /** Stems of the source that are part of a name in this report, in its order. */
  readonly names: ReadonlySet<string>;
  /** Single words that the report also calls it by. */
  readonly also: ReadonlySet<string>;
  /** Those of them that are part of a person's name. */
  readonly person: ReadonlySet<string>;
  /** What tells it from others of the kind: الداخلية of وزارة الداخلية. */
  readonly self: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly nations: ReadonlySet<string>;
  /** It speaks for a state. */
  readonly state: boolean;
}

/** What of a content can name somebody. */
export interface Naming {
  readonly stems: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly nations: ReadonlySet<string>;
  /** Kinds of bodies with an article: the company, الوزارة. */
  readonly types: ReadonlySet<string>;
}

/** The names that a report uses, for telling its parties apart. */
export interface Names {
  readonly stems: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Other names of bodies and people, with the stems of the name they belong to. */
  readonly aliases: readonly { readonly of: readonly string[]; readonly others: readonly string[] }[];
  readonly countries: ReadonlySet<string>;
}

/** The kind of body that a word names, with or without an article: الوزارة and وزارة are one. */
function kindOf(word: string): string | undefined {
  if (ENGLISH_ORG_PARTS.has(word)) return bareStem(word);
  if (ARABIC_TYPES.has(word)) return word;
  if (!hasArticle(word)) return undefined;
  const bare = word.replace(/^[وبل]?ال|^لل/, '');
  return ARABIC_TYPES.has(bare) ? bare : undefined;
}

const hasArticle = (word: string): boolean =>
  word.startsWith('لل') || word.startsWith('ال', 'وبل'.includes(word.charAt(0)) ? 1 : 0);

const isType = (word: string): boolean => kindOf(word) !== undefined;
const kindsIn = (words: readonly string[]): Set<string> =>
  new Set(words.map(kindOf).filter((kind) => kind !== undefined));

const bodies: ReadonlyMap<string, string> = new Map(
  BODIES.flatMap((row) => row.map((word) => [word, row[0]!] as const)), // a row has a first word
);

const bodiesIn = (words: readonly string[]): Set<string> =>
  new Set(
    words
      .map((word) => bodies.get(word) ?? bodies.get(withoutPossessive(word)))
      .filter((x) => x !== undefined),
  );

const seats: ReadonlyMap<string, string> = new Map(
  SEATS.flatMap(([country, list]) =>
    list.split(' ').map((seat) => [normaliseWord(seat), normaliseWord(country)] as const),
  ),
);

const seatsIn = (words: readonly string[]): string[] =>
  words.map((word) => seats.get(withoutPossessive(word))).filter((country) => country !== undefined);

/** Countries by whatever names them: the country, its people, with a particle written together. */
function nationsIn(words: readonly string[], countries: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    const bare = withoutPossessive(word);
    const pair = `${word} ${words[at + 1]}`;
    if (countries.has(pair)) found.add(pair);
    for (const form of 'وفبل'.includes(bare.charAt(0)) ? [bare, bare.slice(1)] : [bare]) {
      const nation = nationOf(form);
      if (nation !== undefined) found.add(normaliseWord(nation));
      else if (countries.has(form)) found.add(form);
    }
  }
  return found;
}

/** The names of a report; countries are kept apart, since too many claims share them to tell anything. */
export function namesOf(entities: readonly Entity[]): Names {
  const stems = new Set<string>();
  const persons = new Set<string>();
  const places = new Set<string>();
  const countries = new Set<string>();
  const aliases: { of: readonly string[]; others: readonly string[] }[] = [];
  for (const { name, kind, aliases: others } of entities) {
    if (kind === 'country') countries.add(normaliseWord(name));
    if (kind === 'country') continue;
    const own = tellingStems(name);
    for (const word of own) {
      stems.add(word);
      if (kind === 'person') persons.add(word);
      if (kind === 'location') places.add(word);
    }
    if (own.length > 0 && others.length > 0) aliases.push({ of: own, others });
  }
  return { stems, persons, places, aliases, countries };
}

/** Part of a name in this report, or a country. */
export const isName = (word: string, { stems, countries }: Names): boolean =>
  stems.has(bareStem(word)) || nationsIn([word], countries).size > 0;

/** Part of the name of a place: where something happened is not what happened. */
export const isPlace = (word: string, { places }: Names): boolean => places.has(bareStem(word));

const tellingStems = (name: string): string[] => wordsOf(name).filter(isTelling).map(bareStem);

const isTelling = (word: string): boolean => carries(word) && !ROLES.has(word) && !isType(word);

export function partyOf(source: string, { stems, persons, aliases, countries }: Names): Party {
  const words = wordsOf(source);
  const nations = new Set([...nationsIn(words, countries), ...seatsIn(words)]);
  const self = new Set(
    words.filter((word) => isTelling(word) && nationsIn([word], countries).size === 0).map(bareStem),
  );
  const names = [...self].filter((word) => stems.has(word));
  return {
    source,
    names: new Set(names),
    also: new Set(
      aliases
        .filter(({ of }) => of.every((word) => self.has(word)))
        .flatMap(({ others }) => others.map(tellingStems))
        .flatMap((alias) => (alias.length === 1 ? alias : [])),
    ),
    person: new Set(names.filter((word) => persons.has(word))),
    self,
    types: kindsIn(words),
    bodies: bodiesIn(words),
    nations,
    state: words.some((word) => STATE.has(word)),
  };
}

export const namingOf = (words: readonly string[], { countries }: Names): Naming => ({
  stems: new Set(words.filter(carries).map(bareStem)),
  bodies: bodiesIn(words),
  // a capital stands for its country where it acts: elsewhere it is a place
  nations: new Set([...nationsIn(words, countries), ...seatsIn(words.slice(0, 2))]),
  types: kindsIn(words.filter((word, at) => hasArticle(word) || words[at - 1] === 'the')),
});

/** Whether two sources speak for one: a body and its people, an army and an army spokesman. */
export function sameParty(a: Party, b: Party): boolean {
  if (a.source === b.source || sameName(a, b)) return true;
  if (meets(a.types, b.types) && meets(a.self, b.self)) return true;
  if (meets(a.types, b.types) && (isKind(a) || isKind(b)) && !differ(a.nations, b.nations)) return true;
  if (within(a.self, b.self) || within(b.self, a.self)) return true;
  if (within(bodyOf(a), b.self) || within(bodyOf(b), a.self)) return true;
  if (meets(a.nations, b.nations) && (isNation(a) || isNation(b))) return true;
  return (
    meets(a.bodies, b.bodies) && !differ(a.nations, b.nations) && (a.self.size === 0 || b.self.size === 0)
  );
}

/** The body that a person with a role speaks for: the director of the Observatory, Dana Hall. */
const bodyOf = ({ self, person }: Party): ReadonlySet<string> =>
  person.size === 0 ? NOBODY : new Set([...self].filter((word) => !person.has(word)));
const NOBODY: ReadonlySet<string> = new Set();

/** Nothing but a kind of body, or its person: the ministry is the one that was named. */
const isKind = ({ self, person, nations }: Party): boolean => self.size === person.size && nations.size === 0;

const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && !meets(a, b);

/** Nothing but a country: Moscow's commanders speak for Russia. */
const isNation = ({ self, types, bodies: kinds, nations }: Party): boolean =>
  nations.size > 0 && self.size === 0 && types.size === 0 && kinds.size === 0;

/** A surname is enough; a first name, or one common word of a long name, is not. */
function sameName(a: Party, b: Party): boolean {
  const both = [...a.names].filter((word) => b.names.has(word));
  const least = Math.min(a.names.size, b.names.size);
  if (both.length === 0) return false;
  if (both.some((word) => !a.person.has(word))) return both.length >= least / 2;
  return least === 1 || both.length >= 2;
}

/** The bulletin is the health bulletin of the government. */
const within = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  part.size > 0 && [...part].every((word) => whole.has(word));

/** How surely a content names a party, 0 to 1. */
export function names(said: Naming, party: Party): number {
  const { self } = party;
  if (byName(said, party) || (self.size > 0 && [...self].every((word) => said.stems.has(word)))) return 1;
  const nation = meets(said.nations, party.nations);
  const body = meets(said.bodies, party.bodies);
  if (nation && (body || self.size === 0)) return 0.9;
  if (body || meets(said.types, party.types)) return 0.6;
  return nation ? 0.5 : 0;
}

/** A person by the last name, a body by half of its name. */
function byName({ stems }: Naming, { names: own, person, also }: Party): boolean {
  if (meets(also, stems)) return true;
  if (own.size === 0) return false;
  const last = [...own].at(-1)!; // own is not empty
  return person.size === own.size ? stems.has(last) : shared(stems, own) >= own.size / 2;
}

/** Two voices of a state, of no two states. */
export const officials = (a: Party, b: Party): boolean =>
  a.state && b.state && (a.nations.size === 0 || b.nations.size === 0 || meets(a.nations, b.nations));
