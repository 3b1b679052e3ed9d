import { childPath, type Json, type JsonObject } from '@qanat/json';
import type { Comparison, Constant, Observation, PropertyTest } from '../pattern/ast.ts';
import { formatPath } from '../pattern/format.ts';
import { inspectPattern } from '../pattern/inspect.ts';
import { parsePattern } from '../pattern/parse.ts';
import type { StixObject } from '../types.ts';
import { normalValue, type ValueKind } from './value-kinds.ts';

/** Something in the world that an object names, in normal form. */
export interface ObservableValue {
  readonly kind: ValueKind;
  readonly value: string;
  readonly path: string;
  /**
   * Whether seeing this value is seeing what the object describes: true for SCOs, and for tests of a pattern
   * any one of which makes it match; false for a part of an AND, of a sequence, or under a qualifier.
   */
  readonly decides: boolean;
}

/**
 * The values an object names: properties and hashes of an SCO, SCOs inside a 2.0 observed-data, and the
 * equality tests of an indicator's STIX pattern (`=`, IN, ISSUBSET, not negated). A pattern that does not
 * parse names nothing.
 */
export function observableValues(object: StixObject): ObservableValue[] {
  if (object.type === 'indicator') return patternValues(object);
  const inner = object['objects'];
  if (object.type === 'observed-data' && isObject(inner))
    return Object.entries(inner).flatMap(([key, sco]) =>
      isObject(sco) ? scoValues(sco, childPath('$.objects', key)) : [],
    );
  return scoValues(object, '$');
}

function scoValues(sco: JsonObject, root: string): ObservableValue[] {
  const found: ObservableValue[] = [];
  const type = sco['type'];
  if (typeof type !== 'string') return found;
  const visit = (value: Json, steps: readonly string[], path: string): void => {
    if (typeof value === 'string' || typeof value === 'number') {
      const normal = normalValue(type, steps, String(value));
      if (normal !== undefined) found.push({ ...normal, path, decides: true });
    } else if (Array.isArray(value))
      for (const [i, item] of value.entries()) visit(item, steps, childPath(path, i));
    else if (isObject(value))
      for (const [key, member] of Object.entries(value)) visit(member, [...steps, key], childPath(path, key));
  };
  visit(sco, [], root);
  return found;
}

function patternValues(indicator: StixObject): ObservableValue[] {
  const { pattern, pattern_type: kind, pattern_version: version, spec_version: spec } = indicator;
  if (typeof pattern !== 'string' || (kind !== undefined && kind !== 'stix')) return [];
  const old = version === '2.0' || (version === undefined && spec === undefined);
  const parsed = parsePattern(pattern, old ? '2.0' : '2.1');
  if (!parsed.ok) return [];
  const summary = inspectPattern(parsed.value);
  const deciding = new Set(summary.deciding.map(({ path, value }) => `${path} ${textOfConstant(value)}`));
  const found = new Map<string, ObservableValue>();
  for (const { path, values } of equalities(parsed.value.root)) {
    const steps = path.steps.flatMap((step) => (step.kind === 'key' ? [step.key] : []));
    for (const constant of values) {
      const raw = textOfConstant(constant);
      const normal = normalValue(path.type, steps, raw);
      if (normal === undefined) continue;
      const decides = deciding.has(`${formatPath(path)} ${raw}`);
      const key = `${normal.kind} ${normal.value}`;
      if (decides || !found.has(key)) found.set(key, { ...normal, path: '$.pattern', decides });
    }
  }
  return [...found.values()];
}

const EQUALITIES: readonly string[] = ['=', 'IN', 'ISSUBSET'];

function equalities(node: Observation | Comparison): readonly PropertyTest[] {
  switch (node.kind) {
    case 'observe':
      return equalities(node.comparison);
    case 'qualified':
      return equalities(node.expression);
    case 'and':
    case 'or':
    case 'followedby':
      return node.operands.flatMap(equalities);
    case 'test':
      return !node.negated && EQUALITIES.includes(node.operator) ? [node] : [];
    case 'exists':
      return [];
  }
}

function textOfConstant(constant: Constant): string {
  return constant.kind === 'binary' ? constant.text : String(constant.value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
