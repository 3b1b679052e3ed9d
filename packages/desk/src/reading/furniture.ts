import {
  COMMENT_HEADERS,
  FURNITURE_LINES,
  FURNITURE_OPENERS,
  FURNITURE_WORDS,
  LIST_HEADERS,
  WEAK_OPENERS,
} from '../lexicon/furniture.ts';
import type { Line } from '../text/lines.ts';
import { normaliseWord, stem } from '../text/normalise.ts';

/** The lines of a report by their part. */
export interface Layout {
  /** 1-based numbers of the lines that are page furniture. */
  readonly furniture: ReadonlySet<number>;
  /** The headline, undefined when none stands out. */
  readonly title: Line | undefined;
}

const DATE_LINE =
  /^[\s\d٠-٩/\-.:،,|·•()apmAPMGMTUتمص]*$|^(?:(?:published|updated|posted|last updated|نشر|نشرت|تاريخ النشر|آخر تحديث|تحديث)\b.{0,60})$/iu;
const CODE =
  /^[^{}]{0,200}\{[^{}]{0,400}[:;][^{}]*\}?\s*$|^\s*(?:@media|@import|var |function\s*\(|\(function|window\.|document\.|googletag|jQuery\(|\{"@context|<\/?(?:script|style|iframe)\b)|\(adsbygoogle/u;
const IMAGE = /^\s*!\[[^\]]*\]\([^)]*\)\s*$/u;
const LINK = /\[([^\]]{0,300})\]\([^)\s]{1,2000}\)/gu;
const STRUCTURE = /^\s*(?:#{1,6}\s|\||>|[-*+•]\s|\d+[.)]\s)/u;
const TECHNICAL =
  /\[\.\]|\[:\]|hxxp|\b[0-9a-f]{32,128}\b|\d{1,3}(?:\.|\[\.\])\d{1,3}(?:\.|\[\.\])\d{1,3}|\w\.\w{2,}$/iu;
const SENTENCE_END = /[.!?؟…:]["”»’')\]]*\s*$/u;
/** `5 min read`, `3 hours ago`, `منذ 5 ساعات`, `12 comments`, `1.2k shares`. */
const COUNTER =
  /^(?:(?:read(?:ing)? time|وقت القراءة|مدة القراءة)\W*\d+.{0,12}|(?:\d+\s*)?min(?:ute)?s?\.?\s+read|\d+ minutes?|\d[\d.,k]*\s*(?:min(?:ute)?s?\s+read|(?:second|minute|hour|day|week|month|year)s?\s+ago|comments?|shares?|views?|likes?|followers?)|منذ\s+(?:[\d٠-٩]+\s+)?\p{L}{3,10}|[\d٠-٩]+\s*(?:تعليق|تعليقات|مشاهدة|مشاهدات|قراءة|دقائق قراءة|مشاركة))$/iu;
const SYNDICATED =
  /\b(?:the post|this (?:post|article|story)) .{1,300} (?:appeared first|first appeared|was originally published) (?:on|in|at) |^ظهرت المقالة .{1,300} أولا/iu;

/** Offers of newsletters, cookie and rights notices, wherever the words stand in a line. */
const OFFER =
  /نشرتنا البريدية|النشرة البريدية|إلى بريدك|بريدك الإلكتروني|(?:جميع|كل|كافة) الحقوق محفوظة|\bour (?:free |daily |weekly |monthly )?(?:e-?mail )?newsletters?\b|\byour inbox\b|\b(?:use|uses|using|use of) cookies\b|\ball rights reserved\b|\bsubscribe to our\b|\bfollow us on\b|\byou can now listen to\b|تابعونا على|تابعنا على|بمتابعتنا على|\breach (?:him|her|them|us|the author) at\b|\btax-deductible\b|\bmay not be published, broadcast, rewritten\b/iu;
/** A call to do something, alone or at the end of a short line: `Support local journalism. Subscribe today.` */
const CALL =
  /(?:^|[.!?:] |[–—-] )(?:subscribe|donate|give|join|sign up|register|call us|contact us|get started|learn more|find out more|try it|request a demo|download|share|tell us|become a member|support us|join the (?:conversation|discussion|debate))(?: (?:now|today|here|free|us|with your network|your thoughts))*[.!]?$/iu;
const CREDIT =
  /^\(?(?:reporting|writing|compiled) by .{1,120}(?:editing|additional reporting) by |^\(?(?:based on|with|additional) reporting (?:by|from) /iu;
/** Controls of the size of letters: `A+ A A-`, `+ الخط -`. */
const LETTER_SIZE = /^(?:[Aأ][+-]?|[+-]|الخط|حجم|text|font|size|\s)+$/iu;
/** A reference or a labelled value: part of the report wherever it stands. */
const REFERENCE = /^\s*(?:\[\d{1,3}\]\s|\*\*[^*]{1,60}:?\*\*\s*\S)/u;

const LONGEST_CALL = 12;
const LONGEST_OFFER = 34;
const LONGEST_TITLE = 28;
/** A headline that ends in a full stop is no longer than this. */
const LONGEST_SENTENCE = 18;
const LONGEST_OPENED = 26;
const LONGEST_WEAK = 9;
/** Headlines of other articles below a list header. */
const LONGEST_HEADLINE = 20;

interface Seen {
  readonly line: Line;
  readonly text: string;
  readonly bare: string;
  readonly words: number;
  readonly ended: boolean;
  /** Carries the report: a full sentence, a paragraph, an indicator, a list or table. */
  readonly body: boolean;
}

const fold = (text: string): string =>
  text
    .replace(/\[([^\]]{0,300})\]\([^)]{0,2000}\)/gu, '$1')
    .replace(/[^\p{L}\p{M}\p{N}\s:>/»©()'’]/gu, ' ')
    .trim()
    .split(/\s+/)
    .map((word) => normaliseWord(word))
    .join(' ');

function look(line: Line): Seen {
  const text = line.text.trim();
  const bare = fold(text.slice(0, 600));
  const words = bare ? bare.split(' ').length : 0;
  const ended = SENTENCE_END.test(text);
  const body =
    words >= 14 ||
    (words >= 6 && ended) ||
    TECHNICAL.test(text) ||
    STRUCTURE.test(text) ||
    REFERENCE.test(text);
  return { line, text, bare, words, ended, body };
}

const core = (bare: string): string => bare.replace(/[\d\s()/:>»©]+$/u, '').replace(/^[\s>»/:\d]+/u, '');

/** Lines a page puts around every text, whatever stands on them beside the known words. */
function isKnown(seen: Seen): boolean {
  const { bare, words, text } = seen;
  if (words <= 12 && FURNITURE_LINES.has(core(bare))) return true;
  if (words <= 6 && (COUNTER.test(text) || LETTER_SIZE.test(text))) return true;
  if (words <= LONGEST_CALL && CALL.test(text)) return true;
  if (CREDIT.test(text)) return true;
  if (words <= LONGEST_OPENED && opensWithAny(bare, STRONG)) return true;
  if (words <= LONGEST_WEAK && !seen.ended && opensWithAny(bare, WEAK)) return true;
  if (words <= LONGEST_OFFER && OFFER.test(text)) return true;
  return SYNDICATED.test(text.slice(0, 600)) || isSharingBar(seen) || isGlued(seen);
}

/** Openers by the letters of their first word; those that begin with a mark stand under the empty key. */
function byFirstWord(openers: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const opener of openers) {
    const key = leadingLetters(opener);
    index.set(key, [...(index.get(key) ?? []), opener]);
  }
  return index;
}

const leadingLetters = (text: string): string => /^[\p{L}\p{M}'’]*/u.exec(text)![0];

const STRONG = byFirstWord(FURNITURE_OPENERS);
const WEAK = byFirstWord(WEAK_OPENERS);

const opensWithAny = (bare: string, openers: ReadonlyMap<string, readonly string[]>): boolean =>
  [leadingLetters(bare), ''].some(
    (key) => openers.get(key)?.some((opener) => opensWith(bare, opener)) ?? false,
  );

const opensWith = (bare: string, opener: string): boolean => {
  if (!bare.startsWith(opener)) return false;
  const next = bare[opener.length];
  return next === undefined || !/\p{L}/u.test(next) || !/\p{L}$/u.test(opener);
};

const SMALL = new Set('on via by to in with the this from a of and or على عبر في من مع هذا هذه'.split(' '));

/** Nothing but sharing words, counts and small words: `Share on Facebook Share on Twitter`, `LinkedInWhatsApp`. */
function isSharingBar({ text, words }: Seen): boolean {
  if (words > 24) return false;
  const items = text
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/linked in/giu, 'linkedin')
    .replace(/whats app/giu, 'whatsapp')
    .replace(
      /(?:facebook|twitter|whatsapp|telegram|linkedin|instagram|pinterest|reddit|youtube|email|print)(?=\p{Ll})/giu,
      '$& ',
    )
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
    .map(normaliseWord);
  const known = items.filter((item) => FURNITURE_WORDS.has(item)).length;
  if (known === 0 || items.length < 2) return false;
  return items.every((item) => FURNITURE_WORDS.has(item) || SMALL.has(item)) && known * 2 >= items.length;
}

/** A menu whose items lost the spaces between them: `HomeWorldSport & CultureOpinion`. */
function isGlued({ text, words, ended }: Seen): boolean {
  if (ended || text.includes(',')) return false;
  const joints = text.slice(0, 600).match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;
  return joints >= 3 && joints * 5 >= words;
}

/** `#tag #tag`, `Daesh, fighters, Iraq, Syria`: short items in a row, no sentence. */
function isTagList({ text, ended }: Seen): boolean {
  const items = text.split(/[,،|#]/u).filter((item) => item.trim() !== '');
  return (
    !ended &&
    !STRUCTURE.test(text) &&
    items.length >= 4 &&
    items.every((item) => item.trim().split(/\s+/).length <= 3)
  );
}

/** A line that is mostly links: menus, tag bars, "more stories" lists. */
function isLinkBar(text: string): boolean {
  const trimmed = text.trim();
  let linked = 0;
  let links = 0;
  for (const match of trimmed.matchAll(LINK)) {
    linked += match[0].length;
    links++;
  }
  return links > 0 && linked / trimmed.length > 0.85 && !/[.!?؟]\s*$/u.test(trimmed.replace(LINK, '$1'));
}

/** Share bars and breadcrumbs: several short items between separators. */
function isBar({ text }: Seen): boolean {
  if (STRUCTURE.test(text) || TECHNICAL.test(text)) return false;
  const items = text.split(/\s[|•·»>›/]\s|\s{3,}/u);
  if (items.length < 3) return false;
  return items.every((item) => item.trim().split(/\s+/).length <= 4);
}

/** Headlines of other articles in one line: `Moat found in the north • Premier to visit four countries • …`. */
function isHeadlineBar({ text, ended }: Seen): boolean {
  if (ended || TECHNICAL.test(text)) return false;
  const items = text.split(/\s•\s/u);
  return items.length >= 3 && items.every((item) => item.trim().split(/\s+/).length <= LONGEST_HEADLINE);
}

const similar = (a: string, b: string): boolean => {
  if (a === b) return true;
  const left = new Set(a.split(' ').map(stem));
  const right = new Set(b.split(' ').map(stem));
  if (left.size < 4 || right.size < 4) return false;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return (2 * shared) / (left.size + right.size) >= 0.85;
};

function isFurniture(seen: Seen): boolean {
  if (IMAGE.test(seen.line.text)) return false;
  return (
    isKnown(seen) || CODE.test(seen.line.text) || isLinkBar(seen.text) || isBar(seen) || isHeadlineBar(seen)
  );
}

/** `Archive for Wednesday, October 25, 2006`: a label and its date. */
const DATED =
  /^.{0,40}\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}$/iu;

const isTitle = (seen: Seen): boolean =>
  seen.words >= 4 && !DATE_LINE.test(seen.text) && !(seen.words <= 7 && DATED.test(seen.text));

/**
 * Tells page furniture from the report's own text, line by line. A line must look like furniture by itself, stand
 * unfinished below the header of a list of other articles, or stand short and unfinished outside the body (before the
 * headline, after the last paragraph): losing main text is worse than keeping furniture.
 */
export function readLayout(lines: readonly Line[]): Layout {
  const furniture = new Set<number>();
  const seen = lines.filter((line) => line.text.trim() !== '').map(look);
  for (const item of seen) if (isFurniture(item)) furniture.add(item.line.number);
  addTrails(seen, furniture);
  const kept = seen.filter((item) => !furniture.has(item.line.number));
  const title = repeated(kept) ?? dated(seen, kept) ?? headline(kept);
  addLists(seen, title, furniture);
  addComments(seen, furniture);
  // a first line as long as a paragraph is the text itself, and its claims count
  if (!title || title.words > (title.text.endsWith('.') ? LONGEST_SENTENCE : LONGEST_TITLE))
    return { furniture, title: undefined };
  addStrays(seen, title, furniture);
  // with nothing below it, neither is it a headline
  const alone = seen.every((item) => item === title || furniture.has(item.line.number));
  return { furniture, title: alone ? undefined : title.line };
}

const HEAD = 16;
const SHORT_TITLE = 4;

/** The headline that stands twice near the top: above the page's own bar and above the text. */
function repeated(kept: readonly Seen[]): Seen | undefined {
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
function headline(kept: readonly Seen[]): Seen | undefined {
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
function dated(seen: readonly Seen[], kept: readonly Seen[]): Seen | undefined {
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

/** Breadcrumbs above the text: `News > 2020 > March > The headline`. */
function addTrails(seen: readonly Seen[], furniture: Set<number>): void {
  const text = seen.findIndex((item) => item.words >= 14 && item.ended);
  for (const item of seen.slice(0, Math.max(0, text)))
    if (!STRUCTURE.test(item.text) && (item.text.match(/\s[>»›]\s/gu)?.length ?? 0) >= 2)
      furniture.add(item.line.number);
}

/** Repeated headlines, tags, author notes, and short unfinished lines before the headline and after the last paragraph. */
function addStrays(seen: readonly Seen[], title: Seen, furniture: Set<number>): void {
  addTail(seen, furniture);
  const lastBody = seen.findLastIndex((item) => item.body && !furniture.has(item.line.number));
  const earlier = new Set<string>();
  for (const [index, item] of seen.entries()) {
    if (furniture.has(item.line.number) || item === title) continue;
    const above = item.line.number < title.line.number;
    const below = lastBody >= 0 && index > lastBody;
    const longest = above ? SHORT_TITLE + 1 : below ? 9 : 0;
    const repeats = (!above && repeatsTitle(item, title)) || repeatsLine(item, earlier);
    earlier.add(item.bare);
    if (repeats || (longest > 0 && isStray(item, longest))) furniture.add(item.line.number);
  }
}

/** Who wrote it and what it is filed under, at the very end. */
function addTail(seen: readonly Seen[], furniture: Set<number>): void {
  for (const item of seen.slice(-LAST_LINES)) if (BIO.test(item.text)) furniture.add(item.line.number);
  const last = seen.findLastIndex(
    (item) => item.words >= 8 && item.ended && !furniture.has(item.line.number),
  );
  for (const item of seen.slice(last + 1))
    if (isTagList(item) && !TECHNICAL.test(item.text)) furniture.add(item.line.number);
}

const repeatsTitle = (item: Seen, title: Seen): boolean =>
  item.words <= 2 * title.words && similar(item.bare, title.bare);

/** A line of a box that stands twice on the page. */
const repeatsLine = (item: Seen, earlier: ReadonlySet<string>): boolean =>
  item.words >= 4 &&
  !item.ended &&
  !STRUCTURE.test(item.text) &&
  !TECHNICAL.test(item.text) &&
  earlier.has(item.bare);

/** Headlines below a list header: unfinished lines until a sentence, an indicator or a heading comes. */
function addLists(seen: readonly Seen[], title: Seen | undefined, furniture: Set<number>): void {
  const paragraphs = seen.filter((item) => item.words >= 14 && item.ended);
  const last = paragraphs.at(-1)?.line.number ?? 0;
  for (const [index, header] of seen.entries()) {
    if (!LIST_HEADERS.has(core(header.bare)) || (title && header.line.number < title.line.number)) continue;
    // inside the body only a few headlines follow; below it the list may be long
    const most = header.line.number > last ? 60 : 4;
    for (const item of seen.slice(index + 1, index + 1 + most)) {
      if (furniture.has(item.line.number)) continue;
      if (!isHeadline(item, most > 4)) break;
      furniture.add(item.line.number);
    }
  }
}

const isHeadline = (item: Seen, below: boolean): boolean =>
  item.words <= LONGEST_HEADLINE &&
  !(below ? /[.!]["”»’')\]]*\s*$/u : /[.!؟?]["”»’')\]]*\s*$/u).test(item.text) &&
  !TECHNICAL.test(item.text) &&
  !/^\s*(?:#{1,6}\s|\|)/u.test(item.text) &&
  !IMAGE.test(item.text);

/** Who wrote it, told at the end: `Trudy Okafor is a reporter in …`, `… contributed to this report.` */
const BIO =
  /^(?!The )(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:(?:is|was) (?:an? |the )?(?:[\p{L}’'-]+ ){0,6}(?:reporter|correspondent|editor|fellow|researcher|analyst|journalist|writer|columnist|contributor)|(?:is|was) based in|(?:covers|writes|reports)\b.{0,120}\b(?:for|from|on|at)|reported (?:this (?:story|article) )?from)\b|^(?:[Tt]he )?(?:[Ww]riter|[Aa]uthor)s? (?:is|are)\b|\bcontributed to this (?:report|story|article)\b|^\W*(?:كاتب|كاتبة|باحث|صحفي|صحافي)(?:ة)? و/u;
const LAST_LINES = 6;
const ABOUT_AUTHOR =
  /^(?:about the authors?|about the writers?|عن الكاتب|عن الكاتبه|عن الموولف|نبذه عن الكاتب)$/u;

/** What readers wrote and who wrote it, below the text: everything after a comments header that most of the text stands before. */
function addComments(seen: readonly Seen[], furniture: Set<number>): void {
  const size = (items: readonly Seen[]): number =>
    items.reduce((sum, item) => sum + (furniture.has(item.line.number) ? 0 : item.text.length), 0);
  const header = seen.findLastIndex(
    (item) => COMMENT_HEADERS.has(core(item.bare)) || ABOUT_AUTHOR.test(item.bare),
  );
  if (header < 0) return;
  furniture.add(seen[header]!.line.number);
  const rest = seen.slice(header + 1);
  if (rest.some((item) => item.words > 40 || TECHNICAL.test(item.text)) || size(rest) > size(seen) * 0.3)
    return;
  for (const item of rest) furniture.add(item.line.number);
}

/** Names of files, detections, keys and values: a list of a report, wherever it stands. */
const VALUED = /[\\_=]|\bET(?:PRO)? [A-Z]{4}|\bCVE-|\d{3,}|\p{L}\.\p{L}/u;

/** A short, unfinished line outside the body; dates and images are left alone. */
function isStray(item: Seen, longest: number): boolean {
  if (item.body || item.words > longest || item.ended || VALUED.test(item.text)) return false;
  return !DATE_LINE.test(item.text) && !IMAGE.test(item.line.text);
}
