import type { Comparison, Constant, ObjectPath, Observation, Pattern, Qualifier } from './ast.ts';

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
const RESERVED = new Set(
  'AND OR NOT FOLLOWEDBY LIKE MATCHES ISSUPERSET ISSUBSET EXISTS LAST IN START STOP SECONDS true false WITHIN REPEATS TIMES'.split(
    ' ',
  ),
);
// Loosest first: an operand is put in parentheses when it does not bind tighter than its parent.
const LEVEL = { followedby: 0, or: 1, and: 2, qualified: 3, observe: 4 } as const;
const WORD = { followedby: 'FOLLOWEDBY', or: 'OR', and: 'AND' } as const;

/**
 * The canonical text of a pattern: one space between tokens, no needless parentheses, comments or escapes.
 * Parsing it in the same version gives an equal `root` (positions aside).
 */
export function formatPattern(pattern: Pattern): string {
  return formatObservation(pattern.root);
}

function formatObservation(node: Observation): string {
  switch (node.kind) {
    case 'observe':
      return `[${formatComparison(node.comparison)}]`;
    case 'qualified': {
      const inner = formatObservation(node.expression);
      const qualifiers = node.qualifiers.map((one) => formatQualifier(one)).join(' ');
      return `${node.grouped ? `(${inner})` : inner} ${qualifiers}`;
    }
    case 'and':
    case 'or':
    case 'followedby':
      return node.operands
        .map((operand) => {
          const inner = formatObservation(operand);
          return LEVEL[operand.kind] > LEVEL[node.kind] ? inner : `(${inner})`;
        })
        .join(` ${WORD[node.kind]} `);
  }
}

function formatQualifier(qualifier: Qualifier): string {
  switch (qualifier.kind) {
    case 'within':
      return `WITHIN ${qualifier.text} SECONDS`;
    case 'repeats':
      return `REPEATS ${qualifier.times} TIMES`;
    case 'start-stop':
      return `START t'${qualifier.start}' STOP t'${qualifier.stop}'`;
  }
}

/** The text of what stands inside `[…]`. */
export function formatComparison(node: Comparison): string {
  switch (node.kind) {
    case 'exists':
      return `${node.negated ? 'NOT ' : ''}EXISTS ${formatPath(node.path)}`;
    case 'test': {
      const operand =
        node.operator === 'IN'
          ? `(${node.values.map((value) => formatConstant(value)).join(', ')})`
          : node.values.map((value) => formatConstant(value)).join('');
      return `${formatPath(node.path)}${node.negated ? ' NOT' : ''} ${node.operator} ${operand}`;
    }
    case 'and':
    case 'or':
      return node.operands
        .map((operand) => {
          const inner = formatComparison(operand);
          const tight =
            operand.kind === 'test' ||
            operand.kind === 'exists' ||
            (node.kind === 'or' && operand.kind === 'and');
          return tight ? inner : `(${inner})`;
        })
        .join(node.kind === 'and' ? ' AND ' : ' OR ');
  }
}

/** The text of an object path, keys quoted where the grammar needs it. */
export function formatPath(path: ObjectPath): string {
  let text = `${path.type}:`;
  path.steps.forEach((step, index) => {
    if (step.kind === 'any') text += '[*]';
    else if (step.kind === 'index') text += `[${step.index}]`;
    else {
      const plain = IDENTIFIER.test(step.key) && !RESERVED.has(step.key);
      text += (index === 0 ? '' : '.') + (plain ? step.key : quote(step.key));
    }
  });
  return text;
}

/** The text of a literal. */
export function formatConstant(constant: Constant): string {
  switch (constant.kind) {
    case 'integer':
    case 'float':
      return constant.text;
    case 'boolean':
      return String(constant.value);
    case 'string':
      return quote(constant.value);
    case 'timestamp':
      return `t'${constant.value}'`;
    case 'binary':
      return `${constant.encoding === 'hex' ? 'h' : 'b'}'${constant.text}'`;
  }
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
