/** Any JSON value, as RFC 8259 defines it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type JsonObject = { [key: string]: Json };

/** One finding about an input. Texts live in each package's `messages` by `code`. */
export interface Issue {
  /** Stable code, `room/reason`. */
  readonly code: string;
  /** JSONPath-like place in the input (`$.objects[3].pattern`), or '' where there is none. */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  /** Values for the placeholders of the message; never raw intelligence. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Section of the standard that decides, such as `STIX 2.1 §3.2`. */
  readonly section?: string;
}

/** An expected outcome: `issues` of a success hold warnings only; a failure lists every reason. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export interface JsonLimits {
  /** Largest input in bytes (UTF-16 code units for a string). */
  readonly maxBytes: number;
  /** Deepest nesting of arrays and objects; a bare scalar has depth 0. */
  readonly maxDepth: number;
  /** Most members of all objects together. */
  readonly maxKeys?: number;
}

/** 64 MiB, depth 64. */
export const DEFAULT_LIMITS: JsonLimits = { maxBytes: 64 * 1024 * 1024, maxDepth: 64 };

/** A value with the bytes it was read from: `[start, end)` in the whole input. */
export interface Ranged {
  readonly value: Json;
  readonly start: number;
  readonly end: number;
}
