import { expect, it, vi } from 'vitest';
import { loadSplit } from './annotated.ts';

type Reader = typeof import('../src/index.ts');

/** Readings of the reports by a reader that has read nothing before, in the order given. */
async function readInOrder(texts: readonly string[]): Promise<Map<string, unknown>> {
  vi.resetModules();
  const { readReport }: Reader = await import('../src/index.ts');
  return new Map(texts.map((text) => [text, readReport(text)]));
}

it('what was read before changes no reading', async () => {
  const texts = loadSplit('dev').map(({ text }) => text);
  const forwards = await readInOrder(texts);
  const backwards = await readInOrder(texts.toReversed());
  for (const text of texts) expect(backwards.get(text)).toEqual(forwards.get(text));
});
