import { readSlash24 } from './address.ts';
import { addByte, EMPTY_HASH, finishHash, type HashSet, hasHash, hashBytes } from './byte-hash.ts';
import { findExact } from './exact.ts';
import type { FieldClass } from './fields.ts';
import type { Snapshot } from './snapshot.ts';

const DOT = 0x2e;
const COLON = 0x3a;
const SLASH = 0x2f;
const AT = 0x40;
const PERCENT = 0x25;
const OPEN = 0x5b;

/** Bytes that the URL standard may write differently, so that a hash of the raw path says nothing. */
const UNSETTLED: Uint8Array = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) if (byte <= 0x20 || byte >= 0x7f) UNSETTLED[byte] = 1;
for (const char of '%\\#"<>`{}|^\'') UNSETTLED[char.charCodeAt(0)] = 1;

/** Bytes of an atom in prose: letters, digits, `.-_:@%+~!#$&*` and all of UTF-8 beyond ASCII. */
const ATOM: Uint8Array = new Uint8Array(256).fill(1, 0x21);
for (const char of '"\'<>()[]{},;|=/\\') ATOM[char.charCodeAt(0)] = 0;
ATOM[0x7f] = 0;

/**
 * Answers from raw bytes whether a field value could be in the snapshot: false is certain, true is a suspicion
 * that the exact check settles. Escapes are not understood here: the caller sends a value with a backslash on.
 */
export class Gate {
  readonly #snapshot: Snapshot;
  readonly #parentDomains: boolean;
  readonly #quads: Uint8Array;
  readonly #nameSet: HashSet;
  readonly #urlHosts: HashSet;
  readonly #hasUrls: boolean;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.#parentDomains = snapshot.parentDomains;
    this.#quads = snapshot.gate.quads;
    this.#nameSet = snapshot.gate.names;
    this.#urlHosts = snapshot.gate.urlHosts;
    this.#hasUrls = snapshot.gate.hasUrls;
  }

  passes(kind: FieldClass, bytes: Uint8Array, start: number, end: number): boolean {
    switch (kind) {
      case 'address':
        return this.#address(bytes, start, end);
      case 'host':
        return this.#host(bytes, start, end);
      case 'url':
        return this.#url(bytes, start, end);
      case 'hash':
        return this.#hash(bytes, start, end);
      case 'mac':
        return this.#mac(bytes, start, end);
      case 'file':
        return this.#file(bytes, start, end);
      case 'email':
      case 'text':
        return this.text(bytes, start, end);
    }
  }

  /** As `passes`, for prose. */
  text(bytes: Uint8Array, start: number, end: number): boolean {
    let at = start;
    while (at < end) {
      while (at < end && ATOM[bytes[at] as number] === 0) at++;
      const from = at;
      while (at < end && ATOM[bytes[at] as number] === 1) at++;
      if (at - from >= 3 && this.#atom(bytes, from, at)) return true;
    }
    return false;
  }

  #quad(slash24: number): boolean {
    return (((this.#quads[slash24 >>> 3] as number) >>> (slash24 & 7)) & 1) === 1;
  }

  #address(bytes: Uint8Array, start: number, end: number): boolean {
    const quad = readSlash24(bytes, start, end);
    if (quad >= 0) return this.#quad(quad);
    // IPv6 is rarer, and has too many spellings for a hash.
    return this.#exactly('address', bytes, start, end);
  }

  #host(bytes: Uint8Array, start: number, end: number): boolean {
    const quad = readSlash24(bytes, start, end);
    if (quad >= 0) return this.#quad(quad);
    if (this.#names(bytes, start, end)) return true;
    if (!isOdd(bytes, start, end)) return false;
    // A URL with an IPv6 host is found with the path that stands in another field.
    return (this.#hasUrls && bytes[start] === OPEN) || this.#exactly('host', bytes, start, end);
  }

  /** The name, and its parents where the snapshot wants them; the final dot does not count. */
  #names(bytes: Uint8Array, start: number, end: number): boolean {
    const set = this.#nameSet;
    const parents = this.#parentDomains;
    const last = end > start && bytes[end - 1] === DOT ? end - 1 : end;
    let hash = EMPTY_HASH;
    for (let i = last - 1; i >= start; i--) {
      const byte = bytes[i] as number;
      if (parents && byte === DOT && hasHash(set, finishHash(hash))) return true;
      hash = addByte(hash, byte);
    }
    return hasHash(set, finishHash(hash));
  }

  #url(bytes: Uint8Array, start: number, end: number): boolean {
    if (bytes[start] === SLASH && bytes[start + 1] !== SLASH)
      return this.#hasUrls && this.#path(bytes, start, end);
    // What stands before `@` may be a user, and what follows then is a host.
    return hasByte(bytes, start, end, AT) || this.text(bytes, start, end);
  }

  #path(bytes: Uint8Array, start: number, end: number): boolean {
    for (let i = start; i < end; i++) {
      if (UNSETTLED[bytes[i] as number] === 1) return true;
      if (bytes[i] === SLASH && bytes[i + 1] === DOT) return true;
    }
    return hasHash(this.#snapshot.gate.urlPaths, hashBytes(bytes, start, end));
  }

  #hash(bytes: Uint8Array, start: number, end: number): boolean {
    let hash = EMPTY_HASH;
    for (let i = end - 1; i >= start; i--) if (bytes[i] !== COLON) hash = addByte(hash, bytes[i] as number);
    return hasHash(this.#nameSet, finishHash(hash));
  }

  #mac(bytes: Uint8Array, start: number, end: number): boolean {
    let hash = EMPTY_HASH;
    for (let i = end - 1; i >= start; i--)
      hash = addByte(hash, bytes[i] === 0x2d ? COLON : (bytes[i] as number));
    return hasHash(this.#nameSet, finishHash(hash));
  }

  #file(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#snapshot.gate.hasFiles && this.#exactly('file', bytes, start, end);
  }

  /** One atom of prose: its shape says what it can be. Parts between colons are looked at one by one. */
  #atom(bytes: Uint8Array, start: number, end: number): boolean {
    let colons = 0;
    let double = false;
    let from = start;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      if (byte > 0x7f || byte === AT)
        return isAuthority(bytes, start) || this.#exactly('text', bytes, start, end);
      if (byte !== COLON) continue;
      if (from < i && this.#part(bytes, from, i)) return true;
      double ||= colons > 0 && from === i;
      colons++;
      from = i + 1;
    }
    if (this.#part(bytes, from, end)) return true;
    // Only these can be an IPv6 address, a hardware address or a fingerprint; a time of day is none.
    if ((double || colons >= 5 || bytes[start] === COLON) && this.#exactly('text', bytes, start, end))
      return true;
    // The host of a URL may be a number, or be percent-encoded: the URL parser knows.
    return (
      isAuthority(bytes, start) && (isDigit(bytes[start] as number) || hasByte(bytes, start, end, PERCENT))
    );
  }

  #part(bytes: Uint8Array, start: number, end: number): boolean {
    let from = start;
    let to = end;
    while (from < to && bytes[from] === DOT) from++;
    while (from < to && isStop(bytes[to - 1] as number)) to--;
    const quad = readSlash24(bytes, from, to);
    if (quad >= 0) return this.#quad(quad);
    // A hardware address may be written with hyphens.
    if (to - from === 17 && this.#mac(bytes, from, to)) return true;
    return (
      this.#names(bytes, from, to) || (this.#hasUrls && hasHash(this.#urlHosts, hashBytes(bytes, from, to)))
    );
  }

  #exactly(kind: FieldClass, bytes: Uint8Array, start: number, end: number): boolean {
    return findExact(this.#snapshot, kind, decode(bytes, start, end)).length > 0;
  }
}

/** True when `//` stands before: what follows is the host of a URL, perhaps with user and port. */
function isAuthority(bytes: Uint8Array, start: number): boolean {
  return start >= 2 && bytes[start - 1] === SLASH && bytes[start - 2] === SLASH;
}

function hasByte(bytes: Uint8Array, start: number, end: number, wanted: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === wanted) return true;
  return false;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isStop(byte: number): boolean {
  return byte === DOT || byte === COLON || byte === 0x21 || byte === 0x3f;
}

/** Anything in a host that is not plain ASCII name: a port, brackets, an IPv6 address, Unicode, spaces. */
function isOdd(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte === COLON || byte === OPEN || byte > 0x7f || byte <= 0x20) return true;
  }
  return false;
}

const decoder = new TextDecoder();

/** The UTF-8 text of a range; bytes that are no UTF-8 become U+FFFD. */
export function decode(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}
