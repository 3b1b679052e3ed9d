import { expect, test } from 'vitest';
import { channelFaults } from '../faults.ts';
import { channelCodes } from '../refusal.ts';
import { channelMessages } from './index.ts';

test('every code of channels has a text in both languages, with the same parameters', () => {
  const codes = [...channelCodes, ...channelFaults].sort();
  expect(Object.keys(channelMessages.en).sort()).toEqual(codes);
  expect(Object.keys(channelMessages.ar).sort()).toEqual(codes);
  const parameters = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const code of codes) {
    expect(parameters(channelMessages.ar[code])).toEqual(parameters(channelMessages.en[code]));
  }
});
