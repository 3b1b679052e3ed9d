import { findExact } from '../match/exact.ts';
import { decode, type Gate } from '../match/gate.ts';
import type { Snapshot } from '../match/snapshot.ts';
import { timeOfText } from './event-time.ts';
import type { LineEvent, LineReader } from './line-reader.ts';

/** Characters of a line that an event keeps. */
const KEPT = 4096;

/** Reads plain text: syslog, CSV, anything without a format of its own. */
export function textReader(snapshot: Snapshot, gate: Gate): LineReader {
  return {
    suspects: (bytes, start, end) => gate.text(bytes, start, end),
    read: (bytes, start, end) => readText(snapshot, bytes, start, end),
  };
}

export function readText(snapshot: Snapshot, bytes: Uint8Array, start: number, end: number): LineEvent {
  const text = decode(bytes, start, end);
  return {
    event: { text: text.slice(0, KEPT) },
    at: timeOfText(text.slice(0, 80)),
    hits: findExact(snapshot, 'text', text).map((found) => ({ ...found, field: '' })),
  };
}
