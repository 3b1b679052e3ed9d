import {
  type Comparison,
  compareTimestamps,
  normalValue,
  type ObjectPath,
  type Observation,
  observableValues,
  type PropertyTest,
  parsePattern,
  type StixObject,
  type ValueKind,
} from '@qanat/stix';
import { parseAddress } from './match/address.ts';
import type { WatchEntry } from './match/snapshot.ts';

/** What of an object can be looked for in logs, value by value. */
export interface Watchable {
  readonly entries: readonly WatchEntry[];
  /**
   * True when the entries say all that the object says. False for a pattern with conditions that single values do
   * not decide (AND, sequences, LIKE, MATCHES, qualifiers): that part is not watched, and the operator is to be told.
   */
  readonly complete: boolean;
}

const NOTHING: Watchable = { entries: [], complete: true };

/**
 * The entries of an indicator with a STIX pattern, or of an observable. Revoked objects, and indicators outside
 * `valid_from` to `valid_until` at `now` (ISO 8601), give nothing; so does every other type, completely.
 */
export function entriesOf(object: StixObject, now: string): Watchable {
  if (object['revoked'] === true || !isValidAt(object, now)) return NOTHING;
  if (object.type !== 'indicator') {
    const values = observableValues(object).filter(({ kind }) => kind !== 'text');
    return { entries: values.map(({ kind, value }) => ({ kind, value, ref: object.id })), complete: true };
  }
  const { pattern, pattern_type: language, pattern_version: version, spec_version: spec } = object;
  if (typeof pattern !== 'string' || (language !== undefined && language !== 'stix'))
    return { ...NOTHING, complete: false };
  const old = version === '2.0' || (version === undefined && spec === undefined);
  const parsed = parsePattern(pattern, old ? '2.0' : '2.1');
  if (!parsed.ok) return { ...NOTHING, complete: false };
  const found = new Map<string, WatchEntry>();
  const complete = collect(parsed.value.root, (kind, value) => {
    found.set(`${kind} ${value}`, { kind, value, ref: object.id });
  });
  return { entries: [...found.values()], complete };
}

function isValidAt(object: StixObject, now: string): boolean {
  const { valid_from: from, valid_until: until } = object;
  if (typeof from === 'string' && compareTimestamps(now, from) < 0) return false;
  return typeof until !== 'string' || compareTimestamps(now, until) < 0;
}

/** Adds the values any one of which makes the node match; true when they are all it says. */
function collect(node: Observation | Comparison, add: (kind: ValueKind, value: string) => void): boolean {
  switch (node.kind) {
    case 'observe':
      return collect(node.comparison, add);
    case 'or':
      // Every operand is visited, also after one that is not complete.
      return node.operands.map((operand) => collect(operand, add)).every(Boolean);
    case 'and': {
      // `dst_ref.type = 'ipv4-addr' AND dst_ref.value = …`: the value says its type itself.
      const [only, ...more] = withoutTypeTests(node.operands);
      return only !== undefined && more.length === 0 && collect(only, add);
    }
    case 'test':
      return collectTest(node, add);
    case 'followedby':
    case 'qualified':
    case 'exists':
      return false;
  }
}

function withoutTypeTests(operands: readonly (Observation | Comparison)[]): (Observation | Comparison)[] {
  return operands.filter((one) => {
    if (one.kind !== 'test' || one.negated || one.operator !== '=') return true;
    const prefix = referencePrefix(one.path, 'type');
    const isBesideValue = (other: Observation | Comparison): boolean =>
      other.kind === 'test' && referencePrefix(other.path, 'value') === prefix;
    return prefix === undefined || !operands.some(isBesideValue);
  });
}

/** Of a path like `dst_ref.value`, what stands before the last step; undefined for other paths. */
function referencePrefix(path: ObjectPath, last: 'type' | 'value'): string | undefined {
  const end = path.steps.at(-1);
  if (end?.kind !== 'key' || end.key !== last) return undefined;
  const before = path.steps.slice(0, -1);
  const name = before.findLast((step) => step.kind === 'key');
  const isReference = name?.kind === 'key' && /_refs?$/.test(name.key);
  return isReference ? JSON.stringify([path.type, before]) : undefined;
}

function collectTest(node: PropertyTest, add: (kind: ValueKind, value: string) => void): boolean {
  const { operator, negated, path, values } = node;
  if (negated || (operator !== '=' && operator !== 'IN' && operator !== 'ISSUBSET')) return false;
  let complete = true;
  for (const constant of values) {
    const text = constant.kind === 'string' ? constant.value : undefined;
    const normal = text === undefined ? undefined : valueAt(path, text);
    if (normal === undefined || normal.kind === 'text') complete = false;
    else add(normal.kind, normal.value);
  }
  return complete;
}

function valueAt(path: ObjectPath, text: string): { kind: ValueKind; value: string } | undefined {
  if (referencePrefix(path, 'value') !== undefined) return { kind: kindByShape(text), value: text };
  const steps = path.steps.flatMap((step) => (step.kind === 'key' ? [step.key] : []));
  return normalValue(path.type, steps, text);
}

/** Through a reference the type of the object is unknown; the value shows it. */
function kindByShape(text: string): ValueKind {
  const [host = '', prefix] = text.split('/');
  const address = parseAddress(host);
  if (address !== undefined) return prefix !== undefined ? 'cidr' : address.length === 4 ? 'ipv4' : 'ipv6';
  return text.includes('@') ? 'email' : 'domain';
}
