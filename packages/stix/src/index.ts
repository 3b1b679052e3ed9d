export { canonicalize } from '@qanat/json';

import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import { patternMessages } from './pattern/index.ts';

export {
  CLAIM_EXTENSION_ID,
  type ClaimObject,
  claimExtensionDefinition,
  createClaim,
  PROJECT_IDENTITY_ID,
  projectIdentity,
} from './build/claim.ts';
export * from './build/guards.ts';
export {
  ANALYSIS_EXTENSION_ID,
  analysisExtensionDefinition,
  createQuestion,
  QUESTION_EXTENSION_ID,
  type QuestionObject,
  questionExtensionDefinition,
} from './build/question.ts';
export { createSco } from './build/sco.ts';
export * from './build/sdo.ts';
export {
  type AdmiraltyInFull,
  fromScale,
  type Scale,
  type ScaleLabel,
  scales,
  toScale,
} from './confidence.ts';
export type { TypeClass } from './declare/declaration.ts';
export { declaredTypes, typeClass } from './declare/registry.ts';
export { StixError, type StixErrorCode } from './errors.ts';
export { type Edge, type ObjectGraph, objectGraph } from './graph/object-graph.ts';
export { type ObservableValue, observableValues } from './graph/observable-values.ts';
export { type Reference, references } from './graph/references.ts';
export { textOf } from './graph/text-of.ts';
export { type NormalValue, normalValue, type ValueKind } from './graph/value-kinds.ts';
export { deterministicId, newId, SCO_NAMESPACE, splitId, uuid5 } from './ids.ts';
export {
  addMarkings,
  clearMarkings,
  isMarked,
  type MarkingKinds,
  type MarkingQuery,
  type MarkingScope,
  type Markings,
  markingsOf,
  removeMarkings,
  setMarkings,
} from './markings/edit.ts';
export {
  effectiveMarkings,
  effectiveTlp,
  type GranularMarking,
  granularMarkings,
  objectMarkings,
} from './markings/effective.ts';
export { isWithin, selectValue, splitSelector } from './markings/selectors.ts';
export {
  classifyMarking,
  type MarkingClass,
  stricterTlp,
  TLP_ORDER,
  TLP1_IDS,
  TLP2_EXTENSION_ID,
  TLP2_IDS,
  type Tlp,
  type Tlp1,
  tlp1MarkingObject,
  tlpMarkingObject,
  tlpOfMarkingId,
} from './markings/tlp.ts';
export type { DeclaredType } from './objects/index.ts';
export type * from './objects/types.ts';
export { parseBundle } from './parse/bundle.ts';
export {
  type BundleHead,
  type BundleOptions,
  type ContainerKind,
  MAX_OBJECTS,
  type ParsedBundle,
  type ParsedItem,
} from './parse/item.ts';
export { type ParsedObject, parseObject } from './parse/object.ts';
export { type BundleEnd, type StreamOptions, streamBundle } from './parse/stream.ts';
export {
  type Atom,
  type Comparison,
  type ComparisonJunction,
  type ComparisonSummary,
  type CompileOptions,
  type Constant,
  checkPattern,
  containsNetwork,
  type ExistsTest,
  equivalentPatterns,
  formatPattern,
  inspectPattern,
  type MatchResult,
  matchPattern,
  type Network,
  normalPattern,
  type ObjectPath,
  type Observation,
  type ObservationJunction,
  type ObservationSet,
  type Observe,
  type ObservedData as ObservedDataInput,
  type Operator,
  PATTERN_CODES,
  PATTERN_LIMITS,
  type PathStep,
  type Pattern,
  type PatternCode,
  type PatternSummary,
  type PatternVersion,
  type Position,
  type PropertyTest,
  parseIpv4,
  parseIpv6,
  parseNetwork,
  parsePattern,
  parsePatternSyntax,
  type Qualified,
  type Qualifier,
  readObservations,
} from './pattern/index.ts';
export { compareTimestamps, isTimestamp, normalizeTimestamp } from './timestamps.ts';
export type { Profile, StixObject, Timestamp } from './types.ts';
export { detectSpecVersion, type SpecVersion } from './v20/detect.ts';
export { type LiftChange, type Lifted, liftToV21 } from './v20/lift.ts';
export { type ValidateOptions, validate } from './validate/validate.ts';
export { type Changes, compareVersions, isVersionable, newVersion, revoke, versionOf } from './versions.ts';

/** Texts of this package's codes, patterns included, with `{param}` placeholders. */
export const messages: {
  readonly en: Readonly<Record<string, string>>;
  readonly ar: Readonly<Record<string, string>>;
} = { en: { ...en, ...patternMessages.en }, ar: { ...ar, ...patternMessages.ar } };
