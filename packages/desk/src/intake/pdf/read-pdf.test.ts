import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { wordScore } from '../../../test/pdf/word-score.ts';
import { readPdf } from './read-pdf.ts';

const file = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../test/${path}`, import.meta.url))));
const SOURCE = new TextDecoder().decode(file('data/dev-ar1.txt'));

describe('an Arabic report printed to PDF', () => {
  it.each([
    ['chromium-naskh', 2],
    ['chromium-two-columns', 1],
    ['libreoffice', 1],
  ])('reads as it was written: %s', async (name, pages) => {
    const read = await readPdf(file(`pdf/${name}.pdf`));
    expect(read).toMatchObject({ pages, read: pages, end: 'whole' });
    expect(wordScore(read.text, SOURCE)).toBe(1);
    expect(read.text.split('\n')).toEqual(SOURCE.split('\n').filter((line) => line.trim() !== ''));
  });
});
