import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExchangeError } from '../errors.ts';

const FILE = 'keys.json';
const LOCK = 'keys.lock';
const LOCK_MS = 5_000;
const MAX_FILE = 64 * 1024 * 1024;

export function keyFilePath(dir: string): string {
  return join(dir, FILE);
}

/** The file's text. Throws `exchange/keys-absent`, `exchange/keys-damaged`. */
export async function readKeyFile(dir: string): Promise<string> {
  try {
    const text = await readFile(keyFilePath(dir), 'utf8');
    if (text.length > MAX_FILE)
      throw new ExchangeError('exchange/keys-damaged', 'The key file is too large.');
    return text;
  } catch (cause) {
    if (isMissing(cause)) {
      throw new ExchangeError('exchange/keys-absent', 'There are no keys here.', { cause, params: { dir } });
    }
    throw cause;
  }
}

/** Puts `text` in place of the file, whole and on disk, or leaves what was there. Readable by its owner only. */
export async function writeKeyFile(dir: string, text: string): Promise<void> {
  const partial = `${keyFilePath(dir)}.partial`;
  await rm(partial, { force: true });
  const file = await open(partial, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, keyFilePath(dir));
  await syncFolder(dir);
}

/**
 * Runs `work` while no other process changes the keys: two that add to one key history would fork it, which partners
 * take for theft. The lock is a transaction on a file of its own, so that a killed process frees it.
 */
export async function withKeyLock<T>(dir: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await chmod(dir, 0o700);
  const database = new DatabaseSync(join(dir, LOCK), { timeout: 0 });
  try {
    await chmod(join(dir, LOCK), 0o600);
    await acquire(database);
    return await work();
  } finally {
    database.close();
  }
}

async function acquire(database: DatabaseSync): Promise<void> {
  const deadline = performance.now() + LOCK_MS;
  for (;;) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      return;
    } catch (cause) {
      if (performance.now() > deadline) {
        throw new ExchangeError('exchange/keys-busy', 'Another process is changing the keys.', { cause });
      }
      await sleep(20);
    }
  }
}

async function syncFolder(dir: string): Promise<void> {
  const folder = await open(dir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
