import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Comparison, Constant, Operator, PropertyTest } from './ast.ts';
import { formatPath } from './format.ts';
import { type Network, parseNetwork } from './ip.ts';
import { PATTERN_LIMITS } from './limits.ts';
import { decodeBinary } from './values.ts';

/** Tests that all have to hold, as canonical texts. */
export type Conjunction = ReadonlySet<string>;

const OPPOSITE: Readonly<Partial<Record<Operator, Operator>>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

/**
 * The disjunctive normal form of a comparison expression: alternatives, none of which says only what another
 * says already. An AND whose expansion would exceed the limit stays one opaque test.
 */
export function normalComparison(node: Comparison): Conjunction[] {
  switch (node.kind) {
    case 'exists':
      return [new Set([`${node.negated ? 'NOT ' : ''}EXISTS ${formatPath(node.path)}`])];
    case 'test':
      return normalTest(node);
    case 'or':
      return absorb(node.operands.flatMap((operand) => normalComparison(operand)));
    case 'and': {
      // Each operand is worked out once, also when the product is given up: nesting would double the work.
      const forms = node.operands.map((operand) => normalComparison(operand));
      let product: Conjunction[] = [new Set()];
      for (const form of forms) {
        if (product.length * form.length > PATTERN_LIMITS.normalTerms) return [new Set([opaque(forms)])];
        product = absorb(product.flatMap((left) => form.map((right) => new Set([...left, ...right]))));
      }
      return product;
    }
  }
}

/** One text for a conjunction. */
export function conjunctionText(conjunction: Conjunction): string {
  return [...conjunction].sort().join(' AND ');
}

/** Drops every conjunction that another one implies by being a part of it. */
export function absorb(conjunctions: readonly Conjunction[]): Conjunction[] {
  const kept: Conjunction[] = [];
  for (const one of [...conjunctions].sort((a, b) => a.size - b.size)) {
    if (!kept.some((other) => [...other].every((test) => one.has(test)))) kept.push(one);
  }
  return kept;
}

/**
 * The text itself, or a digest where it is long: distribution repeats parts, so that without this a nested pattern
 * of a few kilobytes could have a normal form of gigabytes.
 */
export function shortText(text: string): string {
  if (text.length <= PATTERN_LIMITS.normalText) return text;
  return `#${bytesToHex(sha256(utf8ToBytes(text)))}`;
}

function opaque(forms: readonly (readonly Conjunction[])[]): string {
  const texts = forms.map((form) =>
    form
      .map((one) => conjunctionText(one))
      .sort()
      .join(' OR '),
  );
  const joined = [...new Set(texts)].sort().map((text) => `(${text})`);
  return shortText(joined.join(' AND '));
}

function normalTest(node: PropertyTest): Conjunction[] {
  const path = formatPath(node.path);
  const values = [
    ...new Set(node.values.map((value) => constantText(named(value, node), node.operator))),
  ].sort();
  if (node.operator === 'IN') {
    // Over `[*]`, "some element is none of these" is more than "for each of these, some element differs".
    if (!node.negated && values.length > 0) return values.map((value) => new Set([`${path} = ${value}`]));
    if (values.length === 1) return [new Set([`${path} != ${values[0]}`])];
    return [new Set([`${path}${node.negated ? ' NOT' : ''} IN (${values.join(', ')})`])];
  }
  const opposite = node.negated ? OPPOSITE[node.operator] : undefined;
  const operator = opposite ?? `${node.negated ? 'NOT ' : ''}${node.operator}`;
  return [new Set([`${path} ${operator} ${values[0]}`])];
}

/**
 * The one spelling of what a text names: an address or network of `ipv4-addr:value` and `ipv6-addr:value`, where
 * `/32` may be left out (§6.8, §6.9); a registry key or the name of a registry value, whose case does not count
 * in Windows (§6.17).
 */
function named(constant: Constant, { path, operator }: PropertyTest): Constant {
  if (constant.kind !== 'string') return constant;
  const exact = operator === '=' || operator === '!=' || operator === 'IN';
  const at = path.steps.map((step) => (step.kind === 'key' ? step.key : '[]')).join('.');
  if (exact && at === 'value' && (path.type === 'ipv4-addr' || path.type === 'ipv6-addr')) {
    const network = parseNetwork(constant.value);
    return network === undefined ? constant : { kind: 'string', value: networkText(network) };
  }
  const registry = path.type === 'windows-registry-key' && (at === 'key' || at === 'values.[].name');
  if (registry && (exact || operator === 'LIKE'))
    return { kind: 'string', value: constant.value.toLowerCase() };
  return constant;
}

function networkText({ bytes, prefix }: Network): string {
  return `${bytes.join('.')}/${prefix}`;
}

function constantText(constant: Constant, operator: Operator): string {
  switch (constant.kind) {
    case 'integer':
    case 'float':
      return String(constant.value);
    case 'boolean':
      return String(constant.value);
    case 'string': {
      const subnet = operator === 'ISSUBSET' || operator === 'ISSUPERSET';
      const network = subnet ? parseNetwork(constant.value) : undefined;
      if (network !== undefined) return networkText(network);
      const text =
        operator === 'LIKE' || operator === 'MATCHES' ? constant.value.normalize('NFC') : constant.value;
      return JSON.stringify(text);
    }
    case 'timestamp':
      return `t${constant.value.replace(/\.?0*Z$/, (tail) => (constant.value.includes('.') ? 'Z' : tail))}`;
    case 'binary':
      return `h${decodeBinary(constant.encoding, constant.text)?.join('.') ?? ''}`;
  }
}
