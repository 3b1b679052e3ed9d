import type { Json, JsonObject } from '@qanat/json';
import { findExact, findRequest } from '../match/exact.ts';
import { FIELD_CLASSES, type FieldClass } from '../match/fields.ts';
import { decode, type Gate } from '../match/gate.ts';
import type { Snapshot } from '../match/snapshot.ts';
import { timeOfEvent } from './event-time.ts';
import { KEY_CLASSES, keyAt } from './key-table.ts';
import type { FieldHit, LineEvent, LineReader } from './line-reader.ts';
import { readText } from './text-lines.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const MAX_DEPTH = 64;

/** Reads JSON of one object a line: Zeek JSON, Suricata EVE, and what uses the same names. */
export function jsonReader(snapshot: Snapshot, gate: Gate): LineReader {
  return {
    suspects: (bytes, start, end) => suspectsJson(gate, bytes, start, end),
    read: (bytes, start, end) => readJson(snapshot, bytes, start, end),
  };
}

/**
 * Walks the strings of a line without parsing it: a string before a colon is a key and says how to read the
 * strings that follow. An escape in a key or in a value that matters hides it from this walk, so such a line is
 * suspect; so is one that is no object or breaks off inside a string.
 */
function suspectsJson(gate: Gate, bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] !== 0x7b || bytes[end - 1] !== 0x7d) return true;
  let kind: FieldClass | undefined;
  for (let from = nextString(bytes, start, end); from < end; from = nextString(bytes, from, end)) {
    let to = from;
    while (to < end && bytes[to] !== QUOTE && bytes[to] !== BACKSLASH) to++;
    const escaped = bytes[to] === BACKSLASH;
    if (escaped) to = closingQuote(bytes, to, end);
    if (to >= end) return true;
    const isKey = bytes[skipSpace(bytes, to + 1, end)] === COLON;
    if (isKey && !escaped) kind = KEY_CLASSES[keyAt(bytes, from, to)];
    else if (isKey || (kind !== undefined && (escaped || gate.passes(kind, bytes, from, to)))) return true;
    from = to + 1;
  }
  return false;
}

/** The place after the next opening quote, or `end`. */
function nextString(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== QUOTE) at++;
  return at + 1;
}

function closingQuote(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

function skipSpace(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] as number) <= 0x20) at++;
  return at;
}

function readJson(snapshot: Snapshot, bytes: Uint8Array, start: number, end: number): LineEvent {
  let event: Json;
  try {
    event = JSON.parse(decode(bytes, start, end)) as Json;
  } catch {
    return { ...readText(snapshot, bytes, start, end), unreadable: true };
  }
  if (!isObject(event)) return { ...readText(snapshot, bytes, start, end), unreadable: true };
  const hits: FieldHit[] = [];
  visitObject(snapshot, event, '', hits, 0);
  return { event, at: timeOfEvent(event), hits };
}

function visitObject(
  snapshot: Snapshot,
  object: JsonObject,
  path: string,
  hits: FieldHit[],
  depth: number,
): void {
  for (const [key, value] of Object.entries(object)) {
    const field = path === '' ? key : `${path}.${key}`;
    visit(snapshot, value, FIELD_CLASSES.get(key), field, hits, depth + 1);
  }
  requestHits(snapshot, object, path, hits);
}

function visit(
  snapshot: Snapshot,
  value: Json,
  kind: FieldClass | undefined,
  field: string,
  hits: FieldHit[],
  depth: number,
): void {
  if (typeof value === 'string') {
    if (kind !== undefined)
      hits.push(...findExact(snapshot, kind, value).map((found) => ({ ...found, field })));
  } else if (depth > MAX_DEPTH) return;
  else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) {
      visit(snapshot, one, kind, `${field}[${index}]`, hits, depth + 1);
    }
  } else if (isObject(value)) visitObject(snapshot, value, field, hits, depth);
}

/** HTTP logs keep the host of a request apart from its path. */
export function requestHits(
  snapshot: Snapshot,
  event: { readonly [name: string]: Json },
  path: string,
  hits: FieldHit[],
): void {
  const pick = (...names: string[]): [string, Json] | undefined =>
    names.flatMap((name): [string, Json][] => (event[name] === undefined ? [] : [[name, event[name]]]))[0];
  const [name, target] = pick('uri', 'url') ?? [];
  const [, host] = pick('host', 'hostname', 'http_host', 'id.resp_h') ?? [];
  const [, port] = pick('http_port', 'id.resp_p') ?? [];
  if (typeof target !== 'string' || typeof host !== 'string' || name === undefined) return;
  const number = Number(port);
  const field = path === '' ? name : `${path}.${name}`;
  const found = findRequest(snapshot, host, target, Number.isInteger(number) ? number : undefined);
  hits.push(...found.map((one) => ({ ...one, field })));
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
