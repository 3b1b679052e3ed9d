export type JsonErrorCode = 'json/not-canonicalizable';

/** A fault of the caller: a value was given that JSON cannot express. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  readonly code: JsonErrorCode;

  constructor(code: JsonErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
