import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultCodes, messages, refusalCodes } from './index.ts';

const codes = [...refusalCodes, ...faultCodes].sort();

test('every code has an English and an Arabic text, and no text lacks a code', () => {
  expect(Object.keys(messages.en).sort()).toEqual(codes);
  expect(Object.keys(messages.ar).sort()).toEqual(codes);
});

test('both languages use the same placeholders, and Arabic is Arabic', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const code of codes) {
    expect(placeholders(messages.ar[code]!), code).toEqual(placeholders(messages.en[code]!));
    expect(messages.ar[code], code).toMatch(/\p{Script=Arabic}{3}/u);
  }
});

test('the source uses every code, and only these', () => {
  const here = new URL('.', import.meta.url);
  const files = readdirSync(here).filter((file) => file.endsWith('.ts') && !/test|errors/.test(file));
  const source = files.map((file) => readFileSync(new URL(file, here), 'utf8')).join('\n');
  const used = new Set([...source.matchAll(/'(envelope\/[a-z-]+)'/g)].map((match) => match[1]));
  // Standings become codes by name.
  for (const standing of ['unknown', 'out-of-window', 'retired', 'disowned'])
    used.add(`envelope/key-${standing}`);
  used.delete('envelope/noble');
  // Ports throw it; the source only compares.
  expect([...used].sort()).toEqual(codes);
});
