import type { Json, JsonObject } from '@qanat/json';
import { type Plan, planOf } from '../declare/plan.ts';
import { typeClass } from '../declare/registry.ts';
import { splitId } from '../ids.ts';
import { isTimestamp } from '../timestamps.ts';
import { enumerations } from '../vocabulary/enumerations.ts';
import { openVocabularies } from '../vocabulary/open.ts';
import type { Findings } from './findings.ts';
import { checkHashes } from './hashes.ts';
import { checkStruct } from './struct.ts';

/** Checks the value that stands at `step` below the place the findings are at. */
export type Check = (value: Json, step: string | number, found: Findings) => void;

const known = new Map<string, Check>();

/** The check of a property declaration; built once for each spelling. */
export function checkOf(declared: string): Check {
  let check = known.get(declared);
  if (check === undefined) {
    check = compile(planOf(declared));
    known.set(declared, check);
  }
  return check;
}

function compile(plan: Plan): Check {
  switch (plan.kind) {
    case 'any':
      return () => {};
    case 'string':
      return (value, step, found) => {
        if (typeof value !== 'string') wrongType('string', value, step, found);
      };
    case 'boolean':
      return (value, step, found) => {
        if (typeof value !== 'boolean') wrongType('boolean', value, step, found);
      };
    case 'timestamp':
      return checkTimestamp;
    case 'hex':
      return checkHex;
    case 'binary':
      return checkBinary;
    case 'hashes':
      return checkHashes;
    case 'integer':
    case 'float':
      return numberCheck(plan);
    case 'identifier':
      return identifierCheck(plan.to);
    case 'enum':
      return enumCheck(plan.name);
    case 'open-vocab':
      return vocabularyCheck(plan.name);
    case 'object':
      return (value, step, found) => checkStruct(plan.name, value, step, found);
    case 'list':
      return listCheck(compile(plan.of));
    case 'dictionary':
      return dictionaryCheck(plan.of === undefined ? undefined : compile(plan.of));
  }
}

/** Reports the wrong JSON type; null, which STIX does not know, by its own code. */
export function wrongType(expected: string, value: Json, step: string | number, found: Findings): void {
  if (value === null) found.unusable('stix/null', step, undefined, '3.1');
  else found.unusable('stix/wrong-type', step, { expected });
}

const checkTimestamp: Check = (value, step, found) => {
  if (typeof value !== 'string') wrongType('timestamp', value, step, found);
  else if (!isTimestamp(value)) found.unusable('stix/timestamp', step, undefined, '2.16');
};

const HEX = /^(?:[0-9a-fA-F]{2})*$/;
const UPPER = /[A-F]/;

const checkHex: Check = (value, step, found) => {
  if (typeof value !== 'string') wrongType('hex', value, step, found);
  else if (!HEX.test(value)) found.must('stix/hex', step, undefined, '2.8');
  else if (UPPER.test(value)) found.should('stix/hex-case', step, undefined, '2.8');
};

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

const checkBinary: Check = (value, step, found) => {
  if (typeof value !== 'string') wrongType('binary', value, step, found);
  else if (value.length % 4 !== 0 || !BASE64.test(value)) found.must('stix/binary', step, undefined, '2.1');
};

function numberCheck(plan: { kind: 'integer' | 'float'; min: number; max: number }): Check {
  const { kind, min, max } = plan;
  return (value, step, found) => {
    if (typeof value !== 'number') wrongType(kind, value, step, found);
    else if (kind === 'integer' && !Number.isInteger(value)) wrongType(kind, value, step, found);
    else if (kind === 'integer' && !Number.isSafeInteger(value))
      found.must('stix/integer-range', step, undefined, '2.10');
    else if (value < min || value > max)
      found.must('stix/number-range', step, {
        min: Number.isFinite(min) ? min : '-∞',
        max: Number.isFinite(max) ? max : '∞',
      });
  };
}

function identifierCheck(to: readonly string[]): Check {
  return (value, step, found) => {
    if (typeof value !== 'string') {
      wrongType('identifier', value, step, found);
      return;
    }
    const type = checkIdentifier(value, step, found);
    if (type !== undefined && to.length > 0 && !admits(to, type))
      found.must('stix/reference-type', step, { type, allowed: to.join(', ') });
  };
}

/** The type part of a well-formed identifier; else undefined, and an issue. */
export function checkIdentifier(value: string, step: string | number, found: Findings): string | undefined {
  const parts = splitId(value);
  if (parts === undefined || !UUID_VARIANT.test(parts.uuid)) {
    found.unusable('stix/identifier', step, undefined, '2.9');
    return undefined;
  }
  if (UPPER.test(parts.uuid)) found.should('stix/uuid-case', step, undefined, '2.9');
  return parts.type;
}

/** RFC 4122: versions 1 to 8, variant 10. */
const UUID_VARIANT = /^.{14}[1-8].{4}[89abAB]/;

/** Whether a type is one of those allowed, by name or class; a custom type may be of any class. */
function admits(to: readonly string[], type: string): boolean {
  if (to.includes(type)) return true;
  const kind = typeClass(type);
  return to.some((one) => one === kind.toUpperCase() || (kind === 'custom' && one === one.toUpperCase()));
}

function enumCheck(name: string): Check {
  const values: ReadonlySet<string> = new Set(enumerations[name as keyof typeof enumerations]);
  return (value, step, found) => {
    if (typeof value !== 'string') wrongType('string', value, step, found);
    else if (!values.has(value)) found.must('stix/enum', step, { vocabulary: name }, '10');
  };
}

function vocabularyCheck(name: string): Check {
  const values: ReadonlySet<string> = new Set(openVocabularies[name as keyof typeof openVocabularies]);
  return (value, step, found) => {
    if (typeof value !== 'string') wrongType('string', value, step, found);
    else if (!values.has(value)) found.should('stix/vocabulary', step, { vocabulary: name }, '10');
  };
}

function listCheck(item: Check): Check {
  return (value, step, found) => {
    if (!Array.isArray(value)) {
      wrongType('list', value, step, found);
      return;
    }
    if (value.length === 0) found.must('stix/empty-list', step, undefined, '2.11');
    found.enter(step);
    for (let i = 0; i < value.length; i++) item(value[i] as Json, i, found);
    found.leave();
  };
}

const KEY = /^[A-Za-z0-9_-]{1,250}$/;

function dictionaryCheck(member: Check | undefined): Check {
  return (value, step, found) => {
    if (!isObject(value)) {
      wrongType('dictionary', value, step, found);
      return;
    }
    const keys = Object.keys(value);
    if (keys.length === 0) found.must('stix/empty-dictionary', step, undefined, '2.3');
    found.enter(step);
    for (const key of keys) {
      if (!KEY.test(key)) found.must('stix/dictionary-key', key, undefined, '2.3');
      member?.(value[key] as Json, key, found);
    }
    found.leave();
  };
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
