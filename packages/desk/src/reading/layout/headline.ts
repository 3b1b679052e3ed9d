import { MONTHS } from '../../lexicon/months.ts';
import { DATE_LINE, type Seen, TECHNICAL } from './line.ts';
import { isSlogan } from './slogan.ts';

/** A headline, and how much speaks for it. */
export interface Headline {
  readonly seen: Seen;
  /** Told by more than its place: it stands twice, or its date stands below it. What is above it is the page's. */
  readonly sure: boolean;
}

/** `Archive for Wednesday, October 25, 2006`: a label and its date. */
const DATED =
  /^.{0,40}\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}$/iu;
const LIST_ITEM = /^(?:[-*+•]|\d+[.)])\s/u;

const isTitle = (seen: Seen): boolean =>
  seen.words >= 4 &&
  !DATE_LINE.test(seen.text) &&
  !LIST_ITEM.test(seen.text) &&
  !(seen.words <= 7 && DATED.test(seen.text)) &&
  !isSlogan(seen);

export const LONGEST_TITLE = 28;
const HEAD = 16;
export const SHORT_TITLE = 4;

/** The headline among the lines that are `kept` of all that are `seen`; undefined when there is none. */
export function findHeadline(seen: readonly Seen[], kept: readonly Seen[]): Headline | undefined {
  const text = kept.findIndex((item) => item.paragraph);
  const head = kept.slice(0, text < 0 ? LONGEST_HEAD : text);
  const named = head.find((item) => MARKED.test(item.text) && isTitle(item)) ?? ofPage(head);
  if (named) return { seen: named, sure: true };
  const again = repeated(kept);
  if (again) return { seen: again, sure: text < 0 || kept.indexOf(again) < text };
  const below = dated(seen, kept);
  if (below) return { seen: below, sure: true };
  const first = headline(kept);
  return first && { seen: first, sure: false };
}

const LONGEST_HEAD = 60;
/** A heading of the first rank in a page saved with its marks. */
const MARKED = /^#\s/u;
const SITE = /^(.{20,300})\s(?:[|–—:»-]|::)\s(.{2,60})$/u;

/**
 * The headline behind the page's own title, which adds the site's name (`Talks fail again | Delta Daily`) or runs two
 * lines of it together (`Talks fail: what the ministers said`).
 */
function ofPage(head: readonly Seen[]): Seen | undefined {
  const page = head.find(isTitle);
  if (!page) return undefined;
  const name = SITE.exec(page.text)?.[1]?.trim();
  const whole = plain(page);
  return head.find(
    (item, i) =>
      item !== page &&
      ((item.words >= 4 && item.text === name) ||
        (item.words >= 2 &&
          i + 1 < head.length &&
          whole.startsWith(plain(item)) &&
          `${plain(item)} ${plain(head[i + 1]!)}` === whole)),
  );
}

const plain = ({ bare }: Seen): string => bare.replaceAll(':', '');

/** The headline that stands twice near the top: above the page's own bar and above the text. */
function repeated(kept: readonly Seen[]): Seen | undefined {
  const head = kept
    .slice(0, HEAD)
    .filter(
      (item) =>
        isTitle(item) &&
        !/[.:…]$/u.test(item.text) &&
        item.words <= LONGEST_TITLE &&
        !SECTION_NAME.test(item.text),
    );
  return head.find((item, i) => head.some((other, k) => k > i && other.bare === item.bare));
}

/** `Acme Labs Threat Research`: a part of the page, named on every page of it. */
const SECTION_NAME = /\b(?:research|labs?|blog|news|intelligence|insights?|reports?|articles)\W*$/i;

/** The first line of a headline's length; a very short one only when no fuller one follows before the text. */
function headline(kept: readonly Seen[]): Seen | undefined {
  const first = kept.findIndex(isTitle);
  const found = kept[first];
  if (!found || found.words > SHORT_TITLE) return found;
  for (const item of kept.slice(first + 1, first + HEAD)) {
    if (item.paragraph) break;
    if (isTitle(item) && !item.body && item.words >= found.words + 3) return item;
  }
  return found;
}

const MENU = 4;
const BELOW_TITLE = 5;
/** `November 14, 2023`, `05 Apr 2021`, `Thursday, May 2, 2024 06:00`, `Release Date: June 4, 2024`. */
const DAY =
  /^\W*(?:(?:(?:initial |original )?(?:release|publication|publish|post|last (?:updated|modified|revised)) ?date|first published|last (?:updated|modified|revised)|published|posted|updated|date)?(?: on)?:? ?)(?:\p{L}+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:19|20)\d\d\b.{0,40}$/iu;

/** Below a long menu the headline is the last line of its length that a date follows before the text. */
function dated(seen: readonly Seen[], kept: readonly Seen[]): Seen | undefined {
  const titles = new Set(kept);
  const text = seen.findIndex((item) => item.paragraph && titles.has(item));
  const head = text < 0 ? [] : seen.slice(0, text);
  const usual = headline(kept);
  const first = usual ? head.indexOf(usual) : -1;
  if (
    head.length < MENU ||
    first < 0 ||
    (isDated(head, first) && !usual!.ended && !SECTION_NAME.test(usual!.text))
  )
    return undefined;
  const isCandidate = (item: Seen | undefined, i: number): boolean =>
    item !== undefined &&
    titles.has(item) &&
    (item.words > SHORT_TITLE || (item.words > 1 && BYLINE.test(head[i + 1]?.text ?? ''))) &&
    item.words <= LONGEST_TITLE &&
    !/[.:]$/u.test(item.text) &&
    !SECTION_NAME.test(item.text) &&
    !isDay(item) &&
    !BYLINE.test(item.text) &&
    !BY.test(head[i - 1]?.text ?? '') &&
    !isSlogan(item) &&
    !TECHNICAL.test(item.text) &&
    isDated(head, i);
  let found = head.findLastIndex(isCandidate);
  // a line below the headline may tell more
  while (isCandidate(head[found - 1], found - 1)) found--;
  return head[found];
}

const isDated = (head: readonly Seen[], i: number): boolean =>
  head.slice(i + 1, i + 1 + BELOW_TITLE).some(isDay);

const LONGEST_DAY = 14;

/** A short line with a full date, in either language: `الأحد 8 يوليو 2018 06:07 ص`. */
export function isDay({ text, bare, words }: Seen): boolean {
  if (words > LONGEST_DAY || !/\p{Nd}/u.test(text)) return false;
  if (DAY.test(text)) return true;
  const items = bare.split(' ');
  const month = items.findIndex((item) => /^[\u0620-\u064a]/u.test(item) && MONTHS.has(item));
  return (
    month > 0 &&
    DAY_NUMBER.test(items[month - 1]!) &&
    items.slice(month + 1, month + 4).some((item) => YEAR.test(item))
  );
}

const DAY_NUMBER = /^\p{Nd}{1,2}$/u;
const YEAR = /^\p{Nd}{4}$/u;

/** The writer's name stands on the next line. */
const BY = /^by:?$/iu;
const BYLINE = /^(?:by|written by|posted by|author|authors?:)\b/iu;
