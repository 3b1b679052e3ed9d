import type { Json, JsonObject } from '@qanat/json';
import type { ObjectPath, PathStep } from './ast.ts';
import { PATTERN_LIMITS } from './limits.ts';
import { NotEvaluable } from './regex.ts';
import { decodeBinary, type Selected } from './values.ts';

/** Finds the object of the same observation that a reference names. */
export type Resolve = (id: string) => JsonObject | undefined;

/**
 * The values that the steps of a path select from one object (STIX 2.1 §9.7). `[*]` selects every element;
 * a step beyond a `_ref` or an element of a `_refs` goes on in the object referred to. At each step an object or
 * list is kept once, however many ways lead to it, so that circular references cost no more than their number.
 */
export function selectValues(object: JsonObject, path: ObjectPath, resolve: Resolve): Selected[] {
  let frontier: Json[] = [object];
  let dereferences = 0;
  let last = '';
  for (const step of path.steps) {
    if (isReference(last) && step.kind === 'key') {
      if (++dereferences > PATTERN_LIMITS.dereferences) throw new NotEvaluable('stix/pattern-budget');
      frontier = frontier.flatMap((value) => (typeof value === 'string' ? (resolve(value) ?? []) : []));
    }
    frontier = take(frontier, step);
    if (frontier.length === 0) return [];
    if (step.kind === 'key') last = step.key;
  }
  const encoding = path.steps.at(-1)?.kind === 'key' ? binaryEncoding(last) : undefined;
  if (encoding === undefined) return frontier;
  return frontier.map((value) =>
    typeof value === 'string' ? (decodeBinary(encoding, value) ?? value) : value,
  );
}

function take(frontier: readonly Json[], step: PathStep): Json[] {
  const next = new Set<Json>();
  for (const value of frontier) {
    for (const one of stepInto(value, step)) next.add(one);
    if (next.size > PATTERN_LIMITS.selected) throw new NotEvaluable('stix/pattern-budget');
  }
  return [...next];
}

function stepInto(value: Json, step: PathStep): readonly Json[] {
  if (step.kind === 'key') {
    return isObject(value) && Object.hasOwn(value, step.key) ? [value[step.key] as Json] : [];
  }
  if (!Array.isArray(value)) return [];
  return step.kind === 'any' ? value : value.slice(Math.max(0, step.index), step.index + 1);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isReference(key: string): boolean {
  return key.endsWith('_ref') || key.endsWith('_refs');
}

function binaryEncoding(key: string): 'hex' | 'base64' | undefined {
  if (key.endsWith('_hex')) return 'hex';
  return key.endsWith('_bin') ? 'base64' : undefined;
}
