import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError, toStoreError } from '../errors.ts';
import type { Param } from '../types.ts';

const CACHED_STATEMENTS = 256;

export interface ConnectionOptions {
  path: string;
  readOnly: boolean;
  /** KiB of page cache. */
  cacheKiB: number;
}

/** One connection with its prepared statements. Everything it throws is a `StoreError`. */
export class Connection {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(options: ConnectionOptions) {
    try {
      this.database = new DatabaseSync(options.path, { readOnly: options.readOnly, timeout: 0 });
    } catch (cause) {
      throw toStoreError(cause);
    }
    this.exec(
      `PRAGMA cache_size = -${options.cacheKiB}; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF`,
    );
  }

  exec(sql: string): void {
    try {
      this.database.exec(sql);
    } catch (cause) {
      throw toStoreError(cause);
    }
  }

  all<T>(sql: string, params: readonly Param[] = []): T[] {
    try {
      return this.#prepare(sql).all(...params) as T[];
    } catch (cause) {
      throw toStoreError(cause);
    }
  }

  get<T>(sql: string, params: readonly Param[] = []): T | undefined {
    try {
      return this.#prepare(sql).get(...params) as T | undefined;
    } catch (cause) {
      throw toStoreError(cause);
    }
  }

  run(sql: string, params: readonly Param[] = []): number {
    try {
      return Number(this.#prepareWrite(sql).run(...params).changes);
    } catch (cause) {
      throw toStoreError(cause);
    }
  }

  many(sql: string, rows: readonly (readonly Param[])[]): void {
    try {
      const statement = this.#prepareWrite(sql);
      for (const row of rows) statement.run(...row);
    } catch (cause) {
      throw toStoreError(cause);
    }
  }

  /** Rows inserted, changed and deleted since the connection was opened. */
  get totalChanges(): number {
    return this.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
  }

  get inTransaction(): boolean {
    return this.database.isTransaction;
  }

  rollback(): void {
    if (this.inTransaction) this.exec('ROLLBACK');
  }

  close(): void {
    this.#statements.clear();
    this.database.close();
  }

  /** A full-text index moves the last row id beyond 2^53, and the driver reports that id with every change. */
  #prepareWrite(sql: string): StatementSync {
    const statement = this.#prepare(sql);
    statement.setReadBigInts(true);
    return statement;
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.database.prepare(sql);
    if (this.#statements.size >= CACHED_STATEMENTS) {
      const oldest = this.#statements.keys().next();
      if (oldest.done === false) this.#statements.delete(oldest.value);
    }
    this.#statements.set(sql, statement);
    return statement;
  }
}

/**
 * Tries again while another process holds the lock, without blocking the event loop as SQLite's own timeout would.
 * After `busyMs` the last `store/busy` is thrown.
 */
export async function whenFree<T>(busyMs: number, attempt: () => T): Promise<T> {
  const deadline = performance.now() + busyMs;
  for (let wait = 1; ; wait = Math.min(wait * 2, 25)) {
    try {
      return attempt();
    } catch (error) {
      const busy = error instanceof StoreError && error.code === 'store/busy';
      if (!busy || performance.now() + wait > deadline) throw error;
      await sleep(wait);
    }
  }
}
