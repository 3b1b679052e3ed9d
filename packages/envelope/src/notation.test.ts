import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fromBase64,
  fromBase64url,
  fromHex,
  fromUtf8,
  parseHash,
  parsePublicKey,
  parseSignature,
  toBase32,
  toBase64,
  toBase64url,
  toHex,
  utf8,
} from './notation.ts';

test('each notation reads back what it writes, as the platform does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect([...fromHex(toHex(bytes))!]).toEqual([...bytes]);
      expect([...fromBase64(toBase64(bytes))!]).toEqual([...bytes]);
      expect([...fromBase64url(toBase64url(bytes))!]).toEqual([...bytes]);
    }),
    { numRuns: 100 },
  );
});

test('one byte string has one text: every other form is refused', () => {
  for (const text of ['A', 'AB==', 'AAB=', 'AA', 'AA=', 'A A=', 'AA==\n', 'AA--'])
    expect(fromBase64(text), text).toBeUndefined();
  for (const text of ['A', 'AB', 'AAB', 'AA==', 'A+', 'A/', 'AA '])
    expect(fromBase64url(text), text).toBeUndefined();
  for (const text of ['A', 'AA', '0', 'zz', '0x', ' 0', '٠٠']) expect(fromHex(text), text).toBeUndefined();
  expect(fromUtf8(Uint8Array.of(0xc0, 0x80))).toBeUndefined();
  expect(fromUtf8(utf8('\ufeffقناة'))).toBe('\ufeffقناة');
});

test('base32 is that of RFC 4648 §10, lower case without padding', () => {
  const vectors = {
    f: 'my',
    fo: 'mzxq',
    foo: 'mzxw6',
    foob: 'mzxw6yq',
    fooba: 'mzxw6ytb',
    foobar: 'mzxw6ytboi',
    '': '',
  };
  for (const [text, expected] of Object.entries(vectors)) expect(toBase32(utf8(text))).toBe(expected);
});

test('hashes, keys and signatures have one form', () => {
  const hex = 'ab'.repeat(32);
  expect(parseHash(`sha256:${hex}`)).toHaveLength(32);
  for (const text of [
    hex,
    `sha256:${hex.toUpperCase()}`,
    `sha256:${hex}0`,
    `sha512:${hex}`,
    `sha256:${hex}\n`,
  ])
    expect(parseHash(text)).toBeUndefined();
  const key = `ed25519:${'A'.repeat(43)}`;
  expect(parsePublicKey(key)).toHaveLength(32);
  // The last character has spare bits, which must be zero.
  for (const text of [`${key.slice(0, -1)}B`, `${key}A`, key.slice(8), `${key}=`])
    expect(parsePublicKey(text)).toBeUndefined();
  expect(parseSignature('A'.repeat(86))).toHaveLength(64);
  for (const text of ['A'.repeat(85), `${'A'.repeat(85)}B`, 'A'.repeat(88)])
    expect(parseSignature(text)).toBeUndefined();
});
