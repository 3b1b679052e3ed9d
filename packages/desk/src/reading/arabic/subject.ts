import { NP_STOP, OPENERS, PERSON_NOUNS, THAT } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, type Mention } from '../act.ts';
import { readRegion } from './noun-phrase.ts';
import { isComma } from './particles.ts';

const TRAILING = new Set(['قد', 'لم', 'لا', 'لن', 'سوف', 'ان', 'كان', 'كانت', 'ايضا', 'كما', 'وقد', 'و']);
const RELATIVE = new Set([
  'الذي',
  'التي',
  'الذين',
  'ما',
  'مما',
  'وما',
  'من',
  'اللذين',
  'والتي',
  'والذي',
  'بما',
  'لما',
]);
const LONGEST = 12;

/** Whether the verb at `i` stands in a relative clause and so speaks for nobody in this sentence. */
export function isRelative(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return false;
  const norm = before.norm === 'قد' || before.norm === 'لم' ? tokens[i - 2]?.norm : before.norm;
  return norm !== undefined && RELATIVE.has(norm);
}

/** Index of the first token of `[from, to)` that is not an opener (لكن, فيما, من جانبه, غير أن …). */
export function skipOpeners(tokens: readonly Token[], from: number, to: number): number {
  let k = from;
  while (k < to && (OPENERS.has(tokens[k]!.norm) || isComma(tokens[k]) || tokens[k]!.text === '-')) k++;
  return k;
}

/** The subject that stands before its verb: `… دبلوماسياً غربياً قال إن`. Undefined when nothing nominal is there. */
export function subjectBefore(tokens: readonly Token[], from: number, verb: number): Mention | undefined {
  let to = verb;
  while (to > from && TRAILING.has(tokens[to - 1]!.norm)) to--;
  let best: Mention | undefined;
  for (const [start, end] of stretches(tokens, from, to)) {
    const first = skipOpeners(tokens, start, end);
    if (first >= end) continue;
    if (NP_STOP.has(tokens[first]!.norm) || startsAside(tokens[first]!)) continue;
    const words = tokens.slice(first, end).filter(isWord);
    if (words.length > LONGEST && !PERSON_NOUNS.has(words[0]!.norm)) continue;
    const subject = readRegion(withoutLamAt(tokens, first), first, end).subject;
    if (subject && !best) best = subject;
    else if (subject && !fits(best)) best = subject;
  }
  return best;
}

/** `سبق للوزارة أن نفت`: the subject stands behind ل. */
function withoutLamAt(tokens: readonly Token[], i: number): readonly Token[] {
  const token = tokens[i]!;
  if (!/^سبق|^وسبق/.test(tokens[i - 1]?.norm ?? '') || !token.text.startsWith('لل')) return tokens;
  const changed = { ...token, text: `ال${token.text.slice(2)}`, norm: `ال${token.norm.slice(2)}` };
  return [...tokens.slice(0, i), changed, ...tokens.slice(i + 1)];
}

const fits = (mention: Mention | undefined): boolean =>
  mention !== undefined && mention.norms.length <= LONGEST && !mention.norms.some((n) => THAT.has(n));

const startsAside = (token: Token): boolean => ['وهو', 'وهي', 'وهم', 'الي', 'في', 'علي'].includes(token.norm);

/** Comma-free stretches of `[from, to)`, outside quotations. */
function stretches(tokens: readonly Token[], from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (let k = from; k < to; k++) {
    if (!isComma(tokens[k]) || tokens[k]!.quote >= 0) continue;
    if (k > start) found.push([start, k]);
    start = k + 1;
  }
  if (to > start) found.push([start, to]);
  return found;
}
