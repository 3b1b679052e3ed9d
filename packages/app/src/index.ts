export { auditStanding } from './audit.ts';
export { acceptClaims, addClaim, type Chosen, editClaim, rejectClaims, reopenClaim } from './claims.ts';
export type { Person, Role, Secret } from './db/people.ts';
export type { Settings } from './db/settings.ts';
export { AppError, type AppErrorCode, Refusal } from './errors.ts';
export { EXPORT_FORMATS, type ExportFormat, exportObjects } from './export-objects.ts';
export type { ImportFormat } from './format.ts';
export { type Grades, gradeReport, gradesFor, parseGrade } from './grade.ts';
export { closeHome, type Home, type InitOptions, initHome, openHome } from './home.ts';
export { ownIdentity } from './identity.ts';
export {
  type ImportOptions,
  type ImportOutcome,
  importBytes,
  importPath,
  isImportFormat,
} from './import-file.ts';
export type { ObjectCounts } from './import-objects.ts';
export { catalogue, formatFault, formatIssue, formatMessage, isRefusal, type Lang } from './messages.ts';
export { findIds, type Graph, graphAround, objectOf, searchObjects, showObject, titleOf } from './objects.ts';
export { explainCount, type OriginsOf, originsOf } from './origins.ts';
export { parseQuery, type Query } from './query.ts';
export { importReport, type ReportInput, readFileAsReport, showReport } from './reports.ts';
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
export {
  checkPatternLine,
  matchPatternLine,
  type ValidatedIssue,
  type Verdict,
  validateStix,
} from './validate.ts';
export { doctor, verifyHome } from './verify.ts';
