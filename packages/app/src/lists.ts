import {
  allLists,
  type EntityKind,
  type KnownEntity,
  type ListRow,
  listRows,
  NameIndex,
  nameList,
  parseGalaxy,
  parseWarningList,
  putLists,
  type ReadOptions,
  removeLists,
  type StoredList,
  WarningIndex,
} from '@qanat/desk';
import { type Issue, parseJson } from '@qanat/json';
import { appendAudit } from './db/audit.ts';
import { AppError, Refusal } from './errors.ts';
import type { Home } from './home.ts';

/** The list that holds what the node's own people added. */
const OWN = 'own names';

export const NAME_KINDS: readonly EntityKind[] = [
  'person',
  'org',
  'country',
  'location',
  'actor',
  'malware',
  'tool',
  'campaign',
  'persona',
  'media',
];

/**
 * Takes in a MISP galaxy (names to look for) or a MISP warning list (values to be warned of); the same name again
 * replaces it. Throws a Refusal with the desk's reasons.
 */
export async function importList(
  home: Home,
  bytes: Uint8Array,
  as: 'galaxy' | 'warninglist',
  actor: string,
): Promise<{ entries: number; issues: readonly Issue[] }> {
  const json = parseJson(bytes);
  if (!json.ok) throw new Refusal(json.issues);
  if (as === 'galaxy') {
    const parsed = parseGalaxy(json.value);
    if (!parsed.ok) throw new Refusal(parsed.issues);
    await keep(home, { kind: 'names', list: parsed.value }, actor);
    return { entries: parsed.value.entities.length, issues: parsed.issues };
  }
  const parsed = parseWarningList(json.value);
  if (!parsed.ok) throw new Refusal(parsed.issues);
  await keep(home, { kind: 'warnings', list: parsed.value }, actor);
  return { entries: parsed.value.entries.length, issues: parsed.issues };
}

async function keep(home: Home, list: StoredList, actor: string): Promise<void> {
  const at = home.self.now().toISOString();
  await home.self.store.write(async (tx) => {
    await putLists(tx, [list], at, actor);
    const { kind, list: kept } = list;
    await appendAudit(tx, [{ actor, action: 'list.put', subject: kept.name, detail: { kind } }], at);
  });
  made.delete(home);
}

/** Every list of the node: galaxies, warning lists, its own names. */
export async function listsOf(home: Home): Promise<ListRow[]> {
  return home.self.store.read(listRows);
}

/** Adds a name to the node's own, or gives one that is there these other names and this kind. */
export async function addName(home: Home, entity: KnownEntity, actor: string): Promise<void> {
  const own = await ownNames(home);
  const others = own.filter(({ name }) => name !== entity.name);
  await keep(home, { kind: 'names', list: { name: OWN, entities: [...others, entity] } }, actor);
}

/**
 * Removes one of the node's own names, or a whole list by its name.
 * @throws {AppError} `app/not-found`.
 */
export async function removeName(home: Home, name: string, actor: string): Promise<void> {
  const own = await ownNames(home);
  if (own.some((entity) => entity.name === name)) {
    const entities = own.filter((entity) => entity.name !== name);
    await keep(home, { kind: 'names', list: { name: OWN, entities } }, actor);
    return;
  }
  const rows = await listsOf(home);
  if (!rows.some((row) => row.name === name)) throw new AppError('app/not-found', { id: name });
  const at = home.self.now().toISOString();
  await home.self.store.write(async (tx) => {
    await removeLists(tx, [name]);
    await appendAudit(tx, [{ actor, action: 'list.remove', subject: name, detail: {} }], at);
  });
  made.delete(home);
}

/** The node's own names, as they were added. */
export async function ownNames(home: Home): Promise<readonly KnownEntity[]> {
  return (await home.self.store.read((r) => nameList(r, OWN)))?.entities ?? [];
}

export type ReadingLists = Pick<ReadOptions, 'lists' | 'warnings'>;

interface Made {
  /** Of the lists it was made of: another process may have changed them since. */
  readonly stamp: string;
  readonly lists: ReadingLists;
}

const made = new WeakMap<Home, Made>();

/** The node's lists made ready for reading; made again only when one of them has changed. */
export async function readingLists(home: Home): Promise<ReadingLists> {
  return home.self.store.read(async (r) => {
    const stamp = JSON.stringify(await listRows(r));
    const before = made.get(home);
    if (before?.stamp === stamp) return before.lists;
    const all = await allLists(r);
    const names = all.flatMap((one) => (one.kind === 'names' ? one.list.entities : []));
    const warnings = all.flatMap((one) => (one.kind === 'warnings' ? [one.list] : []));
    const lists = {
      ...(names.length > 0 && { lists: new NameIndex(names) }),
      ...(warnings.length > 0 && { warnings: new WarningIndex(warnings) }),
    };
    made.set(home, { stamp, lists });
    return lists;
  });
}
