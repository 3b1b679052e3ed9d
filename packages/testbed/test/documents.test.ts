import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '@qanat/cli';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../../docs/usecases', import.meta.url));
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** The words of each `qanat` line of a page's shell blocks, comments left out. */
function commandsOf(page: string): string[][] {
  const blocks = [...page.matchAll(/^```sh\n(.*?)^```/gms)].map((match) => match[1] ?? '');
  return blocks
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('qanat '))
    .map((line) =>
      [...line.replace(/\s+#.*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      ),
    )
    .map((words) => words.slice(1));
}

test.each(pages)('every command of docs/usecases/%s exists, with its options', async (name) => {
  const page = readFileSync(join(folder, name), 'utf8');
  const commands = commandsOf(page);
  expect(commands.length).toBeGreaterThan(3);
  expect(page.split('\n').length).toBeLessThanOrEqual(61);
  for (const words of commands) {
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const code = await main([...words, '--help'], { out: say, err: say, env: {} });
    expect([words.join(' '), code, said.join('\n')]).toEqual([
      words.join(' '),
      0,
      expect.stringMatching(new RegExp(`^qanat ${words[0]}`)),
    ]);
  }
});
