import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStubServer } from './stub-server.ts';

const PAGES = [
  '/inbox',
  '/inbox?item=i9',
  '/reports',
  '/reports?import=true',
  '/reports/report--1?claim=p3&whole=true',
  '/origins/report--1',
  '/claims',
  '/claims?source=unnamed:1&said=proposition--1c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b',
  '/claims?view=estimates',
  '/hypotheses',
  '/hypotheses?create=true',
  '/hypotheses/grouping--1',
  '/questions',
  '/questions?create=true',
  '/questions/question--1',
  '/channels',
  '/channels/join?way=invite',
  '/channels/join?way=confirm&channel=c_nadi',
  '/channels/c_delta',
  '/channels/c_delta?tab=terms',
  '/channels/c_delta?tab=log',
  '/channels/c_delta?tab=holds',
  '/channels/c_delta?tab=files',
  '/watch',
  '/watch?hit=w1',
  '/search?q=saltmarsh',
  '/objects/indicator--1',
  '/settings',
];

const executablePath = process.env['CHROMIUM'] ?? which('chromium');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'qanat-web-'));
const dist = join(scratch, 'dist');
let server: Awaited<ReturnType<typeof startStubServer>>;
let context: BrowserContext;
let page: Page;
const strangers: string[] = [];
const complaints: string[] = [];

function which(name: string): string | undefined {
  try {
    return execFileSync('which', [name], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

async function open(
  path: string,
  lang: 'en' | 'ar' = 'en',
  theme: 'light' | 'dark' = 'light',
): Promise<void> {
  if (!page.url().startsWith(server.url)) await page.goto(server.url);
  await page.evaluate(
    (kept) => localStorage.setItem('qanat.preferences', kept),
    JSON.stringify({ lang, theme }),
  );
  // Another address after # alone would not make a new document.
  await page.goto('about:blank');
  await page.goto(`${server.url}/#${path}`);
  await page.waitForSelector('main h1', { state: 'attached' });
  await page.waitForFunction(
    () => !/Loading …|جارٍ التحميل/u.test(document.querySelector('main')?.textContent ?? ''),
  );
}

beforeAll(async () => {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  execFileSync(
    process.execPath,
    [
      '--conditions=@qanat/source',
      vite,
      'build',
      join(import.meta.dirname, '..'),
      '--outDir',
      dist,
      '--logLevel',
      'warn',
    ],
    // As it ships: the test runner's own NODE_ENV would bundle the development build of React.
    { env: { ...process.env, NODE_ENV: 'production' } },
  );
  server = await startStubServer(dist);
  if (executablePath === undefined) return;
  context = await chromium.launchPersistentContext(join(scratch, 'profile'), {
    executablePath,
    headless: true,
    viewport: { width: 1440, height: 900 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && request.url() !== 'about:blank')
      strangers.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())} ${response.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterAll(async () => {
  await context?.close();
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
});

describe('the build', () => {
  const size = (name: string) =>
    gzipSync(readFileSync(join(dist, 'assets', name)), { level: 9 }).length / 1024;
  const assets = () => readdirSync(join(dist, 'assets'));

  it('keeps to its sizes', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    const first = assets().filter((name) => name.endsWith('.js') && html.includes(name));
    const sum = (names: string[]) => names.reduce((total, name) => total + size(name), 0);
    expect(first.length).toBeGreaterThan(0);
    expect(sum(first)).toBeLessThanOrEqual(170);
    expect(sum(assets().filter((name) => name.endsWith('.css')))).toBeLessThanOrEqual(15);
    for (const name of assets())
      if (name.endsWith('.js') && !first.includes(name)) expect(size(name)).toBeLessThanOrEqual(40);
  });

  it('has nothing inline in its page', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<style|<script>|style=|\son\w+=/u);
  });
});

// A user needs no browser for the project's tests; where there is none, this says so.
if (executablePath === undefined) console.log('SKIPPED: there is no Chromium here');
describe.skipIf(executablePath === undefined)('in Chromium', () => {
  describe.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ar', 'light'],
    ['ar', 'dark'],
  ] as const)('%s, %s', (lang, theme) => {
    it.each(PAGES)('%s breaks no rule of accessibility', async (path) => {
      await open(path, lang, theme);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { axe: engine } = window as unknown as {
          axe: {
            run: (
              root: Document,
            ) => Promise<Record<'violations' | 'incomplete', { id: string; nodes: { html: string }[] }[]>>;
          };
        };
        const { violations, incomplete } = await engine.run(document);
        const told = (rule: { id: string; nodes: { html: string }[] }) =>
          `${rule.id}: ${rule.nodes[0]?.html ?? ''}`;
        // Contrast over stripes and under line decorations is not computable; the tokens are computed by hand instead.
        return [...violations, ...incomplete.filter(({ id }) => id !== 'color-contrast')].map(told);
      });
      expect(found).toEqual([]);
    });
  });

  it('asks nobody but the node, and its policy stops nothing', () => {
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(['en', 'ar'] as const)('fits a phone in %s', async (lang) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of PAGES) {
      await open(path, lang);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(`${path} ${String(over)}`).toBe(`${path} 0`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('draws an address in its own order in an Arabic line', async () => {
    await open('/watch', 'ar');
    const places = await page.evaluate(() => {
      const token = [...document.querySelectorAll('main bdi')].find(
        (one) => one.textContent === '2001:db8:17::4f',
      );
      const text = token?.firstChild;
      if (!text) return null;
      const at = (start: number, end: number) => {
        const range = document.createRange();
        range.setStart(text, start);
        range.setEnd(text, end);
        return range.getBoundingClientRect().left;
      };
      return { first: at(0, 4), last: at(13, 15) };
    });
    expect(places?.first).toBeLessThan(places?.last ?? 0);
  });

  it('changes the language without loading the page anew', async () => {
    await open('/channels/c_delta');
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.getByText('ماذا سيرى هذا الشريك؟').waitFor();
    expect(await page.evaluate(() => [document.dir, (window as { stillHere?: boolean }).stillHere])).toEqual([
      'rtl',
      true,
    ]);
  });

  it('is reached by keyboard: content first, then one stop for the whole list', async () => {
    await open('/inbox');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    const stops: string[] = [];
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(
          () => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName ?? '',
        ),
      );
    }
    expect(stops.filter((role) => role === 'listbox')).toHaveLength(1);
    expect(stops).not.toContain('option');
  });

  it('signs in by its link and takes the token out of the address', async () => {
    await open('/sign-in?token=abcdef123456');
    await page.waitForURL(/#\/inbox/u);
    expect(page.url()).not.toContain('abcdef123456');
  });
});
