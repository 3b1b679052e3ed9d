import type { Result } from '@qanat/json';
import type { Pattern, PatternVersion } from './ast.ts';
import { checkPattern } from './check.ts';
import { parsePatternSyntax } from './parser.ts';

/**
 * Parses and checks a pattern of STIX 2.1 (§9) or STIX 2.0 (part 5). Never throws on any text.
 * A success carries warnings only; a failure carries the first syntax error, or every semantic error and
 * warning. `params` of each issue are `offset` (UTF-16 units from 0), `line` and `column` (from 1), and where
 * they apply `expected`, `limit` and `max`.
 */
export function parsePattern(text: string, version: PatternVersion = '2.1'): Result<Pattern> {
  const parsed = parsePatternSyntax(text, version);
  if (!parsed.ok) return parsed;
  const issues = checkPattern(parsed.value);
  if (issues.some(({ severity }) => severity === 'error')) return { ok: false, issues };
  return { ok: true, value: parsed.value, issues };
}
