import type { Seen } from './line.ts';

/** Where a box of other articles begins inside the text, as pages tell those who listen to them, and where it ends. */
const OPENERS =
  /^(?:skip .{1,60} and continue reading|تخط[ىي] .{1,60} وواصل القراءة|list of \d+ items|قائمة من \d+ عناصر)$/i;
const CLOSERS = /^(?:end of .{1,60}|نهاية .{1,60}|.{1,60} نهاية)$/i;
const ENTRY = /^list \d+ of \d+$/i;
const LONGEST_BOX = 16;
const LONGEST_LINE = 24;

/** Boxes of other articles: from the line that opens one to the line that ends it. */
export function addBoxes(seen: readonly Seen[], furniture: Set<number>): void {
  for (let i = 0; i < seen.length; i++) {
    if (seen[i]!.words > LONGEST_LINE || !(OPENERS.test(seen[i]!.text) || ENTRY.test(seen[i]!.text)))
      continue;
    const size = seen.slice(i, i + LONGEST_BOX).findIndex((item) => CLOSERS.test(item.text));
    const end = size < 0 ? i : i + size;
    for (const item of seen.slice(i, end + 1))
      if (item.words <= LONGEST_LINE) furniture.add(item.line.number);
    i = end;
  }
}
