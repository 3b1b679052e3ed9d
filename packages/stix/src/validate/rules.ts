import type { JsonObject } from '@qanat/json';
import type { Rule } from '../declare/declaration.ts';
import { compareTimestamps, isTimestamp } from '../timestamps.ts';
import type { Findings } from './findings.ts';

/** Checks what a declaration says about properties together. */
export function checkRules(rules: readonly Rule[] | undefined, object: JsonObject, found: Findings): void {
  if (rules !== undefined) for (const rule of rules) checkRule(rule, object, found);
}

function checkRule([kind, ...names]: Rule, object: JsonObject, found: Findings): void {
  const [first = '', ...others] = names;
  const present = names.filter((name) => Object.hasOwn(object, name));
  const has = Object.hasOwn(object, first);
  const properties = names.join(', ');
  switch (kind) {
    case 'any-of':
      if (present.length === 0) found.unusable('stix/any-of', undefined, { properties });
      break;
    case 'one-of':
      if (present.length === 0) found.unusable('stix/any-of', undefined, { properties });
      else if (present.length > 1) found.must('stix/one-of', undefined, { properties });
      break;
    case 'at-most-one':
      if (present.length > 1) found.must('stix/one-of', undefined, { properties });
      break;
    case 'needs':
      for (const other of others)
        if (has && !Object.hasOwn(object, other)) found.must('stix/needs', first, { property: other });
      break;
    case 'forbids':
      for (const other of others)
        if (has && Object.hasOwn(object, other)) found.must('stix/forbids', first, { property: other });
      break;
    case 'not-before':
    case 'later':
      checkOrder(kind, first, others[0] ?? '', object, found);
      break;
  }
}

function checkOrder(
  kind: 'not-before' | 'later',
  late: string,
  early: string,
  object: JsonObject,
  found: Findings,
): void {
  const a = object[late];
  const b = object[early];
  if (typeof a !== 'string' || typeof b !== 'string' || !isTimestamp(a) || !isTimestamp(b)) return;
  const order = compareTimestamps(a, b);
  if (order < 0 || (order === 0 && kind === 'later')) found.must(`stix/${kind}`, late, { property: early });
}
