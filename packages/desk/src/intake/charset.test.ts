import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windows1256 } from '../../test/windows-1256.ts';
import { decode } from './charset.ts';

const ARABIC = 'قال المتحدث باسم الوزارة إن المحادثات التي جرت في العاصمة فشلت، على الرغم من كل الجهود.';
const wide = (text: string, swapped = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(swapped ? bytes.swap16() : bytes);
};

describe('the character set of bytes', () => {
  it('is found without any mark: UTF-16 of either order in both scripts, windows-1256, ISO 8859-6', () => {
    const latin = 'The minister said that all was well today.';
    for (const text of [ARABIC, latin]) {
      expect(decode(wide(text))).toEqual({ text, charset: 'utf-16le', replaced: 0 });
      expect(decode(wide(text, true))).toEqual({ text, charset: 'utf-16be', replaced: 0 });
    }
    expect(decode(windows1256(ARABIC))).toMatchObject({ text: ARABIC, charset: 'windows-1256' });
    const iso = 'قال في تصريح من الوزارة إن المحادثات على حالها';
    const bytes = new Uint8Array(Array.from(iso, (c) => (c === ' ' ? 32 : c.charCodeAt(0) - 0x0560)));
    expect(decode(bytes)).toMatchObject({ text: iso, charset: 'iso-8859-6' });
  });

  it('given by the caller wins over a guess, and a mark over both', () => {
    expect(decode(windows1256(ARABIC), 'windows-1252').charset).toBe('windows-1252');
    expect(decode(wide(`\ufeff${ARABIC}`), 'utf-8')).toMatchObject({ charset: 'utf-16le', text: ARABIC });
  });

  it('never makes decoding throw, and UTF-8 always comes back as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(typeof decode(bytes).text).toBe('string');
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const bytes = new TextEncoder().encode(`ال${text}`);
        expect(decode(bytes).text).toBe(`ال${text}`);
      }),
    );
  });
});
