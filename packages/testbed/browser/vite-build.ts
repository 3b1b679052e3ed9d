import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** Bundles the page in `folder` into its `dist`, as it would ship. */
export function viteBuild(folder: string): void {
  const require = createRequire(join(ROOT, 'packages/web/package.json'));
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin/vite.js');
  execFileSync(
    process.execPath,
    ['--conditions=@qanat/source', vite, 'build', folder, '--logLevel', 'warn'],
    // The test runner's own NODE_ENV would bundle the development build of React.
    { env: { ...process.env, NODE_ENV: 'production' } },
  );
}
