import { declarations } from '../objects/index.ts';
import { structs } from '../structs/index.ts';
import { commonProperties } from './common.ts';
import type { ObjectDeclaration, StructDeclaration } from './declaration.ts';

const objects: Readonly<Record<string, ObjectDeclaration>> = declarations;
const structures: Readonly<Record<string, StructDeclaration>> = structs;

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

/** `custom` for every type that neither STIX 2.1 nor this package declares. */
export function typeClass(type: string): 'sdo' | 'sro' | 'sco' | 'meta' | 'bundle' | 'custom' {
  return declarationOf(type)?.class ?? 'custom';
}
