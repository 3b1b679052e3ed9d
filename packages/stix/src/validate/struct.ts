import type { Json } from '@qanat/json';
import type { StructDeclaration } from '../declare/declaration.ts';
import { structOf } from '../declare/registry.ts';
import { checkOf, isObject, wrongType } from './checks.ts';
import type { Findings } from './findings.ts';
import { type PropertyTable, propertyTable } from './property-table.ts';
import { checkRules } from './rules.ts';
import { structChecks } from './struct-checks.ts';

const tables = new Map<string, PropertyTable>();

/** Checks a structure inside an object: its properties, its rules, and what is particular to it. */
export function checkStruct(name: string, value: Json, step: string | number, found: Findings): void {
  if (!isObject(value)) {
    wrongType('object', value, step, found);
    return;
  }
  const declaration = structOf(name) as StructDeclaration;
  let table = tables.get(name);
  if (table === undefined) {
    table = propertyTable(declaration.properties, checkOf);
    tables.set(name, table);
  }
  const before = found.section;
  found.section = declaration.section;
  found.enter(step);
  if (declaration.notEmpty === true && Object.keys(value).length === 0) found.must('stix/empty-object');
  table.check(value, found, unknownMember);
  checkRules(declaration.rules, value, found);
  structChecks[name]?.(value, found);
  found.leave();
  found.section = before;
}

function unknownMember(_value: Json, name: string, found: Findings): void {
  found.should('stix/unknown-property', name);
}
