export { type Fall, isMark, type Mark, type Placed, type SourceRecord, type StoredCount } from '@qanat/desk';
export type {
  AgreementSummary as AgreementOverview,
  AskSummary as Question,
  ChannelSummary as ChannelOverview,
  Preview as ReleasePlanned,
  Released as ReleaseDone,
} from '@qanat/exchange';
export type { Supply as StoredSupply, Version as StoredVersion } from '@qanat/store';
export type { Source as WatchLog } from '@qanat/watch';
export {
  type AnalysisBrief,
  type AnalysisChange,
  type AnalysisDetail,
  type AnalysisInput,
  createAnalysis,
  type EvidenceRow,
  editAnalysis,
  listAnalyses,
  showAnalysis,
  withdrawAnalysis,
} from './analyses.ts';
export { auditStanding } from './audit.ts';
export {
  agreementsOf,
  type ChannelStep,
  propose,
  refuse,
  setChannel,
  sign,
  waitingForUs,
} from './channels/agreement.ts';
export { hasDoor, openDoor, pack, pull, push, unpack } from './channels/delivery.ts';
export { draftFor, type FullDraft } from './channels/draft.ts';
export {
  acceptByDoor,
  acceptByFile,
  confirmSpokenCode,
  invite,
  spokenCode,
  takeJoinMessage,
} from './channels/join.ts';
export { askLeave, grantLeave, questions, refuseQuestion } from './channels/onward.ts';
export {
  channelList,
  channelLog,
  channelSummary,
  checkEvidence,
  evidenceOf,
  holders,
  holdList,
  settleHold,
} from './channels/overview.ts';
export {
  preview,
  RECALL_CLASSES,
  recallObject,
  releaseTo,
  type Selection,
  versionsBehind,
} from './channels/release.ts';
export { type Arrival, countVerdicts } from './channels/reports.ts';
export {
  acceptClaims,
  addClaim,
  type Chosen,
  type ClaimInput,
  editClaim,
  rejectClaims,
  reopenClaim,
} from './claims.ts';
export type { Person, Role, Secret } from './db/people.ts';
export type { Settings } from './db/settings.ts';
export { AppError, type AppErrorCode, Refusal } from './errors.ts';
export { EXPORT_FORMATS, type ExportFormat, exportObjects } from './export-objects.ts';
export type { ImportFormat } from './format.ts';
export { type Grades, gradeReport, gradesFor, parseGrade, unfoundedConfirmations } from './grade.ts';
export { closeHome, type Home, type InitOptions, initHome, openHome } from './home.ts';
export { ownIdentity } from './identity.ts';
export {
  type ImportOptions,
  type ImportOutcome,
  importBytes,
  importPath,
  importStream,
  isImportFormat,
  readBounded,
} from './import-file.ts';
export type { ObjectCounts } from './import-objects.ts';
export {
  type InboxState,
  inbox,
  inboxState,
  listReports,
  type ReportBrief,
  reportBrief,
  type TriageAction,
  triage,
} from './inbox.ts';
export { type BackgroundOptions, deliver, startBackground } from './jobs/background.ts';
export { type DropRound, dropFolder, takeDropped } from './jobs/drop-folder.ts';
export { type LaneCollection, laneBytes, laneCollections, laneRecords } from './lanes.ts';
export {
  addName,
  importList,
  listsOf,
  NAME_KINDS,
  ownNames,
  type ReadingLists,
  readingLists,
  removeName,
} from './lists.ts';
export { catalogue, formatFault, formatIssue, formatMessage, isRefusal, type Lang } from './messages.ts';
export { findIds, type Graph, graphAround, objectOf, searchObjects, showObject, titleOf } from './objects.ts';
export { type Refreshed, refreshOrigins } from './origins/refresh.ts';
export { explainCount, explainLines, type OriginsOf, originsOf } from './origins.ts';
export { openPractice, type Practice, type PracticeStep } from './practice.ts';
export {
  fallenCounts,
  judgeClaims,
  judgeSources,
  listPropositions,
  type PropositionDetail as PropositionView,
  showProposition,
} from './propositions.ts';
export { parseQuery, type Query } from './query.ts';
export { checkQuestions } from './questions/check.ts';
export {
  addQuestion,
  closeQuestion,
  dismissHitOf,
  linkAnswer,
  listQuestions,
  previewQuestion,
  type QuestionBrief,
  type QuestionDetail,
  type QuestionInput,
  type QuestionStanding,
  sendQuestion,
  showQuestion,
  withdrawQuestion,
} from './questions.ts';
export { type ReadMaterial, readMaterial } from './read-material.ts';
export { aboutReport, importReport, type ReportInput, showReport, type TakenReport } from './reports.ts';
export {
  addPerson,
  issueLaneToken,
  issueLink,
  issueToken,
  people,
  principal,
  signIn,
  signOut,
} from './secrets.ts';
export { takeServeLock } from './serve-lock.ts';
export { recordsOfSources } from './source-records.ts';
export { type StatusCounts, statusCounts } from './status.ts';
export {
  checkPatternLine,
  matchPatternLine,
  type ValidatedIssue,
  type Verdict,
  validateStix,
} from './validate.ts';
export { doctor, verifyHome } from './verify.ts';
export { estimatesOf, type MatrixView, matrixOf, type ViewQuery } from './views.ts';
export {
  channelOf,
  dismissHit,
  type HitGroup,
  hitGroup,
  hitGroups,
  hitsFor,
  makeSighting,
  sendSighting,
  titlesOf,
  type WatchOptions,
  type WatchOutcome,
  watchFile,
  watchSnapshot,
  watchSources,
  watchStream,
} from './watch.ts';
