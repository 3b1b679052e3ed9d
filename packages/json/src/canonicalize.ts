import { JsonError } from './errors.ts';

/**
 * The JSON Canonicalization Scheme, RFC 8785: members sorted by UTF-16 code units (§3.2.3), numbers as
 * ECMAScript prints them (§3.2.2.3), no white space.
 * @throws {JsonError} `json/not-canonicalizable` for what JSON cannot express: `undefined`, functions,
 *   symbols, bigints, NaN, infinities, lone surrogates, objects that are not plain, cycles.
 */
export function canonicalize(value: unknown): string {
  return write(value, 0);
}

/** {@link canonicalize} as UTF-8 bytes. */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalize(value));
}

const MAX_DEPTH = 512;

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw refuse('nesting deeper than 512, or a cycle');
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'number':
      if (!Number.isFinite(value)) throw refuse(`the number ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, depth) : writeObject(value, depth);
    default:
      throw refuse(`a value of type ${typeof value}`);
  }
}

function writeString(text: string): string {
  if (!text.isWellFormed()) throw refuse('a lone surrogate');
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], depth: number): string {
  let out = '[';
  for (let i = 0; i < items.length; i++) out += (i === 0 ? '' : ',') + write(items[i], depth + 1);
  return `${out}]`;
}

function writeObject(object: object, depth: number): string {
  const prototype = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) throw refuse('an object that is not plain');
  let out = '{';
  // The default sort compares UTF-16 code units, which is the order RFC 8785 §3.2.3 asks for.
  for (const key of Object.keys(object).sort()) {
    const member = (object as Record<string, unknown>)[key];
    out += `${out === '{' ? '' : ','}${writeString(key)}:${write(member, depth + 1)}`;
  }
  return `${out}}`;
}

function refuse(what: string): JsonError {
  return new JsonError('json/not-canonicalizable', `RFC 8785 has no form for ${what}.`);
}
