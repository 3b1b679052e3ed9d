import type { Comparison, Constant, Observation, Pattern } from './ast.ts';
import { formatConstant, formatPath } from './format.ts';

/** A single test of a value, as text: `path` is `type:steps` in canonical spelling. */
export interface Atom {
  readonly type: string;
  readonly path: string;
  readonly operator: '=' | 'ISSUBSET';
  readonly value: Constant;
}

export interface ComparisonSummary {
  readonly type: string;
  readonly path: string;
  /** `EXISTS`, or the operator; `NOT ` stands before it where negated. */
  readonly operator: string;
  /** Canonical text of the constants. */
  readonly values: readonly string[];
}

/** What a pattern mentions; every list in order of first mention, without repetition. */
export interface PatternSummary {
  readonly types: readonly string[];
  readonly paths: readonly string[];
  readonly operators: readonly string[];
  readonly constants: readonly Constant[];
  /** `AND`, `OR`, `FOLLOWEDBY` between observations. */
  readonly observationOperators: readonly string[];
  /** `WITHIN`, `REPEATS`, `START-STOP`. */
  readonly qualifiers: readonly string[];
  readonly comparisons: readonly ComparisonSummary[];
  /**
   * Tests any one of which makes the whole pattern match when it holds for one object of one observation:
   * equality, members of IN, ISSUBSET, never negated, joined by nothing but OR, without qualifiers.
   */
  readonly deciding: readonly Atom[];
  /** True when `deciding` says all that the pattern says: it matches if and only if one of them holds. */
  readonly decided: boolean;
}

/** Summarises a pattern without evaluating it. */
export function inspectPattern(pattern: Pattern): PatternSummary {
  const comparisons: ComparisonSummary[] = [];
  const constants = new Map<string, Constant>();
  const qualifiers = new Set<string>();
  const joins = new Set<string>();
  const visitComparison = (node: Comparison): void => {
    if (node.kind !== 'exists' && node.kind !== 'test') {
      for (const operand of node.operands) visitComparison(operand);
      return;
    }
    const operator = node.kind === 'exists' ? 'EXISTS' : node.operator;
    const values = node.kind === 'exists' ? [] : node.values;
    for (const value of values) constants.set(formatConstant(value), value);
    comparisons.push({
      type: node.path.type,
      path: formatPath(node.path),
      operator: node.negated ? `NOT ${operator}` : operator,
      values: values.map((value) => formatConstant(value)),
    });
  };
  const visit = (node: Observation): void => {
    if (node.kind === 'observe') visitComparison(node.comparison);
    else if (node.kind === 'qualified') {
      for (const qualifier of node.qualifiers) qualifiers.add(qualifier.kind.toUpperCase());
      visit(node.expression);
    } else {
      joins.add(node.kind.toUpperCase());
      for (const operand of node.operands) visit(operand);
    }
  };
  visit(pattern.root);
  const deciding: Atom[] = [];
  const decided = collectDeciding(pattern.root, deciding);
  return {
    types: unique(comparisons.map(({ type }) => type)),
    paths: unique(comparisons.map(({ path }) => path)),
    operators: unique(comparisons.map(({ operator }) => operator)),
    constants: [...constants.values()],
    observationOperators: [...joins],
    qualifiers: [...qualifiers],
    comparisons,
    deciding,
    decided,
  };
}

/** Adds the deciding atoms of the node; true when they are all there is. */
function collectDeciding(node: Observation | Comparison, into: Atom[]): boolean {
  switch (node.kind) {
    case 'observe':
      return collectDeciding(node.comparison, into);
    case 'or':
      // Every operand is visited, also after one that is not decided.
      return node.operands.map((operand) => collectDeciding(operand, into)).every(Boolean);
    case 'test': {
      const { operator, path } = node;
      if (node.negated || (operator !== '=' && operator !== 'IN' && operator !== 'ISSUBSET')) return false;
      for (const value of node.values) {
        into.push({
          type: path.type,
          path: formatPath(path),
          operator: operator === 'ISSUBSET' ? 'ISSUBSET' : '=',
          value,
        });
      }
      return true;
    }
    case 'and':
    case 'followedby':
    case 'qualified':
    case 'exists':
      return false;
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
