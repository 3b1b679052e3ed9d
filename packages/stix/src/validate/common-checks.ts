import type { Json, JsonObject } from '@qanat/json';
import type { ObjectDeclaration } from '../declare/declaration.ts';
import { isRequired } from '../declare/plan.ts';
import { declarationOf } from '../declare/registry.ts';
import { deterministicId, splitId } from '../ids.ts';
import { selectValue } from '../markings/selectors.ts';
import { compareTimestamps, isTimestamp } from '../timestamps.ts';
import type { StixObject } from '../types.ts';
import type { Findings } from './findings.ts';
import { isLanguageTag, isObject } from './shape.ts';

/** The common properties of §3.2 beyond their types: id, spec_version, created, modified, lang, markings. */
export function checkCommon(object: JsonObject, type: string, found: Findings): void {
  const { id, created, modified, lang } = object;
  if (typeof id === 'string') checkId(object, id, type, found);
  const version = object['spec_version'];
  if (typeof version === 'string' && version !== '2.1' && type !== 'bundle')
    found.must('stix/spec-version', 'spec_version', undefined, '3.2');
  if (declarationOf(type)?.class !== 'sco') {
    checkPrecision(created, 'created', found);
    checkPrecision(modified, 'modified', found);
    if (typeof created === 'string' && typeof modified === 'string')
      if (isTimestamp(created) && isTimestamp(modified) && compareTimestamps(modified, created) < 0)
        found.must('stix/not-before', 'modified', { property: 'created' }, '3.2');
  }
  if (typeof lang === 'string' && !isLanguageTag(lang)) found.must('stix/language', 'lang', undefined, '3.2');
  if (object['granular_markings'] !== undefined) checkSelectors(object, found);
}

function checkId(object: JsonObject, id: string, type: string, found: Findings): void {
  const parts = splitId(id);
  if (parts === undefined) return;
  if (parts.type !== type) found.unusable('stix/id-type', 'id', { type }, '2.9');
  const declaration = declarationOf(type);
  const version = parts.uuid[14];
  if (declaration?.class !== 'sco') {
    if (declaration !== undefined && version !== '4')
      found.should('stix/uuid-version', 'id', undefined, '2.9');
  } else if (version === '5') checkScoId(object, id, declaration, found);
  else if (version !== '4') checkRandom(object, declaration, found);
}

/** An observable of which nothing contributes to the id has a random one (§2.9). What is required is missed elsewhere. */
function checkRandom(object: JsonObject, declaration: ObjectDeclaration, found: Findings): void {
  const { idFrom = [], properties } = declaration;
  const contributes = idFrom.some((name) => object[name] !== undefined || isRequired(properties[name] ?? ''));
  if (!contributes) found.must('stix/random-id', 'id', undefined, '2.9');
}

/** Properties that give an object versions; one that has any may not carry the id of its content. */
const VERSIONING = ['created', 'modified', 'revoked'] as const;

/** A received id is never wrong for being another than the derived one (§2.9: SHOULD). */
function checkScoId(object: JsonObject, id: string, declaration: ObjectDeclaration, found: Findings): void {
  checkRandom(object, declaration, found);
  let derived: string | undefined;
  try {
    derived = deterministicId(object);
  } catch {
    // Content that has no canonical form is reported where it stands.
    return;
  }
  if (derived === undefined) return;
  if (derived !== id.toLowerCase()) found.should('stix/sco-id', 'id', undefined, '2.9');
  else if (VERSIONING.some((name) => object[name] !== undefined))
    found.must('stix/versioned-sco', 'id', undefined, '2.9');
}

function checkPrecision(value: Json | undefined, name: string, found: Findings): void {
  if (typeof value === 'string' && value.length < 24 && isTimestamp(value))
    found.must('stix/millisecond-precision', name, undefined, '3.2');
}

/** Selectors of granular markings name a part that is there (§7.2.3.1). */
export function checkSelectors(object: JsonObject, found: Findings): void {
  const list = object['granular_markings'];
  if (!Array.isArray(list)) return;
  found.enter('granular_markings');
  for (const [i, marking] of list.entries()) {
    if (!isObject(marking) || !Array.isArray(marking['selectors'])) continue;
    found.enter(i);
    found.enter('selectors');
    for (const [j, selector] of marking['selectors'].entries())
      if (typeof selector === 'string' && selectValue(object as StixObject, selector) === undefined)
        found.must('stix/selector', j, undefined, '7.2.3.1');
    found.leave();
    found.leave();
  }
  found.leave();
}
