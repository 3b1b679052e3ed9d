import { chmod, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backup } from 'node:sqlite';
import { toStoreError } from '../errors.ts';
import type { Connection } from './connection.ts';

/** Pages copied before the event loop gets a turn. */
const PAGES_PER_STEP = 512;

/** Copies one moment of the store into `path`: written beside it, forced to disk, then put in its place. */
export async function copyInto(connection: Connection, path: string): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await rm(partial, { force: true });
    await (await open(partial, 'wx', 0o600)).close();
    await backup(connection.database, partial, { rate: PAGES_PER_STEP });
    await chmod(partial, 0o600);
    await forceToDisk(partial);
    await rename(partial, path);
    await forceToDisk(dirname(path));
  } catch (cause) {
    await rm(partial, { force: true });
    throw toStoreError(cause);
  }
}

async function forceToDisk(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
