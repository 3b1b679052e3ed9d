import type { Json, JsonObject } from '@qanat/json';
import type { ObjectDeclaration } from '../declare/declaration.ts';
import { structOf } from '../declare/registry.ts';
import { splitId } from '../ids.ts';
import { enumerations } from '../vocabulary/enumerations.ts';
import { checkStruct } from './checks.ts';
import type { Findings } from './findings.ts';
import { checkContent, isObject, isPropertyName, wrongType } from './shape.ts';

const EXTENSION_TYPES: readonly string[] = enumerations['extension-type-enum'];
const CUSTOM_EXTENSION = /^[a-z0-9-]{1,246}-ext$/;
/** §3.8: names kept for later versions of the standard. */
const RESERVED: ReadonlySet<string> = new Set([
  'action',
  'phone_number',
  'phone_numbers',
  'severity',
  'username',
]);

/** The extension types an object declares (§7.3), malformed ones left out. */
export function extensionTypes(object: JsonObject): readonly string[] {
  const { extensions } = object;
  if (!isObject(extensions)) return [];
  return Object.values(extensions).flatMap((one) => {
    const type = isObject(one) ? one['extension_type'] : undefined;
    return typeof type === 'string' ? [type] : [];
  });
}

/** The `extensions` of an object: predefined ones by their declarations, others by their form. */
export function checkExtensions(
  object: JsonObject,
  declaration: ObjectDeclaration | undefined,
  found: Findings,
): void {
  const { extensions } = object;
  if (!isObject(extensions)) return;
  found.enter('extensions');
  for (const [key, value] of Object.entries(extensions)) {
    const struct = predefined(declaration, key);
    if (struct !== undefined) checkStruct(struct, value, key, found);
    else if (!isObject(value)) wrongType('object', value, key, found);
    else if (splitId(key)?.type === 'extension-definition') checkDefined(value, key, found);
    else if (structOf(key) !== undefined)
      found.should('stix/extension-place', key, { type: declaration?.type ?? '' }, '6');
    else if (CUSTOM_EXTENSION.test(key)) {
      found.should('stix/custom-extension', key, undefined, '11.3');
      checkNames(value, key, '11.3', found);
    } else found.must('stix/extension-key', key, undefined, '7.3');
    if (struct === undefined && isObject(value)) {
      if (Object.keys(value).length === 0) found.must('stix/empty-object', key, undefined, '7.3');
      checkContent(value, key, found);
    }
  }
  found.leave();
}

function predefined(declaration: ObjectDeclaration | undefined, key: string): string | undefined {
  const extensions = declaration?.extensions;
  return extensions !== undefined && Object.hasOwn(extensions, key) ? extensions[key] : undefined;
}

function checkDefined(value: JsonObject, key: string, found: Findings): void {
  const type = value['extension_type'];
  found.enter(key);
  if (type === undefined)
    found.must('stix/missing-property', undefined, { property: 'extension_type' }, '7.3');
  else if (typeof type !== 'string' || !EXTENSION_TYPES.includes(type))
    found.must('stix/enum', 'extension_type', { vocabulary: 'extension-type-enum' }, '7.3');
  found.leave();
  checkNames(value, key, '7.3', found);
}

/** Names of extension properties keep the form of all others. */
function checkNames(value: JsonObject, key: string, section: string, found: Findings): void {
  found.enter(key);
  for (const name of Object.keys(value))
    if (!isPropertyName(name)) found.must('stix/property-name', name, undefined, section);
  found.leave();
}

/**
 * Properties that no declaration knows: their names, their content, and whether an extension accounts for
 * them. They are legal, and carried through untouched.
 */
export function checkUnknown(object: JsonObject, names: readonly string[], found: Findings): void {
  if (names.length === 0) return;
  const custom: string[] = [];
  const extended = extensionTypes(object).some((type) => type !== 'property-extension');
  for (const name of names) {
    if (RESERVED.has(name)) found.must('stix/reserved-name', name, undefined, '3.8');
    else if (!isPropertyName(name)) found.must('stix/property-name', name, undefined, '3.1');
    else if (!extended) custom.push(name);
    checkContent(object[name] as Json, name, found);
  }
  if (custom.length > 0)
    found.should('stix/custom-property', undefined, { properties: custom.slice(0, 20).join(', ') }, '11.1');
}
