import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Each row: a file, what it imports, and whether the house lets it. */
const ROWS: [path: string, name: string, allowed: boolean][] = [
  ['packages/json/src/x.ts', '@qanat/stix', false],
  ['packages/stix/src/x.ts', '@qanat/json', true],
  ['packages/stix/src/y.ts', 'node:fs', false],
  ['packages/envelope/src/x.ts', 'node:crypto', false],
  ['packages/envelope/src/y.ts', '@qanat/stix', false],
  ['packages/store/src/x.ts', '@qanat/exchange', false],
  ['packages/exchange/src/channel/x.ts', '@qanat/desk', false],
  ['packages/exchange/src/channel/y.ts', '@qanat/store', false],
  ['packages/exchange/src/db/x.ts', '@qanat/store', true],
  ['packages/exchange/src/db/y.ts', '@qanat/watch', false],
  ['packages/desk/src/reading/x.ts', '@qanat/exchange', false],
  ['packages/watch/src/x.ts', '@qanat/desk', false],
  ['packages/app/src/x.ts', '@qanat/desk', true],
  ['packages/app/src/y.ts', '@qanat/server', false],
  ['packages/server/src/x.ts', '@qanat/exchange', false],
  ['packages/cli/src/x.ts', '@qanat/store', false],
  ['packages/web/src/x.ts', '@qanat/app', false],
  ['packages/web/src/y.ts', '@qanat/api', true],
];

const dir = realpathSync(mkdtempSync(join(tmpdir(), 'qanat-fences-')));
let refused: Set<string>;

beforeAll(() => {
  copyFileSync(join(root, 'biome.json'), join(dir, 'biome.json'));
  for (const [path, name] of ROWS) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), `import * as other from '${name}';\nconsole.log(other);\n`);
  }
  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    [
      'lint',
      '--vcs-enabled=false',
      '--reporter=github',
      '--max-diagnostics=none',
      '--only=style/noRestrictedImports',
      '--only=correctness/noNodejsModules',
      'packages',
    ],
    { cwd: dir, encoding: 'utf8' },
  );
  refused = new Set([...stdout.matchAll(/file=([^,]+)/g)].map((match) => relative(dir, match[1] ?? '')));
});

afterAll(() => rmSync(dir, { recursive: true }));

test.each(ROWS)('%s may import %s: %s', (path, _name, allowed) => {
  expect(refused.has(path)).toBe(!allowed);
});
