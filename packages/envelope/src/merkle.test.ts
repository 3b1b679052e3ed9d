import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePort } from '../test/world.ts';
import {
  appendLeaf,
  consistencyProof,
  EMPTY_FRONTIER,
  type Frontier,
  fromHex,
  frontierRoot,
  inclusionProof,
  leafHash,
  merkleRoot,
  toHex,
  utf8,
  verifyConsistency,
  verifyInclusion,
} from './index.ts';

const file = new URL('../../../vectors/envelope/merkle.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as {
  leaves: string[];
  roots: string[];
  inclusion: { index: number; size: number; path: string[] }[];
  consistency: { old: number; size: number; path: string[] }[];
};
const hashes = vectors.leaves.map((leaf) => leafHash(fromHex(leaf)!, nodePort));
const bytes = (path: string[]) => path.map((hex) => fromHex(hex)!);

function frontier(leaves: readonly Uint8Array[]): Frontier {
  return leaves.reduce((tree, leaf) => appendLeaf(tree, leaf, nodePort), EMPTY_FRONTIER);
}

test('the Certificate Transparency vectors: roots, audit paths, consistency', () => {
  for (const [size, root] of vectors.roots.entries()) {
    expect(toHex(merkleRoot(hashes.slice(0, size), nodePort))).toBe(root);
    expect(toHex(frontierRoot(frontier(hashes.slice(0, size)), nodePort))).toBe(root);
  }
  for (const { index, size, path } of vectors.inclusion) {
    expect(inclusionProof(hashes.slice(0, size), index, nodePort).map(toHex)).toEqual(path);
  }
  for (const { old, size, path } of vectors.consistency) {
    expect(consistencyProof(hashes.slice(0, size), old, nodePort).map(toHex)).toEqual(path);
    const root = (n: number) => ({ size: n, root: fromHex(vectors.roots[n]!)! });
    expect(verifyConsistency(root(old), root(size), bytes(path), nodePort)).toBe(true);
  }
});

const leafList = Array.from({ length: 40 }, (_, i) => leafHash(utf8(`leaf ${i}`), nodePort));

test('every proof of every small tree verifies, and no other place, size, leaf or root does', () => {
  for (let size = 1; size <= 20; size++) {
    const leaves = leafList.slice(0, size);
    const root = merkleRoot(leaves, nodePort);
    for (let index = 0; index < size; index++) {
      const path = inclusionProof(leaves, index, nodePort);
      const leaf = leaves[index]!;
      expect(verifyInclusion({ index, size, leaf, path }, root, nodePort)).toBe(true);
      expect(verifyInclusion({ index: (index + 1) % size, size, leaf, path }, root, nodePort)).toBe(
        size === 1,
      );
      expect(verifyInclusion({ index: size, size, leaf, path }, root, nodePort)).toBe(false);
      expect(verifyInclusion({ index, size, leaf: leafList[size]!, path }, root, nodePort)).toBe(false);
      expect(verifyInclusion({ index, size, leaf, path: [...path, leaf] }, root, nodePort)).toBe(false);
      if (size > 1)
        expect(verifyInclusion({ index, size, leaf, path: path.slice(1) }, root, nodePort)).toBe(false);
    }
  }
});

test('a tree that is no prefix has no consistency proof', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.nat(255));
  fc.assert(
    fc.property(sizes, ([x, y, flip]) => {
      const [old, size] = x < y ? [x, y] : [y, x];
      const older = { size: old, root: merkleRoot(leafList.slice(0, old), nodePort) };
      const newer = { size, root: merkleRoot(leafList.slice(0, size), nodePort) };
      const path = consistencyProof(leafList.slice(0, size), old, nodePort);
      expect(verifyConsistency(older, newer, path, nodePort)).toBe(true);
      const forked = { size: old, root: merkleRoot([...leafList.slice(1, old), leafList[39]!], nodePort) };
      expect(verifyConsistency(forked, newer, path, nodePort)).toBe(false);
      if (path.length > 0) {
        const bad = path.map((hash, i) =>
          i === flip % path.length ? leafList[0]!.map((byte) => byte ^ 1) : hash,
        );
        expect(verifyConsistency(older, newer, bad, nodePort)).toBe(false);
        expect(verifyConsistency(older, newer, path.slice(1), nodePort)).toBe(false);
      }
      if (old < size) expect(verifyConsistency(newer, older, path, nodePort)).toBe(false);
    }),
    { numRuns: 120 },
  );
});

test('the frontier is plain JSON and finds the same root after any number of leaves', () => {
  let tree = EMPTY_FRONTIER;
  for (let size = 1; size <= 40; size++) {
    tree = JSON.parse(JSON.stringify(appendLeaf(tree, leafList[size - 1]!, nodePort)));
    expect(tree.peaks.length).toBe(size.toString(2).replaceAll('0', '').length);
    expect(toHex(frontierRoot(tree, nodePort))).toBe(toHex(merkleRoot(leafList.slice(0, size), nodePort)));
  }
});
