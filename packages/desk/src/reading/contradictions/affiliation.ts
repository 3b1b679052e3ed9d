import { ROLES } from '../../lexicon/contradiction-words.ts';
import { hasArabic } from '../../text/normalise.ts';
import type { Entity } from '../types.ts';
import { type Party, partyOf } from './party.ts';
import { ARTICLE, is, NAME, OF_STATE, type Vocabulary, type Word } from './vocabulary.ts';

/** A name is described in so many characters before or behind it. */
const REACH = 90;
const MOST_WORDS = 8;
const MOST_TITLES = 6;
const STOP = /[.!?؟;:؛،,\n()[\]«»“”"]/u;
const JOINING = new Set(['of', 'for', 'the', 'at', 'in', 'باسم', 'في', 'لدي', 'بن']);
const OFFICES = new Set(
  'officer executive head deputy ceo secretary prime foreign security press media commander general نايب مساعد قايد امين'.split(
    ' ',
  ),
);

/** Whom the people of a report speak for, by where the report first names them: "Northbridge spokeswoman Dana Hall". */
export interface Affiliations {
  of(source: string): Party | undefined;
  /** Countries that the people whom words name speak for: Putin is Russia's. */
  nationsOf(stems: ReadonlySet<string>): ReadonlySet<string>;
}

/** Reads what stands beside the first mention of a name. */
export function affiliationsOf(
  entities: readonly Entity[],
  vocabulary: Vocabulary,
  text: string,
): Affiliations {
  const people = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.kind !== 'person') continue;
    for (const name of [entity.name, ...entity.aliases]) if (!people.has(name)) people.set(name, entity);
  }
  const found = new Map<Entity, Party | undefined>();
  const byStem = new Map<string, Entity>();
  for (const [name, entity] of people) {
    const last = vocabulary.read(name).at(-1)?.stem;
    if (last !== undefined && !byStem.has(last)) byStem.set(last, entity);
  }
  return {
    nationsOf(stems) {
      const nations = new Set<string>();
      for (const stem of stems) {
        const person = byStem.get(stem);
        if (person === undefined) continue;
        if (!found.has(person)) found.set(person, affiliationAt(person, person.name, vocabulary, text));
        for (const nation of found.get(person)?.nations ?? []) nations.add(nation);
      }
      return nations;
    },
    of(source) {
      const person = personIn(source, people);
      if (person === undefined) return undefined;
      if (!found.has(person)) found.set(person, affiliationAt(person, source, vocabulary, text));
      return found.get(person);
    },
  };
}

/** The person that a source is, with or without titles before the name. */
function personIn(source: string, people: ReadonlyMap<string, Entity>): Entity | undefined {
  let rest = source;
  for (let k = 0; k <= MOST_TITLES; k++) {
    const person = people.get(rest);
    if (person !== undefined) return person;
    const space = rest.indexOf(' ');
    if (space < 0) return undefined;
    rest = rest.slice(space + 1);
  }
  return undefined;
}

function affiliationAt(
  { start, end }: Entity,
  source: string,
  vocabulary: Vocabulary,
  text: string,
): Party | undefined {
  const own = new Set(vocabulary.read(source).map(({ stem }) => stem));
  const before = text
    .slice(Math.max(0, start - REACH), start)
    .split(STOP)
    .at(-1)!; // a split has parts
  for (const words of [runUp(vocabulary.read(before)), behind(text.slice(end, end + REACH), vocabulary)]) {
    const told = words.filter(({ stem }) => !own.has(stem));
    const speaks = told.some(isOffice);
    const party = speaks ? partyOf(told.map(({ text: word }) => word).join(' '), vocabulary) : undefined;
    if (party && (party.names.size > 0 || party.types.size > 0 || (party.state && party.nations.size > 0)))
      return party;
  }
  return undefined;
}

const isOffice = (word: Word): boolean =>
  is(word, OF_STATE) || ROLES.has(word.text) || OFFICES.has(word.text);

/** Part of a title, or of the name of what it is a title in. */
const describes = (word: Word): boolean =>
  word.kind !== undefined || is(word, ARTICLE | NAME) || JOINING.has(word.text) || isOffice(word);

/** In apposition: "Dana Hall, the spokeswoman for Northbridge"; an Arabic office needs no comma. */
function behind(text: string, vocabulary: Vocabulary): readonly Word[] {
  const open = /^\s*[,،(]?\s*/u.exec(text)![0]; // it may match nothing
  const words = vocabulary.read(text.slice(open.length).split(STOP)[0]!); // a split has parts
  const set = /[,،(]/u.test(open) || (hasArabic(text) && words[0] !== undefined && isOffice(words[0]));
  const end = words.findIndex((word) => !describes(word));
  return set ? words.slice(0, Math.min(MOST_WORDS, end < 0 ? words.length : end)) : [];
}

/** The last words of some that describe a name. */
function runUp(words: readonly Word[]): readonly Word[] {
  let from = words.length;
  while (from > 0 && words.length - from < MOST_WORDS && describes(words[from - 1]!)) from--;
  return words.slice(from);
}
