import type { Issue, Json, JsonObject } from '@qanat/json';
import { commonProperties } from '../declare/common.ts';
import type { ObjectDeclaration } from '../declare/declaration.ts';
import { declarationOf, propertiesOf } from '../declare/registry.ts';
import type { Profile } from '../types.ts';
import { checkBundle20, checkObject20, looksLike20 } from '../v20/check.ts';
import type { SpecVersion } from '../v20/detect.ts';
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
  /** The version whose rules decide; when absent, each object tells its own (see {@link validate}). */
  readonly specVersion?: SpecVersion;
}

/**
 * Checks one object, or a bundle with all it holds, and collects every issue: an `error` for
 * each MUST that is not kept, a `warning` for each SHOULD. The object is valid when there is no error.
 * With `profile: 'lenient'` only what makes an object unusable is an error (a property missing or of the wrong
 * JSON type, an id or timestamp that is none, a pattern that does not parse); the rest are warnings.
 * By the rules of STIX 2.0 are judged: a bundle that says so in `spec_version`; objects with `created` and without
 * `spec_version` in such a bundle; and elsewhere those of them that have nothing that came with 2.1. All else is judged by 2.1.
 * Content that no declaration knows is legal. Takes time linear in the size of the object.
 */
export function validate(object: Json, { profile = 'strict', specVersion }: ValidateOptions = {}): Issue[] {
  const found = new Findings(profile);
  checkObject(object, found, { forced: specVersion });
  return found.issues;
}

interface Versions {
  readonly forced: SpecVersion | undefined;
  /** What the bundle around the object says. */
  readonly bundle?: SpecVersion;
}

function versionOf(object: JsonObject, type: string, { forced, bundle }: Versions): SpecVersion {
  if (forced !== undefined) return forced;
  const said = object['spec_version'];
  if (type === 'bundle') return said === '2.0' ? '2.0' : '2.1';
  if (said !== undefined) return '2.1';
  if (bundle === '2.0' && object['created'] !== undefined) return '2.0';
  return looksLike20(object, type) ? '2.0' : '2.1';
}

const TYPE = /^[a-z][a-z0-9-]{2,249}$/;

function checkObject(object: Json, found: Findings, versions: Versions): void {
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
  found.version = versionOf(object, type, versions);
  if (found.version === '2.0' && type !== 'bundle') checkObject20(object, type, found);
  else if (found.version === '2.0') {
    checkBundle20(object, found);
    checkMembers(object, found, { ...versions, bundle: '2.0' });
  } else check21(object, type, found, versions);
}

function check21(object: JsonObject, type: string, found: Findings, versions: Versions): void {
  const declaration = declarationOf(type);
  if (declaration === undefined) checkCustom(object, type, found);
  else checkDeclared(object, declaration, found, versions);
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

function checkDeclared(
  object: JsonObject,
  declaration: ObjectDeclaration,
  found: Findings,
  versions: Versions,
): void {
  const { type, section } = declaration;
  found.section = section;
  const unknown = tableOf(type, () => propertiesOf(declaration)).check(object, found);
  checkRules(declaration.rules, object, found);
  (declaration.class === 'sco' ? scoChecks : objectChecks)[type]?.(object, found);
  checkCommon(object, type, found);
  if (type === 'bundle') checkBundle(object, unknown, found, versions);
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

/** Other properties of a bundle are not kept by anyone. */
function checkBundle(
  bundle: JsonObject,
  unknown: readonly string[],
  found: Findings,
  versions: Versions,
): void {
  for (const name of unknown)
    if (name !== 'spec_version') found.should('stix/unknown-property', name, undefined, '8');
  checkMembers(bundle, found, versions);
}

function checkMembers({ objects }: JsonObject, found: Findings, versions: Versions): void {
  if (!Array.isArray(objects)) return;
  const { version } = found;
  found.enter('objects');
  for (const [i, object] of objects.entries()) {
    found.enter(i);
    checkObject(object, found, versions);
    if (isObject(object) && object['type'] === 'bundle')
      found.must('stix/nested-bundle', undefined, undefined, '8');
    found.leave();
  }
  found.leave();
  found.version = version;
}

function checkObserved(objects: JsonObject, found: Findings): void {
  found.enter('objects');
  for (const [key, observed] of observedObjects(objects, found)) {
    found.enter(key);
    check21(observed, String(observed['type']), found, { forced: '2.1' });
    found.leave();
  }
  found.leave();
}
