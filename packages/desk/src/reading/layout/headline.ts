import { DATE_LINE, type Seen, TECHNICAL } from './line.ts';

/** `Archive for Wednesday, October 25, 2006`: a label and its date. */
const DATED =
  /^.{0,40}\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}$/iu;

const isTitle = (seen: Seen): boolean =>
  seen.words >= 4 && !DATE_LINE.test(seen.text) && !(seen.words <= 7 && DATED.test(seen.text));

export const LONGEST_TITLE = 28;
const HEAD = 16;
export const SHORT_TITLE = 4;

/** The headline that stands twice near the top: above the page's own bar and above the text. */
export function repeated(kept: readonly Seen[]): Seen | undefined {
  const head = kept
    .slice(0, HEAD)
    .filter(
      (item) => isTitle(item) && !item.ended && item.words <= LONGEST_TITLE && !SECTION_NAME.test(item.text),
    );
  return head.find((item, i) => head.some((other, k) => k > i && other.bare === item.bare));
}

/** `Acme Labs Threat Research`: a part of the page, named on every page of it. */
const SECTION_NAME = /\b(?:research|labs?|blog|news|intelligence|insights?|reports?|articles)\W*$/i;

/** The first line of a headline's length; a very short one only when no fuller one follows before the text. */
export function headline(kept: readonly Seen[]): Seen | undefined {
  const first = kept.findIndex(isTitle);
  const found = kept[first];
  if (!found || found.words > SHORT_TITLE) return found;
  for (const item of kept.slice(first + 1, first + HEAD)) {
    if (item.words >= 14 && item.ended) break;
    if (isTitle(item) && !item.body && item.words >= found.words + 3) return item;
  }
  return found;
}

const MENU = 4;
const BELOW_TITLE = 5;
/** `November 14, 2023`, `05 Apr 2021`, `Thursday, May 2, 2024 06:00`. */
const DAY =
  /^\W*(?:(?:published|posted|updated)?(?: on)?:? ?)(?:\p{L}+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:19|20)\d\d\b.{0,40}$/iu;

/** Below a long menu the headline is the last line of its length that a date follows before the text. */
export function dated(seen: readonly Seen[], kept: readonly Seen[]): Seen | undefined {
  const text = seen.findIndex((item) => item.words >= 14 && item.ended);
  const head = text < 0 ? [] : seen.slice(0, text);
  const plain = headline(kept);
  const first = plain ? head.indexOf(plain) : -1;
  if (
    head.length < MENU ||
    first < 0 ||
    (isDated(head, first) && !plain!.ended && !SECTION_NAME.test(plain!.text))
  )
    return undefined;
  const titles = new Set(kept);
  const isCandidate = (item: Seen | undefined, i: number): boolean =>
    item !== undefined &&
    titles.has(item) &&
    (item.words > SHORT_TITLE || (item.words > 1 && BYLINE.test(head[i + 1]?.text ?? ''))) &&
    item.words <= LONGEST_TITLE &&
    !/[.:]$/u.test(item.text) &&
    !SECTION_NAME.test(item.text) &&
    !DAY.test(item.text) &&
    !BYLINE.test(item.text) &&
    !TECHNICAL.test(item.text) &&
    isDated(head, i);
  let found = head.findLastIndex(isCandidate);
  // a line below the headline may tell more
  while (isCandidate(head[found - 1], found - 1)) found--;
  return head[found];
}

const isDated = (head: readonly Seen[], i: number): boolean =>
  head.slice(i + 1, i + 1 + BELOW_TITLE).some((below) => DAY.test(below.text));

const BYLINE = /^(?:by|written by|posted by|author|authors?:)\b/iu;
