import type { Token } from '../text/tokens.ts';
import { isWord, opensQuotation, quotationEnd } from './act.ts';

/** Cues as words, by the first of them. */
const CUES: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  [
    ...`also known as|otherwise known as|better known as|known as|also called|also referred to as|referred to as|aka|a.k.a|also tracked as|tracked as|which we track as|dubbed|also dubbed|codenamed|code-named|formerly known as|formerly|previously known as|or`.split(
      '|',
    ),
    ...`المعروف باسم|المعروفه باسم|المعروفين باسم|المعروف اختصارا باسم|المعروفه اختصارا باسم|المعروف ب|المعروفه ب|المعروفه اختصارا ب|المعروف اختصارا ب|ويعرف باسم|وتعرف باسم|تعرف باسم|يعرف باسم|او ما يعرف باسم|او ما يعرف ب|الملقب ب|الملقبه ب|المكني ب|المكني|المسمي|المسماه|الشهير ب|الشهيره ب|واسمه الحقيقي`.split(
      '|',
    ),
  ].map((cue) => cue.split(' ')),
  ([first = '']) => first,
);
const LONGEST_ALIAS = 4;
const CAPITAL = /^\p{Lu}/u;

/** Other names given to the name at `[from, to)` right after it, as token ranges: `X, also known as Y and Z`, `X (Y)`. */
export function aliasesAfter(
  tokens: readonly Token[],
  from: number,
  to: number,
): { from: number; to: number }[] {
  const opened = tokens[to]?.text === '(' || tokens[to]?.text === ',' || tokens[to]?.text === '،';
  const start = opened ? to + 1 : to;
  const cued = afterCue(tokens, start);
  if (cued !== undefined) return names(tokens, cued);
  return tokens[to]?.text === '(' ? bracketed(tokens, from, to) : [];
}

/** Where the alias begins after a cue; the Arabic particle ب may be written together with it (بـ"…"). */
function afterCue(tokens: readonly Token[], i: number): number | undefined {
  for (const cue of CUES.get(tokens[i]?.norm ?? '') ?? []) {
    if (!cue.every((word, k) => tokens[i + k]?.norm === word)) continue;
    // "or" joins other names only in brackets
    if (cue[0] === 'or' && tokens[i - 1]?.text !== '(') continue;
    return i + cue.length;
  }
  return undefined;
}

/** One or more names in a row: quoted, or capitalised runs joined with commas and "and". */
function names(tokens: readonly Token[], from: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let i = tokens[from]?.norm === 'the' ? from + 1 : from;
  while (found.length < 8) {
    const end = opensQuotation(tokens, i) ? quotationEnd(tokens, i) + 1 : runEnd(tokens, i);
    if (end === i || end - i > LONGEST_ALIAS + 2) break;
    found.push({ from: i, to: end });
    i = end;
    while (
      tokens[i]?.text === ',' ||
      tokens[i]?.norm === 'and' ||
      tokens[i]?.norm === 'or' ||
      tokens[i]?.norm === 'و'
    )
      i++;
    if (i === end) break;
  }
  return found;
}

function runEnd(tokens: readonly Token[], i: number): number {
  let end = i;
  const latin = CAPITAL.test(tokens[i]?.text ?? '');
  if (!latin && !/^[\u0600-\u06ff]/.test(tokens[i]?.text ?? '')) return i;
  const most = latin ? LONGEST_ALIAS : 2;
  while (
    end < i + most &&
    isWord(tokens[end]) &&
    (!latin || CAPITAL.test(tokens[end]!.text) || tokens[end]!.kind === 'number')
  )
    end++;
  return end;
}

/** `World Health Organization (WHO)`, `TA429 (APT10)`, `وكالة الاستخبارات المركزية (CIA)`. */
function bracketed(tokens: readonly Token[], from: number, to: number): { from: number; to: number }[] {
  let close = to + 1;
  while (close <= to + LONGEST_ALIAS + 2 && tokens[close] && tokens[close]!.text !== ')') close++;
  if (tokens[close]?.text !== ')' || close === to + 1) return [];
  const inside = tokens.slice(to + 1, close).filter(isWord);
  const first = inside[0];
  if (!first || inside.length > 3 || inside.some((t) => t.kind === 'number')) return [];
  const arabicName = tokens.slice(from, to).some((t) => /^[\u0600-\u06ff]/.test(t.text) && isWord(t));
  const fits = arabicName
    ? inside.length <= 2 || CAPITAL.test(first.text)
    : isAcronymOf(first.text, tokens, from, to) || isCoded(first.text);
  return fits ? [{ from: to + 1, to: close }] : [];
}

const isCoded = (text: string): boolean => /^(?=.*\d)(?=.*[A-Z])[A-Z][\w-]{2,}$/.test(text);

/** The capitals are the initials of the name: small words may be left out. */
function isAcronymOf(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const letters = text.replace(/[^A-Za-z]/g, '').toUpperCase();
  if (letters.length < 2 || letters.length > 8 || text !== text.toUpperCase()) return false;
  const initials = tokens.slice(from, to).map((t) => t.text[0]!.toUpperCase());
  let k = 0;
  for (const letter of letters) {
    while (k < initials.length && initials[k] !== letter) k++;
    if (k === initials.length) return to - from >= 2 && initials[0] === letters[0];
    k++;
  }
  return true;
}
