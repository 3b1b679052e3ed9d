import { expect, test } from 'vitest';
import { keyFaults } from '../../keys/faults.ts';
import { keyMessages } from '../../keys/messages/index.ts';
import { transportFaults } from '../faults.ts';
import { transportMessages } from './index.ts';

test.each([
  ['keys', keyFaults, keyMessages],
  ['transport', transportFaults, transportMessages],
] as const)(
  'every fault of %s has a text in both languages, with the same parameters',
  (_name, codes, texts) => {
    expect(Object.keys(texts.en).sort()).toEqual([...codes].sort());
    expect(Object.keys(texts.ar).sort()).toEqual([...codes].sort());
    const parameters = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const code of codes) expect(parameters(texts.ar[code])).toEqual(parameters(texts.en[code]));
  },
);
