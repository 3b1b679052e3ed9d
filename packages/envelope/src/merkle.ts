import type { Crypto } from './crypto.ts';
import { concat, equalBytes, fromHex, toHex } from './notation.ts';

/** RFC 6962 §2.1: leaves and nodes are hashed under different prefixes. */
export function leafHash(leaf: Uint8Array, crypto: Crypto): Uint8Array {
  return crypto.sha256(concat(LEAF, leaf));
}

export function nodeHash(left: Uint8Array, right: Uint8Array, crypto: Crypto): Uint8Array {
  return crypto.sha256(concat(NODE, left, right));
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/**
 * The tree of `size` leaves, kept as the roots of its perfect subtrees, largest first, in hexadecimal: at
 * most 53 of them, and plain JSON.
 */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly string[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, peaks: [] };

/** The tree with one more leaf hash. */
export function appendLeaf(tree: Frontier, leaf: Uint8Array, crypto: Crypto): Frontier {
  const peaks = [...tree.peaks];
  let hash = leaf;
  for (let rest = tree.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    hash = nodeHash(fromHex(peaks.pop() as string) as Uint8Array, hash, crypto);
  }
  peaks.push(toHex(hash));
  return { size: tree.size + 1, peaks };
}

/** Root of the tree; of the empty one, SHA-256 of nothing. */
export function frontierRoot(tree: Frontier, crypto: Crypto): Uint8Array {
  const peaks = tree.peaks.map((peak) => fromHex(peak) as Uint8Array);
  const last = peaks.pop();
  if (last === undefined) return crypto.sha256(new Uint8Array(0));
  return peaks.reduceRight((right, left) => nodeHash(left, right, crypto), last);
}

/** Root over leaf hashes. */
export function merkleRoot(leaves: readonly Uint8Array[], crypto: Crypto): Uint8Array {
  if (leaves.length === 0) return crypto.sha256(new Uint8Array(0));
  return subtree(leaves, 0, leaves.length, crypto);
}

/** RFC 6962 §2.1.1 audit path of leaf `index` in the tree over all `leaves` (leaf hashes), nearest first. */
export function inclusionProof(leaves: readonly Uint8Array[], index: number, crypto: Crypto): Uint8Array[] {
  if (!(index >= 0 && index < leaves.length))
    throw new RangeError(`No leaf ${index} among ${leaves.length}.`);
  const path: Uint8Array[] = [];
  let start = 0;
  let end = leaves.length;
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      path.push(subtree(leaves, middle, end, crypto));
      end = middle;
    } else {
      path.push(subtree(leaves, start, middle, crypto));
      start = middle;
    }
  }
  return path.reverse();
}

/** RFC 9162 §2.1.3.2. */
export function verifyInclusion(
  proof: {
    readonly index: number;
    readonly size: number;
    readonly leaf: Uint8Array;
    readonly path: readonly Uint8Array[];
  },
  root: Uint8Array,
  crypto: Crypto,
): boolean {
  let { index, leaf: hash } = proof;
  if (!Number.isSafeInteger(index) || index < 0 || index >= proof.size) return false;
  let last = proof.size - 1;
  for (const sibling of proof.path) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      hash = nodeHash(sibling, hash, crypto);
      while (index % 2 === 0 && index !== 0) {
        index /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling, crypto);
    }
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(hash, root);
}

/** RFC 6962 §2.1.2: that the tree over the first `oldSize` leaves is a prefix of the tree over all. */
export function consistencyProof(
  leaves: readonly Uint8Array[],
  oldSize: number,
  crypto: Crypto,
): Uint8Array[] {
  if (!(oldSize >= 1 && oldSize <= leaves.length))
    throw new RangeError(`No tree of ${oldSize} in ${leaves.length}.`);
  const path: Uint8Array[] = [];
  let start = 0;
  let end = leaves.length;
  let size = oldSize;
  let whole = true;
  while (size !== end - start) {
    const split = splitPoint(end - start);
    if (size <= split) {
      path.push(subtree(leaves, start + split, end, crypto));
      end = start + split;
    } else {
      path.push(subtree(leaves, start, start + split, crypto));
      start += split;
      size -= split;
      whole = false;
    }
  }
  if (!whole) path.push(subtree(leaves, start, end, crypto));
  return path.reverse();
}

/** RFC 9162 §2.1.4.2. A tree of size 0 is a prefix of every tree, with an empty proof. */
export function verifyConsistency(
  older: { readonly size: number; readonly root: Uint8Array },
  newer: { readonly size: number; readonly root: Uint8Array },
  path: readonly Uint8Array[],
  crypto: Crypto,
): boolean {
  if (older.size > newer.size || older.size < 0) return false;
  if (older.size === newer.size) return path.length === 0 && equalBytes(older.root, newer.root);
  if (older.size === 0) return path.length === 0 && equalBytes(older.root, crypto.sha256(new Uint8Array(0)));
  const proof = isPowerOfTwo(older.size) ? [older.root, ...path] : [...path];
  const first = proof.shift();
  if (first === undefined) return false;
  let { index, last } = firstUncommon(older.size, newer.size);
  let oldHash = first;
  let newHash = first;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      oldHash = nodeHash(sibling, oldHash, crypto);
      newHash = nodeHash(sibling, newHash, crypto);
      while (index % 2 === 0 && index !== 0) {
        index /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      newHash = nodeHash(newHash, sibling, crypto);
    }
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(oldHash, older.root) && equalBytes(newHash, newer.root);
}

/** Where the two trees' right edges part: the node above the older tree's last whole subtree. */
function firstUncommon(oldSize: number, newSize: number): { index: number; last: number } {
  let index = oldSize - 1;
  let last = newSize - 1;
  while (index % 2 === 1) {
    index = (index - 1) / 2;
    last = Math.floor(last / 2);
  }
  return { index, last };
}

function subtree(leaves: readonly Uint8Array[], start: number, end: number, crypto: Crypto): Uint8Array {
  if (end - start === 1) return leaves[start] as Uint8Array;
  const middle = start + splitPoint(end - start);
  return nodeHash(subtree(leaves, start, middle, crypto), subtree(leaves, middle, end, crypto), crypto);
}

/** Largest power of two below `size`. */
function splitPoint(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function isPowerOfTwo(size: number): boolean {
  return Number.isInteger(Math.log2(size));
}
