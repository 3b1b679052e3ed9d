import type { Json } from '@qanat/json';
import { type Plan, planOf } from '../declare/plan.ts';
import { structOf, typeClass } from '../declare/registry.ts';
import { isTimestamp } from '../timestamps.ts';
import { enumerations } from '../vocabulary/enumerations.ts';
import { openVocabularies } from '../vocabulary/open.ts';
import type { Findings } from './findings.ts';
import { checkHashes } from './hashes.ts';
import { type PropertyTable, propertyTable } from './property-table.ts';
import { checkRules } from './rules.ts';
import { type Check, checkContent, checkIdentifier, isObject, isPropertyName, wrongType } from './shape.ts';
import { structChecks } from './struct-checks.ts';

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
      return checkContent;
    case 'unchecked':
      return () => {};
    case 'texts':
      return checkTexts;
    case 'text-or-integer':
      return checkTextOrInteger;
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
      return dictionaryCheck(plan.of === undefined ? checkContent : compile(plan.of));
  }
}

const checkTimestamp: Check = (value, step, found) => {
  if (typeof value !== 'string') wrongType('timestamp', value, step, found);
  else if (!isTimestamp(value)) found.unusable('stix/timestamp', step, undefined, '2.16');
};

const HEX = /^(?:[0-9a-fA-F]{2})+$/;
const UPPER = /[A-F]/;

const checkHex: Check = (value, step, found) => {
  if (typeof value !== 'string') wrongType('hex', value, step, found);
  else if (!HEX.test(value)) found.must('stix/hex', step, undefined, '2.8');
  else if (UPPER.test(value)) found.must('stix/hex-case', step, undefined, '2.8');
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
    const type = checkIdentifier(value, step, found);
    if (type !== undefined && to.length > 0 && !admits(to, type))
      found.must('stix/reference-type', step, { type, allowed: to.join(', ') });
  };
}

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
    if (value.length === 0) found.must('stix/empty-list', step, undefined, '2.12');
    found.enter(step);
    for (let i = 0; i < value.length; i++) item(value[i] as Json, i, found);
    found.leave();
  };
}

const KEY = /^[A-Za-z0-9_-]{1,250}$/;
const KEY_20 = /^[A-Za-z0-9_-]{3,256}$/;

function dictionaryCheck(member: Check): Check {
  return (value, step, found) => {
    if (!isObject(value)) {
      wrongType('dictionary', value, step, found);
      return;
    }
    const keys = Object.keys(value);
    if (keys.length === 0) found.must('stix/empty-dictionary', step, undefined, '2.3');
    found.enter(step);
    for (const key of keys) {
      if (!(found.version === '2.0' ? KEY_20 : KEY).test(key))
        found.must('stix/dictionary-key', key, undefined, '2.3');
      member(value[key] as Json, key, found);
    }
    found.leave();
  };
}

/** A text, or a list of texts: header fields are written both ways. */
const checkTexts: Check = (value, step, found) => {
  if (Array.isArray(value)) listCheck(compile({ kind: 'string' }))(value, step, found);
  else if (typeof value !== 'string') wrongType('list of string', value, step, found);
};

const checkTextOrInteger: Check = (value, step, found) => {
  if (typeof value !== 'string' && !Number.isInteger(value))
    wrongType('string or integer', value, step, found);
};

const tables = new Map<string, PropertyTable>();

/** Checks a structure inside an object: its properties, its rules, and what is particular to it. */
export function checkStruct(name: string, value: Json, step: string | number, found: Findings): void {
  if (!isObject(value)) {
    wrongType('object', value, step, found);
    return;
  }
  const declaration = structOf(name);
  if (declaration === undefined) return;
  let table = tables.get(name);
  if (table === undefined) {
    table = propertyTable(declaration.properties, checkOf);
    tables.set(name, table);
  }
  const before = found.section;
  found.section = declaration.section;
  found.enter(step);
  const unknowns = table.check(value, found);
  if (declaration.notEmpty === true && unknowns.length === Object.keys(value).length)
    found.must('stix/empty-object');
  for (const unknown of unknowns) {
    if (isPropertyName(unknown)) found.should('stix/unknown-property', unknown);
    else found.must('stix/property-name', unknown, undefined, '3.1');
    checkContent(value[unknown] as Json, unknown, found);
  }
  checkRules(declaration.rules, value, found);
  structChecks[name.replace('2.0/', '')]?.(value, found);
  found.leave();
  found.section = before;
}
