import { StoreError } from '../errors.ts';
import type { Param, Row, Tx } from '../types.ts';
import type { Connection } from './connection.ts';

/**
 * The `Tx` that a piece of work holds while its transaction is open, and no longer. Readers get the same object under
 * the narrower type, on a connection that refuses to write.
 */
export class Transaction implements Tx {
  readonly #connection: Connection;
  #open = true;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get open(): boolean {
    return this.#open;
  }

  end(): void {
    this.#open = false;
  }

  async all<T = Row>(sql: string, params?: Param[]): Promise<T[]> {
    return this.#live().all<T>(sql, params);
  }

  async get<T = Row>(sql: string, params?: Param[]): Promise<T | undefined> {
    return this.#live().get<T>(sql, params);
  }

  async run(sql: string, params?: Param[]): Promise<{ changes: number }> {
    return { changes: this.#live().run(sql, params) };
  }

  async many(sql: string, rows: readonly Param[][]): Promise<void> {
    this.#live().many(sql, rows);
  }

  /** SQLite rolls back by itself when the disk is full: whatever came after would be committed alone. */
  #live(): Connection {
    if (!this.#open || !this.#connection.inTransaction) {
      throw new StoreError('store/transaction-over', 'The transaction has ended.');
    }
    return this.#connection;
  }
}
