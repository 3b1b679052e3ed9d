import type { Reader, Tx } from '@qanat/store';
import type { NameList } from '../lists/galaxy.ts';
import type { WarningList } from '../lists/warninglist.ts';

/** A list of the node: names to look for, or values to be warned of. The name and the kind tell it from others. */
export type StoredList =
  | { readonly kind: 'names'; readonly list: NameList }
  | { readonly kind: 'warnings'; readonly list: WarningList };

export interface ListRow {
  readonly name: string;
  readonly kind: StoredList['kind'];
  readonly entries: number;
  readonly at: string;
  readonly by: string;
}

/** Keeps lists; one of the same name and kind is replaced as a whole. */
export async function putLists(tx: Tx, lists: readonly StoredList[], at: string, by: string): Promise<void> {
  await tx.many(
    `INSERT INTO desk_list (name, kind, entries, doc, at, by) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET entries = excluded.entries, doc = excluded.doc, at = excluded.at, by = excluded.by`,
    lists.map(({ kind, list }) => [list.name, kind, sizeOf(list), JSON.stringify(list), at, by]),
  );
}

const sizeOf = (list: NameList | WarningList): number =>
  ('entities' in list ? list.entities : list.entries).length;

/** Removes lists by name, of either kind. */
export async function removeLists(tx: Tx, names: readonly string[]): Promise<void> {
  await tx.many(
    'DELETE FROM desk_list WHERE name = ?',
    names.map((name) => [name]),
  );
}

export async function listRows(r: Reader): Promise<ListRow[]> {
  return r.all<ListRow>('SELECT name, kind, entries, at, by FROM desk_list ORDER BY kind, name', []);
}

export async function allLists(r: Reader): Promise<StoredList[]> {
  const rows = await r.all<{ kind: StoredList['kind']; doc: string }>(
    'SELECT kind, doc FROM desk_list ORDER BY kind, name',
    [],
  );
  return rows.map(({ kind, doc }) => ({ kind, list: JSON.parse(doc) }) as StoredList); // written by putLists
}

export async function nameList(r: Reader, name: string): Promise<NameList | undefined> {
  const row = await r.get<{ doc: string }>("SELECT doc FROM desk_list WHERE kind = 'names' AND name = ?", [
    name,
  ]);
  return row && (JSON.parse(row.doc) as NameList);
}
