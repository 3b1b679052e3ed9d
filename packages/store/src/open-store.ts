import { migrations as own } from './db/migrations/index.ts';
import { type EngineOptions, openSqlite } from './engine/open.ts';
import type { Store } from './types.ts';

export type OpenOptions = EngineOptions;

/**
 * Opens the store at `path`, creating it when absent, and applies the store's own migrations and then the given ones
 * of the other rooms. Throws a `StoreError`; a file that was refused is left as it was.
 */
export function openStore(options: OpenOptions): Promise<Store> {
  return openSqlite({ ...options, migrations: [...own, ...options.migrations] });
}
