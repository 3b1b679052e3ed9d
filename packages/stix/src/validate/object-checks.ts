import type { JsonObject } from '@qanat/json';
import { typeClass } from '../declare/registry.ts';
import { splitId } from '../ids.ts';
import { classifyMarking, tlp1MarkingObject, tlpOfMarkingId } from '../markings/tlp.ts';
import { parsePattern } from '../pattern/parse.ts';
import { compareTimestamps, isTimestamp } from '../timestamps.ts';
import type { StixObject } from '../types.ts';
import { relationships } from '../vocabulary/relationships.ts';
import type { Findings } from './findings.ts';
import { isLanguageTag, isObject, isPropertyName } from './shape.ts';

type ObjectCheck = (object: JsonObject, found: Findings) => void;

/** What holds for one SDO, SRO or meta type alone, beyond its declaration. */
export const objectChecks: Readonly<Record<string, ObjectCheck>> = {
  'attack-pattern'(object, found) {
    checkSources(object, /^CAPEC-[0-9]+$/, 'capec', found);
  },
  vulnerability(object, found) {
    checkSources(object, /^CVE-[0-9]{4}-[0-9]{4,}$/, 'cve', found);
  },
  'course-of-action'(object, found) {
    if (object['action'] !== undefined) found.must('stix/reserved-name', 'action');
  },
  grouping(object, found) {
    if (object['name'] === undefined) found.should('stix/should-have', undefined, { property: 'name' });
  },
  identity(object, found) {
    if (object['identity_class'] === undefined)
      found.should('stix/should-have', undefined, { property: 'identity_class' });
  },
  indicator(object, found) {
    for (const property of ['name', 'description', 'indicator_types'])
      if (object[property] === undefined) found.should('stix/should-have', undefined, { property });
    checkPatternOf(object, found);
  },
  location(object, found) {
    const { country } = object;
    if (typeof country === 'string' && !/^[A-Z]{2}$/.test(country)) found.should('stix/country', 'country');
  },
  malware(object, found) {
    if (object['is_family'] === undefined)
      found.must('stix/missing-property', undefined, { property: 'is_family' });
    if (object['is_family'] === true && object['name'] === undefined)
      found.unusable('stix/missing-property', undefined, { property: 'name' });
  },
  'malware-analysis'(object, found) {
    const { analysis_started: start, analysis_ended: end } = object;
    if (typeof start === 'string' && typeof end === 'string' && isTimestamp(start) && isTimestamp(end))
      if (compareTimestamps(end, start) < 0)
        found.should('stix/not-before', 'analysis_ended', { property: 'analysis_started' });
  },
  'observed-data'(object, found) {
    if (object['objects'] !== undefined) found.should('stix/deprecated', 'objects');
    const refs = object['object_refs'];
    if (!Array.isArray(refs) || refs.length === 0) return;
    const observes = refs.some((ref) => {
      const kind = typeof ref === 'string' ? typeClass(splitId(ref)?.type ?? '') : 'sco';
      return kind === 'sco' || kind === 'custom';
    });
    if (!observes) found.must('stix/no-observable', 'object_refs');
  },
  relationship: checkRelationship,
  'language-content': checkLanguageContent,
  'marking-definition': checkMarkingDefinition,
  'extension-definition'(object, found) {
    const { extension_types: types, extension_properties: properties } = object;
    const topLevel = Array.isArray(types) && types.includes('toplevel-property-extension');
    if (properties !== undefined && !topLevel)
      found.must('stix/needs', 'extension_properties', { property: 'toplevel-property-extension' });
    if (!Array.isArray(properties)) return;
    found.enter('extension_properties');
    for (const [i, name] of properties.entries())
      if (typeof name === 'string' && !isPropertyName(name))
        found.must('stix/property-name', i, undefined, '3.1');
    found.leave();
  },
  claim(object, found) {
    if (
      object['source_ref'] === undefined &&
      object['source_name'] === undefined &&
      object['anonymous'] !== true
    )
      found.should('stix/should-have', undefined, { property: 'source_ref' });
  },
};

/** An identifier of a well-known catalogue has the name of that catalogue as its source (§4.1, §4.18). */
function checkSources(object: JsonObject, form: RegExp, source: string, found: Findings): void {
  const references = object['external_references'];
  if (!Array.isArray(references)) return;
  found.enter('external_references');
  for (const [i, reference] of references.entries()) {
    if (!isObject(reference)) continue;
    const { external_id: id, source_name: name } = reference;
    if (typeof id !== 'string' || !form.test(id) || name === source) continue;
    found.enter(i);
    found.must('stix/external-source', 'source_name', { source });
    found.leave();
  }
  found.leave();
}

function checkPatternOf(object: JsonObject, found: Findings): void {
  const { pattern, pattern_type: type, pattern_version: version } = object;
  if (typeof pattern !== 'string' || type !== 'stix') return;
  const parsed = parsePattern(pattern, version === '2.0' ? '2.0' : '2.1');
  for (const issue of parsed.issues) {
    if (issue.severity === 'error') found.unusable(issue.code, 'pattern', issue.params, issue.section);
    else found.should(issue.code, 'pattern', issue.params, issue.section);
  }
}

function checkRelationship(object: JsonObject, found: Findings): void {
  const { relationship_type: type, source_ref: source, target_ref: target } = object;
  if (typeof type !== 'string') return;
  if (!/^[a-z0-9-]+$/.test(type)) found.must('stix/relationship-type', 'relationship_type');
  const from = typeof source === 'string' ? splitId(source)?.type : undefined;
  const to = typeof target === 'string' ? splitId(target)?.type : undefined;
  if (from === undefined || to === undefined || isSuggested(from, type, to)) return;
  found.should('stix/relationship-pair', 'relationship_type', { source: from, target: to }, 'Appendix B');
}

function isSuggested(from: string, type: string, to: string): boolean {
  if (type === 'related-to') return true;
  if (type === 'derived-from' || type === 'duplicate-of') return from === to;
  const kind = typeClass(to);
  if (typeClass(from) === 'custom' || kind === 'custom') return true;
  const rows = Object.hasOwn(relationships, from) ? relationships[from] : undefined;
  const targets = rows !== undefined && Object.hasOwn(rows, type) ? rows[type] : undefined;
  return targets !== undefined && (targets.includes(to) || (kind === 'sco' && targets.includes('SCO')));
}

function checkLanguageContent(object: JsonObject, found: Findings): void {
  if (object['object_modified'] === undefined)
    found.should('stix/should-have', undefined, { property: 'object_modified' });
  const { contents, object_ref: ref } = object;
  if (typeof ref === 'string' && splitId(ref)?.type === 'bundle')
    found.must('stix/reference-type', 'object_ref', { type: 'bundle', allowed: 'SDO, SRO, SCO, meta' });
  if (!isObject(contents)) return;
  found.enter('contents');
  for (const [lang, texts] of Object.entries(contents)) {
    if (!isLanguageTag(lang)) found.must('stix/language', lang);
    if (!isObject(texts)) found.must('stix/wrong-type', lang, { expected: 'dictionary' });
    else checkTexts(texts, lang, found);
  }
  found.leave();
}

function checkTexts(texts: JsonObject, lang: string, found: Findings): void {
  const names = Object.keys(texts);
  if (names.length === 0) found.must('stix/empty-dictionary', lang, undefined, '2.3');
  found.enter(lang);
  for (const name of names)
    if (!isPropertyName(name)) found.must('stix/property-name', name, undefined, '3.1');
  found.leave();
}

/** The standard prints the four objects of TLP 1 and allows no other: neither more properties nor fewer. */
function isAlteredTlp1(object: JsonObject): boolean {
  const tlp = tlpOfMarkingId(String(object['id']));
  if (tlp === undefined || tlp === 'amber+strict') return false;
  const genuine = tlp1MarkingObject(tlp);
  return (
    object['id'] === genuine.id &&
    (Object.keys(object).length !== Object.keys(genuine).length ||
      Object.entries(genuine).some(([name, value]) => JSON.stringify(object[name]) !== JSON.stringify(value)))
  );
}

function checkMarkingDefinition(object: JsonObject, found: Findings): void {
  const { id, definition_type: type, definition } = object;
  if (typeof id !== 'string') return;
  if (classifyMarking(object as StixObject).kind === 'forged-tlp' || isAlteredTlp1(object))
    found.must('stix/forged-tlp', undefined, undefined, '7.2.1.4');
  if (type === 'statement' && (!isObject(definition) || typeof definition['statement'] !== 'string'))
    found.unusable('stix/wrong-type', 'definition', { expected: 'statement' }, '7.2.1.3');
  else if (definition !== undefined && !isObject(definition))
    found.unusable('stix/wrong-type', 'definition', { expected: 'object' });
  if (typeof type === 'string' && type !== 'statement' && type !== 'tlp')
    found.should('stix/vocabulary', 'definition_type', { vocabulary: 'statement, tlp' }, '7.2.1');
  const refs = object['object_marking_refs'];
  if (Array.isArray(refs) && refs.includes(id)) found.must('stix/marks-itself', 'object_marking_refs');
  const granular = object['granular_markings'];
  if (Array.isArray(granular) && granular.some((one) => isObject(one) && one['marking_ref'] === id))
    found.must('stix/marks-itself', 'granular_markings');
}
