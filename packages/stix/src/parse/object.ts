import { type Issue, type Json, type JsonLimits, parseJson, type Result } from '@qanat/json';
import { splitId } from '../ids.ts';
import type { StixObject } from '../types.ts';

export interface ParsedObject {
  readonly object: StixObject;
  /** The bytes it was read from; those of a value given as such are its `JSON.stringify`. */
  readonly bytes: Uint8Array;
}

/**
 * Reads one STIX object: strict JSON, an object, with a `type` and an `id` of the right form. Nothing else is
 * checked: that is for `validate`.
 * @returns issues `json/…`, `stix/not-object`, `stix/missing-property`, `stix/wrong-type`, `stix/identifier`.
 */
export function parseObject(
  input: Uint8Array | string | Json,
  limits: Partial<JsonLimits> = {},
): Result<ParsedObject> {
  const raw = input instanceof Uint8Array || typeof input === 'string' ? input : undefined;
  const parsed: Result<Json> =
    raw === undefined ? { ok: true, value: input as Json, issues: [] } : parseJson(raw, limits);
  if (!parsed.ok) return parsed;
  const shaped = shapeOf(parsed.value);
  if (!shaped.ok) return shaped;
  const bytes =
    raw instanceof Uint8Array ? raw : new TextEncoder().encode(raw ?? JSON.stringify(parsed.value));
  return { ok: true, value: { object: shaped.value, bytes }, issues: [] };
}

/** Whether a value has what makes it a STIX object: `type`, and an `id` of the right form. */
export function shapeOf(value: Json): Result<StixObject> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, issues: [problem('stix/not-object', '$')] };
  const issues: Issue[] = [];
  for (const name of ['type', 'id']) {
    const member = value[name];
    if (member === undefined) issues.push(problem('stix/missing-property', '$', { property: name }));
    else if (typeof member !== 'string')
      issues.push(problem('stix/wrong-type', `$.${name}`, { expected: 'string' }));
    else if (name === 'id' && splitId(member) === undefined) issues.push(problem('stix/identifier', '$.id'));
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: value as StixObject, issues: [] };
}

function problem(code: string, path: string, params?: Issue['params']): Issue {
  return { code, path, severity: 'error', section: 'STIX 2.1 §3.2', ...(params && { params }) };
}
