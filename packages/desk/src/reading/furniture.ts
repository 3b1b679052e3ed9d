import { FURNITURE_LINES, FURNITURE_OPENERS } from '../lexicon/furniture.ts';
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
const CSS =
  /^[^{}]{0,200}\{[^{}]{0,400}[:;][^{}]*\}?\s*$|^\s*(?:@media|@import|var |function\s*\(|window\.|document\.)/u;
const IMAGE = /^\s*!\[[^\]]*\]\([^)]*\)\s*$/u;
const LINK = /\[([^\]]{0,300})\]\([^)\s]{1,2000}\)/gu;
const STRUCTURE = /^\s*(?:#{1,6}\s|\||>|[-*+•]\s|\d+[.)]\s)/u;
const TECHNICAL =
  /\[\.\]|\[:\]|hxxp|\b[0-9a-f]{32,128}\b|\d{1,3}(?:\.|\[\.\])\d{1,3}(?:\.|\[\.\])\d{1,3}|\w\.\w{2,}$/iu;
const SENTENCE_END = /[.!?؟…:]["”»’')\]]*\s*$/u;

interface Seen {
  readonly line: Line;
  readonly bare: string;
  readonly words: number;
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
  const body =
    words >= 14 || (words >= 6 && SENTENCE_END.test(text)) || TECHNICAL.test(text) || STRUCTURE.test(text);
  return { line, bare, words, body };
}

/** Lines a page puts around every text, whatever stands on them beside the known words. */
function isKnown(seen: Seen): boolean {
  const core = seen.bare.replace(/[\d\s()/:>»©]+$/u, '').replace(/^[\s>»/:]+/u, '');
  if (FURNITURE_LINES.has(core)) return true;
  if (seen.words > 22) return false;
  return FURNITURE_OPENERS.some((opener) => opensWith(seen.bare, opener));
}

const opensWith = (bare: string, opener: string): boolean => {
  if (!bare.startsWith(opener)) return false;
  const next = bare[opener.length];
  return next === undefined || !/\p{L}/u.test(next) || !/\p{L}$/u.test(opener);
};

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
function isBar(seen: Seen): boolean {
  const items = seen.line.text.split(/\s[|•·»>/]\s|\s{3,}/u);
  if (items.length < 3 || STRUCTURE.test(seen.line.text)) return false;
  return items.every((item) => item.trim().split(/\s+/).length <= 4) && !TECHNICAL.test(seen.line.text);
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
  const { line } = seen;
  if (IMAGE.test(line.text)) return false;
  return isKnown(seen) || CSS.test(line.text) || isLinkBar(line.text) || isBar(seen);
}

const LONGEST_TITLE = 28;

const isTitle = (seen: Seen): boolean => seen.words >= 4 && !DATE_LINE.test(seen.line.text.trim());

/**
 * Tells page furniture from the report's own text, line by line. A line must look like furniture by itself, or stand
 * short and unfinished outside the body (before the headline, after the last paragraph): losing main text is worse
 * than keeping furniture.
 */
export function readLayout(lines: readonly Line[]): Layout {
  const furniture = new Set<number>();
  const seen = lines.filter((line) => line.text.trim() !== '').map(look);
  for (const item of seen) if (isFurniture(item)) furniture.add(item.line.number);
  const kept = seen.filter((item) => !furniture.has(item.line.number));
  const title = kept.find(isTitle);
  // a first line as long as a paragraph is the text itself, and its claims count
  if (!title || title.words > LONGEST_TITLE) return { furniture, title: undefined };
  const lastBody = seen.findLastIndex((item) => item.body && !furniture.has(item.line.number));
  for (const [index, item] of seen.entries()) {
    if (furniture.has(item.line.number) || item === title) continue;
    const before = item.line.number < title.line.number;
    const after = lastBody >= 0 && index > lastBody;
    const repeats = !before && item.words <= 2 * title.words && similar(item.bare, title.bare);
    if (repeats || ((before || after) && isStray(item, before ? 3 : 9))) furniture.add(item.line.number);
  }
  return { furniture, title: title.line };
}

/** A short, unfinished line outside the body; dates and images are left alone. */
function isStray(item: Seen, longest: number): boolean {
  const { text } = item.line;
  if (item.body || item.words > longest || SENTENCE_END.test(text)) return false;
  return !DATE_LINE.test(text.trim()) && !IMAGE.test(text);
}
