import type { Json, JsonObject } from '@qanat/json';
import { type StixObject, typeClass } from '@qanat/stix';
import { renameIds } from './mentions.ts';
import { formatSelector, parseSelector, valueAt } from './place.ts';
import type { Cut, Step } from './types.ts';

/** Key of the extension that tells, where the lane wants it told, that a view lacks something. */
export const RELEASE_EXTENSION_ID = 'extension-definition--9d3b1a60-51f5-4c1c-8f0e-6a7d4b2c9e15';

export interface Derived {
  /** Content without `id`, `created` and `modified`: those belong to the version of the view. */
  readonly content: JsonObject;
  /** Places in the original that are missing or replaced. */
  readonly removed: readonly (readonly Step[])[];
}

const GONE = Symbol('gone');

/**
 * What a derived view says: cuts applied, ids renamed, the releaser of the lane as creator. Lists and dictionaries
 * that lose their last entry go too (STIX allows no empty ones); selectors of granular markings follow the entries
 * that moved, and fall with what they marked.
 */
export function derive(
  object: StixObject,
  cuts: readonly Cut[],
  names: {
    /** Another id for an id or a lone UUID; undefined keeps it. */
    readonly rename: (id: string) => string | undefined;
    readonly creator: string;
    readonly redactions: 'none' | 'count' | 'paths';
  },
): Derived {
  const { id: _, created: __, modified: ___, ...body } = object;
  const kept = new Map<string, readonly number[]>();
  const present = cuts.filter(({ steps }) => valueAt(object, steps) !== undefined);
  const tree = treeOf(present);
  const built = rebuild(body, [], tree, { rename: names.rename, kept });
  const content: JsonObject = isDictionary(built) ? built : {};
  const removed = present.map(({ steps }) => steps);
  followGranular(content, kept);
  if (object.type === 'language-content') delete content['object_modified'];
  if (typeClass(object.type) !== 'sco') content['created_by_ref'] = names.creator;
  return { content: tell(content, removed, names.redactions), removed };
}

/** Cuts by place: a node with `cut` ends there, whatever lies below. */
interface CutTree {
  cut?: Cut;
  readonly below: Map<Step, CutTree>;
}

function treeOf(cuts: readonly Cut[]): CutTree {
  const root: CutTree = { below: new Map() };
  for (const cut of cuts) {
    let node = root;
    for (const step of cut.steps) {
      let next = node.below.get(step);
      if (next === undefined) {
        next = { below: new Map() };
        node.below.set(step, next);
      }
      node = next;
    }
    // A removal outweighs a replacement at the same place.
    if (node.cut === undefined || cut.replacement === undefined) node.cut = cut;
  }
  return root;
}

interface Rebuilding {
  readonly rename: (id: string) => string | undefined;
  /** Original positions of the entries that stay, by selector of each list that lost some. */
  readonly kept: Map<string, readonly number[]>;
}

function rebuild(
  value: Json,
  at: readonly Step[],
  tree: CutTree | undefined,
  how: Rebuilding,
): Json | typeof GONE {
  if (tree?.cut !== undefined) return tree.cut.replacement ?? GONE;
  if (typeof value === 'string') return value.length < 36 ? value : renameIds(value, how.rename);
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) ? rebuildList(value, at, tree, how) : rebuildDictionary(value, at, tree, how);
}

function rebuildList(
  list: Json[],
  at: readonly Step[],
  tree: CutTree | undefined,
  how: Rebuilding,
): Json | typeof GONE {
  const entries: Json[] = [];
  const positions: number[] = [];
  for (const [i, item] of list.entries()) {
    const built = rebuild(item, [...at, i], tree?.below.get(i), how);
    if (built === GONE) continue;
    entries.push(built);
    positions.push(i);
  }
  if (entries.length < list.length) how.kept.set(formatSelector(at), positions);
  return entries.length === 0 && list.length > 0 ? GONE : entries;
}

function rebuildDictionary(
  dictionary: JsonObject,
  at: readonly Step[],
  tree: CutTree | undefined,
  how: Rebuilding,
): Json | typeof GONE {
  const entries: [string, Json][] = [];
  for (const [name, member] of Object.entries(dictionary)) {
    const built = rebuild(member, [...at, name], tree?.below.get(name), how);
    if (built !== GONE) entries.push([name, built]);
  }
  const emptied = entries.length === 0 && Object.keys(dictionary).length > 0;
  return emptied && at.length > 0 ? GONE : Object.fromEntries(entries);
}

/** Moves the selectors of granular markings along with list entries; drops those that select nothing any more. */
function followGranular(content: JsonObject, kept: ReadonlyMap<string, readonly number[]>): void {
  const list = content['granular_markings'];
  if (!Array.isArray(list)) return;
  const followed = list.flatMap((one): Json[] => {
    if (!isDictionary(one) || !Array.isArray(one['selectors'])) return [one];
    const selectors = one['selectors'].flatMap((selector): Json[] => {
      if (typeof selector !== 'string') return [selector];
      const moved = follow(parseSelector(selector), kept);
      // `id`, `created` and `modified` come back with the view's own values.
      const there =
        moved !== undefined && (VERSIONED.has(String(moved[0])) || valueAt(content, moved) !== undefined);
      return there ? [formatSelector(moved)] : [];
    });
    return selectors.length === 0 ? [] : [{ ...one, selectors }];
  });
  if (followed.length === 0) delete content['granular_markings'];
  else content['granular_markings'] = followed;
}

const VERSIONED: ReadonlySet<string> = new Set(['id', 'created', 'modified']);

function follow(steps: readonly Step[], kept: ReadonlyMap<string, readonly number[]>): Step[] | undefined {
  const moved: Step[] = [];
  for (const [i, step] of steps.entries()) {
    const positions = typeof step === 'number' ? kept.get(formatSelector(steps.slice(0, i))) : undefined;
    const position = positions === undefined ? step : positions.indexOf(step as number);
    if (position === -1) return undefined;
    moved.push(position);
  }
  return moved;
}

/** Says how much is missing, or where, only as far as the lane wants it said. */
function tell(
  content: JsonObject,
  removed: readonly (readonly Step[])[],
  redactions: 'none' | 'count' | 'paths',
): JsonObject {
  const places = [...new Set(removed.map(formatSelector))];
  if (redactions === 'none' || places.length === 0) return content;
  const note: JsonObject = { extension_type: 'property-extension', withheld: places.length };
  if (redactions === 'paths') note['paths'] = [...new Set(removed.map((steps) => String(steps[0])))].sort();
  const extensions = isDictionary(content['extensions']) ? content['extensions'] : {};
  return { ...content, extensions: { ...extensions, [RELEASE_EXTENSION_ID]: note } };
}

function isDictionary(value: Json | typeof GONE | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
