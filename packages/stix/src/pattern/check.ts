import type { Issue } from '@qanat/json';
import type {
  Comparison,
  Constant,
  ObjectPath,
  Observation,
  Pattern,
  PropertyTest,
  Qualifier,
} from './ast.ts';
import { parseNetwork } from './ip.ts';
import { issueAt, type PatternCode } from './issues.ts';
import { compileRegex } from './regex.ts';
import { isCalendarDate, parseInstant } from './timestamp.ts';

// Hex digits of the algorithms whose values have one length.
const HASH_DIGITS: Readonly<Record<string, number>> = {
  MD5: 32,
  SHA1: 40,
  RIPEMD160: 40,
  SHA224: 56,
  SHA256: 64,
  SHA384: 96,
  SHA512: 128,
  SHA3224: 56,
  SHA3256: 64,
  SHA3384: 96,
  SHA3512: 128,
  WHIRLPOOL: 128,
};

/**
 * The semantic checks of a pattern that the grammar accepts (STIX 2.1 §9.1–9.7). Errors are what the text of
 * the standard forbids or what can never match by its form; warnings are what is allowed but surely not meant,
 * or what this library cannot evaluate.
 */
export function checkPattern(pattern: Pattern): Issue[] {
  return new Checker(pattern).run();
}

class Checker {
  readonly #pattern: Pattern;
  readonly #issues: Issue[] = [];

  constructor(pattern: Pattern) {
    this.#pattern = pattern;
  }

  run(): Issue[] {
    this.#observation(this.#pattern.root);
    return this.#issues;
  }

  #report(code: PatternCode, severity: Issue['severity'], at: number, section: string): void {
    this.#issues.push(issueAt(this.#pattern.text, at, code, severity, section));
  }

  #observation(node: Observation): void {
    switch (node.kind) {
      case 'observe':
        this.#comparison(node.comparison);
        return;
      case 'qualified':
        this.#observation(node.expression);
        this.#qualifiers(node.qualifiers, !node.grouped);
        return;
      case 'and':
      case 'or':
      case 'followedby':
        for (const operand of node.operands) this.#observation(operand);
    }
  }

  #qualifiers(qualifiers: readonly Qualifier[], onBracket: boolean): void {
    const seen = new Set<string>();
    for (const qualifier of qualifiers) {
      const { kind, at } = qualifier;
      if (seen.has(kind)) {
        const strict = onBracket && this.#pattern.version === '2.1';
        this.#report('stix/pattern-duplicate-qualifier', strict ? 'error' : 'warning', at, '9.5');
      }
      seen.add(kind);
      if (kind === 'within' && qualifier.seconds <= 0) {
        this.#report('stix/pattern-within-zero', 'error', at, '9.5.1');
      }
      if (kind === 'repeats' && qualifier.times < 1) {
        this.#report('stix/pattern-repeats-zero', 'error', at, '9.5.1');
      }
      if (kind === 'start-stop') this.#startStop(qualifier.start, qualifier.stop, at);
    }
  }

  #startStop(start: string, stop: string, at: number): void {
    const [from, to] = [parseInstant(start), parseInstant(stop)];
    if (from === undefined || to === undefined) {
      this.#report('stix/pattern-date-not-in-calendar', 'warning', at, '9.1');
    } else if (from >= to) {
      this.#report('stix/pattern-start-after-stop', 'error', at, '9.5.1');
    }
  }

  /** Returns the object types that one object could have to satisfy the comparison. */
  #comparison(node: Comparison): ReadonlySet<string> {
    if (node.kind === 'exists' || node.kind === 'test') {
      this.#path(node.path, node.at);
      if (node.kind === 'test') this.#test(node);
      return new Set([node.path.type]);
    }
    const [first, ...rest] = node.operands.map((operand) => this.#comparison(operand));
    let types: ReadonlySet<string> = first ?? new Set();
    for (const other of rest) {
      types = new Set(
        node.kind === 'or' ? [...types, ...other] : [...types].filter((type) => other.has(type)),
      );
    }
    if (types.size === 0 && node.operands.length > 0) {
      this.#report('stix/pattern-mixed-types', 'error', node.at, '9.4');
    }
    return types;
  }

  #path(path: ObjectPath, at: number): void {
    if (path.steps.some((step) => step.kind === 'index' && step.index < 0)) {
      this.#report('stix/pattern-negative-index', 'warning', at, '9.7.2');
    }
  }

  #test(node: PropertyTest): void {
    const { operator, values, at } = node;
    if (operator === 'IN' && values.length === 0) {
      this.#report('stix/pattern-empty-set', 'warning', at, '9.6');
    }
    for (const value of values) this.#constant(value, at);
    const operand = values[0]?.kind === 'string' ? values[0].value : '';
    // Whether it can be read is the same for bytes, and their classes are smaller.
    if (operator === 'MATCHES' && compileRegex(operand.normalize('NFC'), undefined, false) === undefined) {
      this.#report('stix/pattern-not-evaluable', 'warning', at, '9.6');
    }
    if ((operator === 'ISSUBSET' || operator === 'ISSUPERSET') && parseNetwork(operand) === undefined) {
      this.#report('stix/pattern-cidr-operand', 'warning', at, '9.6');
    }
    if (operator === '=' || operator === '!=' || operator === 'IN') this.#hash(node);
  }

  #constant(value: Constant, at: number): void {
    if (value.kind === 'integer' && !Number.isSafeInteger(value.value)) {
      this.#report('stix/pattern-integer-range', 'warning', at, '9.1');
    }
    if (value.kind === 'timestamp' && !isCalendarDate(value.value)) {
      this.#report('stix/pattern-date-not-in-calendar', 'warning', at, '9.1');
    }
  }

  #hash(node: PropertyTest): void {
    const [parent, last] = node.path.steps.slice(-2);
    if (last?.kind !== 'key' || parent?.kind !== 'key' || parent.key !== 'hashes') return;
    const digits = HASH_DIGITS[last.key.toUpperCase().replaceAll('-', '')];
    if (digits === undefined) return;
    const suits = (value: Constant): boolean =>
      value.kind === 'string' && value.value.length === digits && /^[0-9A-Fa-f]*$/.test(value.value);
    if (!node.values.every(suits)) this.#report('stix/pattern-hash-value', 'error', node.at, '2.7');
  }
}
