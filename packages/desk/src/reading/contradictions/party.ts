import { type Names, tellingStems } from './names.ts';
import {
  ARTICLE,
  CARRIES,
  classesIn,
  is,
  OF_STATE,
  OPENS_COUNTRY,
  PEOPLE_OF,
  TELLING,
  type Vocabulary,
  type Word,
} from './vocabulary.ts';
import { meets, shared } from './words.ts';

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
  /** What people it is, where these are the people at a body and not the body: its workers, its customers. */
  readonly people: ReadonlySet<string>;
  readonly nations: ReadonlySet<string>;
  /** It speaks for a state. */
  readonly state: boolean;
  /** Whom a person speaks for, where the report says so beside the name alone. */
  readonly of: Party | undefined;
}

/** What of a content can name somebody. */
export interface Naming {
  readonly stems: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly nations: ReadonlySet<string>;
  /** Kinds of bodies with an article: the company, الوزارة. */
  readonly types: ReadonlySet<string>;
}

export function partyOf(source: string, vocabulary: Vocabulary): Party {
  const { stems, persons, aliases } = vocabulary.names;
  const words = vocabulary.read(source);
  const nations = nationsIn(words, vocabulary.names);
  for (const { seat } of words) if (seat !== undefined) nations.add(seat);
  const self = new Set<string>();
  for (const word of words)
    if (is(word, TELLING) && word.nations.length === 0 && word.body === undefined) self.add(word.stem);
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
    types: new Set(words.flatMap(({ kind }) => kind ?? [])),
    bodies: new Set(words.flatMap(({ body }) => body ?? [])),
    people: new Set(words.flatMap((word) => (is(word, PEOPLE_OF) ? word.stem : []))),
    nations,
    state: (classesIn(words) & OF_STATE) !== 0,
    of: undefined,
  };
}

/** Countries that words name, by one word or by two. */
function nationsIn(words: readonly Word[], { countries }: Names): Set<string> {
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    const pair = is(word, OPENS_COUNTRY) ? `${word.text} ${words[at + 1]?.text}` : '';
    if (countries.has(pair)) found.add(pair);
    for (const nation of word.nations) found.add(nation);
  }
  return found;
}

/** A capital stands for its country where it acts, in so many words; elsewhere it is a place. */
const ACTING = 2;

const NOBODY_NAMED: Naming = { stems: new Set(), bodies: new Set(), nations: new Set(), types: new Set() };

export function namingOf(words: readonly Word[], names: Names): Naming {
  if (words.length === 0) return NOBODY_NAMED;
  const stems = new Set<string>();
  const bodies = new Set<string>();
  const types = new Set<string>();
  const nations = nationsIn(words, names);
  for (const [at, word] of words.entries()) {
    if (is(word, CARRIES)) stems.add(word.stem);
    if (word.body !== undefined) bodies.add(word.body);
    if (word.seat !== undefined && at < ACTING) nations.add(word.seat);
    if (word.kind !== undefined && (is(word, ARTICLE) || words[at - 1]?.text === 'the')) types.add(word.kind);
  }
  return { stems, bodies, nations, types };
}

/** Whom words name, without a party that they introduce. */
export function namingWithout(said: Naming, party: Party): Naming {
  const left = (all: ReadonlySet<string>, own: ReadonlySet<string>): ReadonlySet<string> =>
    meets(all, own) ? new Set([...all].filter((one) => !own.has(one))) : all;
  return {
    stems: left(said.stems, party.self),
    bodies: left(said.bodies, party.bodies),
    nations: left(said.nations, party.nations),
    types: left(said.types, party.types),
  };
}

/** What was told of two parties: every pair of claims asks, and parties are few. */
const told = new WeakMap<Party, Map<Party, boolean>>();

/** Whether two sources speak for one: a body and its people, an army and an army spokesman. */
export function sameParty(a: Party, b: Party): boolean {
  const ofFirst = told.get(a) ?? new Map<Party, boolean>();
  if (ofFirst.size === 0) told.set(a, ofFirst);
  const known = ofFirst.get(b);
  if (known !== undefined) return known;
  const same = speakForOne(a, b);
  ofFirst.set(b, same);
  return same;
}

const speakForOne = (a: Party, b: Party): boolean =>
  areOne(a, b) ||
  (a.of !== undefined && speaksFor(a.of, b)) ||
  (b.of !== undefined && speaksFor(b.of, a)) ||
  (a.of !== undefined && b.of !== undefined && speaksFor(a.of, b.of));

/** Whether a description of somebody fits a party: by half of its words, or by the state that it is. */
const speaksFor = (described: Party, party: Party): boolean =>
  areOne(described, party) &&
  (isNation(party) ||
    2 * (shared(described.self, party.self) + shared(described.types, party.types)) >=
      Math.max(...[described, party].map(({ self, types }) => self.size + types.size)));

function areOne(a: Party, b: Party): boolean {
  if (a.source === b.source) return true;
  if (a.people.size + b.people.size > 0 && !meets(a.people, b.people)) return false;
  if (sameName(a, b)) return true;
  if (meets(a.types, b.types) && meets(a.self, b.self)) return true;
  if (meets(a.types, b.types) && (isKind(a) || isKind(b)) && !differ(a.nations, b.nations)) return true;
  if (within(a.self, b.self) || within(b.self, a.self)) return true;
  if (within(bodyOf(a), b.self) || within(bodyOf(b), a.self)) return true;
  if (meets(a.nations, b.nations) && (isNation(a) || isNation(b))) return true;
  return meets(a.bodies, b.bodies) && !differ(a.nations, b.nations) && (isUnnamed(a) || isUnnamed(b));
}

/** The body that a person with a role speaks for: the director of the Observatory, Dana Hall. */
const bodyOf = ({ self, person }: Party): ReadonlySet<string> =>
  person.size === 0 ? NOBODY : new Set([...self].filter((word) => !person.has(word)));
const NOBODY: ReadonlySet<string> = new Set();

/** Nothing but a kind of body, or its person: the ministry is the one that was named. */
const isKind = (party: Party): boolean => isUnnamed(party) && party.nations.size === 0;
/** Whatever it is called by, besides its kind, is the name of its person. */
const isUnnamed = ({ self, person }: Party): boolean => self.size === person.size;

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
export const names = (said: Naming, party: Party): number =>
  Math.max(namesIt(said, party), party.of === undefined ? 0 : namesIt(said, party.of) * OF_IT);
/** Who names a body names its people less surely. */
const OF_IT = 0.8;

function namesIt(said: Naming, party: Party): number {
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
