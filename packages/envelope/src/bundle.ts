import type { Issue } from '@qanat/json';
import type { Crypto } from './crypto.ts';
import { issue, warning } from './issue.ts';
import { LIMITS } from './limits.ts';
import { concat, equalBytes, readU32, toHex, u32, utf8 } from './notation.ts';

/** First line of a `.qanat` file. */
export const BUNDLE_MAGIC: Uint8Array = utf8('qanat-bundle/1\n');

const RECORD = Uint8Array.of(0x9e, 0x51, 0x4e, 0x52);
const END = Uint8Array.of(0x9e, 0x51, 0x4e, 0x45);
const RECORD_HEAD = 16;
/** Failed records after which the reader stops looking: each costs a hash of up to one packet. */
const MAX_DAMAGE = 64;

/** What a reader met. */
export interface BundleReport {
  readonly bytes: number;
  /** Different whole packets handed out. */
  readonly packets: number;
  /** Packets found only at the end, inside what was taken for a record that never became whole. */
  readonly late: readonly Uint8Array[];
  readonly repeated: number;
  /** Byte ranges that are no whole record, in the order of the file. */
  readonly damaged: readonly { readonly start: number; readonly end: number }[];
  /** Files one after another in this one, by their magic lines; and how many of them end as they should. */
  readonly parts: number;
  readonly complete: number;
  /** Warnings, or the one error `envelope/bundle-unrecognised` when nothing of a bundle was found. */
  readonly issues: readonly Issue[];
}

export interface BundleReader {
  /** Takes the next bytes of the file. @returns the whole packets they completed, new ones only. */
  push(chunk: Uint8Array): Uint8Array[];
  /** No more bytes. */
  end(): BundleReport;
}

/** Writes packets as one file: magic line, one record for each, an end record with their number. */
export function writeBundle(packets: readonly Uint8Array[], crypto: Crypto): Uint8Array {
  return concat(
    BUNDLE_MAGIC,
    ...packets.map((packet) => bundleRecord(packet, crypto)),
    bundleEnd(packets.length, crypto),
  );
}

/** One record: marker ‖ u32 length ‖ first 8 bytes of SHA-256(u32 length ‖ packet) ‖ packet. */
export function bundleRecord(packet: Uint8Array, crypto: Crypto): Uint8Array {
  return concat(RECORD, u32(packet.length), check(packet.length, packet, crypto), packet);
}

/** The end record: marker ‖ u32 number of packets ‖ first 8 bytes of SHA-256(u32 number). */
export function bundleEnd(count: number, crypto: Crypto): Uint8Array {
  return concat(END, u32(count), check(count, new Uint8Array(0), crypto));
}

/** Reads a whole file: every packet that is whole, once, and a report of everything else. */
export function readBundle(
  bytes: Uint8Array,
  crypto: Crypto,
): { readonly packets: Uint8Array[]; readonly report: BundleReport } {
  const reader = createBundleReader(crypto);
  const packets = reader.push(bytes);
  const report = reader.end();
  return { packets: [...packets, ...report.late], report };
}

/**
 * A reader for files of any length, holding at most one packet at a time. The file may be cut anywhere, hold
 * the same packets again, or be several files one after another: reading goes on at the next whole record.
 */
export function createBundleReader(crypto: Crypto): BundleReader {
  const seen = new Set<string>();
  const damaged: { start: number; end: number }[] = [];
  let waiting: Uint8Array[] = [];
  let held = 0;
  let needed = 1;
  let offset = 0;
  let parts = 0;
  let complete = 0;
  let repeated = 0;
  let failures = 0;

  const noise = (from: number, length: number): void => {
    const last = damaged.at(-1);
    if (last?.end === from) last.end += length;
    else if (length > 0) damaged.push({ start: from, end: from + length });
  };

  const next = (rest: Uint8Array, final: boolean): Found => {
    if (failures >= MAX_DAMAGE) return { kind: 'noise', length: rest.length };
    const found = recognise(rest, crypto);
    if (found.kind === 'noise' && found.failed) failures++;
    // At the end of the file nothing more will come: what began here was cut.
    return found.kind === 'more' && final ? { kind: 'noise', length: 1 } : found;
  };

  const take = (found: Found, packets: Uint8Array[]): void => {
    if (found.kind === 'magic') parts++;
    else if (found.kind === 'end') complete++;
    else if (found.kind === 'packet') {
      const id = toHex(crypto.sha256(found.packet));
      if (seen.has(id)) repeated++;
      else packets.push(found.packet);
      seen.add(id);
    }
  };

  const read = (final: boolean): Uint8Array[] => {
    const packets: Uint8Array[] = [];
    const buffer = waiting.length === 1 ? (waiting[0] as Uint8Array) : concat(...waiting);
    let at = 0;
    needed = 1;
    while (at < buffer.length) {
      const found = next(buffer.subarray(at), final);
      if (found.kind === 'more') {
        needed = found.needed;
        break;
      }
      if (found.kind === 'noise') noise(offset + at, found.length);
      else take(found, packets);
      at += found.length;
    }
    // A copy, so that a few bytes left over do not keep a whole chunk alive.
    waiting = at < buffer.length ? [buffer.slice(at)] : [];
    held = buffer.length - at;
    offset += at;
    return packets;
  };

  return {
    push(chunk) {
      if (chunk.length > 0) waiting.push(chunk);
      held += chunk.length;
      return held >= needed && held > 0 ? read(false) : [];
    },
    end() {
      const bytes = offset + held;
      // What is still held was waiting for more; look once more for whole records inside it.
      const late = held > 0 ? read(true) : [];
      const issues: Issue[] = [];
      if (parts === 0 && seen.size === 0) issues.push(issue('envelope/bundle-unrecognised'));
      else {
        if (failures >= MAX_DAMAGE)
          issues.push(warning('envelope/bundle-gave-up', '', { count: MAX_DAMAGE }));
        if (damaged.length > 0)
          issues.push(warning('envelope/bundle-damaged', '', { count: damaged.length }));
        if (complete < Math.max(1, parts)) issues.push(warning('envelope/bundle-cut'));
        if (repeated > 0) issues.push(warning('envelope/bundle-repeated', '', { count: repeated }));
      }
      return { bytes, packets: seen.size, late, repeated, damaged, parts, complete, issues };
    },
  };
}

type Found =
  | { readonly kind: 'magic' | 'end'; readonly length: number }
  | { readonly kind: 'packet'; readonly length: number; readonly packet: Uint8Array }
  | { readonly kind: 'noise'; readonly length: number; readonly failed?: true }
  | { readonly kind: 'more'; readonly needed: number };

/** What stands at the start of `rest`, which is not empty. */
function recognise(rest: Uint8Array, crypto: Crypto): Found {
  const first = rest[0];
  if (first === BUNDLE_MAGIC[0]) {
    if (startsWith(rest, BUNDLE_MAGIC)) return { kind: 'magic', length: BUNDLE_MAGIC.length };
    if (startsWith(BUNDLE_MAGIC, rest)) return { kind: 'more', needed: BUNDLE_MAGIC.length };
  }
  if (first === RECORD[0]) {
    const marker = rest.subarray(0, 4);
    if (startsWith(RECORD, marker) || startsWith(END, marker)) {
      if (rest.length < RECORD_HEAD) return { kind: 'more', needed: RECORD_HEAD };
      return equalBytes(marker, END) ? endRecord(rest, crypto) : packetRecord(rest, crypto);
    }
  }
  return { kind: 'noise', length: untilCandidate(rest) };
}

function packetRecord(rest: Uint8Array, crypto: Crypto): Found {
  const length = readU32(rest, 4);
  if (length > LIMITS.packet) return { kind: 'noise', length: 1 };
  if (rest.length < RECORD_HEAD + length) return { kind: 'more', needed: RECORD_HEAD + length };
  const packet = rest.slice(RECORD_HEAD, RECORD_HEAD + length);
  const whole = equalBytes(rest.subarray(8, 16), check(length, packet, crypto));
  return whole
    ? { kind: 'packet', length: RECORD_HEAD + length, packet }
    : { kind: 'noise', length: 1, failed: true };
}

function endRecord(rest: Uint8Array, crypto: Crypto): Found {
  const whole = equalBytes(rest.subarray(8, 16), check(readU32(rest, 4), new Uint8Array(0), crypto));
  return whole ? { kind: 'end', length: RECORD_HEAD } : { kind: 'noise', length: 1 };
}

/** Distance to the next byte that could begin a record or a magic line; at least 1. */
function untilCandidate(rest: Uint8Array): number {
  const distances = [rest.indexOf(RECORD[0] as number, 1), rest.indexOf(BUNDLE_MAGIC[0] as number, 1)];
  return Math.min(rest.length, ...distances.filter((distance) => distance !== -1));
}

function startsWith(bytes: Uint8Array, prefix: Uint8Array): boolean {
  return equalBytes(bytes.subarray(0, prefix.length), prefix);
}

function check(number: number, payload: Uint8Array, crypto: Crypto): Uint8Array {
  return crypto.sha256(concat(u32(number), payload)).subarray(0, 8);
}
