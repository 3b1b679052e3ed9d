import type { Issue } from '@qanat/json';
import type { Position } from './ast.ts';

/** Every code that this part of the room can emit; the texts are in `messages/`. */
export const PATTERN_CODES = [
  'stix/pattern-unexpected',
  'stix/pattern-unterminated',
  'stix/pattern-character',
  'stix/pattern-escape',
  'stix/pattern-timestamp',
  'stix/pattern-hex',
  'stix/pattern-base64',
  'stix/pattern-limit',
  'stix/pattern-mixed-types',
  'stix/pattern-repeats-zero',
  'stix/pattern-within-zero',
  'stix/pattern-start-after-stop',
  'stix/pattern-duplicate-qualifier',
  'stix/pattern-hash-value',
  'stix/pattern-date-not-in-calendar',
  'stix/pattern-negative-index',
  'stix/pattern-empty-set',
  'stix/pattern-integer-range',
  'stix/pattern-cidr-operand',
  'stix/pattern-not-evaluable',
  'stix/pattern-subject-too-long',
  'stix/pattern-budget',
  'stix/pattern-observation',
] as const;

export type PatternCode = (typeof PATTERN_CODES)[number];

/** The line and column of `offset`; a line ends with LF, CR or CR LF. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let i = 0; i < offset; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) {
      line++;
      start = i + 1;
    }
  }
  return { offset, line, column: offset - start + 1 };
}

export function issueAt(
  text: string,
  at: number,
  code: PatternCode,
  severity: Issue['severity'],
  section: string,
  params?: Record<string, string | number>,
): Issue {
  return {
    code,
    path: '',
    severity,
    params: { ...positionAt(text, at), ...params },
    section: `STIX 2.1 §${section}`,
  };
}
