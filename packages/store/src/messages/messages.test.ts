import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messages } from './index.ts';

test('every code has a text in both languages, with the same parameters', async () => {
  const source = await readFile(join(import.meta.dirname, '../errors.ts'), 'utf8');
  const union = source.slice(0, source.indexOf(';'));
  const codes = [...union.matchAll(/'(store\/[a-z-]+)'/g)].map(([, code]) => code ?? '').sort();
  expect(codes.length).toBeGreaterThan(10);
  expect(Object.keys(messages.en).sort()).toEqual(codes);
  expect(Object.keys(messages.ar).sort()).toEqual(codes);
  const parameters = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const code of codes) expect(parameters(messages.ar[code])).toEqual(parameters(messages.en[code]));
});
