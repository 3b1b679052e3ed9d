import { expect, it } from 'vitest';
import { DESK_FAULTS, DESK_ISSUES } from './errors.ts';
import { messages } from './index.ts';

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

it('has a text in both languages for every code, with the same placeholders', () => {
  const codes = [...DESK_ISSUES, ...DESK_FAULTS].sort();
  expect(Object.keys(messages.en).sort()).toEqual(codes);
  expect(Object.keys(messages.ar).sort()).toEqual(codes);
  for (const code of codes)
    expect(placeholders(messages.ar[code]!)).toEqual(placeholders(messages.en[code]!));
});
