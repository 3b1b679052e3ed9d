import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** Texts by code, with `{param}` placeholders. */
export const messages: {
  readonly en: Readonly<Record<string, string>>;
  readonly ar: Readonly<Record<string, string>>;
} = { en, ar };

export { type ClaimDraft, parseDraft, STANCES } from './claims/draft.ts';
export { type ClaimContext, type Frame, SOURCE_SELECTORS, toClaim, toIndicator } from './claims/to-stix.ts';
export {
  type DraftState,
  draftsOf,
  insertDrafts,
  type StoredDraft,
  updateDrafts,
} from './db/claim-drafts.ts';
export { addCustody, type Custody, custodyOf, type Route } from './db/custody.ts';
export { insertFingerprints, type NearDuplicate, nearDuplicates } from './db/fingerprints.ts';
export { type GradeAxis, gradesOf, putGrades, type StoredGrade } from './db/grades.ts';
export { deskMigrations } from './db/migrations.ts';
export {
  insertRawReports,
  type RawReport,
  rawReport,
  reportOfBytes,
  reportsWithin,
} from './db/raw-reports.ts';
export {
  type DuplicateKind,
  type Fingerprint,
  fingerprint,
  type Likeness,
  likeness,
} from './duplicates/fingerprint.ts';
export { DeskError, type DeskErrorCode, type DeskIssueCode } from './errors.ts';
export {
  type Behind,
  type Credibility,
  type Grade,
  gradeInfo,
  gradeSource,
  type Reliability,
  toConfidence,
  toCredibility,
} from './grading/grades.ts';
export {
  type Intake,
  type IntakeOptions,
  intake,
  MAX_INTAKE_BYTES,
  reportKind,
  unreadable,
} from './intake/intake.ts';
export { kindOfMediaType, mediaTypeOf, REPORT_KINDS, type ReportKind } from './intake/kinds.ts';
export type { MailHeader } from './intake/mail.ts';
export { PART_LIMITS, type Part } from './intake/part.ts';
export { fromMisp, type MispImport } from './misp/event.ts';
export {
  type Assertion,
  type AssertionGraph,
  type AssertionStance,
  type Basis,
  buildAssertionGraph,
  type Relay,
} from './provenance/assertions.ts';
export { explainOrigins } from './provenance/explain.ts';
export { independentOrigins, type OriginCount, type OriginQuery, type Party } from './provenance/origins.ts';
export { MAX_READ_CHARACTERS, type ReadOptions, readReport } from './reading/read-report.ts';
export type { Claim, Entity, EntityKind, Estimate, Ioc, IocType, Reading, Stance } from './reading/types.ts';
