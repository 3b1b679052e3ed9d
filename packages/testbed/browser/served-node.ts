import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '../../..');
const PORTS_TAKEN = 4;
const READY_MS = 60_000;

/** A node started as a person starts it: the command, its home, its practice partner. */
export interface ServedNode {
  readonly url: string;
  /** Good for one sign-in. */
  readonly link: string;
  /** What the command wrote to its error stream so far. */
  readonly said: () => string;
  /** Asks it to end; the code it ended with. */
  readonly stop: () => Promise<number | null>;
}

/**
 * Runs `qanat serve --practice` and waits until both sets of pages are up.
 * @param home directory of the node, made by the command.
 */
export async function serveNode(home: string): Promise<ServedNode> {
  const port = await freePorts();
  const child = spawn(
    process.execPath,
    [
      '--conditions=@qanat/source',
      join(ROOT, 'packages/cli/bin/qanat.mjs'),
      ...['serve', '--practice', '--json', '--port', String(port), '--home', home],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), READY_MS);
  const ready = await signInLink(child, ended);
  clearTimeout(timer);
  if (ready === undefined) throw new Error(`qanat serve ended before it was ready: ${said}`);
  return {
    ...ready,
    said: () => said,
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}

/** The practice partner is told last, so its line means that everything stands. */
async function signInLink(
  child: ChildProcess,
  ended: Promise<unknown>,
): Promise<{ url: string; link: string } | undefined> {
  if (child.stdout === null) return undefined;
  const lines = createInterface({ input: child.stdout });
  const read = new Promise<{ url: string; link: string }>((resolve) => {
    let own: { url: string; link: string } | undefined;
    lines.on('line', (line) => {
      const told = JSON.parse(line) as { url?: string; link?: string; practice?: string };
      if (told.url !== undefined && told.link !== undefined) own = { url: told.url, link: told.link };
      if (told.practice !== undefined && own) resolve(own);
    });
  });
  return Promise.race([read, ended.then(() => undefined)]);
}

/** The first of four neighbouring ports nobody listens on: pages and door of the node, then of its partner. */
async function freePorts(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = 20_000 + Math.floor(Math.random() * 20_000);
    const free = await Promise.all(Array.from({ length: PORTS_TAKEN }, (_, step) => isFree(first + step)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('no four neighbouring ports are free');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
