import { RE2JS, RE2JSException } from 're2js';
import type { PatternCode } from './issues.ts';
import { PATTERN_LIMITS } from './limits.ts';

/** A compiled MATCHES operand. */
export interface Regex {
  /** True when the expression is found anywhere in the subject; throws `NotEvaluable` over the limits. */
  readonly search: (subject: string) => boolean;
}

/** Thrown while matching when an answer would be a guess; `matchPattern` turns it into an issue. */
export class NotEvaluable extends Error {
  override readonly name = 'NotEvaluable';
  readonly code: PatternCode;

  constructor(code: PatternCode) {
    super(code);
    this.code = code;
  }
}

/**
 * Compiles a MATCHES operand (STIX 2.1 §9.6: PCRE, found anywhere, dot matches all) in a linear-time engine.
 * Undefined for what that engine lacks (back-references, look-around, atomic and possessive groups, recursion)
 * or what is over the size limit: such an expression is *not evaluable*, which is not the same as no match.
 */
export function compileRegex(operand: string): Regex | undefined {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(operand, RE2JS.DOTALL);
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
  const size = compiled.programSize();
  if (size > PATTERN_LIMITS.program) return undefined;
  return {
    search(subject) {
      if (subject.length > PATTERN_LIMITS.subject || subject.length * size > PATTERN_LIMITS.matchesWork) {
        throw new NotEvaluable('stix/pattern-subject-too-long');
      }
      return compiled.matcher(subject).find();
    },
  };
}
