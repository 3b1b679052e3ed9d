import { type Json, type JsonLimits, type JsonObject, parseJson, type Result, rebase } from '@qanat/json';
import type { StixObject } from '../types.ts';
import { shapeOf } from './object.ts';

/** One object of the input with the exact bytes it was written with: `[start, end)` of the whole. */
export interface ParsedItem {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
  /** The object, or why it is none. Paths start at the object (`$.name`), byte offsets at the input's start. */
  readonly result: Result<StixObject>;
}

/** `envelope`: an object with `objects` and no type, as TAXII sends it. */
export type ContainerKind = 'bundle' | 'envelope' | 'array' | 'lines' | 'object' | 'empty';

export interface BundleOptions {
  /** `maxBytes` bounds the whole input of `parseBundle`, and one object of a stream. */
  readonly limits?: Partial<JsonLimits>;
  /** Most objects; 1,000,000 when absent. */
  readonly maxObjects?: number;
}

/** A bundle or envelope when its end is there. */
export interface BundleHead {
  /** Its properties without `objects`; where no object was taken from it, with `objects` as they stood. */
  readonly head: JsonObject;
  /** How many objects were taken from it. */
  readonly objects: number;
}

export interface ParsedBundle {
  readonly objects: readonly ParsedItem[];
  readonly kind: ContainerKind;
  /** Bundles and envelopes in the order they stand, as in {@link BundleHead}. */
  readonly heads: readonly JsonObject[];
}

export const MAX_OBJECTS = 1_000_000;

/** Parses one slice of the input as a STIX object; offsets count from the input's first byte. */
export function readItem(bytes: Uint8Array, index: number, start: number, limits: JsonLimits): ParsedItem {
  const parsed: Result<Json> = parseJson(bytes, limits);
  const result = parsed.ok
    ? shapeOf(parsed.value)
    : { ok: false as const, issues: parsed.issues.map((issue) => rebase(issue, '$', start)) };
  return { index, start, end: start + bytes.length, bytes, result };
}
