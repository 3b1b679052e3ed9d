import type { Json, JsonObject } from '@qanat/json';
import type { StixObject } from '@qanat/stix';
import type { Step } from './types.ts';

/**
 * An id that an object holds, wherever it stands. `ref`: alone in a `…_ref`; `list`: in a `…_refs`; `marking`: of
 * a marking definition on the object or a part; `extension`: as a key of `extensions`; `text`: inside any other
 * string; `name`: inside a property's name.
 */
export interface Mention {
  readonly kind: 'ref' | 'list' | 'marking' | 'extension' | 'text' | 'name';
  /** `type--uuid`, or a UUID that stands alone; lower case. */
  readonly id: string;
  readonly steps: readonly Step[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const TYPE_CHARACTER = /[a-z0-9-]/i;
const LONGEST_TYPE = 250;

/** All ids in an object but its own `id`, in an order that does not depend on that of its members. */
export function mentionsOf(object: StixObject): Mention[] {
  const found: Mention[] = [];
  for (const [name, value] of sortedEntries(object)) {
    noteName(name, [name], found);
    if (name !== 'id') visit(value, [name], found);
  }
  return found;
}

/** Puts `rename`'s answer in place of every id in a text; undefined leaves the id as it is. */
export function renameIds(text: string, rename: (id: string) => string | undefined): string {
  let out = '';
  let from = 0;
  for (const { id, start, end } of idsIn(text)) {
    const other = rename(id);
    if (other === undefined) continue;
    out += text.slice(from, start) + other;
    from = end;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** The UUID of an id, or the UUID itself. */
export function uuidOf(id: string): string {
  return id.slice(-36);
}

/** True for name-based UUIDs of version 5: hashes of what they name, so that guesses can be tested on them. */
export function isNameBased(id: string): boolean {
  return uuidOf(id)[14] === '5';
}

function visit(value: Json, steps: readonly Step[], found: Mention[]): void {
  if (typeof value === 'string') {
    noteText(value, steps, found);
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) visit(item, [...steps, i], found);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, member] of sortedEntries(value)) {
      noteName(name, [...steps, name], found);
      visit(member, [...steps, name], found);
    }
  }
}

function sortedEntries(object: JsonObject): [string, Json][] {
  return Object.keys(object)
    .sort()
    .map((name) => [name, object[name] as Json]);
}

function noteText(text: string, steps: readonly Step[], found: Mention[]): void {
  if (text.length < 36) return;
  for (const { id, start, end } of idsIn(text)) {
    const alone = start === 0 && end === text.length;
    found.push({ kind: alone && id.includes('--') ? kindOf(steps) : 'text', id, steps });
  }
}

function noteName(name: string, steps: readonly Step[], found: Mention[]): void {
  if (name.length < 36) return;
  for (const { id, start, end } of idsIn(name)) {
    const key = start === 0 && end === name.length && steps[steps.length - 2] === 'extensions';
    found.push({ kind: key && id.startsWith('extension-definition--') ? 'extension' : 'name', id, steps });
  }
}

function kindOf(steps: readonly Step[]): Mention['kind'] {
  const last = steps[steps.length - 1];
  const holder = typeof last === 'number' ? steps[steps.length - 2] : last;
  if (typeof holder !== 'string') return 'text';
  if (steps[0] === 'object_marking_refs' && steps.length === 2) return 'marking';
  if (steps[0] === 'granular_markings' && holder === 'marking_ref') return 'marking';
  if (typeof last === 'number') return holder.endsWith('_refs') ? 'list' : 'text';
  return holder.endsWith('_ref') ? 'ref' : 'text';
}

function* idsIn(text: string): Generator<{ id: string; start: number; end: number }> {
  for (const match of text.matchAll(UUID)) {
    const end = match.index + 36;
    const start = startOfId(text, match.index);
    yield { id: text.slice(start, end).toLowerCase(), start, end };
  }
}

/** Walks back over `type--`, where there is one. */
function startOfId(text: string, uuid: number): number {
  if (!text.startsWith('--', uuid - 2) || uuid < 3) return uuid;
  let start = uuid - 2;
  while (start > 0 && uuid - start < LONGEST_TYPE && TYPE_CHARACTER.test(text[start - 1] ?? '')) start--;
  return start === uuid - 2 ? uuid : start;
}
