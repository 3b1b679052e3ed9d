import type { Seen } from './line.ts';

const FEWEST_ENTRIES = 3;
const MOST_ENTRIES = 60;
const LONGEST_ENTRY = 20;
/** A line that stands more often is no heading: a cell of a table. */
const MOST_PLACES = 4;

/**
 * Entries of a table of contents are furniture: unlike lines in a row that come again as headings, in the same order,
 * each above its text. Returns the headings, which are none.
 */
export function addContents(seen: readonly Seen[], furniture: Set<number>): ReadonlySet<Seen> {
  const headings = new Set<Seen>();
  const places = placesOf(seen);
  if (places.size === 0) return headings;
  for (let i = 0; i < seen.length; i++) {
    const found = headingsOf(seen, i, places);
    if (found.length < FEWEST_ENTRIES) continue;
    for (const [k, again] of found.entries()) {
      furniture.add(seen[i + k]!.line.number);
      headings.add(seen[again]!);
    }
    i += found.length - 1;
  }
  return headings;
}

/** Where each short line stands that stands more than once. */
function placesOf(seen: readonly Seen[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [i, item] of seen.entries()) {
    if (item.paragraph || item.words === 0 || item.words > LONGEST_ENTRY || item.text.endsWith('|')) continue;
    const known = places.get(item.bare);
    if (known) known.push(i);
    else places.set(item.bare, [i]);
  }
  for (const [bare, found] of places) if (found.length < 2 || found.length > MOST_PLACES) places.delete(bare);
  return places;
}

/** The places of the headings that the lines from `i` on announce. */
function headingsOf(
  seen: readonly Seen[],
  i: number,
  places: ReadonlyMap<string, readonly number[]>,
): number[] {
  const found: number[] = [];
  for (let at = i; at < Math.min(seen.length, i + MOST_ENTRIES); at++) {
    const least = found.at(-1) ?? i;
    const again = places.get(seen[at]!.bare)?.find((place) => place > least + 1);
    if (again === undefined || again <= at) break;
    found.push(again);
  }
  // the last entry stands above the first heading
  while (found.length > 0 && i + found.length > found[0]!) found.pop();
  return found;
}
