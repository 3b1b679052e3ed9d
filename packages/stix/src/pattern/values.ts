import type { Json } from '@qanat/json';
import type { Constant } from './ast.ts';
import { type Instant, parseInstant } from './timestamp.ts';

/** What an object path selects: a JSON value, or the bytes of a `_hex` or `_bin` property. */
export type Selected = Json | Uint8Array;

/** A constant prepared for many comparisons. */
export type Prepared =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string; readonly bytes: Uint8Array | undefined }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }
  | { readonly kind: 'timestamp'; readonly value: Instant | undefined };

export function prepareConstant(constant: Constant): Prepared {
  switch (constant.kind) {
    case 'integer':
    case 'float':
      return { kind: 'number', value: constant.value };
    case 'boolean':
      return { kind: 'boolean', value: constant.value };
    case 'string':
      return { kind: 'string', value: constant.value, bytes: toLatin1(constant.value) };
    case 'timestamp':
      return { kind: 'timestamp', value: parseInstant(constant.value) };
    case 'binary':
      return { kind: 'bytes', value: decodeBinary(constant.encoding, constant.text) ?? new Uint8Array() };
  }
}

/** Equality of STIX 2.1 §9.6: values of types that cannot be compared are not equal. */
export function equalsConstant(value: Selected, constant: Prepared): boolean {
  if (constant.kind === 'number' || constant.kind === 'boolean') return value === constant.value;
  if (constant.kind === 'string' && typeof value === 'string') return value === constant.value;
  return compareConstant(value, constant) === 0;
}

/** Order of a value relative to a constant, or undefined where the two types have no order (§9.6). */
export function compareConstant(value: Selected, constant: Prepared): number | undefined {
  switch (constant.kind) {
    case 'number':
      return typeof value === 'number' ? value - constant.value : undefined;
    case 'boolean':
      return undefined;
    case 'string':
      if (typeof value === 'string') return compareCodePoints(value, constant.value);
      return value instanceof Uint8Array && constant.bytes ? compareBytes(value, constant.bytes) : undefined;
    case 'bytes': {
      const bytes = typeof value === 'string' ? toLatin1(value) : value;
      return bytes instanceof Uint8Array ? compareBytes(bytes, constant.value) : undefined;
    }
    case 'timestamp':
      return compareInstants(typeof value === 'string' ? parseInstant(value) : undefined, constant.value);
  }
}

function compareInstants(a: Instant | undefined, b: Instant | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The bytes of hexadecimal or padded base64 text, or undefined when it is neither. */
export function decodeBinary(encoding: 'hex' | 'base64', text: string): Uint8Array | undefined {
  if (encoding === 'hex') {
    if (!/^(?:[0-9A-Fa-f]{2})*$/.test(text)) return undefined;
    return Uint8Array.from({ length: text.length / 2 }, (_, i) =>
      Number.parseInt(text.slice(i * 2, i * 2 + 2), 16),
    );
  }
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  return toLatin1(atob(text));
}

/** The text whose code points are the bytes. */
export function fromLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

/** One byte for each code point, or undefined when one is above U+00FF. */
export function toLatin1(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0xff) return undefined;
    bytes[i] = unit;
  }
  return bytes;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Order by code point, which differs from the order of UTF-16 units above U+FFFF. */
function compareCodePoints(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

// Surrogates stand for code points above all other units.
function codePointRank(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}
