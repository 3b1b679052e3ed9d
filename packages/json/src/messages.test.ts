import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messages } from './index.ts';

test('every code in the source has a text in both languages, and no text is without a code', () => {
  const folder = new URL('./', import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const codes = new Set<string>();
  for (const name of sources)
    for (const [code] of readFileSync(new URL(name, folder), 'utf8').matchAll(/(?<=')json\/[a-z0-9-]+(?=')/g))
      codes.add(code);
  expect(Object.keys(messages.en).sort()).toEqual([...codes].sort());
  expect(Object.keys(messages.ar).sort()).toEqual([...codes].sort());
});

test('both languages use the same placeholders', () => {
  for (const [code, text] of Object.entries(messages.en)) {
    const names = (one: string): string[] =>
      [...one.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
    expect(names(messages.ar[code] ?? '')).toEqual(names(text));
  }
});
