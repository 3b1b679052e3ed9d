import type { Json } from '@qanat/json';
import { findExact } from '../match/exact.ts';
import { FIELD_CLASSES, type FieldClass } from '../match/fields.ts';
import { decode, type Gate } from '../match/gate.ts';
import type { Snapshot } from '../match/snapshot.ts';
import { timeOfEvent } from './event-time.ts';
import { requestHits } from './json-lines.ts';
import type { FieldHit, LineEvent, LineReader } from './line-reader.ts';
import { readText } from './text-lines.ts';

const HASH = 0x23;
const BACKSLASH = 0x5c;

/** Reads Zeek's own format: `#` lines name the separators and columns, and may come again in the middle. */
export function zeekTsvReader(snapshot: Snapshot, gate: Gate): LineReader {
  const reader = new ZeekTsv(snapshot, gate);
  return {
    suspects: (bytes, start, end) => reader.suspects(bytes, start, end),
    read: (bytes, start, end) => reader.read(bytes, start, end),
  };
}

class ZeekTsv {
  readonly #snapshot: Snapshot;
  readonly #gate: Gate;
  #separator = 0x09;
  #setSeparator = ',';
  #absent = new Set(['-', '(empty)']);
  #fields: readonly string[] = [];
  #classes: readonly (FieldClass | undefined)[] = [];

  constructor(snapshot: Snapshot, gate: Gate) {
    this.#snapshot = snapshot;
    this.#gate = gate;
  }

  suspects(bytes: Uint8Array, start: number, end: number): boolean {
    if (bytes[start] === HASH) {
      this.#header(decode(bytes, start, end));
      return false;
    }
    if (this.#fields.length === 0) return this.#gate.text(bytes, start, end);
    const separator = this.#separator;
    const inner = this.#setSeparator.charCodeAt(0);
    const classes = this.#classes;
    let kind = classes[0];
    let column = 0;
    let from = start;
    for (let at = start; at <= end; at++) {
      const byte = at === end ? separator : (bytes[at] as number);
      // An escape where it matters hides the value from the gate.
      if (byte === BACKSLASH && kind !== undefined) return true;
      if (byte !== separator && byte !== inner) continue;
      if (kind !== undefined && this.#gate.passes(kind, bytes, from, at)) return true;
      from = at + 1;
      if (byte === separator) kind = classes[++column];
    }
    return false;
  }

  read(bytes: Uint8Array, start: number, end: number): LineEvent {
    const columns = decode(bytes, start, end).split(String.fromCharCode(this.#separator));
    if (columns.length !== this.#fields.length) {
      return { ...readText(this.#snapshot, bytes, start, end), unreadable: true };
    }
    const event: Record<string, Json> = {};
    const hits: FieldHit[] = [];
    for (const [index, raw] of columns.entries()) {
      if (this.#absent.has(raw)) continue;
      const field = this.#fields[index] as string;
      event[field] = unescapeHex(raw);
      const kind = this.#classes[index];
      if (kind !== undefined) hits.push(...this.#column(kind, field, raw));
    }
    requestHits(this.#snapshot, event, '', hits);
    return { event, at: timeOfEvent(event), hits };
  }

  /** The whole value, and the members where it may be a set. */
  #column(kind: FieldClass, field: string, raw: string): FieldHit[] {
    const members = raw.split(this.#setSeparator).map((one) => unescapeHex(one));
    const values = members.length > 1 ? [unescapeHex(raw), ...members] : members;
    return values.flatMap((value) =>
      findExact(this.#snapshot, kind, value).map((found) => ({ ...found, field })),
    );
  }

  #header(line: string): void {
    if (line.startsWith('#separator ')) {
      this.#separator = unescapeHex(line.slice('#separator '.length)).charCodeAt(0) || 0x09;
      return;
    }
    const [name, ...values] = line.split(String.fromCharCode(this.#separator));
    if (name === '#set_separator') this.#setSeparator = values[0]?.[0] ?? ',';
    if (name === '#empty_field' || name === '#unset_field') this.#absent.add(values[0] ?? '');
    if (name === '#fields') {
      this.#fields = values;
      this.#classes = values.map((field) => FIELD_CLASSES.get(field));
    }
  }
}

/** Zeek writes separators and bytes that do not print as `\xHH`. */
function unescapeHex(text: string): string {
  if (!text.includes('\\x')) return text;
  const bytes: number[] = [];
  const source = new TextEncoder().encode(text);
  for (let i = 0; i < source.length; i++) {
    const hex = source[i] === BACKSLASH && source[i + 1] === 0x78 ? decode(source, i + 2, i + 4) : '';
    if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      i += 3;
    } else bytes.push(source[i] as number);
  }
  return decode(Uint8Array.from(bytes), 0, bytes.length);
}
