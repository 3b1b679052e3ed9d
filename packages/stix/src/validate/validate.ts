import type { Issue, Json, JsonObject } from '@qanat/json';
import { commonProperties } from '../declare/common.ts';
import type { ObjectDeclaration } from '../declare/declaration.ts';
import { declarationOf, propertiesOf } from '../declare/registry.ts';
import type { Profile } from '../types.ts';
import { checkOf } from './checks.ts';
import { checkCommon } from './common-checks.ts';
import { checkExtensions, checkUnknown, extensionTypes } from './extension-checks.ts';
import { Findings } from './findings.ts';
import { objectChecks } from './object-checks.ts';
import { observedObjects } from './observed-objects.ts';
import { type PropertyTable, propertyTable } from './property-table.ts';
import { checkRules } from './rules.ts';
import { scoChecks } from './sco-checks.ts';
import { isObject, wrongType } from './shape.ts';

export interface ValidateOptions {
  /** `strict` when absent. */
  readonly profile?: Profile;
}

/**
 * Checks one object, or a bundle with all it holds, against STIX 2.1 and collects every issue: an `error` for
 * each MUST that is not kept, a `warning` for each SHOULD. The object is valid when there is no error.
 * With `profile: 'lenient'` only what makes an object unusable is an error (a property missing or of the wrong
 * JSON type, an id or timestamp that is none, a pattern that does not parse); the rest are warnings.
 * Content that no declaration knows is legal. Takes time linear in the size of the object.
 */
export function validate(object: Json, { profile = 'strict' }: ValidateOptions = {}): Issue[] {
  const found = new Findings(profile);
  checkObject(object, found);
  return found.issues;
}

const TYPE = /^[a-z][a-z0-9-]{2,249}$/;

function checkObject(object: Json, found: Findings): void {
  found.section = '3.2';
  if (!isObject(object)) {
    found.unusable('stix/not-object');
    return;
  }
  const { type } = object;
  if (typeof type !== 'string') {
    if (type === undefined) found.unusable('stix/missing-property', undefined, { property: 'type' });
    else wrongType('string', type, 'type', found);
    return;
  }
  const declaration = declarationOf(type);
  if (declaration === undefined) checkCustom(object, type, found);
  else checkDeclared(object, declaration, found);
}

const tables = new Map<string, PropertyTable>();

function tableOf(name: string, properties: () => Readonly<Record<string, string>>): PropertyTable {
  let table = tables.get(name);
  if (table === undefined) {
    table = propertyTable(properties(), checkOf);
    tables.set(name, table);
  }
  return table;
}

function checkDeclared(object: JsonObject, declaration: ObjectDeclaration, found: Findings): void {
  const { type, section } = declaration;
  found.section = section;
  const unknown = tableOf(type, () => propertiesOf(declaration)).check(object, found);
  checkRules(declaration.rules, object, found);
  (declaration.class === 'sco' ? scoChecks : objectChecks)[type]?.(object, found);
  checkCommon(object, type, found);
  if (type === 'bundle') checkBundle(object, unknown, found);
  else {
    if (object['extensions'] !== undefined) checkExtensions(object, declaration, found);
    checkUnknown(object, unknown, found);
  }
  if (type === 'observed-data' && isObject(object['objects'])) checkObserved(object['objects'], found);
}

/** A type of an extension, or a custom one: the common properties of its class, as far as it tells. */
function checkCustom(object: JsonObject, type: string, found: Findings): void {
  if (!TYPE.test(type) || type.includes('--')) found.must('stix/type-name', 'type', undefined, '3.1');
  if (type === 'action') found.must('stix/reserved-name', 'type', undefined, '3.8');
  const kinds = extensionTypes(object);
  const isSco = kinds.includes('new-sco');
  const isNew = isSco || kinds.includes('new-sdo') || kinds.includes('new-sro');
  if (!isNew) found.should('stix/custom-type', 'type', { type }, '11.2');
  // Without an extension nothing says what the type is; what has a date of a version has versions.
  const dated = object['created'] !== undefined || object['modified'] !== undefined;
  const versioned = isNew ? !isSco : dated;
  const common = versioned ? commonProperties.sdo : commonProperties.sco;
  const unknown = tableOf(versioned ? '(versioned)' : '(unversioned)', () => common).check(object, found);
  checkCommon(object, type, found);
  checkExtensions(object, undefined, found);
  for (const name of unknown) checkUnknown({ ...object, extensions: EXTENDED }, [name], found);
}

/** Unknown properties of a custom type belong to it. */
const EXTENDED = { type: { extension_type: 'new-sdo' } };

/** `spec_version` of a 2.0 bundle is tolerated; other properties of a bundle are not kept by anyone. */
function checkBundle(bundle: JsonObject, unknown: readonly string[], found: Findings): void {
  for (const name of unknown)
    if (name !== 'spec_version') found.should('stix/unknown-property', name, undefined, '8');
  const { objects } = bundle;
  if (!Array.isArray(objects)) return;
  found.enter('objects');
  for (const [i, object] of objects.entries()) {
    found.enter(i);
    checkObject(object, found);
    if (isObject(object) && object['type'] === 'bundle')
      found.must('stix/nested-bundle', undefined, undefined, '8');
    found.leave();
  }
  found.leave();
}

function checkObserved(objects: JsonObject, found: Findings): void {
  found.enter('objects');
  for (const [key, observed] of observedObjects(objects, found)) {
    found.enter(key);
    checkObject(observed, found);
    found.leave();
  }
  found.leave();
}
