import type { Issue, JsonObject } from '@qanat/json';
import type { Comparison, ObjectPath, PropertyTest } from './ast.ts';
import { containsNetwork, parseNetwork } from './ip.ts';
import { issueAt } from './issues.ts';
import { compileLike } from './like.ts';
import { compileRegex, type TextTest, type TextWork } from './regex.ts';
import { compilePath, type Resolve } from './select.ts';
import {
  compareConstant,
  equalsConstant,
  fromLatin1,
  type Prepared,
  prepareConstant,
  type Selected,
  toLatin1,
} from './values.ts';

/** Decides a comparison expression for one root object of one observation. */
export type ObjectTest = (object: JsonObject, resolve: Resolve) => boolean;

export interface CompileOptions {
  /** `ignore` compares the values under `hashes` without regard to the case of letters; the standard does not. */
  readonly hashCase?: 'exact' | 'ignore';
}

/** What one compilation of a pattern shares. */
export interface Compilation extends CompileOptions {
  /** The text that positions are in. */
  readonly text: string;
  /** Takes what cannot be evaluated. */
  readonly issues: Issue[];
  readonly work: TextWork;
}

type ValueTest = (value: Selected) => boolean;

/** The types of object that a comparison can start from. */
export function rootTypes(node: Comparison): Set<string> {
  return 'operands' in node
    ? new Set(node.operands.flatMap((operand) => [...rootTypes(operand)]))
    : new Set([node.path.type]);
}

/**
 * Compiles what stands inside `[…]` (STIX 2.1 §9.4, §9.6). A path that selects nothing makes its test false,
 * whatever the operator; a path that selects several values makes it true when one of them passes. What cannot
 * be evaluated is added to `issues`.
 */
export function compileComparison(node: Comparison, compilation: Compilation): ObjectTest {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const tests = node.operands.map((operand) => compileComparison(operand, compilation));
      return node.kind === 'and'
        ? (object, resolve) => tests.every((test) => test(object, resolve))
        : (object, resolve) => tests.some((test) => test(object, resolve));
    }
    case 'exists': {
      const { path, negated } = node;
      const any = compilePath(path);
      return (object, resolve) =>
        object['type'] === path.type && any(object, resolve, () => true) !== negated;
    }
    case 'test': {
      const { path } = node;
      const test = compileTest(node, compilation);
      if (test === undefined) {
        const { text, issues } = compilation;
        issues.push(issueAt(text, node.at, 'stix/pattern-not-evaluable', 'error', '9.6'));
        return () => false;
      }
      const any = compilePath(path);
      return (object, resolve) => object['type'] === path.type && any(object, resolve, test);
    }
  }
}

function compileTest(node: PropertyTest, compilation: Compilation): ValueTest | undefined {
  const { operator, negated } = node;
  switch (operator) {
    case '<':
    case '<=':
    case '>':
    case '>=':
      return orderTest(node);
    case '!=':
      return negate(equalityTest(node, compilation), !negated);
    case '=':
    case 'IN':
      return negate(equalityTest(node, compilation), negated);
    case 'LIKE':
    case 'MATCHES': {
      const test = textTest(operator, stringOperand(node), compilation.work);
      return test === undefined ? undefined : negate(test, negated);
    }
    case 'ISSUBSET':
    case 'ISSUPERSET':
      return negate(networkTest(operator, stringOperand(node)), negated);
  }
}

function negate(test: ValueTest, negated: boolean): ValueTest {
  return negated ? (value) => !test(value) : test;
}

function stringOperand(node: PropertyTest): string {
  const [constant] = node.values;
  return constant?.kind === 'string' ? constant.value : '';
}

function equalityTest(node: PropertyTest, options: CompileOptions): ValueTest {
  const fold = options.hashCase === 'ignore' && isHashPath(node.path);
  const constants = node.values.map((constant) =>
    prepareConstant(
      fold && constant.kind === 'string' ? { ...constant, value: constant.value.toLowerCase() } : constant,
    ),
  );
  const [first, ...others] = constants;
  if (first !== undefined && others.length === 0 && !fold) return (value) => equalsConstant(value, first);
  return (value) => {
    const seen = fold && typeof value === 'string' ? value.toLowerCase() : value;
    return constants.some((constant) => equalsConstant(seen, constant));
  };
}

function isHashPath(path: ObjectPath): boolean {
  return path.steps.slice(0, -1).some((step) => step.kind === 'key' && step.key === 'hashes');
}

/** Types without an order fail also under NOT (§9.6). */
function orderTest(node: PropertyTest): ValueTest {
  const constant: Prepared = prepareConstant(node.values[0] ?? { kind: 'boolean', value: false });
  const holds: Readonly<Record<string, (order: number) => boolean>> = {
    '<': (order) => order < 0,
    '<=': (order) => order <= 0,
    '>': (order) => order > 0,
    '>=': (order) => order >= 0,
  };
  const wanted = holds[node.operator] as (order: number) => boolean;
  return (value) => {
    const order = compareConstant(value, constant);
    return order !== undefined && wanted(order) !== node.negated;
  };
}

/** LIKE and MATCHES see strings in NFC, and bytes as text of one character per byte, unnormalised. */
function textTest(operator: 'LIKE' | 'MATCHES', operand: string, work: TextWork): ValueTest | undefined {
  const compile = (text: string, unicode: boolean): TextTest | undefined =>
    operator === 'LIKE' ? compileLike(text, work) : compileRegex(text, work, unicode);
  const onText = compile(operand.normalize('NFC'), true);
  if (onText === undefined) return undefined;
  const onBytes = toLatin1(operand) === undefined ? () => false : (compile(operand, false) ?? onText);
  return (value) => {
    if (typeof value === 'string') return onText(value.normalize('NFC'));
    return value instanceof Uint8Array && onBytes(fromLatin1(value));
  };
}

function networkTest(operator: 'ISSUBSET' | 'ISSUPERSET', operand: string): ValueTest {
  const wanted = parseNetwork(operand);
  return (value) => {
    const found = typeof value === 'string' ? parseNetwork(value) : undefined;
    if (found === undefined || wanted === undefined) return false;
    return operator === 'ISSUBSET' ? containsNetwork(wanted, found) : containsNetwork(found, wanted);
  };
}
