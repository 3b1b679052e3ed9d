import { crc32, inflateRawSync } from 'node:zlib';
import type { Issue, Result } from '@qanat/json';
import { refusal } from './issues.ts';
import { PART_LIMITS, type Part, shownName } from './part.ts';

/** The files of a ZIP. `issues`: what in it cannot be taken out, and why; the archive itself is kept then. */
export interface Archive {
  readonly parts: readonly Part[];
  /** Names as they stand in the archive, to tell an office document from a bundle of files. */
  readonly names: readonly string[];
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 65,535 (APPNOTE 4.3.16). */
const END_SEARCH = 22 + 65_535;
const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAME = 0x800;

/**
 * Lists a ZIP by its central directory (APPNOTE 6.3). Nothing is unpacked here, and nothing is ever written under the
 * names inside. Refuses with `desk/bad-zip`; a file that overlaps another, as in a bomb without nesting, is refused by itself.
 */
export function readZip(bytes: Uint8Array): Result<Archive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return { ok: false, issues: [refusal('desk/bad-zip')] };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const issues: Issue[] = [];
  const parts: Part[] = [];
  const names: string[] = [];
  const taken: [number, number][] = [];
  for (let n = 0; n < count; n++) {
    const entry = entryAt(view, at);
    if (!entry) return { ok: false, issues: [refusal('desk/bad-zip')] };
    at = entry.next;
    names.push(entry.name);
    if (entry.name.endsWith('/') || isLitter(entry.name)) continue;
    const name = shownName(entry.name, `file-${n + 1}`);
    if (taken.length >= PART_LIMITS.parts) {
      issues.push(refusal('desk/too-many-parts', { max: PART_LIMITS.parts }));
      break;
    }
    const problem = entryProblem(entry, taken);
    if (problem) issues.push({ ...problem, path: name });
    else parts.push({ name, open: () => unpack(bytes, entry) });
    taken.push([entry.start, entry.stop]);
  }
  return { ok: true, value: { parts, names }, issues };
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** Where its bytes lie in the archive. */
  readonly start: number;
  readonly stop: number;
  readonly next: number;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - END_SEARCH; at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** One entry of the central directory, with the place of its data from the local header that it names. */
function entryAt(view: DataView, at: number): Entry | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return undefined;
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  if (next > view.byteLength || local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL)
    return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const stop = start + view.getUint32(at + 20, true);
  if (stop > view.byteLength) return undefined;
  const flags = view.getUint16(at + 8, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  return {
    name: decodeName(name, (flags & UTF8_NAME) !== 0),
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    start,
    stop,
    next,
  };
}

/** Names that are not marked as UTF-8 often are, or stand in the code page of their maker's system. */
function decodeName(name: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(name);
  } catch {
    return new TextDecoder('windows-1256').decode(name);
  }
}

const isLitter = (name: string): boolean => name.startsWith('__MACOSX/') || /(?:^|\/)\.DS_Store$/.test(name);

function entryProblem(
  { flags, method, start, stop, size }: Entry,
  taken: readonly [number, number][],
): Issue | undefined {
  if (flags & ENCRYPTED) return refusal('desk/encrypted');
  if (method !== STORED && method !== DEFLATED) return refusal('desk/bad-zip');
  if (size > PART_LIMITS.part) return refusal('desk/unpacks-too-large', { max: PART_LIMITS.part });
  const overlaps = taken.some(([from, to]) => start < to && from < stop);
  return overlaps ? refusal('desk/bad-zip') : undefined;
}

/** At most the size that the directory gives is unpacked, so that a file cannot be larger than it says. */
function unpack(bytes: Uint8Array, { method, start, stop, size, crc }: Entry): Result<Uint8Array> {
  const packed = bytes.subarray(start, stop);
  try {
    const value =
      method === STORED
        ? packed
        : new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }));
    if (value.length === size && crc32(value) === crc) return { ok: true, value, issues: [] };
  } catch {
    // cut off, damaged, or larger than it says: all the same to the reader
  }
  return { ok: false, issues: [refusal('desk/bad-zip')] };
}
