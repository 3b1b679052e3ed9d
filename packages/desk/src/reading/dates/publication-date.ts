import type { Line } from '../../text/lines.ts';
import { tokenize } from '../../text/tokens.ts';
import { type DayNumber, parseDay } from './calendar.ts';
import { findDates } from './find-dates.ts';

const HEAD_LINES = 14;
const LONGEST = 160;

/**
 * The day a report appeared, as its head says: the first full date in a short line before the text begins.
 * Undefined when there is none.
 */
export function publicationDay(lines: readonly Line[]): DayNumber | undefined {
  let seen = 0;
  for (const { text, start, end } of lines) {
    if (text.trim() === '') continue;
    if (++seen > HEAD_LINES) return undefined;
    if (text.length > LONGEST || !/\p{Nd}/u.test(text)) continue;
    for (const { iso } of findDates(tokenize(text, 0, end - start, []))) {
      const day = iso === undefined ? undefined : parseDay(iso);
      if (day !== undefined) return day;
    }
  }
  return undefined;
}
