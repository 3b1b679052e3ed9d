import { valuesIn } from '../propositions/features.ts';
import { normaliseWord, stem } from '../text/normalise.ts';

/** What an answer to a question is known by. */
export interface QuestionTerms {
  readonly keywords: readonly string[];
  /** Observable values, as they are written. */
  readonly values: readonly string[];
  readonly about: readonly string[];
}

/** What is looked at of something that arrived. */
export interface Arrived {
  readonly id: string;
  readonly text: string;
  readonly values: readonly string[];
  /** Ids it refers to, its own included. */
  readonly refs: readonly string[];
}

/** An arrival made ready to be held against many questions. */
export interface PreparedArrival {
  readonly id: string;
  /** Stems in their order, a space before and after each. */
  readonly line: string;
  readonly stems: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
  readonly refs: ReadonlySet<string>;
}

/** Why something may answer a question. */
export interface Match {
  readonly score: number;
  readonly keywords: readonly string[];
  readonly values: readonly string[];
  readonly about: readonly string[];
}

const MAX_TEXT = 200_000;
const KEYWORDS_NEEDED = 2;
/** A value or an object says more than a word. */
const WEIGHT = 3;

const stemsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => stem(normaliseWord(word)));

/** A question made ready to be held against many arrivals. */
export interface PreparedQuestion {
  readonly terms: QuestionTerms;
  readonly phrases: readonly (readonly string[])[];
  readonly values: ReadonlyMap<string, string>;
}

export function prepareQuestion(terms: QuestionTerms): PreparedQuestion {
  return {
    terms,
    phrases: terms.keywords.map((keyword) => stemsOf(keyword)),
    values: new Map(terms.values.map((value) => [value.trim().toLowerCase(), value])),
  };
}

export function prepareArrival({ id, text, values, refs }: Arrived): PreparedArrival {
  const cut = text.slice(0, MAX_TEXT);
  const stems = stemsOf(cut);
  return {
    id,
    line: ` ${stems.join(' ')} `,
    stems: new Set(stems),
    values: new Set([...values.map((value) => value.toLowerCase()), ...valuesIn(cut)]),
    refs: new Set(refs),
  };
}

/**
 * Holds one arrival against a question: a value or an object that it names is enough; of keywords two must occur, or the
 * only one there is. A keyword of several words occurs where they stand one after the other, in any inflection the
 * stemmer knows. Undefined when it does not match.
 */
export function matchQuestion(question: PreparedQuestion, arrival: PreparedArrival): Match | undefined {
  const { terms, phrases } = question;
  const values = [...question.values].flatMap(([key, value]) => (arrival.values.has(key) ? [value] : []));
  const about = terms.about.filter((id) => arrival.refs.has(id));
  const keywords = terms.keywords.filter((_, i) => {
    const phrase = phrases[i]!;
    const begins = phrase[0] !== undefined && arrival.stems.has(phrase[0]);
    return begins && (phrase.length === 1 || arrival.line.includes(` ${phrase.join(' ')} `));
  });
  const enough = keywords.length >= Math.min(KEYWORDS_NEEDED, terms.keywords.length);
  if (values.length === 0 && about.length === 0 && !(keywords.length > 0 && enough)) return undefined;
  return { score: WEIGHT * (values.length + about.length) + keywords.length, keywords, values, about };
}
