import { describe, expect, it } from 'vitest';
import { INNER, LETTER } from './characters.ts';
import { fact, folded, foldedRuns, formAt, formOf } from './forms.ts';

describe('forms of words', () => {
  it('folds a word and tells it from numbers and marks', () => {
    expect([formOf('الأَهرام'), formOf('Harbour')].map(({ norm, kind }) => [norm, kind])).toEqual([
      ['الاهرام', 'word'],
      ['harbour', 'word'],
    ]);
    expect(['40', '٣', '“', '“Harbour'].map((text) => formOf(text).kind)).toEqual([
      'number',
      'number',
      'mark',
      'mark',
    ]);
  });

  it('folds the runs of a text, whatever mark they begin with', () => {
    expect(foldedRuns('’Tis a well-kept Quay', LETTER + INNER).map(({ norm }) => norm)).toEqual([
      "'tis",
      'a',
      'well-kept',
      'quay',
    ]);
    expect(foldedRuns('One two three', LETTER, 2).map(({ norm }) => norm)).toEqual(['one', 'two']);
  });

  it('tells a fact once, also when it is nothing', () => {
    const asked: string[] = [];
    const length = fact((norm) => {
      asked.push(norm);
      return norm.length > 4 ? norm.length : null;
    });
    expect(['quay', 'harbour', 'quay', 'harbour'].map((word) => length(formOf(word)))).toEqual([
      null,
      7,
      null,
      7,
    ]);
    expect(asked).toEqual(['quay', 'harbour']);
  });

  it('forgets words that are not met again, and keeps those that are', () => {
    let asked = 0;
    const known = fact(() => ++asked);
    const [often, once] = [known(formOf('often')), known(formOf('once'))];
    for (let i = 0; i < 60_000; i++) {
      formOf(`word${i}`);
      if (i % 1000 === 0) formOf('often');
    }
    expect(known(formOf('often'))).toBe(often);
    expect(known(formOf('once'))).not.toBe(once);
  });

  it('finds the form of a stretch of a text', () => {
    const text = 'Quay, quay and Quay';
    expect(formAt(text, 0, 4)).toBe(formOf('Quay'));
    expect(formAt(text, 15, 19)).toBe(formOf('Quay'));
    expect(formAt(text, 6, 10)).toBe(formOf('quay'));
    // both have the same number
    expect(['Aa', 'BB', 'Aa', 'BB'].map((word) => formAt(word, 0, 2).norm)).toEqual(['aa', 'bb', 'aa', 'bb']);
  });

  it('keeps no long runs of letters', () => {
    expect(formOf('a'.repeat(64))).toBe(formOf('a'.repeat(64)));
    expect(formOf('a'.repeat(65))).not.toBe(formOf('a'.repeat(65)));
    expect(formOf('A'.repeat(65)).norm).toBe('a'.repeat(65));
  });

  it('folds a name of several words', () => {
    expect(['Dana Hall', '«Quay’s End»', 'إذاعة الساحل'].map(folded)).toEqual([
      'dana hall',
      "«quay's end»",
      'اذاعه الساحل',
    ]);
  });
});
