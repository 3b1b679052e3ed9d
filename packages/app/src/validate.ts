import { type Issue, type Json, type JsonObject, parseJson, type Result } from '@qanat/json';
import {
  type BundleHead,
  matchPattern,
  type ParsedItem,
  type PatternVersion,
  type Profile,
  parsePattern,
  parsePatternSyntax,
  streamBundle,
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

/**
 * One verdict for each object of the input (an object, a bundle, an array, lines), in order, also for what cannot be
 * parsed; memory is bounded by the largest object. A bundle has a verdict of its own, after those of its objects, only
 * where something is wrong with the bundle itself or it holds nothing; so has an input that breaks off.
 */
export async function* validateStix(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  profile: Profile,
  lang: Lang,
): AsyncGenerator<Verdict> {
  const heads: BundleHead[] = [];
  const stream = streamBundle(chunks, {
    maxObjects: Number.POSITIVE_INFINITY,
    onHead: (head) => heads.push(head),
  });
  for (;;) {
    const step = await stream.next();
    for (const { head, objects } of heads.splice(0)) {
      const verdict = verdictOf(head, validateObject(head, { profile }), lang);
      if (!isEnvelope(head) && (objects === 0 || !verdict.valid)) yield verdict;
    }
    if (step.done) {
      if (step.value.issues.length > 0) yield verdictOf({}, step.value.issues, lang);
      return;
    }
    yield itemVerdict(step.value, profile, lang);
  }
}

/** An envelope of TAXII is no object of STIX: nothing is said of it. */
const isEnvelope = (head: JsonObject): boolean => Object.keys(head).every((name) => ENVELOPE.has(name));
const ENVELOPE: ReadonlySet<string> = new Set(['more', 'next', 'objects']);

/** What lacks a type or an id is no object, but what it is otherwise is told all the same. */
function itemVerdict({ result, bytes }: ParsedItem, profile: Profile, lang: Lang): Verdict {
  if (result.ok) {
    const { value } = result;
    const issues = value.type === 'bundle' ? [NESTED] : validateObject(value, { profile });
    return verdictOf(value, issues, lang);
  }
  const parsed = parseJson(bytes);
  if (!parsed.ok || !isObject(parsed.value)) return verdictOf({}, result.issues, lang);
  return verdictOf(parsed.value, validateObject(parsed.value, { profile }), lang);
}

/** Bundles are opened where they may stand; one that comes as an object stands in another bundle. */
const NESTED: Issue = { code: 'stix/nested-bundle', path: '$', severity: 'error', section: 'STIX 2.1 §8' };

const isObject = (value: Json): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function verdictOf({ id, type }: JsonObject, issues: readonly Issue[], lang: Lang): Verdict {
  return {
    id: typeof id === 'string' ? id : null,
    type: typeof type === 'string' ? type : null,
    valid: !issues.some(({ severity }) => severity === 'error'),
    issues: issues.map((issue) => describe(issue, lang)),
  };
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
