import { RE2JS, RE2JSException } from 're2js';
import type { PatternCode } from './issues.ts';
import { PATTERN_LIMITS } from './limits.ts';
import { spellForEngine } from './pcre-spelling.ts';

/** A compiled MATCHES or LIKE operand; throws `NotEvaluable` over the limits. */
export type TextTest = (subject: string) => boolean;

/** What LIKE and MATCHES may still cost in one matching of a pattern. */
export interface TextWork {
  left: number;
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
 * @param unicode whether `\d`, `\s` and `\w` know all scripts: for text they do, for bytes they do not.
 */
export function compileRegex(
  operand: string,
  work: TextWork = startWork(),
  unicode = true,
): TextTest | undefined {
  // Beside the size of the program, so that reading a long expression costs no more either.
  if (operand.length > PATTERN_LIMITS.program) return undefined;
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(spellForEngine(operand, unicode), RE2JS.DOTALL);
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
  const size = compiled.programSize();
  if (size > PATTERN_LIMITS.program) return undefined;
  return (subject) => {
    const cost = subject.length * size;
    if (subject.length > PATTERN_LIMITS.subject || cost > PATTERN_LIMITS.matchesWork) {
      throw new NotEvaluable('stix/pattern-subject-too-long');
    }
    spendWork(work, cost);
    return compiled.matcher(subject).find();
  };
}

/** A fresh allowance for one matching. */
export function startWork(): TextWork {
  return { left: PATTERN_LIMITS.textWork };
}

export function spendWork(work: TextWork, cost: number): void {
  work.left -= cost;
  if (work.left < 0) throw new NotEvaluable('stix/pattern-budget');
}
