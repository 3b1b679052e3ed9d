import { ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import type { Token } from './tokens.ts';

/** A sentence is cut hard after this many tokens, so that everything that looks inside one stays linear. */
export const MAX_SENTENCE_TOKENS = 400;

const FINAL = new Set(['.', '!', '?', '؟', '…', '۔']);
const QUOTE_MARKS = new Set(['"', '”', '“', '»', '’', '‘', "'", ')', ']']);
const LOWER = /^\p{Ll}/u;

/** Whether a full stop at `i` ends a sentence rather than an abbreviation. */
function endsAbbreviation(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.text !== '.') return false;
  const before = tokens[i - 1];
  if (!before || before.end !== tokens[i]!.start) return false;
  if (ABBREVIATIONS.has(before.norm)) return true;
  return before.kind === 'word' && before.text.length === 1 && /\p{Lu}/u.test(before.text);
}

/** Index after the last mark that belongs to the sentence ending at `i` (closing quotes and brackets). */
function afterClosers(tokens: readonly Token[], i: number): number {
  let k = i + 1;
  while (k < tokens.length && QUOTE_MARKS.has(tokens[k]!.text) && tokens[k]!.start === tokens[k - 1]!.end)
    k++;
  return k;
}

function isBreak(tokens: readonly Token[], next: number): boolean {
  const follower = tokens[next];
  if (!follower) return true;
  if (follower.start === tokens[next - 1]!.end && !isGlued(tokens, next)) return false;
  if (follower.kind === 'word' && LOWER.test(follower.text)) return false;
  const inner = tokens[next - 1]!.quote;
  return inner < 0 || follower.quote !== inner;
}

const OPENERS =
  /^(?:The|This|That|These|Those|There|Their|They|It|Its|He|She|We|Our|In|On|At|As|An?|But|And|However|Although|While|After|According|Another|Some|Many|Most|Unfortunately|Additionally|Meanwhile)$/;

/** `… the stolen data.The group`: an English word that opens sentences, right behind the full stop of a plain word. */
const opensGlued = (tokens: readonly Token[], next: number): boolean =>
  OPENERS.test(tokens[next]!.text) &&
  /^\p{Ll}{3,}$/u.test(tokens[next - 2]?.text ?? '') &&
  (tokens[next + 1]?.start ?? 0) > tokens[next]!.end;

const ARABIC_WORD = /^[\u0620-\u064a]{2,}/;

/** `غادر أمس.وقال`, `"غادر أمس".وقال`: two Arabic words with nothing but a full stop and closing marks between them. */
function isGlued(tokens: readonly Token[], next: number): boolean {
  if (opensGlued(tokens, next)) return true;
  if (!ARABIC_WORD.test(tokens[next]!.text)) return false;
  let k = next - 1;
  while (k > 0 && QUOTE_MARKS.has(tokens[k]!.text)) k--;
  k--; // the full stop
  while (k > 0 && QUOTE_MARKS.has(tokens[k]!.text)) k--;
  return ARABIC_WORD.test(tokens[k]?.text ?? '');
}

/** Cuts one paragraph's tokens into sentences; never inside a quotation, an abbreviation or a number. */
export function splitSentences(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let start = 0;
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i]!;
    let cut = i - start >= MAX_SENTENCE_TOKENS ? i + 1 : -1;
    if (token.kind === 'mark' && FINAL.has(token.text) && !endsAbbreviation(tokens, i)) {
      const next = afterClosers(tokens, i);
      if (isBreak(tokens, next)) cut = next;
    }
    if (cut > 0) {
      sentences.push(tokens.slice(start, cut));
      start = cut;
      i = cut;
    } else i++;
  }
  if (start < tokens.length) sentences.push(tokens.slice(start));
  return sentences;
}
