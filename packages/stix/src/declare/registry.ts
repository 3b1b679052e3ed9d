import type { JsonObject } from '@qanat/json';
import { declarations } from '../objects/index.ts';
import { structs } from '../structs/index.ts';
import { structs20 } from '../v20/structs.ts';
import { commonProperties } from './common.ts';
import type { ObjectDeclaration, StructDeclaration, TypeClass } from './declaration.ts';

const objects: Readonly<Record<string, ObjectDeclaration>> = declarations;
const structures: Readonly<Record<string, StructDeclaration>> = { ...structs, ...structs20 };

/** The declaration of a type of STIX 2.1 (or of our claim), or undefined for a custom one. */
export function declarationOf(type: string): ObjectDeclaration | undefined {
  return Object.hasOwn(objects, type) ? objects[type] : undefined;
}

export function structOf(name: string): StructDeclaration | undefined {
  return Object.hasOwn(structures, name) ? structures[name] : undefined;
}

/** Every declared type, in the order of the specification. */
export const declaredTypes: readonly string[] = Object.keys(objects);

/** All properties of a type: common ones first, then its own, which win. */
export function propertiesOf(declaration: ObjectDeclaration): Readonly<Record<string, string>> {
  return { ...commonProperties[declaration.class], ...declaration.properties };
}

/**
 * The class of a type, of the type in an identifier, or of an object. An object of a type that nobody declares
 * is of the class that its extension of type `new-sdo`, `new-sro` or `new-sco` gives it (§7.3); `custom` is
 * every other type that neither STIX 2.1 nor this package declares.
 */
export function typeClass(value: string | JsonObject): TypeClass | 'custom' {
  if (typeof value === 'string') {
    const at = value.indexOf('--');
    return declarationOf(at < 0 ? value : value.slice(0, at))?.class ?? 'custom';
  }
  const { type, extensions } = value;
  if (typeof type !== 'string') return 'custom';
  const declared = declarationOf(type)?.class;
  if (declared !== undefined) return declared;
  if (typeof extensions !== 'object' || extensions === null || Array.isArray(extensions)) return 'custom';
  for (const extension of Object.values(extensions)) {
    const made = (extension as JsonObject | null)?.['extension_type'];
    if (made === 'new-sdo' || made === 'new-sro' || made === 'new-sco')
      return made.slice(4) as 'sdo' | 'sro' | 'sco';
  }
  return 'custom';
}
