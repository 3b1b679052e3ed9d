import type { JsonObject } from '@qanat/json';
import type { Rule } from '../declare/declaration.ts';
import { compareTimestamps, isTimestamp } from '../timestamps.ts';
import type { Findings } from './findings.ts';

/** Checks what a declaration says about properties together. */
export function checkRules(rules: readonly Rule[] | undefined, object: JsonObject, found: Findings): void {
  if (rules !== undefined) for (const [kind, ...names] of rules) checks[kind](names, object, found);
}

type RuleCheck = (names: readonly string[], object: JsonObject, found: Findings) => void;

const checks: Readonly<Record<Rule[0], RuleCheck>> = {
  'any-of'(names, object, found) {
    if (count(names, object) === 0)
      found.unusable('stix/any-of', undefined, { properties: names.join(', ') });
  },
  'one-of'(names, object, found) {
    const present = count(names, object);
    if (present === 0) found.unusable('stix/any-of', undefined, { properties: names.join(', ') });
    else if (present > 1) found.must('stix/one-of', undefined, { properties: names.join(', ') });
  },
  'at-most-one'(names, object, found) {
    if (count(names, object) > 1) found.must('stix/one-of', undefined, { properties: names.join(', ') });
  },
  needs([first = '', ...others], object, found) {
    if (object[first] === undefined) return;
    for (const other of others)
      if (object[other] === undefined) found.must('stix/needs', first, { property: other });
  },
  forbids([first = '', ...others], object, found) {
    if (object[first] === undefined) return;
    for (const other of others)
      if (object[other] !== undefined) found.must('stix/forbids', first, { property: other });
  },
  'not-before'([late = '', early = ''], object, found) {
    if ((order(object, late, early) ?? 0) < 0) found.must('stix/not-before', late, { property: early });
  },
  later([late = '', early = ''], object, found) {
    if ((order(object, late, early) ?? 1) <= 0) found.must('stix/later', late, { property: early });
  },
};

function count(names: readonly string[], object: JsonObject): number {
  return names.filter((name) => object[name] !== undefined).length;
}

/** How two instants of the object lie, or undefined where one is missing or none. */
function order(object: JsonObject, late: string, early: string): number | undefined {
  const a = object[late];
  const b = object[early];
  if (typeof a !== 'string' || typeof b !== 'string' || !isTimestamp(a) || !isTimestamp(b)) return undefined;
  return compareTimestamps(a, b);
}
