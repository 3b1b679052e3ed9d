import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const folder = new URL('./readme/', import.meta.url);
const examples = readdirSync(folder);

test('the README shows exactly the examples that are run here', () => {
  const shown = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code);
  const here = examples.map((name) => readFileSync(new URL(name, folder), 'utf8'));
  expect(shown.toSorted()).toEqual(here.toSorted());
});

test.each(examples)('%s prints what it says', async (name) => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    lines.push(values.map(String).join(' '));
  });
  await import(`./readme/${name.replace(/\.ts$/, '')}.ts`);
  log.mockRestore();
  const source = readFileSync(new URL(name, folder), 'utf8');
  expect(lines).toEqual([...source.matchAll(/\/\/ → (.*)/g)].map(([, line]) => line));
});
