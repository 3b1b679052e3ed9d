import type { Problem } from './schemas/vocabulary.ts';

/** Codes that the client itself gives; every other code comes from the node's answer. */
export const CLIENT_CODES = ['api/unreachable', 'api/not-a-problem'] as const;
export type ClientCode = (typeof CLIENT_CODES)[number];

/**
 * What a call throws when it was not answered with success. `problem` is the node's own answer (RFC 9457), or one that
 * the client wrote because there was none: `api/unreachable` (status 0), `api/not-a-problem` (an answer that is no
 * problem document: a proxy, a wrong address).
 */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.code} (${problem.status})`, options);
    this.name = 'ApiError';
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** True for an answer that has the members every problem of this API has. */
export function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  const { code, status, title, issues } = value as Partial<Record<keyof Problem, unknown>>;
  return (
    typeof code === 'string' &&
    typeof status === 'number' &&
    typeof title === 'string' &&
    Array.isArray(issues) &&
    issues.every((issue) => typeof issue === 'object' && issue !== null && typeof issue.code === 'string')
  );
}
