import { execFileSync } from 'node:child_process';
import { type BrowserContext, chromium } from 'playwright-core';

type LaunchOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** The system's Chromium: `$CHROMIUM`, else the one on the path; undefined where there is none. */
export const chromiumPath: string | undefined = process.env['CHROMIUM'] ?? which('chromium');
if (chromiumPath === undefined) console.log('SKIPPED: there is no Chromium here');

function which(name: string): string | undefined {
  try {
    return execFileSync('which', [name], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** Starts it without a window and without traffic of its own, on a profile folder that nobody else uses. */
export function launchChromium(profile: string, options: LaunchOptions = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
    headless: true,
    ...options,
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
}
