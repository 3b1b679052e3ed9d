import type { Json, JsonObject } from '@qanat/json';
import type { ObjectPath, PathStep } from './ast.ts';
import { PATTERN_LIMITS } from './limits.ts';
import { NotEvaluable } from './regex.ts';
import { decodeBinary, type Selected } from './values.ts';

/** Finds the object of the same observation that a reference names. */
export type Resolve = (id: string) => JsonObject | undefined;

/** The values that a path selects from one object. */
export type Select = (object: JsonObject, resolve: Resolve) => readonly Selected[];

/**
 * Compiles the steps of a path (STIX 2.1 §9.7). `[*]` selects every element; a step beyond a `_ref` or an element of
 * a `_refs` goes on in the object referred to. At each step an object or list is kept once, however many ways lead to
 * it, so that circular references cost no more than their number.
 */
export function compilePath({ steps }: ObjectPath): Select {
  const encoding = encodingOf(steps.at(-1));
  const select = steps.some(({ kind }) => kind === 'any') ? selectMany : selectOne;
  if (encoding === undefined) return (object, resolve) => select(object, steps, resolve);
  return (object, resolve) =>
    select(object, steps, resolve).map((value) =>
      typeof value === 'string' ? (decodeBinary(encoding, value) ?? value) : value,
    );
}

const NOTHING: readonly Json[] = [];

/** A path without `[*]` selects one value or none. */
function selectOne(object: JsonObject, steps: readonly PathStep[], resolve: Resolve): readonly Json[] {
  let value: Json = object;
  let dereferences = 0;
  let last = '';
  for (const step of steps) {
    if (step.kind === 'key') {
      if (isReference(last)) {
        if (++dereferences > PATTERN_LIMITS.dereferences) throw new NotEvaluable('stix/pattern-budget');
        const found: Json | undefined = typeof value === 'string' ? resolve(value) : undefined;
        if (found === undefined) return NOTHING;
        value = found;
      }
      last = step.key;
    }
    const next: Json | undefined = stepInto(value, step)[0];
    if (next === undefined) return NOTHING;
    value = next;
  }
  return [value];
}

function selectMany(object: JsonObject, steps: readonly PathStep[], resolve: Resolve): readonly Json[] {
  let frontier: readonly Json[] = [object];
  let dereferences = 0;
  let last = '';
  for (const step of steps) {
    if (isReference(last) && step.kind === 'key') {
      if (++dereferences > PATTERN_LIMITS.dereferences) throw new NotEvaluable('stix/pattern-budget');
      frontier = frontier.flatMap((value) => (typeof value === 'string' ? (resolve(value) ?? []) : []));
    }
    frontier = take(frontier, step);
    if (frontier.length === 0) return NOTHING;
    if (step.kind === 'key') last = step.key;
  }
  return frontier;
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

function encodingOf(step: PathStep | undefined): 'hex' | 'base64' | undefined {
  if (step?.kind !== 'key') return undefined;
  const { key } = step;
  if (key.endsWith('_hex')) return 'hex';
  return key.endsWith('_bin') ? 'base64' : undefined;
}
