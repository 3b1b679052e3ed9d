import type { Json, JsonObject } from '@qanat/json';
import type { ObjectPath, PathStep } from './ast.ts';
import { PATTERN_LIMITS } from './limits.ts';
import { NotEvaluable } from './regex.ts';
import { decodeBinary, type Selected } from './values.ts';

/** Finds the object of the same observation that a reference names. */
export type Resolve = (id: string) => JsonObject | undefined;

/** Whether one of the values that a path selects from an object passes a test. */
export type AnySelected = (
  object: JsonObject,
  resolve: Resolve,
  test: (value: Selected) => boolean,
) => boolean;

/**
 * Compiles the steps of a path (STIX 2.1 §9.7). `[*]` selects every element; a step beyond a `_ref` or an element of
 * a `_refs` goes on in the object referred to. At each step an object or list is kept once, however many ways lead to
 * it, so that circular references cost no more than their number. A path that selects nothing passes no test.
 */
export function compilePath({ steps }: ObjectPath): AnySelected {
  const encoding = encodingOf(steps.at(-1));
  const decode = (value: Json): Selected =>
    encoding !== undefined && typeof value === 'string' ? (decodeBinary(encoding, value) ?? value) : value;
  if (steps.some(({ kind }) => kind === 'any'))
    return (object, resolve, test) => selectMany(object, steps, resolve).some((value) => test(decode(value)));
  return (object, resolve, test) => {
    const value = selectOne(object, steps, resolve);
    return value !== undefined && test(decode(value));
  };
}

/** A path without `[*]` selects one value or none. */
function selectOne(object: JsonObject, steps: readonly PathStep[], resolve: Resolve): Json | undefined {
  let value: Json | undefined = object;
  let dereferences = 0;
  let last = '';
  for (const step of steps) {
    if (step.kind === 'key') {
      if (isReference(last)) {
        if (++dereferences > PATTERN_LIMITS.dereferences) throw new NotEvaluable('stix/pattern-budget');
        value = typeof value === 'string' ? resolve(value) : undefined;
      }
      last = step.key;
    }
    value = value === undefined || step.kind === 'any' ? undefined : stepOnce(value, step);
    if (value === undefined) return undefined;
  }
  return value;
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
    if (frontier.length === 0) return frontier;
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
  if (step.kind === 'any') return Array.isArray(value) ? value : [];
  const next = stepOnce(value, step);
  return next === undefined ? [] : [next];
}

function stepOnce(value: Json, step: Exclude<PathStep, { kind: 'any' }>): Json | undefined {
  if (step.kind === 'index') return Array.isArray(value) ? value[step.index] : undefined;
  return isObject(value) && Object.hasOwn(value, step.key) ? value[step.key] : undefined;
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
