import { COMMENT_HEADERS, LIST_HEADERS } from '../../lexicon/furniture.ts';
import { stemOf } from '../../text/stems.ts';
import { isTagList } from './bars.ts';
import { COUNT } from './header.ts';
import { type Headline, isDay, SHORT_TITLE } from './headline.ts';
import { DATE_LINE, IMAGE, type Seen, STRUCTURE, TECHNICAL, VALUED } from './line.ts';
import { isSlogan } from './slogan.ts';

/** Headlines of other articles below a list header. */
const LONGEST_HEADLINE = 20;

const stemsOf = ({ forms }: Seen): ReadonlySet<string> => new Set(forms.map(stemOf));

/** Whether two sets of stems are nearly the same. */
const similar = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean => {
  if (left.size < 4 || right.size < 4) return false;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return (2 * shared) / (left.size + right.size) >= 0.85;
};

/** Breadcrumbs above the text: `News > 2020 > March > The headline`. */
export function addTrails(seen: readonly Seen[], furniture: Set<number>): void {
  const text = seen.findIndex((item) => item.paragraph);
  for (const item of seen.slice(0, Math.max(0, text)))
    if (!STRUCTURE.test(item.text) && (item.text.match(/\s[>»›]\s/gu)?.length ?? 0) >= 2)
      furniture.add(item.line.number);
}

/**
 * Repeated headlines, tags, author notes, and short unfinished lines before the headline and after the last paragraph.
 * Without a headline, as when a text begins with its first paragraph, only what stands below counts. `contents` are the
 * headings that a table of contents repeats.
 */
export function addStrays(
  seen: readonly Seen[],
  headline: Headline | undefined,
  contents: ReadonlySet<Seen>,
  furniture: Set<number>,
): void {
  addTail(seen, furniture);
  const title = headline?.seen;
  const start = title?.line.number ?? 0;
  addAppeal(seen, furniture);
  addOffers(seen, furniture);
  addHouse(seen, furniture);
  const lastBody = seen.findLastIndex((item) => item.body && !furniture.has(item.line.number));
  const earlier = new Set<string>();
  const stems = title ? stemsOf(title) : new Set<string>();
  for (const [index, item] of seen.entries()) {
    if (furniture.has(item.line.number) || item === title) continue;
    const above = item.line.number < start;
    const below = lastBody >= 0 && index > lastBody;
    const repeats =
      (title !== undefined && !above && repeatsTitle(item, title, stems)) ||
      (!contents.has(item) && repeatsLine(item, earlier) && !isCell(seen, index));
    earlier.add(item.bare);
    if (
      repeats ||
      (above && (isAbove(item, headline?.sure ?? false) || isBlurb(seen, index, furniture))) ||
      (below && COUNT.test(item.text) && isBeside(seen, index, furniture)) ||
      (below && isStray({ ...item, ended: item.ended && !item.text.endsWith(':') }, LONGEST_BELOW))
    )
      furniture.add(item.line.number);
  }
}

const LONGEST_BELOW = 9;
/** What a page says of itself above a headline that is sure: a sentence at most. */
const LONGEST_ABOVE = 20;

/** Above the headline: the page's own bar, its list items and labels too. */
const isAbove = (item: Seen, sure: boolean): boolean => {
  if (isSlogan(item)) return true;
  if (sure) return item.words <= LONGEST_ABOVE && !TECHNICAL.test(item.text) && !isMark(item);
  return isStray(
    { ...item, body: TECHNICAL.test(item.text), ended: /[.!?؟…]$/u.test(item.text) },
    SHORT_TITLE + 1,
  );
};

/** What a menu says below one of its names: `Company news on one page.` */
const isBlurb = (seen: readonly Seen[], index: number, furniture: ReadonlySet<number>): boolean =>
  seen[index]!.words <= LONGEST_BELOW &&
  !TECHNICAL.test(seen[index]!.text) &&
  !isMark(seen[index]!) &&
  furniture.has(seen[index - 1]?.line.number ?? 0);

const isMark = (item: Seen): boolean =>
  DATE_LINE.test(item.text) || IMAGE.test(item.line.text) || isDay(item);

/** Sentences to the visitor at the very end, beside a line of the page's: what a newsletter or a product is good for. */
function addOffers(seen: readonly Seen[], furniture: Set<number>): void {
  for (let i = seen.length - 1; i >= 0; i--) {
    const item = seen[i]!;
    if (furniture.has(item.line.number) || !item.body) continue;
    if (
      !isBeside(seen, i, furniture) ||
      item.words > LONGEST_OFFER ||
      !VISITOR.test(item.text) ||
      QUOTE.test(item.text)
    )
      return;
    furniture.add(item.line.number);
  }
}

const APPEAL = /^(?:a message from .{2,60}|dear readers?)\s*[:,]?$/i;
const LARGEST_APPEAL = 0.4;

/** What a medium asks of its readers, from its address to the end: `Dear readers, …`. */
function addAppeal(seen: readonly Seen[], furniture: Set<number>): void {
  const from = seen.findIndex((item) => APPEAL.test(item.text));
  const rest = from < 1 ? [] : seen.slice(from);
  const size = (items: readonly Seen[]): number => items.reduce((sum, { text }) => sum + text.length, 0);
  if (rest.some(({ text }) => TECHNICAL.test(text)) || size(rest) > size(seen) * LARGEST_APPEAL) return;
  for (const item of rest) furniture.add(item.line.number);
}

const isBeside = (seen: readonly Seen[], i: number, furniture: ReadonlySet<number>): boolean =>
  [seen[i - 1], seen[i + 1]].some((other) => other !== undefined && furniture.has(other.line.number));

const LONGEST_OFFER = 40;
const VISITOR = /\byour?\b|^(?:get|join|subscribe|sign|follow|download|read|learn|support|stay|discover) /i;
const QUOTE = /["“”«»]/u;

/** Who wrote it and what it is filed under, at the very end. */
function addTail(seen: readonly Seen[], furniture: Set<number>): void {
  const kept = seen.filter((item) => !furniture.has(item.line.number));
  for (const item of kept.slice(-LAST_LINES))
    if (BIO.test(item.text) && !OURS.test(item.text)) furniture.add(item.line.number);
  const last = seen.findLastIndex(
    (item) => item.words >= 8 && item.ended && !furniture.has(item.line.number),
  );
  for (const item of seen.slice(last + 1))
    if (isTagList(item) && !TECHNICAL.test(item.text)) furniture.add(item.line.number);
}

/** `stems` are those of the title: a line of half as many words cannot be nearly the same. */
const repeatsTitle = (item: Seen, title: Seen, stems: ReadonlySet<string>): boolean =>
  item.words <= 2 * title.words &&
  (item.bare === title.bare ||
    (item.words * 2 > stems.size && similar(stemsOf(item), stems)) ||
    addsSite(item, title));

const LONGEST_SITE = 4;

/** `Delta Daily - Talks fail again`: the headline with the site's name. */
const addsSite = (item: Seen, title: Seen): boolean =>
  item.words > title.words &&
  item.words - title.words <= LONGEST_SITE &&
  title.words > SHORT_TITLE &&
  !item.ended &&
  (item.bare.endsWith(title.bare) || item.bare.startsWith(title.bare));

/** A line of a box that stands twice on the page. */
const repeatsLine = (item: Seen, earlier: ReadonlySet<string>): boolean =>
  item.words >= 4 &&
  !item.ended &&
  !STRUCTURE.test(item.text) &&
  !TECHNICAL.test(item.text) &&
  earlier.has(item.bare);

/** The words beside an indicator, in a table that is written line by line. */
const isCell = (seen: readonly Seen[], index: number): boolean =>
  TECHNICAL.test(seen[index - 1]?.text ?? '') || TECHNICAL.test(seen[index + 1]?.text ?? '');

/** Headlines below a list header: unfinished lines until a sentence, an indicator or a heading comes. */
export function addLists(seen: readonly Seen[], title: Seen | undefined, furniture: Set<number>): void {
  const paragraphs = seen.filter((item) => item.paragraph);
  const last = paragraphs.at(-1)?.line.number ?? 0;
  for (const [index, header] of seen.entries()) {
    if (!LIST_HEADERS.has(header.core)) continue;
    if (title && header.line.number < title.line.number) {
      addBullets(seen, index + 1, furniture);
      continue;
    }
    // inside the body only a few headlines follow; below it the list may be long
    const most = header.line.number > last ? 60 : 4;
    for (const item of seen.slice(index + 1, index + 1 + most)) {
      if (furniture.has(item.line.number)) continue;
      if (!isHeadline(item, most > 4)) break;
      furniture.add(item.line.number);
    }
  }
}

const BULLET = /^[-*•–]\s/u;
const FEWEST_BULLETS = 3;

/** A list of other articles above the headline or the text. */
function addBullets(seen: readonly Seen[], from: number, furniture: Set<number>): void {
  let end = from;
  while (seen[end] && BULLET.test(seen[end]!.text) && seen[end]!.words <= LONGEST_HEADLINE) end++;
  if (end - from < FEWEST_BULLETS) return;
  for (const item of seen.slice(from, end)) furniture.add(item.line.number);
}

const isHeadline = (item: Seen, below: boolean): boolean =>
  item.words <= LONGEST_HEADLINE &&
  !(below ? /[.!]["”»’')\]]*\s*$/u : /[.!؟?]["”»’')\]]*\s*$/u).test(item.text) &&
  !TECHNICAL.test(item.text) &&
  !/^\s*(?:#{1,6}\s|\|)/u.test(item.text) &&
  !IMAGE.test(item.text);

/** `She sought our assistance`: the report speaks of somebody it is about. */
const OURS = /\b(?:[Ww]e|[Oo]urs?)\b/u;

/** Who wrote it, told at the end: `Trudy Okafor is a reporter in …`, `… contributed to this report.` */
const BIO =
  /^(?!The )(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:(?:is|was) (?:an? |the )?(?:[\p{L}’'-]+ ){0,6}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ff]ellow|[Rr]esearcher|[Aa]nalyst|[Jj]ournalist|[Ww]riter|[Cc]olumnist|[Cc]ontributor)|(?:is|was) based in|(?:has|have) (?:worked|written|covered|reported|been (?:a|an|reporting|writing|covering))\b|(?:covers|writes|reports)\b.{0,120}\b(?:for|from|on|at)|reported (?:this (?:story|article) )?from)\b|^(?:[Tt]he )?(?:[Ww]riter|[Aa]uthor)s? (?:is|are)\b|\bcontributed to this (?:report|story|article)\b|^\W*(?:كاتب|كاتبة|باحث|صحفي|صحافي)(?:ة)? و/u;
const LAST_LINES = 6;
const ABOUT_AUTHOR =
  /^(?:about the authors?|about the writers?|عن الكاتب|عن الكاتبه|عن الموولف|نبذه عن الكاتب)$/u;

/** `About Delta Labs`, above what a house says of itself. */
const ABOUT_HOUSE = /^About (?:the )?\p{Lu}[\p{L}\p{N}.&’' -]{1,40}$/u;
const HOUSE =
  /\b(?:we|our|leading|leader|founded|headquartered|provides?|helps?|offers?|delivers?|mission|customers|clients|solutions?|platform)\b/i;
const MOST_HOUSE = 3;

/** What a house says of itself at the very end, below a header with its name. */
function addHouse(seen: readonly Seen[], furniture: Set<number>): void {
  const kept = seen.filter((item) => !furniture.has(item.line.number));
  const at = kept.slice(-MOST_HOUSE - 1).findIndex((item) => ABOUT_HOUSE.test(item.text));
  if (at < 0) return;
  const box = kept.slice(-MOST_HOUSE - 1).slice(at);
  if (
    box.length < 2 ||
    kept.length <= box.length ||
    !HOUSE.test(box[1]!.text) ||
    box.some((item) => TECHNICAL.test(item.text))
  )
    return;
  for (const item of box) furniture.add(item.line.number);
}

/** What readers wrote and who wrote it, below the text: everything after a comments header that most of the text stands before. */
export function addComments(seen: readonly Seen[], furniture: Set<number>): void {
  const size = (items: readonly Seen[]): number =>
    items.reduce((sum, item) => sum + (furniture.has(item.line.number) ? 0 : item.text.length), 0);
  const header = seen.findLastIndex((item) => COMMENT_HEADERS.has(item.core) || ABOUT_AUTHOR.test(item.bare));
  if (header < 0) return;
  furniture.add(seen[header]!.line.number);
  const rest = seen.slice(header + 1);
  if (rest.some((item) => item.words > 40 || TECHNICAL.test(item.text)) || size(rest) > size(seen) * 0.3)
    return;
  for (const item of rest) furniture.add(item.line.number);
}

/** An Arabic sentence that goes on, its full stop left out: `وأضاف أن …`. */
const GOES_ON = /^(?:و(?!زار|زير|كال|فد|فاة|ثيق|لاي|سط|سائل|اشنط)|كما |لكن |ف(?:يما|قد) )\p{L}/u;

/** A short, unfinished line outside the body; dates and images are left alone. */
function isStray(item: Seen, longest: number): boolean {
  if (item.body || item.words > longest || item.ended || VALUED.test(item.text)) return false;
  if (item.words > SHORT_TITLE && GOES_ON.test(item.bare)) return false;
  return !DATE_LINE.test(item.text) && !IMAGE.test(item.line.text);
}
