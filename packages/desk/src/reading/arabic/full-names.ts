import { DEFINITE_PERSONS, PERSON_NOUNS } from '../../lexicon/ar-words.ts';
import { type Form, fact, formOf } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';
import { type Mention, type Sentence, toMention } from '../act.ts';
import { isKnownName } from '../gazetteer/built-in.ts';
import { isNameWord } from './name-words.ts';
import { readRegion } from './noun-phrase.ts';
import { verbAt } from './particles.ts';
import { classOf, wordClass } from './word-class.ts';

interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** Parts of a name in front of the surname, and how far from it the office may stand. */
const LONGEST = 3;
const OFFICE_REACH = 6;

/**
 * Finds whom a surname alone means although he has not spoken yet: `أجرى المدير سالم ضفافي جولة. وقال ضفافي إن`. The
 * words of the report are gathered once, when the first such surname is met.
 */
export function arabicFullNames(sentences: readonly Sentence[]): (mention: Mention) => Mention | undefined {
  let first: Map<string, Place> | undefined;
  let offices: Map<string, Place[]> | undefined;
  return (mention) => {
    const [surname = ''] = mention.norms;
    if (surname.startsWith('ال') && classOf(surname).title) {
      if (mention.norms.length > 1) return undefined;
      offices ??= officePlaces(sentences);
      return holderBefore(offices.get(surname.slice(2)) ?? [], mention.at);
    }
    if (mention.norms.length !== 1 || !isSurname(formOf(surname))) return undefined;
    first ??= firstPlaces(sentences);
    const place = first.get(surname);
    const name = place && nameEndingAt(place.tokens, place.at);
    return name && name.at < mention.at ? name : undefined;
  };
}

/** Where each word first stands behind a word that may belong to the same name. */
function firstPlaces(sentences: readonly Sentence[]): Map<string, Place> {
  const first = new Map<string, Place>();
  for (const { tokens } of sentences)
    for (let at = 1; at < tokens.length; at++) {
      const { norm, kind } = tokens[at]!;
      if (kind === 'word' && !first.has(norm) && nameEndingAt(tokens, at)) first.set(norm, { tokens, at });
    }
  return first;
}

/** Where each office is named, by its word without the article. */
function officePlaces(sentences: readonly Sentence[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { tokens } of sentences)
    for (let at = 0; at < tokens.length; at++) {
      const { norm, form } = tokens[at]!;
      if (!wordClass(form).title) continue;
      const office = norm.replace(/^ال/, '');
      const known = places.get(office);
      if (known) known.push({ tokens, at });
      else places.set(office, [{ tokens, at }]);
    }
  return places;
}

/** `السفير` behind `السفير النهري سالم العوبثاني`: the last one named with more than the office. */
function holderBefore(places: readonly Place[], offset: number): Mention | undefined {
  const place = places.findLast(
    ({ tokens, at }) => tokens[at]!.start < offset && tokens[at + 1]?.kind === 'word',
  );
  if (!place) return undefined;
  const { tokens, at } = place;
  let to = at + 1;
  while (
    to < Math.min(tokens.length, at + LONGEST_OFFICE) &&
    tokens[to]!.kind === 'word' &&
    !verbAt(tokens, to)
  )
    to++;
  const holder = readRegion(tokens, at, to).subject;
  return holder && holder.norms.length > 2 ? holder : undefined;
}

const LONGEST_OFFICE = 9;

/** Nothing that is a body, an office or a kind of person. */
const isSurname: (form: Form) => boolean = fact((norm) => {
  const { title, anyType, body } = classOf(norm);
  return (
    !(title || body || isKnownName(norm) || PERSON_NOUNS.has(norm) || DEFINITE_PERSONS.has(norm)) &&
    anyType === undefined
  );
});

/** The name whose last word stands at `at`: a given name in front of it, or an office in front of the whole. */
function nameEndingAt(tokens: readonly Token[], at: number): Mention | undefined {
  if (!isPart(tokens, at)) return undefined;
  let from = at;
  while (from > Math.max(0, at - LONGEST) && isPart(tokens, from - 1)) from--;
  for (let k = from; k < at; k++)
    if (wordClass(tokens[k]!.form).likely) return toMention(tokens.slice(k, at + 1));
  if (from === at) return undefined;
  for (let k = from - 1; k >= Math.max(0, from - OFFICE_REACH) && tokens[k]!.kind === 'word'; k--)
    if (wordClass(tokens[k]!.form).title) return toMention(tokens.slice(from, at + 1));
  return undefined;
}

const isPart = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]!;
  return token.kind === 'word' && token.quote < 0 && isNameWord(tokens, i) && isSurname(token.form);
};
