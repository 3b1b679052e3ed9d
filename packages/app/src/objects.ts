import type { StixObject } from '@qanat/stix';
import {
  allVersions,
  currentVersions,
  neighbours,
  type SearchPage,
  search,
  type Version,
} from '@qanat/store';
import { AppError, Refusal } from './errors.ts';
import type { Home } from './home.ts';
import { parseQuery, type Query } from './query.ts';

/** The object that a stored version holds; its bytes were parsed strictly when they came. */
export function objectOf(version: Version): StixObject {
  return JSON.parse(new TextDecoder().decode(version.bytes)) as StixObject;
}

/** A query line, or a refusal that names what is wrong with it. */
export function queryOf(line: string): Query {
  const parsed = parseQuery(line);
  if (!parsed.ok) throw new Refusal(parsed.issues);
  return parsed.value;
}

/** The newest objects that a query finds; `before` is the `next` of the page before. */
export async function searchObjects(
  home: Home,
  line: string,
  page: { limit: number; before?: number },
): Promise<SearchPage> {
  const { ids, ...rest } = queryOf(line);
  return home.self.store.read(async (r) => {
    if (ids.length === 0) return search(r, { ...rest, ...page });
    const found = await currentVersions(r, [...ids]);
    return { items: [...found.values()].flatMap((versions) => versions.slice(0, 1)) };
  });
}

const ALL_PAGE = 500;

/** Ids of everything a query finds, newest first, at most `limit`. */
export async function findIds(home: Home, line: string, limit: number): Promise<string[]> {
  const ids = new Set<string>();
  let before: number | undefined;
  do {
    const page = await searchObjects(home, line, {
      limit: ALL_PAGE,
      ...(before !== undefined && { before }),
    });
    for (const { id } of page.items) ids.add(id);
    before = page.next;
  } while (before !== undefined && ids.size < limit);
  return [...ids].slice(0, limit);
}

/**
 * Every stored version of an object, newest first, from every supply.
 * @throws {AppError} `app/not-found`.
 */
export async function showObject(home: Home, id: string): Promise<Version[]> {
  const versions = await home.self.store.read((r) => allVersions(r, id));
  if (versions.length === 0) throw new AppError('app/not-found', { id });
  return versions;
}

export interface Graph {
  readonly nodes: readonly { readonly id: string; readonly type: string; readonly title: string }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly name: string }[];
}

const MAX_HOPS = 4;
const MAX_NODES = 2_000;

/** What stands around an object, `hops` references away. */
export async function graphAround(home: Home, id: string, hops: number): Promise<Graph> {
  return home.self.store.read(async (r) => {
    const seen = new Set([id]);
    const edges = new Map<string, Graph['edges'][number]>();
    let frontier = [id];
    for (let hop = 0; hop < Math.min(hops, MAX_HOPS) && frontier.length > 0 && seen.size < MAX_NODES; hop++) {
      const found = await neighbours(r, frontier);
      frontier = [];
      for (const { from, to, name } of found) {
        edges.set(`${from} ${name} ${to}`, { from, to, name });
        for (const end of [from, to])
          if (!seen.has(end)) {
            seen.add(end);
            frontier.push(end);
          }
      }
    }
    const versions = await currentVersions(r, [...seen]);
    const nodes = [...seen].map((node) => {
      const version = versions.get(node)?.[0];
      return {
        id: node,
        type: node.split('--')[0] ?? '',
        title: version ? titleOf(objectOf(version)) : node,
      };
    });
    return { nodes, edges: [...edges.values()] };
  });
}

/** What to call an object in a list: its name, its value, or its id. */
export function titleOf(object: StixObject): string {
  for (const key of [
    'name',
    'value',
    'abstract',
    'content',
    'opinion',
    'relationship_type',
    'path',
    'pattern',
    'key',
  ])
    if (typeof object[key] === 'string' && object[key] !== '') return object[key].slice(0, 200);
  return object.id;
}
