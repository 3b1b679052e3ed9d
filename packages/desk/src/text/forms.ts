import { DIGIT, eachRun, isAt, WORD } from './characters.ts';
import { normaliseWord } from './normalise.ts';

/**
 * A word, number or mark as it is written: one object for all places where it is written so. The words of a language
 * are few and come again, so what can be told of a word without its sentence is told once and kept here; the rules then
 * read it off. Nothing is kept of where a word stood.
 */
export interface Form {
  readonly text: string;
  /** Folded form for look-ups: lower case, no Arabic diacritics, one form of alef, ya and ta marbuta. */
  readonly norm: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** What is known of it, by the numbers of the facts. */
  readonly facts: unknown[];
}

/** So many forms are gathered; then those that have not been met since the last time are forgotten. */
const MOST = 12_000;
/** Longer ones are no words that come again. */
const LONGEST = 64;
let forms = new Map<string, Form>();
let earlier: ReadonlyMap<string, Form> = new Map();

/** The form of a written word or mark. */
export const formOf = (text: string): Form => forms.get(text) ?? gather(text);

function gather(text: string): Form {
  if (text.length > LONGEST) return newForm(text);
  const form = earlier.get(text) ?? newForm(text);
  if (forms.size >= MOST) {
    earlier = forms;
    forms = new Map();
    met.fill(undefined);
  }
  forms.set(form.text, form);
  return form;
}

/** Of the gathered forms the one met last for each number that `formAt` makes of the letters. */
const met: (Form | undefined)[] = new Array(1 << 15).fill(undefined);

/** The form of what is written from `start` to `end`: one that was met before is found without a string of its own. */
export function formAt(text: string, start: number, end: number): Form {
  if (end - start > LONGEST) return newForm(text.slice(start, end));
  let number = 0;
  for (let i = start; i < end; i++) number = (Math.imul(number, 31) + text.charCodeAt(i)) | 0;
  const place = (number ^ (number >>> 15)) & (met.length - 1);
  const known = met[place];
  if (known !== undefined && isWritten(known.text, text, start, end)) return known;
  const form = formOf(text.slice(start, end));
  met[place] = form;
  return form;
}

function isWritten(word: string, text: string, start: number, end: number): boolean {
  const length = end - start;
  if (word.length !== length) return false;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function newForm(part: string): Form {
  const text = own(part);
  const isWord = isAt(text, 0, WORD);
  return {
    text,
    norm: isWord ? own(normaliseWord(text)) : text,
    kind: isWord ? (isAt(text, 0, DIGIT) ? 'number' : 'word') : 'mark',
    facts: new Array(count),
  };
}

/**
 * The engine's own copy of a string, as it has them of the names of properties: it is compared with those in code and in
 * tables by its address, and does not keep in memory the text that it was cut out of.
 */
const own = (text: string): string => Object.keys({ [text]: true })[0]!;

/** A name folded for look-ups, whatever it begins with. */
export function folded(name: string): string {
  const form = formOf(name);
  return form.kind === 'mark' ? normaliseWord(name) : form.norm;
}

/** The forms of the runs of characters of some kinds, each folded whatever it begins with; `most` of them at most. */
export function foldedRuns(text: string, kind: number, most: number = Number.POSITIVE_INFINITY): Form[] {
  const found: Form[] = [];
  eachRun(text, kind, (start, end) => {
    const form = formAt(text, start, end);
    found.push(form.kind === 'mark' ? formOf(normaliseWord(form.text)) : form);
    return found.length < most;
  });
  return found;
}

/** How many facts there are. */
let count = 0;

/**
 * What a folded word tells without its sentence. `tell` is asked once for each form, so it must always give the same
 * answer; "nothing" is null.
 */
export function fact<T extends NonNullable<unknown> | null>(tell: (norm: string) => T): (form: Form) => T {
  const at = count++;
  return (form) => {
    const known = form.facts[at];
    if (known !== undefined) return known as T; // only this fact writes here
    const told = tell(form.norm);
    form.facts[at] = told;
    return told;
  };
}
