import type { Issue, Json, JsonObject } from '@qanat/json';
import type { ObjectDeclaration } from '../declare/declaration.ts';
import { declarationOf, propertiesOf } from '../declare/registry.ts';
import type { Profile } from '../types.ts';
import { checkOf, isObject, wrongType } from './checks.ts';
import { Findings } from './findings.ts';
import { type PropertyTable, propertyTable } from './property-table.ts';
import { checkRules } from './rules.ts';

export interface ValidateOptions {
  /** `strict` when absent. */
  readonly profile?: Profile;
}

const tables = new Map<string, PropertyTable>();

/**
 * Checks one object (or a bundle with all it holds) against STIX 2.1 and collects every issue: an `error` for
 * each MUST that is not kept, a `warning` for each SHOULD. The object is valid when there is no error.
 */
export function validate(object: Json, { profile = 'strict' }: ValidateOptions = {}): Issue[] {
  const found = new Findings(profile);
  checkObject(object, found);
  return found.issues;
}

function checkObject(object: Json, found: Findings): void {
  if (!isObject(object)) {
    found.unusable('stix/not-object');
    return;
  }
  const { type } = object;
  if (typeof type !== 'string') {
    if (type === undefined) found.unusable('stix/missing-property', undefined, { property: 'type' }, '3.2');
    else wrongType('string', type, 'type', found);
    return;
  }
  const declaration = declarationOf(type);
  if (declaration !== undefined) checkDeclared(object, declaration, found);
}

function checkDeclared(object: JsonObject, declaration: ObjectDeclaration, found: Findings): void {
  let table = tables.get(declaration.type);
  if (table === undefined) {
    table = propertyTable(propertiesOf(declaration), checkOf);
    tables.set(declaration.type, table);
  }
  found.section = declaration.section;
  table.check(object, found, () => {});
  checkRules(declaration.rules, object, found);
}
