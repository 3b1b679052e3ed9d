import { AsyncLocalStorage } from 'node:async_hooks';
import { closeSync, openSync } from 'node:fs';
import { StoreError } from '../errors.ts';
import type { Migration, Reader, Store, Tx } from '../types.ts';
import { Connection, whenFree } from './connection.ts';
import { copyInto } from './copy.ts';
import { integrityProblems } from './integrity.ts';
import { isUpToDate, migrate } from './migrate.ts';
import { Readers } from './readers.ts';
import { Transaction } from './transaction.ts';

const BUSY_MS = 5_000;
const READERS = 4;
const WRITER_CACHE_KIB = 65_536;
const READER_CACHE_KIB = 16_384;

export interface EngineOptions {
  /** A file, or ':memory:' for a store that lives as long as the process. */
  path: string;
  migrations: readonly Migration[];
  /** How long a writer waits for another process before `store/busy`. Default 5,000 ms. */
  busyMs?: number;
  /** Limit on the file's size in pages of 8 KiB; beyond it writes fail with `store/full`. Default: the disk. */
  maxPages?: number;
}

/**
 * Opens or creates the store and brings its schema up to date. Throws `store/newer-schema`, `store/not-a-store`,
 * `store/corrupt`, `store/cannot-open`, `store/busy`, `store/full`.
 */
export async function openSqlite(options: EngineOptions): Promise<Store> {
  const inMemory = options.path === ':memory:';
  if (!inMemory) createPrivately(options.path);
  const busyMs = options.busyMs ?? BUSY_MS;
  const writer = new Connection({ path: options.path, readOnly: false, cacheKiB: WRITER_CACHE_KIB });
  try {
    writer.exec('PRAGMA page_size = 8192; PRAGMA foreign_keys = ON; PRAGMA fullfsync = ON');
    await whenFree(busyMs, () => writer.exec('PRAGMA journal_mode = WAL'));
    writer.exec(
      'PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4096; PRAGMA journal_size_limit = 67108864',
    );
    if (options.maxPages !== undefined)
      writer.exec(`PRAGMA max_page_count = ${Math.trunc(options.maxPages)}`);
    if (!isUpToDate(writer, options.migrations)) {
      await whenFree(busyMs, () => writer.exec('BEGIN IMMEDIATE'));
      migrate(writer, options.migrations);
      writer.exec('COMMIT');
    }
  } catch (error) {
    writer.close();
    throw error;
  }
  return new SqliteStore(options.path, writer, inMemory, busyMs);
}

/** The file holds intelligence: only its owner may read it. SQLite gives its -wal and -shm files the same mode. */
function createPrivately(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600));
  } catch (cause) {
    throw new StoreError('store/cannot-open', 'The store cannot be opened.', {
      cause,
      params: { reason: cause instanceof Error ? cause.message : String(cause) },
    });
  }
}

class SqliteStore implements Store {
  readonly #writer: Connection;
  readonly #readers: Readers | undefined;
  readonly #busyMs: number;
  readonly #current = new AsyncLocalStorage<Transaction>();
  readonly #reads = new Set<Promise<unknown>>();
  #queue: Promise<unknown> = Promise.resolve();
  #commits = 0;
  #version = 0;
  #closed: Promise<void> | undefined;

  constructor(path: string, writer: Connection, inMemory: boolean, busyMs: number) {
    this.#writer = writer;
    this.#busyMs = busyMs;
    this.#readers = inMemory
      ? undefined
      : new Readers(READERS, () => new Connection({ path, readOnly: true, cacheKiB: READER_CACHE_KIB }));
  }

  async read<T>(work: (r: Reader) => Promise<T>): Promise<T> {
    const around = this.#current.getStore();
    if (around?.open === true) return work(around);
    this.#assertOpen();
    if (this.#readers === undefined) return this.#enqueue(() => this.#readAlone(work));
    return this.#withConnection((connection) => this.#readOn(connection, work));
  }

  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.#current.getStore()?.open === true) {
      throw new StoreError('store/nested-write', 'A write was begun inside a transaction of the same store.');
    }
    this.#assertOpen();
    return this.#enqueue(() => this.#writeAlone(work));
  }

  dataVersion(): number {
    this.#assertOpen();
    // Inside our own transaction the file cannot change under us, and the pragma may name a state not yet committed.
    if (!this.#writer.inTransaction) {
      this.#version = this.#writer.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;
    }
    return this.#version + this.#commits;
  }

  async backup(path: string): Promise<void> {
    this.#assertOpen();
    await this.#withConnection((connection) => copyInto(connection, path));
  }

  async checkIntegrity(): Promise<string[]> {
    this.#assertOpen();
    return this.#withConnection(async (connection) => integrityProblems(connection));
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await Promise.allSettled([...this.#reads]);
    await this.#queue;
    this.#readers?.close();
    this.#writer.close();
  }

  #assertOpen(): void {
    if (this.#closed !== undefined) throw new StoreError('store/closed', 'The store is closed.');
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  async #writeAlone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const writer = this.#writer;
    await whenFree(this.#busyMs, () => writer.exec('BEGIN IMMEDIATE'));
    const before = writer.totalChanges;
    const tx = new Transaction(writer);
    try {
      const value = await this.#current.run(tx, () => work(tx));
      if (!writer.inTransaction)
        throw new StoreError('store/transaction-over', 'The transaction was rolled back.');
      writer.exec('COMMIT');
      if (writer.totalChanges > before) this.#commits += 1;
      return value;
    } catch (error) {
      writer.rollback();
      throw error;
    } finally {
      tx.end();
    }
  }

  /** ':memory:' has one connection: reads take turns with writes. */
  async #readAlone<T>(work: (r: Reader) => Promise<T>): Promise<T> {
    this.#writer.exec('PRAGMA query_only = ON');
    try {
      return await this.#readOn(this.#writer, work);
    } finally {
      this.#writer.exec('PRAGMA query_only = OFF');
    }
  }

  async #withConnection<T>(use: (connection: Connection) => Promise<T>): Promise<T> {
    const readers = this.#readers;
    if (readers === undefined) return this.#enqueue(() => use(this.#writer));
    const reading = readers.take().then(async (connection) => {
      try {
        return await use(connection);
      } finally {
        readers.give(connection);
      }
    });
    this.#reads.add(reading);
    try {
      return await reading;
    } finally {
      this.#reads.delete(reading);
    }
  }

  async #readOn<T>(connection: Connection, work: (r: Reader) => Promise<T>): Promise<T> {
    const tx = new Transaction(connection);
    try {
      await whenFree(this.#busyMs, () => beginRead(connection));
      return await this.#current.run(tx, () => work(tx));
    } finally {
      tx.end();
      connection.rollback();
    }
  }
}

/** A deferred transaction holds no snapshot until something is read. */
function beginRead(connection: Connection): void {
  if (!connection.inTransaction) connection.exec('BEGIN');
  connection.get('PRAGMA schema_version');
}
