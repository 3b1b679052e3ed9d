import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from './errors.ts';

/**
 * Takes the home for one server. The lock is an exclusive transaction on a SQLite file of its own, so the operating
 * system frees it with the process, `kill -9` included.
 * @returns a function that gives the home free.
 * @throws {AppError} `app/home-locked` when another server runs on this home.
 */
export function takeServeLock(home: string): () => void {
  const db = new DatabaseSync(join(home, 'serve.lock'));
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
  } catch (cause) {
    db.close();
    throw new AppError('app/home-locked', { home }, { cause });
  }
  return () => db.close();
}
