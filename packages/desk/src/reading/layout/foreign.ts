import { type Seen, STRUCTURE, TECHNICAL, VALUED } from './line.ts';

const ARABIC = /[\u0620-\u064a]/u;
const LATIN = /[A-Za-z]{2}/;
/** Words by which a form or a player speaks to the page's visitor. */
const VISITOR =
  /\b(?:you|your|please|enter|required|enable|browser|javascript|cookies?|comments?|e-?mail|website|page|loading|subscribe)\b/i;
const LONGEST = 14;

/** Forms and players of a page in another language than its text: `Please enter your name here` on an Arabic page. */
export function addForeign(seen: readonly Seen[], furniture: Set<number>): void {
  for (const item of seen) if (isFarEastern(item)) furniture.add(item.line.number);
  const paragraphs = seen.filter((item) => item.paragraph);
  const arabic = paragraphs.filter((item) => ARABIC.test(item.text)).length;
  if (arabic === 0 || arabic * 2 < paragraphs.length) return;
  const first = seen.indexOf(paragraphs[0]!);
  const last = seen.indexOf(paragraphs.at(-1)!);
  for (const [index, item] of seen.entries())
    if (isForeign(item, index < first || index > last)) furniture.add(item.line.number);
}

/** Controls of a Chinese or Japanese site around a page in another script: `收藏*`. */
const isFarEastern = ({ text }: Seen): boolean =>
  text.length <= LONGEST_CONTROL &&
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text) &&
  !/[\p{Script=Latin}\p{Script=Arabic}]/u.test(text);

const LONGEST_CONTROL = 16;

function isForeign({ text, words, ended }: Seen, outside: boolean): boolean {
  if (words > LONGEST || !LATIN.test(text) || ARABIC.test(text)) return false;
  if (STRUCTURE.test(text) || TECHNICAL.test(text) || VALUED.test(text) || QUOTED.test(text)) return false;
  if (words <= 2) return outside && !ended;
  return VISITOR.test(text) || (!ended && SMALL.test(text) && outside);
}

const QUOTED = /^["“«'‘—–@#(]/u;
const SMALL = /\b(?:the|a|an|of|to|in|on|by|for|and|with|from|is|are)\b/u;
