import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, launchChromium } from './chromium.ts';
import { viteBuild } from './vite-build.ts';

const ROOT = join(import.meta.dirname, '../../..');
const EXAMPLES = join(ROOT, 'packages/stix/test/readme');
const names = readdirSync(EXAMPLES);
const expected = names.flatMap((name) =>
  [...readFileSync(join(EXAMPLES, name), 'utf8').matchAll(/\/\/ → (.*)/g)].map(([, line]) => line),
);

/** A stranger's folder: nothing of this repository in it but the packed packages. */
const user = mkdtempSync(join(tmpdir(), 'qanat-packed-'));
const run = (file: string, args: readonly string[], cwd: string): string =>
  execFileSync(file, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(() => {
  run('npx', ['tsc', '-b', 'packages/stix'], ROOT);
  const packages = ['-w', '@qanat/json', '-w', '@qanat/stix'];
  const packed = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', user, ...packages], ROOT)) as
    | { filename: string }[]
    | Record<string, { filename: string }>;
  const files = Object.values(packed).map(
    ({ filename }) => `./${filename.replace('@', '').replace('/', '-')}`,
  );
  writeFileSync(join(user, 'package.json'), '{"type":"module"}');
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', ...files], user);
  for (const name of names) cpSync(join(EXAMPLES, name), join(user, name));
  writeFileSync(join(user, 'all.ts'), `${names.map((name) => `await import('./${name}');`).join('\n')}\n`);
});
afterAll(() => rmSync(user, { recursive: true }));

/** The built folder on a loopback port of its own. */
async function serve(folder: string): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '').replaceAll('..', '');
    response.setHeader('content-type', extname(path) === '.js' ? 'text/javascript' : 'text/html');
    response.end(readFileSync(join(folder, path)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

const sizes = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => /^(?:engine|stix)/.test(name))
    .map((name) => {
      const bytes = gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
      return `${name.split('-')[0] ?? ''} ${(bytes / 1000).toFixed(1)} kB`;
    })
    .join(', ');

describe('@qanat/stix as npm packs it, in a folder of its own', () => {
  it('holds compiled code, types and its README, and nothing of its tests', () => {
    const files = readdirSync(join(user, 'node_modules/@qanat/stix'), { recursive: true }).map(String);
    expect(files).toEqual(expect.arrayContaining(['README.md', 'dist/index.js', 'dist/index.d.ts']));
    expect(files.filter((name) => /\.test\.|^(?:src|bench|test)\b/.test(name))).toEqual([]);
  });

  it("type-checks the README's examples against its own types", () => {
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2025'];
    const lib = ['--lib', 'es2025,dom', '--allowImportingTsExtensions', '--types', ''];
    expect(run(process.execPath, [tsc, ...flags, ...lib, 'all.ts'], user)).toBe('');
  });

  it("runs the README's examples in Node", () => {
    expect(run(process.execPath, ['all.ts'], user).trimEnd().split('\n')).toEqual(expected);
  });

  // Chromium is for tests only: where there is none this is skipped, and chromium.ts says so.
  it.skipIf(!chromiumPath)("runs the README's examples in Chromium, bundled", async () => {
    writeFileSync(
      join(user, 'index.html'),
      '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/all.ts"></script>',
    );
    writeFileSync(
      join(user, 'vite.config.js'),
      `export default { build: { rolldownOptions: { output: { codeSplitting: { groups: [
        { name: 'engine', test: /node_modules.re2js/ }, { name: 'stix', test: /node_modules/ }] } } } } };`,
    );
    viteBuild(user);
    const folder = join(user, 'dist');
    console.log(`@qanat/stix, minified and gzipped: ${sizes(join(folder, 'assets'))}`);
    const { server, url } = await serve(folder);
    const context = await launchChromium(join(user, 'profile'));
    try {
      const page = await context.newPage();
      const said: string[] = [];
      const elsewhere: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('request', (request) => void (request.url().startsWith(url) || elsewhere.push(request.url())));
      await page.goto(url);
      await expect.poll(() => said.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(expected.length);
      expect(said).toEqual(expected);
      expect(elsewhere.filter((address) => !address.startsWith('data:'))).toEqual([]);
    } finally {
      await context.close();
      server.close();
    }
  });
});
