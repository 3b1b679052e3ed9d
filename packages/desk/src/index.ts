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
  draftsById,
  draftsOf,
  insertDrafts,
  type StoredDraft,
  updateDrafts,
} from './db/claim-drafts.ts';
export {
  countsOf,
  type Fall,
  fallsOf,
  listCounts,
  type SideCount,
  type StoredCount,
} from './db/counts.ts';
export { addCustody, type Custody, custodyOf, type Route } from './db/custody.ts';
export {
  clearRead,
  dirtyClaims,
  markDirty,
  markOf,
  setMark,
  setRead,
  waitingAmong,
} from './db/dirty.ts';
export {
  insertFingerprints,
  type NearDuplicate,
  nearDuplicates,
  type StoredFingerprint,
} from './db/fingerprints.ts';
export { confirmedSubjects, type GradeAxis, gradesOf, putGrades, type StoredGrade } from './db/grades.ts';
export {
  allLists,
  type ListRow,
  listRows,
  nameList,
  putLists,
  removeLists,
  type StoredList,
} from './db/lists.ts';
export { deskMigrations } from './db/migrations.ts';
export {
  claimsAbout,
  claimsIn,
  claimsWithEstimates,
  claimsWithFeatures,
  connectedClaims,
  contradictingClaims,
  copiesAmong,
  foreignStatements,
  lookalikes,
  placedIn,
  placedOf,
  placesOf,
  putCopies,
  putSourceVerdicts,
  putVerdicts,
  replaceStatements,
  sourceVerdictsOn,
  statementsOf,
  verdictsOn,
} from './db/propositions.ts';
export {
  dropHits,
  dropHitsOf,
  hitsOf,
  putHits,
  putQuestionStates,
  type QuestionHit,
  type QuestionState,
  questionStates,
  setHitStates,
} from './db/questions.ts';
export {
  insertRawReports,
  type NewRawReport,
  type RawReport,
  rawBytes,
  rawReport,
  reportOfBytes,
  reportsWithin,
} from './db/raw-reports.ts';
export { putRecount, recount, sideCount } from './db/recount.ts';
export { reportTexts } from './db/report-texts.ts';
export { claimsBySources, goneBySources, sourceKeys } from './db/sources.ts';
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
export { type Fate, type SourceRecord, sourceRecords } from './grading/source-record.ts';
export {
  type Intake,
  type IntakeOptions,
  intake,
  MAX_INTAKE_BYTES,
  reportKind,
  unreadable,
} from './intake/intake.ts';
export { kindOfMediaType, mediaTypeOf, REPORT_KINDS, type ReportKind } from './intake/kinds.ts';
export type { MailHeader } from './intake/parse-mail.ts';
export { PART_LIMITS, type Part } from './intake/part.ts';
export { type NameList, parseGalaxy } from './lists/galaxy.ts';
export { WarningIndex } from './lists/warning-index.ts';
export { parseWarningList, type WarningList } from './lists/warninglist.ts';
export { fromMisp, type MispImport } from './misp/event.ts';
export { countProposition, type PropositionCount, type SourceVerdict } from './propositions/count.ts';
export { featuresOf } from './propositions/features.ts';
export { matterOf, type SameVerdict, type Verdict } from './propositions/group.ts';
export { type Suggestion, suggestSame } from './propositions/suggest.ts';
export {
  type Assertion,
  type AssertionGraph,
  type AssertionStance,
  type Basis,
  buildAssertionGraph,
  type Relay,
} from './provenance/assertions.ts';
export { explainOrigins } from './provenance/explain.ts';
export { explainWays } from './provenance/explain-ways.ts';
export { independentOrigins, type OriginCount, type OriginQuery, type Party } from './provenance/origins.ts';
export { partyKey } from './provenance/party-key.ts';
export {
  type LinkKind,
  type Named,
  type Placed,
  type StatedEstimate,
  type Statement,
  sideOf,
} from './provenance/statement.ts';
export {
  type Match,
  matchQuestion,
  type PreparedQuestion,
  prepareArrival,
  prepareQuestion,
  type QuestionTerms,
} from './questions/match.ts';
export { NameIndex } from './reading/gazetteer/name-index.ts';
export type { KnownEntity } from './reading/named.ts';
export { MAX_READ_CHARACTERS, type ReadOptions, readReport } from './reading/read-report.ts';
export type { Claim, Entity, EntityKind, Estimate, Ioc, IocType, Reading, Stance } from './reading/types.ts';
export {
  ANALYSIS_LIMITS,
  type Analysis,
  type Hypothesis,
  isAnalysis,
  isMark,
  type Mark,
  type Marked,
  parseAnalysis,
  toExtension,
} from './views/analysis.ts';
export {
  type Comparison,
  compareHypotheses,
  type EvidenceFacts,
  type HypothesisScore,
  type Sensitivity,
} from './views/compare-hypotheses.ts';
export { type EstimatePoint, type EstimateSeries, toSeries } from './views/estimates.ts';
export {
  type Contradiction,
  type Matrix,
  type MatrixCell,
  type MatrixSource,
  type Said,
  sourceOf,
  toMatrix,
} from './views/matrix.ts';
