import { expect, test } from 'vitest';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

test('both languages have the same keys, and each key is of this room', () => {
  expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
  expect(Object.keys(en).filter((key) => !/^server\/[a-z]+(?:-[a-z]+)*$/.test(key))).toEqual([]);
});

test.each(Object.entries(en))('%s says the same in both languages', (key, english) => {
  const arabic = (ar as Record<string, string>)[key] ?? '';
  expect(placeholders(arabic)).toEqual(placeholders(english));
  expect(english.trim()).not.toBe('');
  expect(arabic).toMatch(/[\u0600-\u06ff]/);
});
