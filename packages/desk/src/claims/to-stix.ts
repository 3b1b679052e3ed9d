import { type ClaimObject, createClaim, createIndicator, createSco, type StixObject } from '@qanat/stix';
import { type Credibility, toConfidence } from '../grading/grades.ts';
import type { Ioc } from '../reading/types.ts';
import type { ClaimDraft } from './draft.ts';

/** What every object of the desk carries: who made it, when, under which markings. */
export interface Frame {
  readonly now: string;
  readonly createdBy: string;
  readonly marks: readonly string[];
}

export interface ClaimContext extends Frame {
  readonly id: string;
  readonly report: string;
  readonly lang: string;
  /** SHA-256 of the raw text that the span points into. */
  readonly textSha256: string;
  readonly grade?: { readonly source?: string; readonly info?: number };
}

/** Properties of a claim that name sources: what a release decision treats as the source's (rule 13). */
export const SOURCE_SELECTORS = ['source_name', 'source_ref', 'via_names', 'via_refs'] as const;

/** The STIX `claim` of a draft that a person accepted (docs/formats/claim.md). */
export function toClaim(draft: ClaimDraft, context: ClaimContext): ClaimObject {
  const { estimate } = draft;
  const { grade } = context;
  const confidence = grade?.info === undefined ? undefined : toConfidence(grade.info as Credibility);
  return createClaim({
    id: context.id,
    now: context.now,
    created_by_ref: context.createdBy,
    ...(context.marks.length > 0 && { object_marking_refs: [...context.marks] }),
    lang: context.lang,
    report_ref: context.report,
    stance: draft.stance,
    content: draft.content,
    span: { start: draft.start, end: draft.end, sha256: context.textSha256 },
    ...(draft.source && { source_name: draft.source }),
    anonymous: draft.anonymous,
    ...(draft.via.length > 0 && { via_names: [...draft.via] }),
    ...(draft.about && draft.about.length > 0 && { about_refs: [...draft.about] }),
    ...(draft.basis && draft.basis !== 'unknown' && { basis: draft.basis }),
    ...(estimate && {
      estimate: {
        subject: estimate.subject,
        ...(estimate.value !== null && { value: estimate.value }),
        ...(estimate.min !== null && { min: estimate.min }),
        ...(estimate.max !== null && { max: estimate.max }),
        unit: estimate.unit,
        ...(estimate.as_of !== undefined && { as_of: beginningOf(estimate.as_of) }),
        approximate: estimate.approximate,
      },
    }),
    ...(grade?.source && { source_reliability: grade.source as 'A' }),
    ...(grade?.info && { information_credibility: grade.info }),
    ...(confidence !== undefined && { confidence }),
  });
}

/** A year, month or day as the moment it begins: STIX knows timestamps only. */
function beginningOf(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year.padStart(4, '0')}-${month}-${day}T00:00:00.000Z`;
}

const quote = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const VALUED = {
  ipv4: 'ipv4-addr',
  ipv6: 'ipv6-addr',
  domain: 'domain-name',
  url: 'url',
  email: 'email-addr',
} as const;
const HASHED = { md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512' } as const;

/** The indicator and the observable of a value found in a report. The indicator gets the id given. */
export function toIndicator(
  ioc: Pick<Ioc, 'type' | 'value'>,
  id: string,
  frame: Frame,
): [StixObject, StixObject] {
  const { type, value } = ioc;
  const valued = type in VALUED ? VALUED[type as keyof typeof VALUED] : undefined;
  const hash = HASHED[type as keyof typeof HASHED];
  const observable = valued ? createSco(valued, { value }) : createSco('file', { hashes: { [hash]: value } });
  const indicator = createIndicator({
    id,
    now: frame.now,
    created_by_ref: frame.createdBy,
    ...(frame.marks.length > 0 && { object_marking_refs: [...frame.marks] }),
    name: value,
    indicator_types: ['malicious-activity'],
    pattern: valued ? `[${valued}:value = ${quote(value)}]` : `[file:hashes.'${hash}' = ${quote(value)}]`,
    pattern_type: 'stix',
    pattern_version: '2.1',
    valid_from: frame.now,
  });
  return [indicator, observable];
}
