import { folded } from '../text/forms.ts';
import type { FoundName } from './named.ts';
import type { Entity } from './types.ts';

const MOST_ALIASES = 12;
const MOST_ENTITIES = 1000;

interface Merging extends Entity {
  known: boolean;
}

/**
 * One entity a thing, in order of appearance. Names are one thing when they are written alike, when one is given as
 * another name of the other, or when one word ends a longer name of a person or body (Whitlock, Dana Whitlock).
 */
export function mergeNames(found: readonly FoundName[]): Entity[] {
  const byKey = new Map<string, Merging>();
  const all: Merging[] = [];
  for (const name of found) {
    const keys = [name.name, ...name.aliases].map(folded);
    const known = keys.map((key) => byKey.get(key)).find((entity) => entity !== undefined);
    if (!known && all.length >= MOST_ENTITIES) break;
    const entity = known ?? begin(name);
    if (!known) all.push(entity);
    add(entity, name);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, entity);
  }
  return foldEndings(all).map(({ known: _, ...entity }) => entity);
}

const begin = ({ name, kind, known, start, end }: FoundName): Merging => ({
  name,
  kind,
  aliases: [],
  start,
  end,
  known,
});

function add(entity: Merging, { name, kind, aliases, known }: FoundName): void {
  for (const alias of [name, ...aliases])
    if (alias !== entity.name && !entity.aliases.includes(alias) && entity.aliases.length < MOST_ALIASES)
      entity.aliases.push(alias);
  if ((known && !entity.known) || (entity.kind === 'org' && !entity.known && kind !== 'org'))
    entity.kind = kind;
  entity.known ||= known;
}

/** A single word that ends a longer name becomes its alias; so does one that begins the name of one person only. */
function foldEndings(all: readonly Merging[]): Merging[] {
  const longerNames = new Map<string, Merging>();
  const begun = new Map<string, Merging | null>();
  for (const entity of all) {
    const { name } = entity;
    const space = name.indexOf(' ');
    if (space < 0 || entity.known || (entity.kind !== 'person' && entity.kind !== 'org')) continue;
    longerNames.set(folded(name.slice(name.lastIndexOf(' ') + 1)), entity);
    const first = folded(name.slice(0, space));
    if (entity.kind === 'person') begun.set(first, begun.has(first) ? null : entity);
  }
  return all.filter((entity) => {
    if (entity.name.includes(' ') || entity.known) return true;
    const key = folded(entity.name);
    const longer = longerNames.get(key) ?? begun.get(key);
    if (!longer || longer === entity) return true;
    if (!longer.aliases.includes(entity.name)) longer.aliases.push(entity.name);
    return false;
  });
}
