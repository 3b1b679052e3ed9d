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
  const visit = (value: Json, path: string, required: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) visit(item, childPath(path, i), false);
      return;
    }
    for (const [name, member] of Object.entries(value)) {
      const below = childPath(path, name);
      const needed = required && Object.hasOwn(declared, name) && isRequired(declared[name] as string);
      const kind = name === 'object_marking_refs' || name === 'marking_ref' ? 'marking' : 'object';
      if (name.endsWith('_ref') && typeof member === 'string') {
        if (splitId(member)) found.push({ path: below, id: member, list: false, required: needed, kind });
      } else if (name.endsWith('_refs') && Array.isArray(member)) {
        for (const [i, id] of member.entries())
          if (typeof id === 'string' && splitId(id))
            found.push({ path: childPath(below, i), id, list: true, required: needed, kind });
      } else visit(member, below, false);
    }
  };
  visit(object, '$', true);
  return found;
}
