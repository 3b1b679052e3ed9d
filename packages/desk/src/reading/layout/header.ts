import { isDay } from './headline.ts';
import { DATE_LINE, type Seen, TECHNICAL } from './line.ts';

const FENCE = '---';
const FIELD = /^[a-z][\w-]{0,30}:/i;
const LONGEST_MATTER = 30;

/** What a page kept as Markdown says of itself between two fences; its title line, if it has one. */
export function addFrontMatter(seen: readonly Seen[], furniture: Set<number>): Seen | undefined {
  if (seen[0]?.text !== FENCE) return undefined;
  const end = seen.slice(0, LONGEST_MATTER).findIndex((item, i) => i > 0 && item.text === FENCE);
  const fields = seen.slice(1, Math.max(end, 1));
  if (end < 0 || !fields.every((item) => FIELD.test(item.text) || /^[-\s]/u.test(item.line.text)))
    return undefined;
  const title = fields.find((item) => /^title:/i.test(item.text));
  for (const item of seen.slice(0, end + 1)) if (item !== title) furniture.add(item.line.number);
  return title;
}

const CLOCK = /^\d{1,2}:\d{2}(?:\s?(?:GMT|UTC|[AP]M))?$|^\d{1,3}\s?(?:د|دقيقة|min)$/i;
const FEWEST_TIMES = 4;

/** A programme of broadcasts above the text: everything from its first hour to its last. */
export function addSchedule(seen: readonly Seen[], furniture: Set<number>): void {
  const text = seen.findIndex((item) => item.paragraph);
  const head = text < 0 ? seen : seen.slice(0, text);
  const times = head.flatMap((item, i) => (CLOCK.test(item.text) ? [i] : []));
  if (times.length < FEWEST_TIMES) return;
  for (const item of head.slice(times[0], times.at(-1)! + 1)) furniture.add(item.line.number);
}

const LONGEST_NAME = 4;

/** A short line that stands twice above the text: the site's name, a label of a box. */
export function addTwice(seen: readonly Seen[], furniture: Set<number>): void {
  const text = seen.findIndex((item) => item.paragraph);
  const head = seen
    .slice(0, Math.max(0, text))
    .filter((item) => item.words > 0 && item.words <= LONGEST_NAME);
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { bare } of head) (once.has(bare) ? twice : once).add(bare);
  for (const item of head)
    if (
      twice.has(item.bare) &&
      !DATE_LINE.test(item.text) &&
      !isDay(item) &&
      !TECHNICAL.test(item.text) &&
      !item.text.endsWith('|')
    )
      furniture.add(item.line.number);
}

/** Counts of readers below a headline: `1`, `115,056`; a year is none. */
export const COUNT: RegExp = /^(?!(?:19|20)\d\d$)\d{1,3}(?:[.,]?\d{3})*(?:\.\d)?[km]?$/i;
const CALLS = new Set(
  `support download read share subscribe follow join listen watch print save get view enlarge sign tap click visit try buy donate bookmark email tweet pin
  recommend discover explore contact talk speak book request learn register advertise`.split(/\s+/),
);
const LONGEST_CALL = 4;

const LABELS =
  /^(?:tags?|categories|category|topics|authors?|related products|related topics|posted in|filed under|الوسوم|وسوم|التصنيفات|كلمات مفتاحية|الكلمات المفتاحية|كلمات دال[ّ]?ة):?$/i;
/** Headings that reports begin with: no label is one. */
const HEADINGS =
  /^(?:executive summary|summary|overview|introduction|background|abstract|contents|key (?:findings|takeaways|points|judge?ments)|highlights|tl;?dr)\W*$/i;
const LONGEST_LABEL = 4;
const MOST_LABELS = 8;

/** What a page files the report under, one label a line, and who wrote it. */
function addLabels(seen: readonly Seen[], furniture: Set<number>): void {
  for (const [i, header] of seen.entries()) {
    if (!LABELS.test(header.text)) continue;
    furniture.add(header.line.number);
    for (const item of seen.slice(i + 1, i + 1 + MOST_LABELS)) {
      if (item.words > LONGEST_LABEL || item.ended || item.body || HEADINGS.test(item.text) || isDay(item))
        break;
      furniture.add(item.line.number);
    }
  }
}

/** Deep inside the boxes of a page, where its paragraphs are not. */
const INDENTED = /^(?:\t{3}| {8})/u;
const LONGEST_BOXED = 8;

/** Between the headline and the text: counts of readers, what the page wants of them, and labels deep in its boxes. */
export function addHeader(seen: readonly Seen[], title: Seen, furniture: Set<number>): void {
  addLabels(seen, furniture);
  const start = seen.indexOf(title) + 1;
  const text = seen.findIndex((item, i) => i >= start && item.paragraph && !furniture.has(item.line.number));
  if (text < 0) return;
  const boxed = !INDENTED.test(seen[text]!.line.text);
  for (let i = start; i < text; i++) {
    const item = seen[i]!;
    if (/^[|•·,]$/u.test(item.text)) furniture.add(item.line.number);
    else if (COUNT.test(item.text)) {
      furniture.add(item.line.number);
      // the count's label, `people reacted`
      const label = seen[i + 1]!;
      if (i + 1 < text && /^\p{Ll}/u.test(label.text) && label.words <= 3 && !label.ended)
        furniture.add(label.line.number);
    } else if (
      isCall(item) ||
      isSection(item) ||
      (i + 1 < text && isTag(item)) ||
      isLanguage(item, seen[i - 1]!) ||
      (boxed && isLabel(item))
    )
      furniture.add(item.line.number);
  }
}

/** `DEEPLINKS BLOG`: the part of the site. */
const isSection = ({ text, words, ended }: Seen): boolean =>
  !ended && words <= 3 && /\b(?:blog|newsroom|news)$/i.test(text);

/** `APT`: one short word in capitals, under which the page files the report. */
const isTag = ({ text, words }: Seen): boolean => words === 1 && /^\p{Lu}{2,6}$/u.test(text);

/** The language that a page says it is also available in. */
const isLanguage = (item: Seen, above: Seen): boolean =>
  item.words <= LONGEST_BOXED && !item.ended && /\bavailable in:?$/i.test(above.text);

const isLabel = (item: Seen): boolean =>
  INDENTED.test(item.line.text) && item.words <= LONGEST_BOXED && !item.body && !item.ended && !isDay(item);

const isCall = ({ bare, text, words, ended }: Seen): boolean =>
  words >= 2 &&
  words <= LONGEST_CALL &&
  !ended &&
  !TECHNICAL.test(text) &&
  !DATE_LINE.test(text) &&
  CALLS.has(bare.slice(0, bare.indexOf(' ')));
