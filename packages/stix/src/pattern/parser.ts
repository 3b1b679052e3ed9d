import type { Result } from '@qanat/json';
import type {
  Comparison,
  Constant,
  ObjectPath,
  Observation,
  Operator,
  PathStep,
  Pattern,
  PatternVersion,
  Qualifier,
} from './ast.ts';
import { issueAt } from './issues.ts';
import { isTimestampShape, Lexer, PatternSyntax, type Token } from './lexer.ts';
import { PATTERN_LIMITS } from './limits.ts';

const KEYWORDS_20 = [
  'AND',
  'OR',
  'NOT',
  'FOLLOWEDBY',
  'LIKE',
  'MATCHES',
  'ISSUPERSET',
  'ISSUBSET',
  'LAST',
  'IN',
  'START',
  'STOP',
  'SECONDS',
  'true',
  'false',
  'WITHIN',
  'REPEATS',
  'TIMES',
];
const KEYWORDS: Readonly<Record<PatternVersion, ReadonlySet<string>>> = {
  '2.0': new Set(KEYWORDS_20),
  '2.1': new Set([...KEYWORDS_20, 'EXISTS']),
};
const SYMBOL_OPERATORS: Readonly<Record<string, Operator>> = {
  '=': '=',
  '==': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const WORD_OPERATORS = new Set<string>(['IN', 'LIKE', 'MATCHES', 'ISSUBSET', 'ISSUPERSET']);
const EXPECTED_OPERATOR = '= != < <= > >= IN LIKE MATCHES ISSUBSET ISSUPERSET';

/**
 * Reads a pattern by the grammar alone (STIX 2.1 §9, or STIX 2.0 part 5), without the semantic checks.
 * Fails with one issue at the first place that the grammar does not allow.
 */
export function parsePatternSyntax(text: string, version: PatternVersion = '2.1'): Result<Pattern> {
  if (text.length > PATTERN_LIMITS.text) {
    const issue = issueAt(text, 0, 'stix/pattern-limit', 'error', '9', {
      limit: 'text',
      max: PATTERN_LIMITS.text,
    });
    return { ok: false, issues: [issue] };
  }
  try {
    return { ok: true, value: new Parser(text, version).pattern(), issues: [] };
  } catch (error) {
    if (!(error instanceof PatternSyntax)) throw error;
    return { ok: false, issues: [issueAt(text, error.at, error.code, 'error', '9', error.params)] };
  }
}

class Parser {
  readonly #lexer: Lexer;
  readonly #version: PatternVersion;
  readonly #keywords: ReadonlySet<string>;
  #token: Token;
  #depth = 0;
  #comparisons = 0;

  constructor(text: string, version: PatternVersion) {
    this.#lexer = new Lexer(text);
    this.#version = version;
    this.#keywords = KEYWORDS[version];
    this.#token = this.#lexer.next();
  }

  pattern(): Pattern {
    const root = this.#observations();
    if (this.#token.kind !== 'end') this.#fail('AND OR FOLLOWEDBY WITHIN REPEATS START');
    return { version: this.#version, text: this.#lexer.text, root };
  }

  #observations(): Observation {
    return this.#joined('FOLLOWEDBY', 'followedby', () =>
      this.#joined('OR', 'or', () => this.#joined('AND', 'and', () => this.#qualified())),
    );
  }

  #joined(word: string, kind: 'and' | 'or' | 'followedby', operand: () => Observation): Observation {
    const at = this.#token.at;
    const first = operand();
    if (!this.#isWord(word)) return first;
    const operands = [first];
    while (this.#takeWord(word)) operands.push(operand());
    return { kind, operands, at };
  }

  #qualified(): Observation {
    const { at, value } = this.#token;
    const parenthesised = value === '(';
    const expression = this.#bracketed();
    const qualifiers: Qualifier[] = [];
    for (let next = this.#qualifier(); next !== undefined; next = this.#qualifier()) qualifiers.push(next);
    if (qualifiers.length === 0) return expression;
    // Around a bracket a parenthesis only means that a type of qualifier may stand twice (§9.5).
    const twice = new Set(qualifiers.map(({ kind }) => kind)).size < qualifiers.length;
    const grouped = expression.kind !== 'observe' || (parenthesised && twice);
    return { kind: 'qualified', expression, qualifiers, grouped, at };
  }

  #bracketed(): Observation {
    const at = this.#token.at;
    if (this.#takeSymbol('[')) {
      const comparison = this.#comparisonOr();
      this.#needSymbol(']');
      return { kind: 'observe', comparison, at };
    }
    if (!this.#takeSymbol('(')) this.#fail('[ (');
    return this.#nested(at, () => this.#observations());
  }

  /** The rest of a parenthesis whose opening is taken. */
  #nested<T>(at: number, inside: () => T): T {
    if (++this.#depth > PATTERN_LIMITS.depth) {
      throw overLimit('depth', at);
    }
    const value = inside();
    this.#needSymbol(')');
    this.#depth--;
    return value;
  }

  #qualifier(): Qualifier | undefined {
    const at = this.#token.at;
    if (this.#takeWord('WITHIN')) {
      const number = this.#positive('integer', 'float');
      this.#needWord('SECONDS');
      return { kind: 'within', seconds: Number(number), text: number, at };
    }
    if (this.#takeWord('REPEATS')) {
      const number = this.#token.at;
      const times = Number(this.#positive('integer'));
      if (times > PATTERN_LIMITS.repeats) throw overLimit('repeats', number);
      this.#needWord('TIMES');
      return { kind: 'repeats', times, at };
    }
    if (!this.#takeWord('START')) return undefined;
    const start = this.#bound();
    this.#needWord('STOP');
    return { kind: 'start-stop', start, stop: this.#bound(), at };
  }

  #positive(...kinds: Token['kind'][]): string {
    const { kind, value } = this.#token;
    if (!kinds.includes(kind) || value.startsWith('-')) this.#fail(kinds.join(' '));
    this.#advance();
    return canonicalNumber(value);
  }

  #bound(): string {
    const { kind, value, at } = this.#token;
    // STIX 2.0 wrote the bounds as strings; its later tools write timestamps.
    const asString = kind === 'string' && this.#version === '2.0';
    if (kind !== 'timestamp' && !asString) this.#fail("t'…'");
    if (!isTimestampShape(value)) throw new PatternSyntax('stix/pattern-timestamp', at);
    this.#advance();
    return value;
  }

  #comparisonOr(): Comparison {
    return this.#comparisonsJoined('OR', 'or', () =>
      this.#comparisonsJoined('AND', 'and', () => this.#propertyTest()),
    );
  }

  #comparisonsJoined(word: string, kind: 'and' | 'or', operand: () => Comparison): Comparison {
    const at = this.#token.at;
    const first = operand();
    if (!this.#isWord(word)) return first;
    const operands = [first];
    while (this.#takeWord(word)) operands.push(operand());
    return { kind, operands, at };
  }

  #propertyTest(): Comparison {
    const at = this.#token.at;
    if (this.#takeSymbol('(')) return this.#nested(at, () => this.#comparisonOr());
    if (++this.#comparisons > PATTERN_LIMITS.comparisons) {
      throw overLimit('comparisons', at);
    }
    if (this.#version === '2.1' && (this.#isWord('NOT') || this.#isWord('EXISTS'))) {
      const negated = this.#takeWord('NOT');
      this.#needWord('EXISTS');
      return { kind: 'exists', path: this.#objectPath(), negated, at };
    }
    const path = this.#objectPath();
    const negated = this.#takeWord('NOT');
    const operator = this.#operator();
    return { kind: 'test', path, negated, operator, values: this.#operands(operator), at };
  }

  #operator(): Operator {
    const { kind, value } = this.#token;
    const symbol = kind === 'symbol' ? SYMBOL_OPERATORS[value] : undefined;
    if (symbol === undefined && !(kind === 'word' && WORD_OPERATORS.has(value))) {
      this.#fail(EXPECTED_OPERATOR);
    }
    this.#advance();
    // The words of WORD_OPERATORS are operators as they stand.
    return symbol ?? (value as Operator);
  }

  #operands(operator: Operator): Constant[] {
    if (operator === '=' || operator === '!=') return [this.#constant(true)];
    if (operator === 'IN') return this.#set();
    if (operator.length <= 2) return [this.#constant(false)];
    const { kind, value } = this.#token;
    if (kind !== 'string') this.#fail("'…'");
    this.#advance();
    return [{ kind: 'string', value }];
  }

  #set(): Constant[] {
    this.#needSymbol('(');
    const values: Constant[] = [];
    if (this.#takeSymbol(')')) return values;
    do values.push(this.#constant(true));
    while (this.#takeSymbol(','));
    this.#needSymbol(')');
    return values;
  }

  #constant(booleans: boolean): Constant {
    const { kind, value } = this.#token;
    const constant = toConstant(kind, value, booleans);
    if (constant === undefined) this.#fail(booleans ? 'constant' : 'orderable constant');
    this.#advance();
    return constant;
  }

  #objectPath(): ObjectPath {
    const { kind, value } = this.#token;
    if (kind !== 'hyphenated' && !this.#isIdentifier()) this.#fail('object type');
    this.#advance();
    this.#needSymbol(':');
    const steps: PathStep[] = [this.#key()];
    for (;;) {
      if (this.#takeSymbol('.')) steps.push(this.#key());
      else if (this.#takeSymbol('[')) steps.push(this.#index());
      else return { type: value, steps };
    }
  }

  #key(): PathStep {
    const { kind, value } = this.#token;
    if (kind !== 'string' && !this.#isIdentifier()) this.#fail('property');
    this.#advance();
    return { kind: 'key', key: value };
  }

  #index(): PathStep {
    const { kind, value } = this.#token;
    let step: PathStep = { kind: 'any' };
    if (!this.#takeSymbol('*')) {
      if (kind !== 'integer') this.#fail('integer *');
      if (Math.abs(Number(value)) > PATTERN_LIMITS.index) throw overLimit('index', this.#token.at);
      this.#advance();
      // `-0` is `0`.
      step = { kind: 'index', index: Number(value) || 0 };
    }
    this.#needSymbol(']');
    return step;
  }

  #isIdentifier(): boolean {
    return this.#token.kind === 'word' && !this.#keywords.has(this.#token.value);
  }

  #isWord(word: string): boolean {
    return this.#token.kind === 'word' && this.#token.value === word;
  }

  #takeWord(word: string): boolean {
    const found = this.#isWord(word);
    if (found) this.#advance();
    return found;
  }

  #needWord(word: string): void {
    if (!this.#takeWord(word)) this.#fail(word);
  }

  #takeSymbol(symbol: string): boolean {
    const found = this.#token.kind === 'symbol' && this.#token.value === symbol;
    if (found) this.#advance();
    return found;
  }

  #needSymbol(symbol: string): void {
    if (!this.#takeSymbol(symbol)) this.#fail(symbol);
  }

  #advance(): void {
    this.#token = this.#lexer.next();
  }

  #fail(expected: string): never {
    throw new PatternSyntax('stix/pattern-unexpected', this.#token.at, { expected });
  }
}

function overLimit(limit: keyof typeof PATTERN_LIMITS, at: number): PatternSyntax {
  return new PatternSyntax('stix/pattern-limit', at, { limit, max: PATTERN_LIMITS[limit] });
}

function toConstant(kind: Token['kind'], value: string, booleans: boolean): Constant | undefined {
  switch (kind) {
    case 'integer':
    case 'float': {
      const text = canonicalNumber(value);
      return { kind, text, value: Number(text) };
    }
    case 'string':
    case 'timestamp':
      return { kind, value };
    case 'hex':
    case 'base64':
      return { kind: 'binary', encoding: kind, text: value };
    case 'word':
      if (!booleans || (value !== 'true' && value !== 'false')) return undefined;
      return { kind: 'boolean', value: value === 'true' };
    case 'hyphenated':
    case 'symbol':
    case 'end':
      return undefined;
  }
}

/** Without a leading `+`, with a digit before the point. */
function canonicalNumber(text: string): string {
  return text.replace(/^\+/, '').replace(/^(-?)\./, '$10.');
}
