import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiForm } from './ascii-form.ts';
import { defang } from './defang.ts';
import { directionOf } from './direction.ts';
import { countControls, splitControls } from './direction-controls.ts';
import { shortDigest } from './short-digest.ts';
import { splitTechnical } from './technical.ts';

const trap = fc.constantFrom(
  '\u202E',
  '\u2066',
  '\u2069',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u061C',
  'a',
  'ب',
  ' ',
  '1.2',
  'x-y',
);
const hostile = fc
  .array(fc.oneof(trap, fc.string({ unit: 'grapheme' })), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('direction controls', () => {
  it('shows a reversed file name for what it is', () => {
    expect(splitControls('invoice\u202Excod.exe')).toEqual([
      { kind: 'text', text: 'invoice' },
      { kind: 'control', name: 'RLO', raw: '\u202E' },
      { kind: 'text', text: 'xcod.exe' },
    ]);
  });

  it('leaves the joiners that ordinary words are written with', () => {
    expect(countControls('می\u200Cخواهم')).toBe(0);
    expect(countControls('a \u200C b')).toBe(1);
  });

  it('names what has no name by its code point', () => {
    expect(splitControls('\u{E0041}')).toEqual([{ kind: 'control', name: 'U+E0041', raw: '\u{E0041}' }]);
  });

  it('loses nothing and lets no control through as text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const pieces = splitControls(text);
        expect(pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.raw)).join('')).toBe(text);
        for (const piece of pieces)
          if (piece.kind === 'text') expect(piece.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
        expect(pieces.filter(({ kind }) => kind === 'control')).toHaveLength(countControls(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe('technical tokens in a sentence', () => {
  const tokens = (text: string) =>
    splitTechnical(text)
      .filter(({ token }) => token)
      .map((piece) => piece.text);

  it.each([
    ['الشبكة 198.51.100.0/24 والعنوان 2001:db8::1/64', ['198.51.100.0/24', '2001:db8::1/64']],
    ['والتاريخ 2026-11-22 والنطاق a-b.example.', ['2026-11-22', 'a-b.example']],
    ['مدى 10-20 و hxxps://update[.]example/a?b=1 اليوم', ['10-20', 'hxxps://update[.]example/a?b=1']],
    ['المفاتيح في /srv/qanat/keys مكشوفة، أحمر/TLP:RED', ['/srv/qanat/keys', 'TLP:RED']],
    ['كلمة word و 38 فقط', []],
  ])('finds them in %s', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it('leaves text without right-to-left letters whole', () => {
    expect(splitTechnical('from 10-20 to a-b.example')).toEqual([
      { text: 'from 10-20 to a-b.example', token: false },
    ]);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(
          splitTechnical(`ب${text}`)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(`ب${text}`);
      }),
      { numRuns: 200 },
    );
  });
});

describe('defanging', () => {
  it.each([
    ['https://a.example/b.c?d=e.f', 'url', 'hxxps://a[.]example/b.c?d=e.f'],
    ['a.b.example', 'domain', 'a[.]b[.]example'],
    ['203.0.113.47', 'ipv4', '203[.]0[.]113[.]47'],
    ['who@a.example', 'email', 'who[@]a[.]example'],
    ['2001:db8::1', 'ipv6', '2001:db8::1'],
    ['setup.exe', 'filename', 'setup.exe'],
  ] as const)('%s', (value, kind, expected) => {
    expect(defang(value, kind)).toBe(expected);
  });
});

describe('names in deceiving letters', () => {
  it.each([
    ['раypal.example', 'domain', 'xn--ypal-43d9g.example'],
    ['https://bücher.example/x', 'url', 'xn--bcher-kva.example'],
    ['plain.example', 'domain', null],
    ['مثال', 'text', null],
    ['http://', 'url', null],
  ] as const)('%s', (value, kind, expected) => {
    expect(asciiForm(value, kind)).toBe(expected);
  });
});

describe('direction of a text', () => {
  it.each([
    ['«سولت» Saltmarsh', 'rtl'],
    ['Saltmarsh «سولت»', 'ltr'],
    ['2026: سولت', 'rtl'],
  ] as const)('%s', (text, expected) => {
    expect(directionOf(text)).toBe(expected);
  });

  it('is that of the page where the text has no letters', () => {
    expect(directionOf('123', 'rtl')).toBe('rtl');
  });
});

describe('digests', () => {
  it('are told by their own beginning', () => {
    expect(shortDigest('sha256:47633af20b34d5e8812aa90cc31ff04')).toBe('47633af20b34');
    expect(shortDigest('47633af20b34d5e8812aa90cc31ff04')).toBe('47633af20b34');
    expect(shortDigest('')).toBe('');
  });
});
