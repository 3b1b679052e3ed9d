import type { Connection } from './connection.ts';

/**
 * Read-only connections, one for each read under way so that each sees one moment of the store. Opened when first
 * needed and kept; who comes when all are taken waits for its turn.
 */
export class Readers {
  readonly #open: () => Connection;
  readonly #limit: number;
  readonly #idle: Connection[] = [];
  readonly #waiting: ((connection: Connection) => void)[] = [];
  #count = 0;

  constructor(limit: number, open: () => Connection) {
    this.#limit = limit;
    this.#open = open;
  }

  async take(): Promise<Connection> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#count < this.#limit) {
      const connection = this.#open();
      this.#count += 1;
      return connection;
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  give(connection: Connection): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(connection);
    else next(connection);
  }

  close(): void {
    for (const connection of this.#idle.splice(0)) connection.close();
  }
}
