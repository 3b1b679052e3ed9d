import type { Json, JsonObject } from '@qanat/json';
import type { ObjectDeclaration } from '../declare/declaration.ts';
import { declarationOf, propertiesOf } from '../declare/registry.ts';
import { splitId } from '../ids.ts';
import { classifyMarking } from '../markings/tlp.ts';
import { parsePattern } from '../pattern/parse.ts';
import { compareTimestamps, isTimestamp } from '../timestamps.ts';
import type { StixObject } from '../types.ts';
import { checkOf, checkStruct } from '../validate/checks.ts';
import { checkSelectors } from '../validate/common-checks.ts';
import type { Findings } from '../validate/findings.ts';
import { observedObjects } from '../validate/observed-objects.ts';
import { type PropertyTable, propertyTable } from '../validate/property-table.ts';
import { checkRules } from '../validate/rules.ts';
import { scoChecks } from '../validate/sco-checks.ts';
import { checkContent, isLanguageTag, isObject, wrongType } from '../validate/shape.ts';
import { common20, declaration20 } from './declarations.ts';
import { observable20 } from './observables.ts';

const CUSTOM: ObjectDeclaration = {
  type: '(custom)',
  class: 'sdo',
  section: 'STIX 2.0 part 1 §7.2',
  properties: common20,
};
const tables = new Map<ObjectDeclaration, PropertyTable>();

function tableOf(declaration: ObjectDeclaration): PropertyTable {
  let table = tables.get(declaration);
  if (table === undefined) {
    table = propertyTable(declaration.properties, checkOf);
    tables.set(declaration, table);
  }
  return table;
}

/**
 * Whether an object that names no version is of 2.0: 2.0 has its type, or it is a custom one with dates, and it
 * has nothing that came with 2.1.
 */
export function looksLike20(object: JsonObject, type: string): boolean {
  if (object['spec_version'] !== undefined || object['created'] === undefined) return false;
  const later = declarationOf(type);
  if (later === undefined) return object['extensions'] === undefined;
  const declaration = declaration20(type);
  if (declaration === undefined || type === 'bundle') return false;
  const added = propertiesOf(later);
  return Object.keys(object).every(
    (name) => !Object.hasOwn(added, name) || Object.hasOwn(declaration.properties, name),
  );
}

/** Checks an object that is no bundle by the rules of STIX 2.0. */
export function checkObject20(object: JsonObject, type: string, found: Findings): void {
  const declared = declaration20(type);
  const declaration = declared ?? CUSTOM;
  found.section = declaration.section;
  if (declared === undefined) checkCustomType(type, found);
  const unknown = tableOf(declaration).check(object, found);
  checkRules(declaration.rules, object, found);
  checkCommon20(object, type, found);
  checks[type]?.(object, found);
  checkUnknown20(object, unknown, found);
}

/** `spec_version` of a bundle; what it holds is judged one by one. */
export function checkBundle20(bundle: JsonObject, found: Findings): void {
  const declaration = declaration20('bundle') as ObjectDeclaration;
  found.section = declaration.section;
  checkUnknown20(bundle, tableOf(declaration).check(bundle, found), found);
  checkId(bundle, 'bundle', found);
  const version = bundle['spec_version'];
  if (typeof version === 'string' && version !== '2.0') found.must('stix/spec-version', 'spec_version');
}

function checkCustomType(type: string, found: Findings): void {
  if (!/^[a-z0-9-]{3,250}$/.test(type) || type.includes('--')) found.must('stix/type-name', 'type');
  found.should('stix/custom-type', 'type', { type });
}

function checkId({ id }: JsonObject, type: string, found: Findings): void {
  const parts = typeof id === 'string' ? splitId(id) : undefined;
  if (parts !== undefined && parts.type !== type) found.unusable('stix/id-type', 'id', { type });
}

function checkCommon20(object: JsonObject, type: string, found: Findings): void {
  checkId(object, type, found);
  const { created, modified } = object;
  for (const name of ['created', 'modified']) {
    const time = object[name];
    // Exactly three digits, part 1 §3.1; a marking definition has no versions that would need them.
    if (typeof time === 'string' && type !== 'marking-definition' && isTimestamp(time) && time.length !== 24)
      found.must('stix/millisecond-precision', name);
  }
  if (typeof created === 'string' && typeof modified === 'string')
    if (isTimestamp(created) && isTimestamp(modified) && compareTimestamps(modified, created) < 0)
      found.must('stix/not-before', 'modified', { property: 'created' });
  if (object['granular_markings'] !== undefined) checkSelectors(object, found);
}

const RESERVED: ReadonlySet<string> = new Set([
  ...['confidence', 'severity', 'action', 'usernames', 'phone_numbers', 'addresses'],
  ...['first_seen_precision', 'last_seen_precision', 'valid_from_precision', 'valid_until_precision'],
]);

function checkUnknown20(object: JsonObject, names: readonly string[], found: Findings): void {
  for (const name of names) {
    if (RESERVED.has(name)) found.must('stix/reserved-name', name);
    else if (!/^[a-z0-9_]{3,250}$/.test(name)) found.must('stix/property-name', name);
    checkContent(object[name] as Json, name, found);
  }
  if (names.length > 0)
    found.should('stix/custom-property', undefined, { properties: names.slice(0, 20).join(', ') });
}

const checks: Readonly<Record<string, (object: JsonObject, found: Findings) => void>> = {
  indicator({ pattern }, found) {
    if (typeof pattern !== 'string') return;
    for (const { code, severity, params, section } of parsePattern(pattern, '2.0').issues) {
      if (severity === 'error') found.unusable(code, 'pattern', params, section);
      else found.should(code, 'pattern', params, section);
    }
  },
  relationship({ relationship_type: type }, found) {
    if (typeof type === 'string' && !/^[a-z0-9-]+$/.test(type))
      found.must('stix/relationship-type', 'relationship_type');
  },
  'observed-data'({ objects }, found) {
    if (!isObject(objects)) {
      if (objects !== undefined) wrongType('dictionary', objects, 'objects', found);
      return;
    }
    if (Object.keys(objects).length === 0) found.must('stix/empty-dictionary', 'objects');
    found.enter('objects');
    for (const [key, observed] of observedObjects(objects, found)) {
      found.enter(key);
      checkObservable(observed, found);
      found.leave();
    }
    found.leave();
  },
  'marking-definition'(object, found) {
    const { id, definition_type: type, definition } = object;
    if (definition !== undefined && definition !== null && !isObject(definition))
      found.unusable('stix/wrong-type', 'definition', { expected: 'object' });
    else if (type === 'statement' && isObject(definition) && typeof definition['statement'] !== 'string')
      found.unusable('stix/wrong-type', 'definition', { expected: 'statement' });
    if (typeof id !== 'string') return;
    const more = type === 'tlp' && isObject(definition) && Object.keys(definition).length > 1;
    if (more || classifyMarking(object as StixObject).kind === 'forged-tlp') found.must('stix/forged-tlp');
    const { object_marking_refs: refs, granular_markings: parts } = object;
    if (Array.isArray(refs) && refs.includes(id)) found.must('stix/marks-itself', 'object_marking_refs');
    if (Array.isArray(parts) && parts.some((one) => isObject(one) && one['marking_ref'] === id))
      found.must('stix/marks-itself', 'granular_markings');
  },
};

/** An observable inside an observed-data (part 4); it has no id of its own. */
function checkObservable({ id: _filled, ...observed }: JsonObject, found: Findings): void {
  const type = observed['type'] as string;
  const declaration = observable20(type);
  if (declaration === undefined) {
    found.section = 'STIX 2.0 part 3 §5';
    checkCustomType(type, found);
    const { type: _, ...rest } = observed;
    for (const [name, value] of Object.entries(rest)) checkContent(value, name, found);
    return;
  }
  found.section = declaration.section;
  const unknown = tableOf(declaration).check(observed, found);
  checkRules(declaration.rules, observed, found);
  scoChecks[type]?.(observed, found);
  checkUnknown20(observed, unknown, found);
  if (type === 'software') checkLanguages(observed['languages'], found);
  if (type === 'file' && observed['is_encrypted'] === false)
    for (const name of ['encryption_algorithm', 'decryption_key'])
      if (observed[name] !== undefined) found.must('stix/forbids', 'is_encrypted', { property: name });
  if (observed['extensions'] !== undefined) checkExtensions20(observed['extensions'], declaration, found);
}

/** Three letters of ISO 639-2 (part 4 §2.14); 2.1 went over to RFC 5646. */
function checkLanguages(languages: Json | undefined, found: Findings): void {
  if (!Array.isArray(languages)) return;
  found.enter('languages');
  for (const [i, language] of languages.entries())
    if (typeof language === 'string' && isLanguageTag(language) && !/^[a-z]{3}$/.test(language))
      found.must('stix/language', i);
  found.leave();
}

function checkExtensions20(extensions: Json, declaration: ObjectDeclaration, found: Findings): void {
  if (!isObject(extensions)) {
    wrongType('dictionary', extensions, 'extensions', found);
    return;
  }
  found.enter('extensions');
  for (const [key, value] of Object.entries(extensions)) {
    const struct = Object.hasOwn(declaration.extensions ?? {}, key)
      ? declaration.extensions?.[key]
      : undefined;
    if (struct !== undefined) checkStruct(struct, value, key, found);
    else {
      found.should('stix/custom-extension', key);
      if (!/^[A-Za-z0-9_-]{3,256}$/.test(key)) found.must('stix/dictionary-key', key);
      if (isObject(value)) checkContent(value, key, found);
      else wrongType('object', value, key, found);
    }
  }
  found.leave();
}
