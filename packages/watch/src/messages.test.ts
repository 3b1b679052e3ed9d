import { expect, test } from 'vitest';
import { messages, WATCH_CODES } from './index.ts';

const placeholders = (text = ''): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([all]) => all).sort();

test('every code has a text with the same placeholders in both languages, and no text is without a code', () => {
  expect(Object.keys(messages.en).sort()).toEqual([...WATCH_CODES].sort());
  expect(Object.keys(messages.ar).sort()).toEqual([...WATCH_CODES].sort());
  for (const code of WATCH_CODES)
    expect(placeholders(messages.ar[code])).toEqual(placeholders(messages.en[code]));
});
