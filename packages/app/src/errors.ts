import type { Issue } from '@qanat/json';

export const APP_ERROR_CODES = [
  'app/no-home',
  'app/home-exists',
  'app/home-locked',
  'app/not-found',
  'app/format-unknown',
  'app/no-reports',
  'app/no-proposal',
  'app/preview-changed',
  'app/refused',
  'app/file',
  'app/not-allowed',
] as const;

export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** A fault of the node or of the call, with a stable code; texts are in `messages`. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: AppErrorCode, params: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}

/** An expected refusal on its way through a use case: carries every reason. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code = 'app/refused' as const;
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issue.code).join(', '));
    this.issues = issues;
  }
}
