import { expect, test } from 'vitest';
import { messages } from './index.ts';

test('every text of the room is there in both languages, with the same parameters', () => {
  expect(Object.keys(messages.ar).sort()).toEqual(Object.keys(messages.en).sort());
  expect(messages.en).toHaveProperty('exchange/door-pin');
  const parameters = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [code, text] of Object.entries(messages.en)) {
    expect(code).toMatch(/^exchange\/[a-z0-9-]+$/);
    expect(parameters(messages.ar[code]), code).toEqual(parameters(text));
  }
});
