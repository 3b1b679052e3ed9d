import { ledgerOf, ledgerOfViews } from '../db/ledger.ts';
import type { Self } from './self.ts';

/** An id that we minted for one partner, and the object of ours that it stands for. */
export interface ViewOf {
  readonly chan: string;
  readonly view: string;
  readonly original: string;
}

/** What ids that came back stand for here: a partner's sighting of a derived indicator lands on the indicator. */
export async function resolveViews(self: Self, views: readonly string[]): Promise<ViewOf[]> {
  const rows = await self.store.read((r) => ledgerOfViews(r, views));
  return unique(rows.map(({ chan, view, object }) => ({ chan, view, original: object })));
}

/** Who has these objects from us, and under which ids. */
export async function holdersOf(
  self: Self,
  objects: readonly string[],
): Promise<(ViewOf & { readonly at: string; readonly recalled: string | null })[]> {
  const rows = await self.store.read((r) => ledgerOf(r, objects));
  return rows.map(({ chan, view, object, at, recalled }) => ({ chan, view, original: object, at, recalled }));
}

function unique(rows: readonly ViewOf[]): ViewOf[] {
  return [...new Map(rows.map((row) => [`${row.chan} ${row.view} ${row.original}`, row])).values()];
}
