import { LANGUAGES, TERRITORIES } from '../../lexicon/cldr-names.ts';
import { COUNTRY_FORMS, NATIONALITIES } from '../../lexicon/gazetteer/countries.ts';
import { MEDIA } from '../../lexicon/gazetteer/media.ts';
import { ORGANISATIONS } from '../../lexicon/gazetteer/organisations.ts';
import { PLACES } from '../../lexicon/gazetteer/places.ts';
import { ACTORS, MALWARE, TOOLS } from '../../lexicon/gazetteer/threats.ts';
import { type Form, fact } from '../../text/forms.ts';
import { normaliseWord } from '../../text/normalise.ts';
import type { KnownEntity } from '../named.ts';
import type { EntityKind } from '../types.ts';
import { NameIndex } from './name-index.ts';

/** Names by language; the first of each list is the one shown. */
interface Country {
  readonly en: readonly string[];
  readonly ar: readonly string[];
}

const ARABIC = /[\u0600-\u06ff]/;

function readCountries(): Map<string, Country> {
  const countries = new Map<string, { en: string[]; ar: string[] }>();
  for (const row of TERRITORIES.split('\n')) {
    const [code = '', names = ''] = row.split(':');
    const [en = '', ar = ''] = names.split(';');
    countries.set(code, { en: en.split('|'), ar: ar.split('|') });
  }
  for (const row of COUNTRY_FORMS.split('\n')) {
    const [code = '', names = ''] = row.split(':');
    for (const name of names.split(',')) {
      const list = countries.get(code)?.[ARABIC.test(name) ? 'ar' : 'en'];
      if (list && !list.includes(name)) list.push(name);
    }
  }
  return countries;
}

/** World, continents and other groups of countries are places, not states. */
const isRegion = (code: string): boolean => /^\d/.test(code);
/** CLDR's names that are common words: "مالي" is "financial" far more often than Mali. */
const AMBIGUOUS = new Set(['مالي', 'Jersey', 'العالم', 'World', 'صور']);

const countryEntities = (countries: ReadonlyMap<string, Country>): KnownEntity[] =>
  [...countries].map(([code, { en, ar }]) => ({
    name: en[0]!,
    kind: isRegion(code) ? 'location' : 'country',
    aliases: [...en.slice(1), ...ar].filter((name) => !AMBIGUOUS.has(name)),
  }));

const rows = (table: string, kind: EntityKind): KnownEntity[] =>
  table.split('\n').map((row) => {
    const [name = '', ...aliases] = row.split(/[|;]/).filter(Boolean);
    return { name, kind: kind === 'malware' && TOOLS.has(name) ? 'tool' : kind, aliases };
  });

const ENDINGS = ['', 'ه', 'ون', 'ين', 'ان', 'تان', 'تين', 'ات', 'ا'];
const IRREGULAR = 'RU:الروس TR:الاتراك AF:الافغان DE:الالمان IN:الهنود GB:البريطانيون US:الامريكان';

/** The forms of an Arabic adjective of a nation: genders, numbers, with and without the article. */
const arabicForms = (base: string): string[] =>
  ENDINGS.flatMap((ending) => [base + ending, `ال${base}${ending}`]);

/** Folded adjectives of nations to the name of their country in the language of the adjective. */
function readNationalities(countries: ReadonlyMap<string, Country>): Map<string, string> {
  const nationalities = new Map<string, string>();
  for (const row of NATIONALITIES.split('\n')) {
    const [code = '', forms = ''] = row.split(':');
    const country = countries.get(code)!; // the tables are ours, a test reads them all
    for (const form of forms.split(',').filter((word) => !ARABIC.test(word)))
      nationalities.set(normaliseWord(form), country.en[0]!);
    for (const form of forms.split(',').filter((word) => ARABIC.test(word) && !word.includes(' ')))
      for (const made of arabicForms(normaliseWord(form))) nationalities.set(made, country.ar[0]!);
  }
  for (const item of IRREGULAR.split(' ')) {
    const [code = '', form = ''] = item.split(':');
    nationalities.set(form, countries.get(code)!.ar[0]!);
  }
  return nationalities;
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const countries = lazily(readCountries);

/** Countries, regions, places, bodies, media, threat actors and malware known to everyone. */
export const builtIn: () => NameIndex = lazily(
  () =>
    new NameIndex([
      ...countryEntities(countries()),
      ...rows(PLACES, 'location'),
      ...rows(ORGANISATIONS, 'org'),
      ...rows(MEDIA, 'media'),
      ...rows(ACTORS, 'actor'),
      ...rows(MALWARE, 'malware'),
    ]),
);

/** The country an adjective belongs to, named in the adjective's language: Syrian → Syria, الروسية → روسيا. */
export const nationOf: (norm: string) => string | undefined = (norm) => nations().get(norm);
/** Whether the word is the adjective of a nation. */
export const namesNation: (form: Form) => boolean = fact((norm) => nationOf(norm) !== undefined);
const nations = lazily(() => readNationalities(countries()));

/** Countries that Arabic treats as masculine. */
const MASCULINE_COUNTRIES = new Set([
  'العراق',
  'لبنان',
  'الاردن',
  'السودان',
  'المغرب',
  'اليمن',
  'الصومال',
  'تشاد',
]);

/** Whether the folded Arabic word alone is the name of a country that verbs agree with in the feminine: تركيا. */
export const isCountry: (norm: string) => boolean = (norm) => countryNames().has(norm);
const countryNames = lazily(
  () =>
    new Set(
      [...countries().values()]
        .flatMap(({ ar }) => ar)
        .filter((name) => /^[\u0600-\u06ff]+$/.test(name) && !AMBIGUOUS.has(name))
        .map(normaliseWord)
        .filter((name) => !MASCULINE_COUNTRIES.has(name)),
    ),
);

/** Whether the folded Arabic word alone is the name of a country, a place or a body known to everyone: تركيا, موسكو, حماس. */
export const isKnownName: (norm: string) => boolean = (norm) => knownNames().has(norm);
const knownNames = lazily(
  () =>
    new Set(
      [
        ...[...countries().values()].flatMap(({ ar }) => ar),
        ...[PLACES, ORGANISATIONS].flatMap((table) => table.split(/[|;\n]/)),
      ]
        .filter((name) => /^[\u0600-\u06ff]+$/.test(name) && !AMBIGUOUS.has(name))
        .map(normaliseWord),
    ),
);

/** Whether the folded word names a language (Kurdish, العربية): it names nothing else. */
export const isLanguage: (norm: string) => boolean = (norm) => languages().has(norm);
const languages = lazily(
  () =>
    new Set(
      LANGUAGES.split('\n').flatMap((row) =>
        row
          .slice(row.indexOf(':') + 1)
          .split(/[|;]/)
          .map(normaliseWord),
      ),
    ),
);
