/** What a statement takes and gives. Integers beyond 2^53 - 1 are refused by the driver, never rounded. */
export type Param = null | number | bigint | string | Uint8Array;
export type Row = Record<string, Param>;

/** Reads of one moment: every statement of one `read` or `write` sees the same state of the store. */
export interface Reader {
  all<T = Row>(sql: string, params?: Param[]): Promise<T[]>;
  get<T = Row>(sql: string, params?: Param[]): Promise<T | undefined>;
}

/** A transaction. All of it becomes durable when `write` resolves, or none of it. */
export interface Tx extends Reader {
  run(sql: string, params?: Param[]): Promise<{ changes: number }>;
  /** The same statement once for each row of parameters. */
  many(sql: string, rows: readonly Param[][]): Promise<void>;
}

/** One step of a room's schema. Versions of a room begin at 1 and have no gap; a step once released never changes. */
export interface Migration {
  room: string;
  version: number;
  sql: string;
}

/**
 * One store, usable from several processes at once.
 *
 * Inside `write` await only the `tx`: no network, no encryption. A `read` inside a `write` or a `read` of the same
 * store sees that transaction; a `write` inside either is refused with `store/nested-write`.
 */
export interface Store {
  read<T>(work: (r: Reader) => Promise<T>): Promise<T>;
  /** Runs alone among all writers. Resolves after the commit is on disk; a throw leaves nothing behind. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A number that grows whenever anyone, in this process or another, has committed a change. */
  dataVersion(): number;
  /** Copies the state of this moment into a new file, which appears whole or not at all. */
  backup(path: string): Promise<void>;
  /** What is wrong with the file; empty when nothing is. Reads all of it. */
  checkIntegrity(): Promise<string[]>;
  /** Waits for what has begun, then closes. Closing twice does nothing. */
  close(): Promise<void>;
}
