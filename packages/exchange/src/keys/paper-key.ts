import { toBase32 } from '@qanat/envelope';
import { ExchangeError } from '../errors.ts';
import { nodeCrypto } from './node-crypto.ts';

const KEY_BYTES = 32;
const CHECK_BYTES = 3;
const GROUP = 4;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** How digits that are not in the alphabet are meant when read from paper. */
const MISREAD: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '8': 'b' };

/**
 * A private key as one copies it by hand: base32 of its 32 bytes and the first three of their SHA-256, in fourteen
 * groups of four.
 */
export function formatPaperKey(key: Uint8Array): string {
  const check = nodeCrypto.sha256(key).subarray(0, CHECK_BYTES);
  const text = toBase32(Buffer.concat([key, check]));
  return text.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? text;
}

/** Forgives case, spaces and dashes, and 0, 1 and 8 for o, l and b. Throws `exchange/keys-paper` on a slip. */
export function parsePaperKey(text: string): Uint8Array {
  const letters = text
    .toLowerCase()
    .replace(/[\s-]/g, '')
    .replace(/[018]/g, (digit) => MISREAD[digit] ?? digit);
  const bytes = fromBase32(letters);
  if (bytes?.length === KEY_BYTES + CHECK_BYTES) {
    const key = bytes.subarray(0, KEY_BYTES);
    const check = Buffer.from(nodeCrypto.sha256(key).subarray(0, CHECK_BYTES));
    if (check.equals(bytes.subarray(KEY_BYTES))) return new Uint8Array(key);
  }
  throw new ExchangeError('exchange/keys-paper', 'The key from paper was not copied exactly.');
}

function fromBase32(letters: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const letter of letters) {
    const value = ALPHABET.indexOf(letter);
    if (value === -1) return undefined;
    buffer = ((buffer << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}
