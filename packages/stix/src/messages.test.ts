import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messages, PATTERN_CODES } from './index.ts';

const folder = new URL('./', import.meta.url);

/** Codes are written out in the source, but for those of rules, which are made from the rule's name. */
function codesInSource(): Set<string> {
  const codes = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts') || name.startsWith('pattern')) continue;
    const source = readFileSync(new URL(name, folder), 'utf8');
    for (const [code] of source.matchAll(/(?<=')stix\/[a-z0-9-]+(?=')/g)) codes.add(code);
  }
  return codes;
}

test('every code has a text in both languages, and no text is without a code', () => {
  const codes = [...codesInSource(), ...PATTERN_CODES].sort();
  expect(Object.keys(messages.en).sort()).toEqual(codes);
  expect(Object.keys(messages.ar).sort()).toEqual(codes);
});

test('both languages use the same placeholders', () => {
  const names = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
  for (const [code, text] of Object.entries(messages.en))
    expect([code, names(messages.ar[code] ?? '')]).toEqual([code, names(text)]);
});

test('Arabic texts are Arabic', () => {
  for (const text of Object.values(messages.ar)) expect(text).toMatch(/[\u0600-\u06ff]/);
});
