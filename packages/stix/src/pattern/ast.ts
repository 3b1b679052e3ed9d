/** The version of the patterning grammar: `2.1` is STIX 2.1 §9, `2.0` is STIX 2.0 part 5. */
export type PatternVersion = '2.0' | '2.1';

/** A place in the text of a pattern: `offset` in UTF-16 units from 0, `line` and `column` from 1. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A literal of a pattern (STIX 2.1 §9.1). `text` of a number is its canonical decimal spelling. */
export type Constant =
  | { readonly kind: 'integer' | 'float'; readonly text: string; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'timestamp'; readonly value: string }
  | { readonly kind: 'binary'; readonly encoding: 'hex' | 'base64'; readonly text: string };

export type PathStep =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'any' };

export interface ObjectPath {
  readonly type: string;
  readonly steps: readonly PathStep[];
}

export type Operator =
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'IN'
  | 'LIKE'
  | 'MATCHES'
  | 'ISSUBSET'
  | 'ISSUPERSET';

export interface PropertyTest {
  readonly kind: 'test';
  readonly path: ObjectPath;
  readonly negated: boolean;
  readonly operator: Operator;
  /** Exactly one constant, except for IN: any number, also none. */
  readonly values: readonly Constant[];
  readonly at: number;
}

export interface ExistsTest {
  readonly kind: 'exists';
  readonly path: ObjectPath;
  readonly negated: boolean;
  readonly at: number;
}

export interface ComparisonJunction {
  readonly kind: 'and' | 'or';
  /** At least two; an operand of the same kind was written in parentheses. */
  readonly operands: readonly Comparison[];
  readonly at: number;
}

/** What stands inside `[…]`. */
export type Comparison = PropertyTest | ExistsTest | ComparisonJunction;

export type Qualifier =
  | { readonly kind: 'within'; readonly seconds: number; readonly text: string; readonly at: number }
  | { readonly kind: 'repeats'; readonly times: number; readonly at: number }
  | { readonly kind: 'start-stop'; readonly start: string; readonly stop: string; readonly at: number };

export interface Observe {
  readonly kind: 'observe';
  readonly comparison: Comparison;
  readonly at: number;
}

export interface ObservationJunction {
  readonly kind: 'and' | 'or' | 'followedby';
  /** At least two, left-associative; an operand of the same kind was written in parentheses. */
  readonly operands: readonly Observation[];
  readonly at: number;
}

export interface Qualified {
  readonly kind: 'qualified';
  readonly expression: Observation;
  /** At least one, in the order written: each applies to all that stands before it. */
  readonly qualifiers: readonly Qualifier[];
  /** Whether the expression stands in parentheses: always but for one bracket, and there where it matters. */
  readonly grouped: boolean;
  readonly at: number;
}

export type Observation = Observe | ObservationJunction | Qualified;

/**
 * A parsed pattern. `at` of every node is an offset into `text`, which is kept for messages only:
 * two patterns are the same when their `root`s are equal but for `at`.
 */
export interface Pattern {
  readonly version: PatternVersion;
  readonly text: string;
  readonly root: Observation;
}
