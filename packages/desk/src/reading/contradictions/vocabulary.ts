import {
  BESIDE_POINTERS,
  BLAME,
  CAUSES,
  DISPUTES,
  DOUBTFUL,
  FALSEHOOD,
  FIGURES,
  GROWTH,
  INCIDENTS,
  LOOKS_INTO,
  NEGATIONS,
  NO_DENIAL,
  PEOPLE_AT,
  POINTERS,
  POINTING_CLAUSES,
  REFUSED,
  RESPONSIBILITY,
  ROLES,
  SELF_DENIAL,
  STATE,
} from '../../lexicon/contradiction-words.ts';
import { classTable } from '../../lexicon/word-classes.ts';
import { type Form, fact } from '../../text/forms.ts';
import { stem } from '../../text/normalise.ts';
import { bodyOf, hasArticle, kindOf, type Names, type Spelling, seatOf, spellingsOf } from './names.ts';
import { sidesOf, unparticled } from './sides.ts';
import { bareStem, carries, formsOf, matterOf, withoutPossessive } from './words.ts';

/** Classes of words, as bits of `Word.classes`. */
export const NEGATION = 0x1;
/** Beside a negation: nothing is denied. */
export const BOUND = 0x2;
export const POINTER = 0x4;
/** Opens a clause that points at what was said: ما يتم تداوله. */
export const POINTING_CLAUSE = 0x8;
/** May stand beside a word that points. */
export const BESIDE = 0x10;
export const SELF_DENYING = 0x20;
export const DOUBTING = 0x40;
export const CAUSE = 0x80;
export const RESPONSIBLE = 0x100;
export const INVESTIGATING = 0x200;
/** Something that is refused, and not denied. */
export const REFUSABLE = 0x8000000;
/** People at a body, who do not speak for it. */
export const PEOPLE_OF = 0x400;
export const INCIDENT = 0x800;
export const BLAMING = 0x1000;
export const FIGURE = 0x2000;
export const DISPUTING = 0x4000;
export const GROWING = 0x8000;
export const OF_STATE = 0x10000;
export const YEAR = 0x20000;
/** Points at a claim or judges it, with whatever is written together with it: no part of the matter of a claim. */
export const REMARK = 0x40000;
/** Has matter of its own. */
export const CARRIES = 0x80000;
/** Tells a body from others: neither its kind nor a role in it. */
export const TELLING = 0x100000;
/** Names a person, a body, a place or a country in this report. */
export const NAME = 0x200000;
/** Part of the name of a place: where something happened is not what happened. */
export const PLACE = 0x400000;
/** Begins the name of a country that has several words. */
export const OPENS_COUNTRY = 0x800000;
export const ARTICLE = 0x1000000;
/** Ends what stands between a word that points and its matter. */
export const ABOUT = 0x2000000;

/** Takes a side of a pair of states that exclude each other. */
export const SIDED = 0x4000000;

const BY_WORD = classTable([
  [NEGATION, NEGATIONS],
  [BOUND, NO_DENIAL],
  [POINTER, POINTERS],
  [POINTING_CLAUSE, POINTING_CLAUSES],
  [BESIDE, [...POINTERS, ...BESIDE_POINTERS, ...FALSEHOOD]],
  [SELF_DENYING, SELF_DENIAL],
  [DOUBTING, DOUBTFUL],
  [CAUSE, CAUSES],
  [RESPONSIBLE, RESPONSIBILITY],
  [INVESTIGATING, LOOKS_INTO],
  [FIGURE, FIGURES],
  [DISPUTING, DISPUTES],
  [GROWING, GROWTH],
  [OF_STATE, STATE],
  [PEOPLE_OF, PEOPLE_AT],
  [REFUSABLE, REFUSED],
  [ABOUT, 'that about over regarding concerning on against ان بان انها انه بشان حول عن ضد بخصوص'.split(' ')],
]);
const BY_STEM = classTable([[BLAMING, BLAME]]);
const REMARKS = new Set([...POINTERS, ...FALSEHOOD]);
const IS_YEAR = /^(?:19|20)\d\d$/;

/** A word as the rules of contradiction see it. */
export interface Word {
  readonly text: string;
  /** The classes it stands in, as bits. */
  readonly classes: number;
  readonly stem: string;
  /** What it contributes to the matter of a claim: its concept, or its stem. */
  readonly matter: string;
  /** The sides it takes of pairs of states that exclude each other. */
  readonly sides: readonly number[];
  /** The kind of body that it names. */
  readonly kind: string | undefined;
  readonly body: string | undefined;
  /** The country whose government sits in the city. */
  readonly seat: string | undefined;
  /** Spellings by which it may name a country, with the country known to everyone. */
  readonly spellings: readonly Spelling[];
  /** Countries that it names: those known to everyone, in a report its own ones too. */
  readonly nations: readonly string[];
}

export const is = (word: Word | undefined, classes: number): boolean =>
  word !== undefined && (word.classes & classes) !== 0;

/** All classes that some word of a stretch stands in. */
export function classesIn(words: readonly Word[], from: number = 0, to: number = words.length): number {
  let classes = 0;
  for (let i = from; i < to && i < words.length; i++) classes |= words[i]!.classes;
  return classes;
}

/** The words of one report: each form is looked at once, however often the report's claims use it. */
export class Vocabulary {
  readonly names: Names;
  readonly #words = new Map<string, Word>();

  constructor(names: Names) {
    this.names = names;
  }

  /** The words of a text. */
  read(text: string): Word[] {
    return formsOf(text).map((form) => this.#words.get(form.norm) ?? this.#add(form));
  }

  #add(form: Form): Word {
    const word = inReport(plainWord(form), this.names);
    this.#words.set(form.norm, word);
    return word;
  }
}

/** The word in a report that uses such names. */
function inReport(plain: Word, names: Names): Word {
  const { text, stem: bare, spellings } = plain;
  const own = spellings.some(({ spelling, nation }) => nation === undefined && names.countries.has(spelling));
  const nations = own
    ? spellings.flatMap(({ spelling, nation }) => nation ?? (names.countries.has(spelling) ? spelling : []))
    : plain.nations;
  let { classes } = plain;
  if (names.stems.has(bare) || nations.length > 0) classes |= NAME;
  if (names.places.has(bare)) classes |= PLACE;
  if (names.openings.has(text)) classes |= OPENS_COUNTRY;
  return classes === plain.classes && !own ? plain : { ...plain, classes, nations };
}

const plainWord: (form: Form) => Word = fact((text) => {
  const bare = bareStem(text);
  const kind = kindOf(text);
  let classes = (BY_WORD.get(text) ?? 0) | (BY_STEM.get(stem(text)) ?? 0);
  if (INCIDENTS.has(bare)) classes |= INCIDENT;
  if (IS_YEAR.test(text)) classes |= YEAR;
  if (unparticled(withoutPossessive(text)).some((form) => REMARKS.has(form))) classes |= REMARK;
  if (carries(text)) classes |= kind === undefined && !ROLES.has(text) ? CARRIES | TELLING : CARRIES;
  if (hasArticle(text)) classes |= ARTICLE;
  const sides = sidesOf(text);
  const spellings = spellingsOf(text);
  if (sides.length > 0) classes |= SIDED;
  return {
    text,
    classes,
    stem: bare,
    matter: matterOf(text),
    sides,
    kind,
    body: bodyOf(text),
    seat: seatOf(text),
    spellings,
    nations: spellings.flatMap(({ nation }) => nation ?? []),
  };
});

/** What the words that carry matter contribute. */
export function matterIn(words: readonly Word[], from: number = 0, to: number = words.length): Set<string> {
  const found = new Set<string>();
  for (let i = from; i < to; i++) if (is(words[i], CARRIES)) found.add(words[i]!.matter);
  return found;
}
