import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readLines } from './lines.ts';

const dir = mkdtempSync(join(tmpdir(), 'qanat-lines-'));
afterAll(() => rmSync(dir, { recursive: true }));

async function linesOf(text: string): Promise<string[]> {
  const file = join(dir, 'lines');
  writeFileSync(file, text);
  const lines: string[] = [];
  for await (const line of readLines(file)) lines.push(line);
  return lines;
}

it.each([
  ['nothing', '', []],
  ['no line feed at the end', 'a\nb', ['a', 'b']],
  ['empty lines', '\n\na\n \nb\n', ['a', 'b']],
  ['separators that JSON text may hold', '"a\u2028b\u2029c\u0085"\n', ['"a\u2028b\u2029c\u0085"']],
])('%s', async (_name, text, expected) => {
  expect(await linesOf(text)).toEqual(expected);
});

it('puts lines together across chunks, in the middle of a letter too', async () => {
  const line = 'قناة'.repeat(100_000);
  expect(await linesOf(`x\n${line}\ny`)).toEqual(['x', line, 'y']);
});

it('tells of a file that is not there', async () => {
  await expect(readLines(join(dir, 'missing')).next()).rejects.toMatchObject({ code: 'app/file' });
});
