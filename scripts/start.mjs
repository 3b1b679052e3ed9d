// `npm start`: builds the pages when their sources are newer than the build, then serves with a practice partner.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const newest = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
const built = statSync(join(root, 'packages/web/dist/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = [
  'packages/web/src',
  'packages/api/src',
  'packages/stix/src',
  'packages/envelope/src',
  'packages/json/src',
];

const run = (args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) =>
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 3)),
    );
  });

if (sources.some((dir) => newest(join(root, dir)) > built)) {
  console.log('Building the pages (once; a few seconds) …');
  const code = await run([
    '--conditions=@qanat/source',
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--logLevel=warn',
    join(root, 'packages/web'),
  ]);
  if (code !== 0) process.exit(code);
}
process.exit(
  await run([
    '--conditions=@qanat/source',
    join(root, 'packages/cli/bin/qanat.mjs'),
    'serve',
    '--practice',
    ...process.argv.slice(2),
  ]),
);
