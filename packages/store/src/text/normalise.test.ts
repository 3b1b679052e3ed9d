import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText } from './normalise.ts';
import { indexedText, matchExpression } from './search-terms.ts';

test.each([
  ['vowel signs', 'مُحَمَّد', 'محمد'],
  ['tatweel', 'قـــناة', 'قناه'],
  ['forms of alef', 'أإآٱ', 'اااا'],
  ['decomposed hamza', 'ا\u0654مر', 'امر'],
  ['ya and ta marbuta', 'مدرسة على', 'مدرسه علي'],
  ['Persian ya and kaf', 'یک', 'يك'],
  ['both kinds of digits', '٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', '0123456789 0123456789'],
  ['presentation forms', 'ﻻ ﷲ', 'لا الله'],
  ['bidirectional controls', '\u202babc\u202c\u200f', 'abc'],
  ['Latin', 'APT-28 ÉTÉ', 'apt-28 été'],
])('folds %s', (_what, text, expected) => {
  expect(normaliseText(text)).toBe(expected);
});

test('folding twice changes nothing', () => {
  const letter = fc.oneof(
    fc.integer({ min: 0x600, max: 0x6ff }),
    fc.integer({ min: 0x20, max: 0x2fff }),
    fc.integer({ min: 0xfb50, max: 0xfefe }),
  );
  const text = fc.oneof(
    fc.array(letter, { maxLength: 12 }).map((codes) => String.fromCharCode(...codes)),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(text, (value) => {
      const once = normaliseText(value);
      expect(normaliseText(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test('words with an article are indexed without it too, short ones are left alone', () => {
  expect(indexedText('تقرير الاستخبارات')).toBe('تقرير الاستخبارات استخبارات');
  expect(indexedText('الى')).toBe('الي');
});

test('an expression quotes every word and never grows without bound', () => {
  expect(matchExpression('a "b c" def')).toBe('"a" AND "b c" AND "def" *');
  expect(matchExpression('-- * "')).toBeUndefined();
  expect(matchExpression('word '.repeat(1_000))?.split(' AND ')).toHaveLength(32);
});
