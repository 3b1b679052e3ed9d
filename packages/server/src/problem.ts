import type { Problem } from '@qanat/api';
import { formatFault, isRefusal, type Lang } from '@qanat/app';
import type { Issue } from '@qanat/json';
import { serverText } from './texts.ts';

/** The only mapping from codes to HTTP statuses. What is not listed: refusals 422, faults 500. */
const STATUS: Readonly<Record<string, number>> = {
  'app/not-found': 404,
  'app/no-reports': 404,
  'app/no-proposal': 409,
  'app/preview-changed': 409,
  'app/with-partners': 409,
  'app/not-allowed': 403,
  'app/file': 422,
  'exchange/unknown-agreement': 404,
  'exchange/unknown-ask': 404,
  'exchange/unknown-channel': 404,
  'exchange/unknown-envelope': 404,
  'exchange/unknown-hold': 404,
  'exchange/unknown-invitation': 404,
  'exchange/hold-decided': 409,
  'exchange/ask-closed': 409,
  'app/format-unknown': 415,
  'store/busy': 503,
  'store/full': 507,
  'json/too-big': 413,
  'server/body-too-big': 413,
  'server/no-route': 404,
  'server/not-signed-in': 401,
  'server/bad-link': 401,
  'server/bad-request': 400,
  'server/too-many': 429,
  'server/origin': 403,
  'server/host': 403,
  'server/media-type': 415,
  'server/taxii-accept': 406,
  'server/taxii-filter': 400,
  'server/taxii-read-only': 403,
  'server/too-many-streams': 503,
};

/** An answer that is not a success, RFC 9457. */
export function toProblem(error: unknown, lang: Lang): Problem {
  if (isRefusal(error)) return fromIssues(error.issues, lang);
  const refused = fromFastify(error);
  if (refused) return fromIssues([refused], lang);
  const { code, message } = formatFault(wordless(error), lang);
  return { type: 'about:blank', title: message, status: STATUS[code] ?? 500, code, issues: [] };
}

export function fromIssues(issues: readonly Issue[], lang: Lang): Problem {
  const first = issues[0]?.code ?? 'app/refused';
  return {
    type: 'about:blank',
    title: issues[0]
      ? serverText(issues[0].code, issues[0].params, lang)
      : serverText('app/refused', undefined, lang),
    status: STATUS[first] ?? 422,
    code: first,
    issues: issues.map((issue) => ({
      code: issue.code,
      path: issue.path,
      severity: issue.severity,
      message: serverText(issue.code, issue.params, lang),
    })),
  };
}

/** Fastify's own refusals (schema, media type, size) as issues of ours. */
function fromFastify(error: unknown): Issue | undefined {
  if (!(error instanceof Error)) return undefined;
  const { statusCode, code } = error as Error & {
    statusCode?: number;
    code?: string;
  };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE')
    return { code: 'server/body-too-big', path: '', severity: 'error' };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || code === 'FST_INVALID_MULTIPART_CONTENT_TYPE')
    return { code: 'server/media-type', path: '', severity: 'error' };
  if (statusCode === 429) return { code: 'server/too-many', path: '', severity: 'error' };
  if (statusCode && statusCode >= 400 && statusCode < 500) return badRequest('', code ?? '');
  return undefined;
}

/** Something in the request is not as the contract says. `path`: a JSON pointer into it. */
export function badRequest(path: string, detail: string): Issue {
  return { code: 'server/bad-request', path, severity: 'error', params: { detail } };
}

/** A fault without a code of ours: its own words may quote material, and do not leave the machine. */
function wordless(error: unknown): unknown {
  const named = error instanceof Error && /^[a-z]+\//.test(String((error as { code?: unknown }).code));
  return named ? error : error instanceof Error ? error.name : 'unknown';
}

export function refuse(code: string): Issue[] {
  return [{ code, path: '', severity: 'error' }];
}
