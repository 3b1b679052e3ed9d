import { normaliseText } from './normalise.ts';

/** The Arabic article, alone or behind a one-letter particle, before a word of at least three letters. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=[\u0621-\u064a]{3})/;
const ARABIC_WORD = /[\u0621-\u064a]+/g;
const HAS_WORD = /[\p{L}\p{N}]/u;
const PREFIX_FROM = 3;
const MAX_TERMS = 32;

/**
 * What is put into the full-text index: the normalised text, then every Arabic word with an article once more
 * without it, so that "الاستخبارات" is found by "استخبارات" while phrases stay in one piece.
 */
export function indexedText(text: string): string {
  const normalised = normaliseText(text);
  const bare = new Set<string>();
  for (const [word] of normalised.matchAll(ARABIC_WORD)) {
    const without = word.replace(ARTICLE, '');
    if (without !== word) bare.add(without);
  }
  return bare.size === 0 ? normalised : `${normalised} ${[...bare].join(' ')}`;
}

/**
 * A person's query as an FTS5 expression: all words must occur, "quoted words" in that order, and words of three
 * letters or more also match as beginnings. Every word is quoted, so nothing in it is an operator. Undefined when
 * the query holds no word.
 */
export function matchExpression(query: string): string | undefined {
  const terms: string[] = [];
  for (const [, phrase, word] of normaliseText(query).matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
    if (terms.length === MAX_TERMS) break;
    if (phrase !== undefined && HAS_WORD.test(phrase)) terms.push(quote(phrase));
    else if (word !== undefined && HAS_WORD.test(word)) terms.push(wordTerm(word));
  }
  return terms.length === 0 ? undefined : terms.join(' AND ');
}

function wordTerm(word: string): string {
  const bare = word.replace(ARTICLE, '');
  return bare === word ? beginning(word) : `(${beginning(word)} OR ${beginning(bare)})`;
}

function beginning(word: string): string {
  const letters = word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters >= PREFIX_FROM ? `${quote(word)} *` : quote(word);
}

/** FTS5 knows no NUL; it ends the expression. */
function quote(words: string): string {
  return `"${words.replaceAll('"', '').replaceAll('\0', ' ')}"`;
}
