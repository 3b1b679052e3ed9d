import type { Json, JsonObject } from '@qanat/json';
import type { Findings } from './findings.ts';

/** Checks the value that stands at `step` below the place the findings are at. */
export type Check = (value: Json, step: string | number, found: Findings) => void;

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const PROPERTY = /^[a-z][a-z0-9_]{2,249}$/;

/** §3.1: 3 to 250 lower-case letters, digits and underscores, the first a letter. */
export function isPropertyName(name: string): boolean {
  return PROPERTY.test(name);
}

/** Reports the wrong JSON type; null, which STIX does not know, by its own code. */
export function wrongType(expected: string, value: Json, step: string | number, found: Findings): void {
  if (value === null) found.unusable('stix/null', step, undefined, '3.1');
  else found.unusable('stix/wrong-type', step, { expected });
}

/** A type of lower case, then a UUID of RFC 4122 or RFC 9562, which took its place: versions 1 to 8, variant 10. */
const IDENTIFIER =
  /^[a-z][a-z0-9-]{1,248}[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$/;
const UUID_LENGTH = 36;
const VERSION_AT = 16;
const UPPER = /[A-F]/;

/** The type part of a well-formed identifier; else undefined, and an issue. */
export function checkIdentifier(value: Json, step: string | number, found: Findings): string | undefined {
  if (typeof value !== 'string') {
    wrongType('identifier', value, step, found);
    return undefined;
  }
  const end = value.length - UUID_LENGTH - 2;
  if (!IDENTIFIER.test(value) || value.indexOf('--') !== end) {
    found.unusable('stix/identifier', step, undefined, '2.9');
    return undefined;
  }
  if (found.version === '2.0' && value[end + VERSION_AT] !== '4')
    found.must('stix/uuid-version', step, undefined, 'STIX 2.0 part 1 §2.6');
  if (UPPER.test(value)) found.should('stix/uuid-case', step, undefined, '2.9');
  return value.slice(0, end);
}

/** Custom content of any shape: no null, and no empty list, at any depth (§2.12, §3.1). */
export const checkContent: Check = (value, step, found) => {
  if (value === null) found.must('stix/null', step, undefined, '3.1');
  else if (typeof value === 'object') {
    const list = Array.isArray(value);
    if (list && value.length === 0) found.must('stix/empty-list', step, undefined, '2.12');
    found.enter(step);
    if (list) for (const [i, item] of value.entries()) checkContent(item, i, found);
    else for (const key of Object.keys(value)) checkContent(value[key] as Json, key, found);
    found.leave();
  }
};

const LANGUAGE = /^(?:[a-z]{2,3}|[ix])(?:-[a-z0-9]{1,8}){0,20}$/i;

/** Whether a text has the form of a language tag (RFC 5646), and its two-letter language exists; none of five letters and more does. */
export function isLanguageTag(tag: string): boolean {
  if (!LANGUAGE.test(tag)) return false;
  const primary = tag.split('-', 1)[0]?.toLowerCase() ?? '';
  return primary.length === 1 ? tag.length > 2 : primary.length !== 2 || LANGUAGES.has(primary);
}

/** ISO 639-1. */
const LANGUAGES: ReadonlySet<string> = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ' +
    'ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik ' +
    'in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg ' +
    'mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ' +
    'ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ' +
    'ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);
