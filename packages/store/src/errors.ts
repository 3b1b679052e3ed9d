export type StoreErrorCode =
  | 'store/busy'
  | 'store/cannot-open'
  | 'store/closed'
  | 'store/closure-too-large'
  | 'store/constraint'
  | 'store/corrupt'
  | 'store/full'
  | 'store/io'
  | 'store/nested-write'
  | 'store/newer-schema'
  | 'store/not-a-store'
  | 'store/read-only'
  | 'store/sql'
  | 'store/transaction-over';

/**
 * A fault of the store. What the caller should do by code: `busy` try again later; `full` make room, nothing was
 * half-written; `corrupt` and `not-a-store` stop and restore; `closed`, `nested-write`, `transaction-over`, `sql`,
 * `constraint`, `read-only` are faults of the calling code.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: StoreErrorCode,
    message: string,
    options: { cause?: unknown; params?: Record<string, string | number> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.params = options.params ?? {};
  }
}

/** Primary result codes of SQLite (sqlite.org/rescode.html) and what they are called here. */
const BY_RESULT_CODE: ReadonlyMap<number, StoreErrorCode> = new Map([
  [5, 'store/busy'],
  [6, 'store/busy'],
  [8, 'store/read-only'],
  [10, 'store/io'],
  [11, 'store/corrupt'],
  [13, 'store/full'],
  [14, 'store/cannot-open'],
  [19, 'store/constraint'],
  [26, 'store/not-a-store'],
]);

/** Every other thing that the driver throws is a wrong statement or a wrong parameter: `store/sql`. */
export function toStoreError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  const errcode = cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) : 0;
  const code = BY_RESULT_CODE.get(errcode & 0xff) ?? 'store/sql';
  return new StoreError(code, message, { cause, params: { reason: message } });
}
