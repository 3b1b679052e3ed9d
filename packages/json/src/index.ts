import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

export { type ArrayItems, parseArrayItems, rebase } from './array-items.ts';
export { canonicalBytes, canonicalize } from './canonicalize.ts';
export { JsonError, type JsonErrorCode } from './errors.ts';
export { type ItemHandlers, ItemScanner, type ItemScannerOptions } from './item-scanner.ts';
export { parseJson } from './parse.ts';
export { childPath } from './path.ts';
export {
  DEFAULT_LIMITS,
  type Issue,
  type Json,
  type JsonLimits,
  type JsonObject,
  type Ranged,
  type Result,
} from './types.ts';

/** Texts of this room's codes, with `{param}` placeholders. */
export const messages: {
  readonly en: Readonly<Record<string, string>>;
  readonly ar: Readonly<Record<string, string>>;
} = { en, ar };
