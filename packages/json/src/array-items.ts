import { ItemScanner } from './item-scanner.ts';
import { parseJson } from './parse.ts';
import { childPath } from './path.ts';
import {
  DEFAULT_LIMITS,
  type Issue,
  type Json,
  type JsonLimits,
  type JsonObject,
  type Ranged,
  type Result,
} from './types.ts';

/** The elements of one array of a document, and the document without that array. */
export interface ArrayItems {
  readonly head: JsonObject;
  readonly items: readonly Ranged[];
}

/**
 * Parses a JSON object strictly and gives each element of the array at `path` (`['objects']`) with the exact
 * bytes it was written with. `head` is the object without that member; where the array is absent, `items` is
 * empty. `limits` hold for the whole input.
 * @returns the issues of {@link parseJson} with paths from the document's root, and `json/not-object`.
 */
export function parseArrayItems(
  bytes: Uint8Array,
  path: readonly string[],
  limits: Partial<JsonLimits> = {},
): Result<ArrayItems> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.length > all.maxBytes)
    return { ok: false, issues: [issueAt('json/too-big', '', { limit: all.maxBytes })] };
  const issues: Issue[] = [];
  const items: Ranged[] = [];
  const place = path.reduce(childPath, '$');
  const inner = { ...all, maxDepth: Math.max(0, all.maxDepth - path.length - 1) };
  let count = 0;
  let head: Json | undefined;
  const scanner = new ItemScanner(
    { path, maxBytes: all.maxBytes, sequence: false },
    {
      item(slice, start, end) {
        const parsed = parseJson(slice, inner);
        if (parsed.ok) items.push({ value: parsed.value, start, end });
        else issues.push(...parsed.issues.map((issue) => rebase(issue, childPath(place, count), start)));
        count++;
      },
      head(slice, _hasItems, start) {
        const parsed = parseJson(slice, all);
        if (parsed.ok) head = parsed.value;
        else issues.push(...parsed.issues.map((issue) => rebase(issue, '$', start)));
      },
    },
  );
  scanner.push(bytes);
  issues.push(...scanner.end());
  if (issues.length > 0) return { ok: false, issues };
  if (typeof head !== 'object' || head === null || Array.isArray(head))
    return { ok: false, issues: [issueAt('json/not-object', '$')] };
  return { ok: true, value: { head: without(head, path), items }, issues: [] };
}

/** The issue as seen from a document in which its value stands at `path` and byte `offset`. */
export function rebase(issue: Issue, path: string, offset: number): Issue {
  const at = issue.params?.['offset'];
  return {
    ...issue,
    path: issue.path === '' ? path : path + issue.path.slice(1),
    ...(typeof at === 'number' && { params: { ...issue.params, offset: at + offset } }),
  };
}

function issueAt(code: string, path: string, params?: Issue['params']): Issue {
  return { code, path, severity: 'error', ...(params && { params }) };
}

function without(head: JsonObject, path: readonly string[]): JsonObject {
  const [name, ...rest] = path;
  if (name === undefined || !Object.hasOwn(head, name)) return head;
  const member = head[name];
  if (rest.length === 0) {
    if (!Array.isArray(member)) return head;
    const { [name]: _, ...others } = head;
    return others;
  }
  if (typeof member !== 'object' || member === null || Array.isArray(member)) return head;
  return { ...head, [name]: without(member, rest) };
}
