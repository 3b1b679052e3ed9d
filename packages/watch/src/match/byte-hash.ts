/** ASCII letters in lower case, every other byte itself. */
const LOWER: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte,
);
const SEED = 0x811c9dc5 | 0;

/** Takes one more byte to the left of what is hashed already. Text is hashed from its end, so that the hash of every parent domain is met on the way to that of the whole name. */
export function addByte(hash: number, byte: number): number {
  return Math.imul(hash ^ (LOWER[byte] as number), 0x01000193);
}

export const EMPTY_HASH: number = SEED;

/** Spreads what `addByte` leaves in the low bits; 0 is kept free for "no entry". */
export function finishHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const spread = mixed ^ (mixed >>> 13);
  return spread === 0 ? 1 : spread;
}

/** The hash of `bytes[start, end)` without regard to the case of ASCII letters. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = SEED;
  for (let i = end - 1; i >= start; i--) hash = addByte(hash, bytes[i] as number);
  return finishHash(hash);
}

/** A set of hashes in one typed array; plain data, so that it can be sent to a worker. */
export type HashSet = Int32Array;

/** A set with room for `count` hashes. */
export function createHashSet(count: number): HashSet {
  let size = 16;
  while (size < count * 2) size *= 2;
  return new Int32Array(new SharedArrayBuffer(size * 4));
}

export function addHash(set: HashSet, hash: number): void {
  const mask = set.length - 1;
  let at = hash & mask;
  while (set[at] !== 0 && set[at] !== hash) at = (at + 1) & mask;
  set[at] = hash;
}

export function hasHash(set: HashSet, hash: number): boolean {
  const mask = set.length - 1;
  for (let at = hash & mask; set[at] !== 0; at = (at + 1) & mask) if (set[at] === hash) return true;
  return false;
}
