import { sha1 } from '@noble/hashes/legacy.js';
import { canonicalBytes, type Json, type JsonObject } from '@qanat/json';
import type { ObjectDeclaration } from './declare/declaration.ts';
import { declarationOf } from './declare/registry.ts';
import { isTimestamp, normalizeTimestamp } from './timestamps.ts';

/** The namespace of deterministic SCO ids, §2.9; no other id may use it. */
export const SCO_NAMESPACE = '00abedb4-aa42-466c-9c01-fed23315a9b7';

const ID = /^([a-z0-9-]+)--([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** `type--` and a UUID in any case; the type in lower case (§3.1), of at most 250 characters. */
const MAX_ID = 250 + 2 + 36;

/** The two parts of an identifier (§2.9), or undefined where `text` is none. */
export function splitId(text: string): { readonly type: string; readonly uuid: string } | undefined {
  if (text.length > MAX_ID) return undefined;
  const found = ID.exec(text);
  return found === null ? undefined : { type: found[1] as string, uuid: found[2] as string };
}

/** A fresh identifier of `type` with a random UUID (version 4). */
export function newId(type: string): string {
  return `${type}--${randomUuid()}`;
}

/**
 * The id that the specification derives from the content of an SCO (§2.9): UUIDv5 of the RFC 8785 form of the
 * contributing properties that are present. Undefined where the type is no SCO, has no contributing property,
 * or none is present: such an object takes a random id. A received id is never wrong for being another.
 */
export function deterministicId(sco: JsonObject): string | undefined {
  const type = sco['type'];
  if (typeof type !== 'string') return undefined;
  const names = declarationOf(type)?.idFrom;
  if (names === undefined) return undefined;
  const contribution: JsonObject = {};
  for (const name of names) {
    const value = contributed(name, sco[name], type);
    if (value !== undefined) contribution[name] = value;
  }
  if (Object.keys(contribution).length === 0) return undefined;
  return `${type}--${uuid5(SCO_NAMESPACE, canonicalBytes(contribution))}`;
}

function contributed(name: string, value: Json | undefined, type: string): Json | undefined {
  if (value === undefined || value === null) return undefined;
  if (name === 'hashes') return oneHash(value);
  if (name === 'extensions') return normalizedTimes(value);
  const declared = (declarationOf(type) as ObjectDeclaration).properties[name];
  return declared === 'timestamp' ? normalizedTimes(value) : value;
}

const HASH_ORDER = ['MD5', 'SHA-1', 'SHA-256', 'SHA-512'];

/** The one hash that counts: the first of MD5, SHA-1, SHA-256, SHA-512, else the first by name. */
function oneHash(hashes: Json): Json | undefined {
  if (typeof hashes !== 'object' || hashes === null || Array.isArray(hashes)) return undefined;
  const names = Object.keys(hashes);
  const name = HASH_ORDER.find((one) => names.includes(one)) ?? names.sort()[0];
  return name === undefined ? undefined : { [name]: hashes[name] as Json };
}

/** Timestamps enter in their shortest form, as the reference implementation writes them. */
function normalizedTimes(value: Json): Json {
  if (typeof value === 'string') return isTimestamp(value) ? normalizeTimestamp(value) : value;
  if (Array.isArray(value)) return value.map(normalizedTimes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, normalizedTimes(member)]));
}

/** UUID version 5 (RFC 4122 §4.3): SHA-1 of the namespace and the name. */
export function uuid5(namespace: string, name: Uint8Array): string {
  const space = Uint8Array.from(namespace.replaceAll('-', '').match(/../g) ?? [], (hex) =>
    Number.parseInt(hex, 16),
  );
  const input = new Uint8Array(space.length + name.length);
  input.set(space);
  input.set(name, space.length);
  return formatUuid(sha1(input), 5);
}

function randomUuid(): string {
  return formatUuid(crypto.getRandomValues(new Uint8Array(16)), 4);
}

function formatUuid(bytes: Uint8Array, version: number): string {
  const hex = Array.from(bytes.subarray(0, 16), (byte, i) => {
    const marked = i === 6 ? (byte & 0x0f) | (version << 4) : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
