import type { Issue, Result } from '@qanat/json';
import type { RefusalCode } from './errors.ts';

export type Refusal = Extract<Result<never>, { ok: false }>;

export function issue(code: RefusalCode, path = '', params?: Issue['params']): Issue {
  return { code, path, severity: 'error', ...(params && { params }) };
}

export function warning(code: RefusalCode, path = '', params?: Issue['params']): Issue {
  return { code, path, severity: 'warning', ...(params && { params }) };
}

export function refuse(code: RefusalCode, path = '', params?: Issue['params']): Refusal {
  return { ok: false, issues: [issue(code, path, params)] };
}

export function accept<T>(value: T, issues: readonly Issue[] = []): Result<T> {
  return { ok: true, value, issues };
}
