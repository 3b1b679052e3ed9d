export type {
  Comparison,
  ComparisonJunction,
  Constant,
  ExistsTest,
  ObjectPath,
  Observation,
  ObservationJunction,
  Observe,
  Operator,
  PathStep,
  Pattern,
  PatternVersion,
  Position,
  PropertyTest,
  Qualified,
  Qualifier,
} from './ast.ts';
export { checkPattern } from './check.ts';
export type { CompileOptions } from './comparison.ts';
export { equivalentPatterns, normalPattern } from './equivalent.ts';
export { formatPattern } from './format.ts';
export { type Atom, type ComparisonSummary, inspectPattern, type PatternSummary } from './inspect.ts';
export { containsNetwork, type Network, parseIpv4, parseIpv6, parseNetwork } from './ip.ts';
export { PATTERN_CODES, type PatternCode } from './issues.ts';
export { PATTERN_LIMITS } from './limits.ts';
export { type MatchResult, matchPattern } from './match.ts';
export { patternMessages } from './messages.ts';
export { type ObservationSet, type ObservedData, readObservations } from './observations.ts';
export { parsePattern } from './parse.ts';
export { parsePatternSyntax } from './parser.ts';
