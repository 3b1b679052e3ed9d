import {
  CASUALTIES,
  CAUSES,
  CONTRAST,
  FIGURES,
  INCIDENTS,
  NEGATIONS,
  NEGLECT,
  NO_MATTER,
} from '../../lexicon/contradiction-words.ts';
import { ARABIC_TYPES, ENGLISH_ORG_PARTS } from '../../lexicon/entity-words.ts';
import { normaliseWord, stem } from '../../text/normalise.ts';
import type { Claim, Entity, Estimate } from '../types.ts';

const MOST_WORDS = 120;
/** A negation after this many words belongs to a part of the claim, not to the whole of it. */
const NEGATION_REACH = 6;

/** A claim as the rules of contradiction see it. */
export interface Profile {
  readonly claim: Claim;
  readonly words: readonly string[];
  /** Stems of the words that carry matter. */
  readonly stems: ReadonlySet<string>;
  /** Those of them that name somebody or something in this report. */
  readonly names: ReadonlySet<string>;
  /** Name stems of the speaker. */
  readonly speaker: ReadonlySet<string>;
  /** What tells the speaker from others of the kind: الداخلية of وزارة الداخلية. */
  readonly self: ReadonlySet<string>;
  readonly negated: boolean;
  /** The text sets it against what was said before: but, however, في المقابل. */
  readonly contrasted: boolean;
  /** Offset of the beginning of its line. */
  readonly line: number;
  readonly incident: boolean;
  readonly figure: boolean;
  /** What it says was caused, and by what; undefined when it gives no cause. */
  readonly cause: { readonly effect: ReadonlySet<string>; readonly by: ReadonlySet<string> } | undefined;
  readonly casualties: boolean;
  readonly neglect: boolean;
  /** Its numbers, each with the stem of what is counted. */
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly range: readonly [number, number];
  /** Stem of the first word that says what is counted. */
  readonly unit: string;
  /** Stems of all of them: what two claims share of these is not yet one matter. */
  readonly counted: ReadonlySet<string>;
}

const wordsOf = (text: string): string[] =>
  text
    .slice(0, 2000)
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map(normaliseWord);

const matter = (words: readonly string[]): Set<string> =>
  new Set(words.filter((word) => word.length > 2 && !NO_MATTER.has(word)).map(bareStem));

/** A stem without the particle written together with it, so that بالهجوم and هجوم are one. */
const bareStem = (word: string): string => {
  if (/^[a-z]/.test(word)) return englishStem(word);
  const light = /^[وفبل](?=.{4})/.test(word) && /[\u0600-\u06ff]/.test(word) ? word.slice(1) : word;
  return stem(stem(light));
};

/** Accused, accusation and accuse are one matter, detainees and detained another. */
function englishStem(word: string): string {
  const bare = word.replace(/['’]s$/, '');
  const cut = bare.replace(/(?:ations?|ings?|ments?|ees|ers?|ed|es|s|ion|ions|al)$/, '');
  return (cut.length >= 4 ? cut : bare).replace(/e$/, '');
}

const PEOPLE = new Set(['people', 'person', 'peopl', 'شخص', 'اشخاص', 'فرد', 'افراد'].map(bareStem));

const isType = (word: string): boolean =>
  ENGLISH_ORG_PARTS.has(word) || ARABIC_TYPES.has(word) || ARABIC_TYPES.has(word.replace(/^ال/, ''));

/** Stems of the names of a report; countries and nations are shared by too many claims to tell anything. */
export function nameStems(entities: readonly Entity[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { name, kind } of entities)
    if (kind !== 'country')
      for (const word of matter(wordsOf(name).filter((part) => !isType(part)))) found.add(word);
  return found;
}

export function profileOf(
  claim: Claim,
  estimates: readonly Estimate[],
  names: ReadonlySet<string>,
  text: string,
): Profile {
  const words = wordsOf(claim.content);
  const own = matter(words);
  const line = text.lastIndexOf('\n', claim.start - 1) + 1;
  const cue = words.findIndex((word) => CAUSES.has(word));
  return {
    claim,
    words,
    stems: own,
    names: new Set([...own].filter((word) => names.has(word))),
    speaker: new Set([...matter(wordsOf(claim.source))].filter((word) => names.has(word))),
    self: matter(wordsOf(claim.source).filter((word) => !isType(word))),
    negated: words.slice(0, NEGATION_REACH).some((word) => NEGATIONS.has(word)),
    contrasted: CONTRAST.test(text.slice(Math.max(line, claim.start - LEAD_IN), claim.start)),
    line,
    incident: [...own].some((word) => INCIDENTS.has(word)),
    figure: words.some((word) => FIGURES.has(word)),
    cause: cue < 0 ? undefined : { effect: matter(words.slice(0, cue)), by: matter(words.slice(cue + 1)) },
    casualties: [...own].some((word) => CASUALTY_STEMS.has(word)),
    neglect: [...own].some((word) => NEGLECT_STEMS.has(word)),
    figures: estimates
      .filter((e) => claim.start <= e.start && e.end <= claim.end)
      .map((e) => ({ range: rangeOf(e), unit: unitOf(e.unit), counted: matter(wordsOf(e.unit)) })),
  };
}

/** What stands before a claim in its line, as far back, introduces it. */
const LEAD_IN = 160;

const restemmed = (list: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...list].flatMap((word) => [word, bareStem(word)]));
const CASUALTY_STEMS = restemmed(CASUALTIES);
const NEGLECT_STEMS = restemmed(NEGLECT);

/** The stem of the first word that says what is counted; people are people, however they are called. */
function unitOf(unit: string): string {
  const [first = ''] = matter(wordsOf(unit));
  if (first === '') return normaliseWord(unit);
  return PEOPLE.has(first) ? 'people' : first;
}

function rangeOf({ value, min, max, approximate }: Estimate): readonly [number, number] {
  const slack = approximate && value !== null ? value * 0.1 : 0;
  if (value !== null) return [value - slack, value + slack];
  return [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
}

/** How many stems two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const word of small) if (large.has(word)) count++;
  return count;
}

export const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const word of a) if (b.has(word)) return true;
  return false;
};
