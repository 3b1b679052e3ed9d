import { childPath, type Json } from '@qanat/json';
import { isRequired } from '../declare/plan.ts';
import { declarationOf, propertiesOf } from '../declare/registry.ts';
import { splitId } from '../ids.ts';
import type { StixObject } from '../types.ts';

/** An id that an object holds, and where. */
export interface Reference {
  /** `$.object_refs[2]` */
  readonly path: string;
  readonly id: string;
  /** Whether it stands in a list. */
  readonly list: boolean;
  /** Whether the object is invalid without the property that holds it. */
  readonly required: boolean;
  /** `marking`: in object_marking_refs or granular_markings. */
  readonly kind: 'object' | 'marking';
}

/**
 * Every id that the object refers to: each `…_ref` and `…_refs` at any depth, extensions, custom content and
 * markings included, in the order of the object. Local names of a 2.0 observed-data (`"0"`) are no ids.
 */
export function references(object: StixObject): Reference[] {
  const declaration = declarationOf(object.type);
  const declared = declaration === undefined ? {} : propertiesOf(declaration);
  const found: Reference[] = [];
  for (const [name, member] of Object.entries(object)) {
    const required = Object.hasOwn(declared, name) && isRequired(declared[name] as string);
    visitMember(name, member, '$', required, found);
  }
  return found;
}

function visitMember(
  name: string,
  member: Json,
  parent: string,
  required: boolean,
  found: Reference[],
): void {
  if (typeof member === 'string') {
    if (name.endsWith('_ref') && isId(member))
      found.push({ path: childPath(parent, name), id: member, list: false, required, kind: kindOf(name) });
  } else if (typeof member === 'object' && member !== null) {
    const path = childPath(parent, name);
    if (Array.isArray(member) && name.endsWith('_refs')) visitList(name, member, path, required, found);
    else visit(member, path, found);
  }
}

function visitList(
  name: string,
  list: readonly Json[],
  path: string,
  required: boolean,
  found: Reference[],
): void {
  for (const [i, id] of list.entries())
    if (typeof id === 'string' && isId(id))
      found.push({ path: childPath(path, i), id, list: true, required, kind: kindOf(name) });
}

function visit(value: Json, path: string, found: Reference[]): void {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) visit(item, childPath(path, i), found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value)) visitMember(name, member, path, false, found);
}

function kindOf(name: string): Reference['kind'] {
  return name === 'object_marking_refs' || name === 'marking_ref' ? 'marking' : 'object';
}

function isId(text: string): boolean {
  return splitId(text) !== undefined;
}
