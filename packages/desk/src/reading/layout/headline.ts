import { LIST_HEADERS } from '../../lexicon/furniture.ts';
import { MONTHS } from '../../lexicon/months.ts';
import { DATE_LINE, type Seen, TECHNICAL } from './line.ts';
import { isSlogan } from './slogan.ts';

/** A headline, and how much speaks for it. */
export interface Headline {
  readonly seen: Seen;
  /** Told by more than its place: it stands twice, or its date stands below it. What is above it is the page's. */
  readonly sure: boolean;
}

/** What every Latin date in words has, and most lines do not: the patterns below are much dearer. */
const MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
/** `Archive for Wednesday, October 25, 2006`: a label and its date. */
const DATED =
  /^.{0,40}\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}$/iu;
const LIST_ITEM = /^(?:[-*+•]|\d+[.)])\s/u;

/** `Cairo time 02:35:06 last updated`. */
const CLOCK = /\p{Nd}{1,2}:\p{Nd}{2}/u;
const LONGEST_CLOCK = 8;

const isTitle = (seen: Seen): boolean =>
  seen.words >= 4 &&
  !DATE_LINE.test(seen.text) &&
  !LIST_ITEM.test(seen.text) &&
  !(seen.words <= LONGEST_CLOCK && CLOCK.test(seen.text)) &&
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
  const below = dated(seen, kept) ?? lastOfMany(seen, kept);
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
  const behind = behindSite(head);
  if (behind) return behind;
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

/** The headline that another line repeats behind the site's name: `Delta Daily - Talks fail again`. */
function behindSite(head: readonly Seen[]): Seen | undefined {
  const lines = new Map(head.filter((item) => item.words >= 4).map((item) => [item.text, item]));
  for (const { text } of head) {
    const mark = /\s[|–—-]\s/u.exec(text.slice(0, LONGEST_SITE));
    const found = mark && lines.get(text.slice(mark.index + mark[0].length).trim());
    if (found) return found;
  }
  return undefined;
}

const LONGEST_SITE = 60;

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
  const twice = new Set(
    head
      .filter((item, i) => head.some((other, k) => k > i && other.bare === item.bare))
      .map(({ bare }) => bare),
  );
  // where many stand twice, they are those of other articles
  return twice.size >= FEWEST_SIGNS ? undefined : head.find(({ bare }) => twice.has(bare));
}

/** `Acme Labs Threat Research`: a part of the page, named on every page of it. */
const SECTION_NAME = /\b(?:research|labs?|blog|news|intelligence|insights?|reports?|articles)\W*$/i;

/** The first line of a headline's length; a very short one, or a menu's, only when no fuller one follows before the text. */
function headline(kept: readonly Seen[]): Seen | undefined {
  const first = kept.findIndex(isTitle);
  const found = kept[first];
  const blurb = found !== undefined && found.words <= LONGEST_BLURB && found.text.endsWith('.');
  if (!found || (found.words > SHORT_TITLE && !blurb)) return found;
  for (const item of kept.slice(first + 1, first + HEAD)) {
    if (item.paragraph) break;
    if (blurb && item.text.endsWith('.')) continue;
    if (isTitle(item) && !item.body && item.words >= (blurb ? SHORT_TITLE + 1 : found.words + 3)) return item;
  }
  return found;
}

/** What a menu says below each of its names: `Company news at your fingertips.` */
const LONGEST_BLURB = 8;

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
  return fuller(head, found, titles) ?? head[found];
}

/** A short line above a byline may be a product's name: a fuller line a little above it is the headline. */
function fuller(head: readonly Seen[], found: number, titles: ReadonlySet<Seen>): Seen | undefined {
  if (found < 0 || head[found]!.words > SHORT_TITLE) return undefined;
  return head
    .slice(Math.max(0, found - BELOW_TITLE), found)
    .findLast(
      (item) =>
        titles.has(item) &&
        item.words > SHORT_TITLE &&
        isTitle(item) &&
        !item.body &&
        !SECTION_NAME.test(item.text),
    );
}

const isDated = (head: readonly Seen[], i: number): boolean =>
  head.slice(i + 1, i + 1 + BELOW_TITLE).some(isDay);

const LONGEST_DAY = 14;
/** In characters: a word may be as long as its line. */
const WIDEST_DAY = 240;

/** Lines above the text that are headlines as well. */
const MANY = 4;
const FEWEST_SIGNS = 3;
const CAPTION = /\b(?:photo|image|credit|getty|afp|reuters)\b|أرشيف|صورة|تصوير/i;
const TEASER = /(?:\.\.\.|…)$/u;
const NAME_AND_DAY =
  /^.{8,160} [-–|] (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}{0,6}\.? \d{1,2}, \d{4}$/iu;
const isNameAndDay = ({ text }: Seen): boolean => MONTH.test(text) && NAME_AND_DAY.test(text);
const DAY_AND_NAME = /^\p{Nd}{1,4}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{2,4}(?!\p{Nd})/u;

/** Below headlines of other articles, told by their header, their dates, their teasers or by standing twice, the last one is the page's own. */
function lastOfMany(seen: readonly Seen[], kept: readonly Seen[]): Seen | undefined {
  const text = seen.findIndex((item) => item.paragraph);
  const head = seen.slice(0, Math.max(0, text));
  if (head.length <= MANY) return undefined;
  const own = new Set(kept);
  const titles = head.filter((item) => own.has(item) && isOneOfMany(item));
  const signs = head.filter(
    (item, i) =>
      DAY_AND_NAME.test(item.text) ||
      TEASER.test(item.text) ||
      isNameAndDay(item) ||
      item.bare === head[i - 1]?.bare,
  ).length;
  const header = head.findIndex((item) => LIST_HEADERS.has(item.core));
  if (signs < FEWEST_SIGNS) {
    const listed = header < 0 ? [] : head.slice(header + 1);
    if (listed.filter((item) => titles.includes(item)).length < MANY) return undefined;
  }
  return titles.at(-1);
}

const isOneOfMany = (item: Seen): boolean =>
  isTitle(item) &&
  item.words <= LONGEST_TITLE &&
  !/[.:…]$/u.test(item.text) &&
  !isDay(item) &&
  !DAY_AND_NAME.test(item.text) &&
  !isNameAndDay(item) &&
  !BYLINE.test(item.text) &&
  !CAPTION.test(item.text) &&
  !TECHNICAL.test(item.text);

/** A short line with a full date, in either language: `الأحد 8 يوليو 2018 06:07 ص`. */
export function isDay({ text, bare, words }: Seen): boolean {
  if (words > LONGEST_DAY || text.length > WIDEST_DAY || !/\p{Nd}/u.test(text)) return false;
  if (MONTH.test(text) && DAY.test(text)) return true;
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
const BY = /^by:?$/i;
const BYLINE = /^(?:by|written by|posted by|author|authors?:)\b/i;
