import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitForeign } from './foreign-runs.ts';

it('tells two Arabic names apart that only a mark divides', () => {
  expect(splitForeign('Origins: ليلى حداد, through نبأ; المتحدث (not identified).')).toEqual([
    { text: 'Origins: ', foreign: false },
    { text: 'ليلى حداد', foreign: true },
    { text: ', through ', foreign: false },
    { text: 'نبأ', foreign: true },
    { text: '; ', foreign: false },
    { text: 'المتحدث', foreign: true },
    { text: ' (not identified).', foreign: false },
  ]);
});

it('loses nothing of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(
        splitForeign(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
