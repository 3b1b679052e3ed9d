import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, launchChromium } from './chromium.ts';
import { type ServedNode, serveNode } from './served-node.ts';
import { viteBuild } from './vite-build.ts';
import { WORDS, type Words } from './words.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SHOTS = join(ROOT, 'artifacts/browser');
const LOG = join(import.meta.dirname, '../data/zeek-sample.log');
const ARABIC_REPORT = 'مجلة أوروبية: وحدة سيبرانية مجهولة';
const PARTNER_REPORT = 'Border unit received covert drone data';
const RECEIPT_MS = 30_000;

const scratch = mkdtempSync(join(tmpdir(), 'qanat-round-'));
const strangers: string[] = [];
const complaints: string[] = [];
let node: ServedNode;
let context: BrowserContext;
let page: Page;
let signedIn = false;
let released = 0;

/** Before sign-in the pages ask who is signed in, and are told: nobody. */
const isFirstQuestion = (url: string): boolean => !signedIn && url.endsWith('/session');

function listen(): void {
  page.on('request', (request) => {
    if (!request.url().startsWith(node.url)) strangers.push(request.url());
  });
  page.on('requestfailed', (request) => {
    // A page takes back a question whose answer it no longer needs.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') complaints.push(`${String(why)} ${request.url()}`);
  });
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !isFirstQuestion(url)) complaints.push(`${message.text()} ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isFirstQuestion(response.url()))
      complaints.push(`${String(response.status())} ${response.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}

const main = () => page.locator('main');
/** A heading may carry a count behind its name. */
const heading = (name: string) =>
  main()
    .getByRole('heading', { name: new RegExp(`^${RegExp.escape(name)}`, 'u') })
    .first();
const direction = () => page.evaluate(() => document.dir);

async function go(name: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${name}`, 'u') })
    .click();
  await heading(name).waitFor();
}

async function shoot(lang: string, name: string): Promise<void> {
  await page.waitForFunction(
    () => !/Loading …|جارٍ التحميل/u.test(document.querySelector('main')?.textContent ?? ''),
  );
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(SHOTS, `${name}-${lang}.png`) });
}

async function readInbox(lang: string, words: Words): Promise<void> {
  await go(words.inbox);
  expect(await direction()).toBe(words.dir);
  const partners = main().getByRole('option').filter({ hasText: PARTNER_REPORT });
  await partners.waitFor();
  expect(await partners.textContent()).toContain(words.partner);
  await shoot(lang, 'inbox');
  await main().getByRole('option').filter({ hasText: ARABIC_REPORT }).click();
  await main().getByRole('article').getByRole('heading', { name: ARABIC_REPORT }).waitFor();
  await main().getByRole('link', { name: words.openReader }).click();
}

async function readReport(lang: string, words: Words): Promise<void> {
  await heading(words.claims).waitFor();
  const title = main().getByRole('heading', { name: ARABIC_REPORT });
  // An Arabic report reads from the right whatever the language of the pages.
  expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  const done = main().getByRole('article').getByText(words.confirmed, { exact: true });
  const before = await done.count();
  await main().getByRole('article').getByRole('button', { name: words.confirm }).first().click();
  await expect.poll(() => done.count()).toBe(before + 1);
  await shoot(lang, 'reader');
}

/** Opens the partner's channel and holds the preview to its own counts. */
async function preview(lang: string, words: Words): Promise<{ going: number; kept: number }> {
  await go(words.channels);
  await shoot(lang, 'channels');
  await main().getByRole('link', { name: words.partner }).click();
  await heading(words.question).waitFor();
  const table = main().locator('table');
  await table.waitFor();
  const text = (await main().textContent()) ?? '';
  const [whole = -1, derived = -1, withheld = -1] = words.tally.map((word) => Number(word.exec(text)?.[1]));
  expect(withheld).toBeGreaterThan(0);
  expect(await table.locator('tbody').count()).toBe(whole + derived + withheld);
  // Whatever is not sent names the rule that keeps it.
  const reasons = table.locator('tbody').filter({ hasText: words.notSent });
  expect(await reasons.count()).toBe(withheld);
  expect(await reasons.filter({ hasText: '§' }).count()).toBe(withheld);
  await shoot(lang, 'preview');
  return { going: whole + derived, kept: withheld };
}

async function release(lang: string, { going, kept }: { going: number; kept: number }): Promise<void> {
  await main()
    .getByRole('button', { name: `Release ${String(going)} objects` })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Release to this partner?').waitFor();
  expect(await dialog.textContent()).toContain(`${String(kept)} objects`);
  await shoot(lang, 'release');
  await dialog.getByRole('button', { name: `Release ${String(going)} objects` }).click();
  await dialog.getByText(/Released in \d+ envelope/u).waitFor({ timeout: RECEIPT_MS });
  await shoot(lang, 'released');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await dialog.waitFor({ state: 'detached' });
}

/** The partner fetches by itself; a receipt is not receipted in its turn, so only what carries objects is waited for. */
async function readLog(lang: string, words: Words, sent: number): Promise<void> {
  await main().getByText(words.log, { exact: true }).click();
  const puts = main()
    .locator('table tbody tr')
    .filter({ has: page.locator('[title="put"]') });
  await expect.poll(() => puts.count(), { timeout: RECEIPT_MS }).toBe(1);
  await expect.poll(() => puts.filter({ hasText: words.receipted }).count(), { timeout: RECEIPT_MS }).toBe(1);
  // As many as the preview showed before: nothing goes along unseen.
  expect(await puts.getByRole('cell', { name: String(sent), exact: true }).count()).toBe(1);
  await shoot(lang, 'log');
}

/** Reads a log once; its hits are there in either language. */
async function readWatch(lang: string, words: Words): Promise<void> {
  await go(words.watch);
  if (lang === 'en') {
    await main().getByLabel('Path of a log on the node’s disk').fill(LOG);
    await main().getByRole('button', { name: 'Search it' }).click();
    await main()
      .getByText(/\d+ hits? in \d+ events/u)
      .waitFor();
  }
  await main().getByRole('listitem').first().waitFor();
  expect(await main().getByRole('listitem').count()).toBe(2);
  await shoot(lang, 'watch');
}

async function search(lang: string, words: Words): Promise<void> {
  await page.keyboard.press('Control+KeyK');
  await heading(words.search).waitFor();
  await main().getByRole('searchbox').fill(words.sought);
  await main().getByRole('searchbox').press('Enter');
  await main().getByRole('listitem').first().waitFor();
  await shoot(lang, 'search');
}

// Chromium is for tests only: where there is none this is skipped, and chromium.ts says so.
describe.skipIf(chromiumPath === undefined)('a round with the practice partner, in Chromium', () => {
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    viteBuild(join(ROOT, 'packages/web'));
    node = await serveNode(join(scratch, 'home'));
    context = await launchChromium(join(scratch, 'profile'), {
      viewport: { width: 1280, height: 860 },
      locale: 'en',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    listen();
  });

  afterAll(async () => {
    await context?.close();
    await node?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('signs in by the link that the command printed, once', async () => {
    await page.goto(node.link);
    await heading(WORDS.en.inbox).waitFor();
    signedIn = true;
    expect(page.url()).not.toContain('token');
  });

  it.each(['en', 'ar'] as const)('walks the round in %s', async (lang) => {
    const words = WORDS[lang];
    if (lang === 'ar') {
      await page.getByRole('navigation').getByRole('button', { name: 'العربية' }).click();
      await expect.poll(direction).toBe('rtl');
    }
    await readInbox(lang, words);
    await readReport(lang, words);
    const plan = await preview(lang, words);
    if (lang === 'en') {
      await release(lang, plan);
      released = plan.going;
    }
    await readLog(lang, words, released);
    await readWatch(lang, words);
    await search(lang, words);
    await go(words.settings);
    await shoot(lang, 'settings');
    expect(await direction()).toBe(words.dir);
  });

  it('made no complaint and asked nobody but the node', () => {
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });

  it('ends politely', async () => {
    await context.close();
    expect(await node.stop()).toBe(0);
    expect(node.said()).toBe('');
  });
});
