import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchQuestion, prepareArrival, prepareQuestion } from './match.ts';

const question = (more: Partial<Parameters<typeof prepareQuestion>[0]>) =>
  prepareQuestion({ keywords: [], values: [], about: [], ...more });
const arrival = (text: string, more: { values?: string[]; refs?: string[] } = {}) =>
  prepareArrival({ id: 'report--1', text, values: [], refs: [], ...more });

describe('what may answer a question', () => {
  it.each([
    [
      'a value in the text, defanged',
      { values: ['203.0.113.9'] },
      'The relay 203.0.113[.]9 was seen.',
      {},
      3,
    ],
    ['a value of an indicator', { values: ['UPDATE.example'] }, '', { values: ['update.example'] }, 3],
    ['an object it refers to', { about: ['malware--1'] }, '', { refs: ['malware--1'] }, 3],
    ['its only keyword, inflected', { keywords: ['convoys'] }, 'A convoy crossed the border.', {}, 1],
    ['an Arabic keyword with its article', { keywords: ['قوافل'] }, 'عبرت القوافل الحدود', {}, 1],
    ['two of three keywords', { keywords: ['convoy', 'border', 'fuel'] }, 'A convoy at the border', {}, 2],
    ['a phrase word after word', { keywords: ['port sudan'] }, 'Ships left Port Sudan.', {}, 1],
  ])('%s', (_what, terms, text, more, score) => {
    expect(matchQuestion(question(terms), arrival(text, more))?.score).toBe(score);
  });

  it.each([
    ['one of three keywords', { keywords: ['convoy', 'border', 'fuel'] }, 'A convoy'],
    ['the words of a phrase apart', { keywords: ['port sudan'] }, 'A port in Sudan'],
    ['a value within another', { values: ['203.0.113.9'] }, 'seen from 203.0.113.99'],
    ['part of a word', { keywords: ['port'] }, 'An important report'],
    ['nothing asked', {}, 'Anything'],
  ])('is not %s', (_what, terms, text) => {
    expect(matchQuestion(question(terms), arrival(text))).toBeUndefined();
  });

  it('is the same each time, and bounded, whatever is asked and whatever arrives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' })),
        fc.array(fc.string()),
        fc.string({ unit: 'binary' }),
        (keywords, values, text) => {
          const terms = { keywords, values, about: [] };
          const found = matchQuestion(question(terms), arrival(text, { values }));
          expect(matchQuestion(question(terms), arrival(text, { values }))).toEqual(found);
          expect(found?.score ?? 0).toBeLessThanOrEqual(keywords.length + 3 * values.length);
        },
      ),
    );
    const long = arrival('convoy '.repeat(1_000_000));
    expect(long.line.length).toBeLessThan(250_000);
  });
});
