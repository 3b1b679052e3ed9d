import { readFileSync } from 'node:fs';
import { ed25519 } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import { admitKey, fromHex, utf8 } from './index.ts';

interface KeyVector {
  hex: string;
  code: string | null;
  why: string;
}
const file = new URL('../../../vectors/envelope/keys.json', import.meta.url);
const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: KeyVector[] };

test.each(keys)('$hex: $why', ({ hex, code }) => {
  const admitted = admitKey(fromHex(hex)!);
  expect(admitted.ok ? null : admitted.issues[0]!.code).toBe(code);
});

test('why it matters: by the bare equation one signature under a small-order key fits every message', () => {
  const weak = fromHex('0100000000000000000000000000000000000000000000000000000000000000')!;
  // R = identity, s = 0: valid for every message when A is the identity.
  const signature = new Uint8Array(64);
  signature[0] = 1;
  const passes = ['pay', 'do not pay'].map((text) =>
    ed25519.verify(signature, utf8(text), weak, { zip215: true }),
  );
  expect(passes).toEqual([true, true]);
  expect(admitKey(weak).ok).toBe(false);
});
