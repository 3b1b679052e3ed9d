export { canonicalBytes, canonicalize } from './canonicalize.ts';
export { JsonError, type JsonErrorCode } from './errors.ts';
export { DEFAULT_LIMITS, parseJson } from './parse.ts';
export type { Issue, Json, JsonLimits, JsonObject, Result } from './types.ts';
