import type { Issue } from '@qanat/json';
import type { DeskIssueCode } from '../errors.ts';

type Params = Readonly<Record<string, string | number>>;

export const refusal = (code: DeskIssueCode, params?: Params, path = ''): Issue => ({
  code,
  path,
  severity: 'error',
  ...(params ? { params } : {}),
});

export const warning = (code: DeskIssueCode, params?: Params, path = ''): Issue => ({
  ...refusal(code, params, path),
  severity: 'warning',
});
