import type { Issue, JsonObject, Result } from '@qanat/json';
import { ANALYSIS_EXTENSION_ID, type StixObject } from '@qanat/stix';

/** How evidence bears on a hypothesis: very consistent, consistent, neutral, inconsistent, very inconsistent, not applicable. */
export type Mark = 'CC' | 'C' | 'N' | 'I' | 'II' | 'NA';
const MARKS: readonly string[] = ['CC', 'C', 'N', 'I', 'II', 'NA'] satisfies readonly Mark[];

export function isMark(value: unknown): value is Mark {
  return typeof value === 'string' && MARKS.includes(value);
}

export interface Hypothesis {
  /** Stable within the analysis: `h1`, `h2`, … */
  readonly id: string;
  readonly text: string;
}

export interface Marked {
  readonly hypothesis: string;
  readonly evidence: string;
  readonly mark: Mark;
}

/** An analysis of competing hypotheses, as a STIX `grouping` holds it (docs/formats/analysis.md). */
export interface Analysis {
  readonly hypotheses: readonly Hypothesis[];
  /** Ids of objects, in the order of the rows. */
  readonly evidence: readonly string[];
  readonly marks: readonly Marked[];
}

export const ANALYSIS_LIMITS: {
  readonly hypotheses: number;
  readonly evidence: number;
  readonly text: number;
} = {
  hypotheses: 20,
  evidence: 200,
  text: 500,
};

/** The members that an analysis gives to its grouping's extension. */
export function toExtension({ hypotheses, evidence, marks }: Analysis): JsonObject {
  return {
    extension_type: 'property-extension',
    hypotheses: hypotheses.map(({ id, text }) => ({ id, text })),
    evidence_refs: [...evidence],
    marks: marks.map(({ hypothesis, evidence: ref, mark }) => ({ hypothesis, evidence_ref: ref, mark })),
  };
}

/** True when a grouping says that it holds an analysis. */
export function isAnalysis(object: StixObject): boolean {
  const { extensions } = object;
  return object.type === 'grouping' && isObject(extensions) && ANALYSIS_EXTENSION_ID in extensions;
}

/** Reads an analysis out of its grouping. Refuses with `desk/bad-analysis`; what is too much or fits nothing is an issue. */
export function parseAnalysis(object: StixObject): Result<Analysis> {
  const { extensions } = object;
  const body = isObject(extensions) ? extensions[ANALYSIS_EXTENSION_ID] : undefined;
  const path = `$.extensions.${ANALYSIS_EXTENSION_ID}`;
  if (!isObject(body)) return refuse(path);
  const hypotheses = listOf(body['hypotheses'], ANALYSIS_LIMITS.hypotheses, toHypothesis);
  const evidence = listOf(body['evidence_refs'] ?? [], ANALYSIS_LIMITS.evidence, (one) =>
    typeof one === 'string' ? one : undefined,
  );
  if (!hypotheses || !evidence) return refuse(path);
  const most = ANALYSIS_LIMITS.hypotheses * ANALYSIS_LIMITS.evidence;
  const marks = listOf(body['marks'] ?? [], most, toMarked);
  if (!marks) return refuse(`${path}.marks`);
  const known = new Set(hypotheses.map(({ id }) => id));
  const rows = new Set(evidence);
  if (known.size !== hypotheses.length || rows.size !== evidence.length) return refuse(path);
  if (!marks.every(({ hypothesis, evidence: ref }) => known.has(hypothesis) && rows.has(ref)))
    return refuse(`${path}.marks`);
  return { ok: true, value: { hypotheses, evidence, marks }, issues: [] };
}

const refuse = (path: string): { ok: false; issues: Issue[] } => ({
  ok: false,
  issues: [{ code: 'desk/bad-analysis', path, severity: 'error' }],
});

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function listOf<T>(value: unknown, most: number, read: (one: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const found = value.map(read);
  return found.every((one): one is Awaited<T> & T => one !== undefined) ? found : undefined;
}

function toHypothesis(value: unknown): Hypothesis | undefined {
  if (!isObject(value)) return undefined;
  const { id, text } = value;
  if (typeof id !== 'string' || !/^h[1-9]\d{0,3}$/.test(id)) return undefined;
  return typeof text === 'string' && text.length <= ANALYSIS_LIMITS.text ? { id, text } : undefined;
}

function toMarked(value: unknown): Marked | undefined {
  if (!isObject(value)) return undefined;
  const { hypothesis, evidence_ref: evidence, mark } = value;
  if (typeof hypothesis !== 'string' || typeof evidence !== 'string') return undefined;
  return isMark(mark) ? { hypothesis, evidence, mark } : undefined;
}
