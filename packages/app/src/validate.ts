import { type Issue, type Json, parseJson, type Result } from '@qanat/json';
import {
  matchPattern,
  type PatternVersion,
  parseBundle,
  parsePattern,
  parsePatternSyntax,
  validate as validateObject,
} from '@qanat/stix';
import { formatIssue, type Lang } from './messages.ts';

export interface ValidatedIssue {
  readonly code: string;
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly section?: string;
}

/** The verdict on one object; `id` and `type` are null where it has none that can be read. */
export interface Verdict {
  readonly id: string | null;
  readonly type: string | null;
  readonly valid: boolean;
  readonly issues: readonly ValidatedIssue[];
}

const MAX_BYTES = 1024 * 1024 * 1024;

/** One verdict for each object of the input (an object, a bundle, an array, lines), in order, also for what cannot be parsed. */
export function* validateStix(
  bytes: Uint8Array,
  profile: 'strict' | 'lenient',
  lang: Lang,
): Generator<Verdict> {
  const parsed = parseBundle(bytes, { limits: { maxBytes: MAX_BYTES } });
  if (!parsed.ok) {
    yield { id: null, type: null, valid: false, issues: parsed.issues.map((issue) => describe(issue, lang)) };
    return;
  }
  for (const { result } of parsed.value.objects) {
    const issues = result.ok ? validateObject(result.value, { profile }) : result.issues;
    yield {
      id: result.ok ? result.value.id : null,
      type: result.ok ? result.value.type : null,
      valid: !issues.some(({ severity }) => severity === 'error'),
      issues: issues.map((issue) => describe(issue, lang)),
    };
  }
}

function describe(issue: Issue, lang: Lang): ValidatedIssue {
  const { code, path, severity, section } = issue;
  return {
    code,
    path,
    severity,
    message: formatIssue(issue, lang),
    ...(section !== undefined && { section }),
  };
}

/** The answer to one line of `pattern check`: `{"pattern","stix_version"?}`. */
export function checkPatternLine(
  line: string,
  lang: Lang,
): { valid: boolean; issues: readonly ValidatedIssue[] } {
  const request = readRequest(line);
  const result = request.ok ? parsePattern(request.value.pattern, request.value.version) : request;
  return { valid: result.ok, issues: result.issues.map((issue) => describe(issue, lang)) };
}

/** The answer to one line of `pattern match`: the same with `"observations":[…]`. */
export function matchPatternLine(
  line: string,
  lang: Lang,
): { match: boolean; observed: readonly string[] } | { error: { code: string; message: string } } {
  const request = readRequest(line);
  if (!request.ok) return asError(request.issues, lang);
  const { pattern, version, observations } = request.value;
  // What the grammar accepts is evaluated, also what can never match; only syntax errors have no answer.
  const parsed = parsePatternSyntax(pattern, version);
  if (!parsed.ok) return asError(parsed.issues, lang);
  const result = matchPattern(parsed.value, observations);
  return result.ok ? { match: result.match, observed: result.observed } : asError(result.issues, lang);
}

interface PatternRequest {
  readonly pattern: string;
  readonly version: PatternVersion;
  readonly observations: readonly Json[];
}

function readRequest(line: string): Result<PatternRequest> {
  const parsed = parseJson(line);
  if (!parsed.ok) return parsed;
  const value = parsed.value;
  if (
    value === null ||
    typeof value !== 'object' ||
    Array.isArray(value) ||
    typeof value['pattern'] !== 'string'
  )
    return { ok: false, issues: [{ code: 'app/pattern-line', path: '$.pattern', severity: 'error' }] };
  const observations = Array.isArray(value['observations']) ? value['observations'] : [];
  const version = value['stix_version'] === '2.0' ? '2.0' : '2.1';
  return { ok: true, value: { pattern: value['pattern'], version, observations }, issues: [] };
}

function asError(issues: readonly Issue[], lang: Lang): { error: { code: string; message: string } } {
  const issue = issues[0] ?? { code: 'app/pattern-line', path: '', severity: 'error' };
  return { error: { code: issue.code, message: formatIssue(issue, lang) } };
}
