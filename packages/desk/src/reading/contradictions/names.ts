import { BODIES, ROLES, SEATS } from '../../lexicon/contradiction-words.ts';
import { ARABIC_TYPES, ENGLISH_ORG_PARTS } from '../../lexicon/entity-words.ts';
import { normaliseWord } from '../../text/normalise.ts';
import { nationOf } from '../gazetteer/built-in.ts';
import type { Entity } from '../types.ts';
import { bareStem, carries, withoutPossessive, wordsOf } from './words.ts';

/** The names that a report uses, for telling its parties apart. */
export interface Names {
  readonly stems: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Other names of bodies and people, with the stems of the name they belong to. */
  readonly aliases: readonly { readonly of: readonly string[]; readonly others: readonly string[] }[];
  readonly countries: ReadonlySet<string>;
  /** First words of the countries whose names have several. */
  readonly openings: ReadonlySet<string>;
}

/** The names of a report; countries are kept apart, since too many claims share them to tell anything. */
export function namesOf(entities: readonly Entity[]): Names {
  const stems = new Set<string>();
  const persons = new Set<string>();
  const places = new Set<string>();
  const countries = new Set<string>();
  const openings = new Set<string>();
  const aliases: { of: readonly string[]; others: readonly string[] }[] = [];
  for (const { name, kind, aliases: others } of entities) {
    if (kind === 'country') {
      const folded = normaliseWord(name);
      countries.add(folded);
      if (folded.includes(' ')) openings.add(folded.slice(0, folded.indexOf(' ')));
      continue;
    }
    const own = tellingStems(name);
    for (const word of own) {
      stems.add(word);
      if (kind === 'person') persons.add(word);
      if (kind === 'location') places.add(word);
    }
    if (own.length > 0 && others.length > 0) aliases.push({ of: own, others });
  }
  return { stems, persons, places, aliases, countries, openings };
}

/** Stems of what in a name tells it from others. */
export const tellingStems = (name: string): string[] =>
  wordsOf(name)
    .filter((word) => carries(word) && !ROLES.has(word) && kindOf(word) === undefined)
    .map(bareStem);

/** The kind of body that a word names, with or without an article: الوزارة and وزارة are one. */
export function kindOf(word: string): string | undefined {
  if (ENGLISH_ORG_PARTS.has(word)) return bareStem(word);
  if (ARABIC_TYPES.has(word)) return word;
  if (!hasArticle(word)) return undefined;
  const bare = word.replace(/^[وبل]?ال|^لل/, '');
  return ARABIC_TYPES.has(bare) ? bare : undefined;
}

export const hasArticle = (word: string): boolean =>
  word.startsWith('لل') || word.startsWith('ال', 'وبل'.includes(word.charAt(0)) ? 1 : 0);

const bodies: ReadonlyMap<string, string> = new Map(
  BODIES.flatMap((row) => row.map((word) => [word, row[0]!] as const)), // a row has a first word
);

export const bodyOf = (word: string): string | undefined =>
  bodies.get(word) ?? bodies.get(withoutPossessive(word));

const seats: ReadonlyMap<string, string> = new Map(
  SEATS.flatMap(([country, list]) =>
    list.split(' ').map((seat) => [normaliseWord(seat), normaliseWord(country)] as const),
  ),
);

/** The country whose government sits in the city. */
export const seatOf = (word: string): string | undefined => seats.get(withoutPossessive(word));

export interface Spelling {
  readonly spelling: string;
  /** The country whose people are called so. */
  readonly nation: string | undefined;
}

/** What may name a country, or its people, in a word: a particle may be written together with it. */
export function spellingsOf(word: string): readonly Spelling[] {
  const bare = withoutPossessive(word);
  const forms = 'وفبل'.includes(bare.charAt(0)) ? [bare, bare.slice(1)] : [bare];
  return forms.map((spelling) => {
    const nation = nationOf(spelling);
    return { spelling, nation: nation === undefined ? undefined : normaliseWord(nation) };
  });
}
