import type { Line } from '../text/lines.ts';
import { isBar, isHashtags, isLinkBar, isMenu } from './layout/bars.ts';
import { addBoxes } from './layout/boxes.ts';
import { addContents } from './layout/contents.ts';
import { addForeign } from './layout/foreign.ts';
import { addFrontMatter, addHeader, addSchedule, addTwice } from './layout/header.ts';
import { findHeadline, LONGEST_TITLE } from './layout/headline.ts';
import { isCode, isKnown } from './layout/known-lines.ts';
import { IMAGE, look, type Seen } from './layout/line.ts';
import { addComments, addLists, addStrays, addTrails } from './layout/surroundings.ts';

/** The lines of a report by their part. */
export interface Layout {
  /** 1-based numbers of the lines that are page furniture. */
  readonly furniture: ReadonlySet<number>;
  /** The headline, undefined when none stands out. */
  readonly title: Line | undefined;
}

/** A headline that ends in a full stop is no longer than this. */
const LONGEST_SENTENCE = 18;

function isFurniture(seen: Seen): boolean {
  if (IMAGE.test(seen.line.text)) return false;
  return (
    isKnown(seen) ||
    isCode(seen.line.text) ||
    isLinkBar(seen.text) ||
    isBar(seen) ||
    isMenu(seen) ||
    isHashtags(seen)
  );
}

/**
 * Tells page furniture from the report's own text, line by line. A line must look like furniture by itself, stand
 * unfinished below the header of a list of other articles, or stand short and unfinished outside the body (before the
 * headline, after the last paragraph): losing main text is worse than keeping furniture.
 */
export function readLayout(lines: readonly Line[]): Layout {
  const furniture = new Set<number>();
  const seen = lines.filter((line) => line.text.trim() !== '').map(look);
  for (const item of seen) if (isFurniture(item)) furniture.add(item.line.number);
  const entitled = addFrontMatter(seen, furniture);
  addTrails(seen, furniture);
  const contents = addContents(seen, furniture);
  addSchedule(seen, furniture);
  addBoxes(seen, furniture);
  addTwice(seen, furniture);
  addForeign(seen, furniture);
  const kept = seen.filter((item) => !furniture.has(item.line.number));
  const found = entitled ? { seen: entitled, sure: true } : findHeadline(seen, kept);
  const title = found?.seen;
  addLists(seen, title, furniture);
  addComments(seen, furniture);
  // a first line as long as a paragraph is the text itself, and its claims count
  if (!title || title.words > (title.text.endsWith('.') ? LONGEST_SENTENCE : LONGEST_TITLE)) {
    if (kept[0]?.paragraph) addStrays(seen, undefined, contents, furniture);
    return { furniture, title: undefined };
  }
  addStrays(seen, found, contents, furniture);
  addHeader(seen, title, furniture);
  // with nothing below it, neither is it a headline
  const alone = seen.every((item) => item === title || furniture.has(item.line.number));
  return { furniture, title: alone ? undefined : title.line };
}
