import type { Json, JsonObject } from '@qanat/json';
import { isRequired } from '../declare/plan.ts';
import type { Findings } from './findings.ts';
import type { Check } from './shape.ts';

/** Checks the members of an object against its declared properties. */
export interface PropertyTable {
  /** @returns the names that are not declared. */
  check(object: JsonObject, found: Findings): readonly string[];
}

const NONE: readonly string[] = [];

export function propertyTable(
  properties: Readonly<Record<string, string>>,
  checkOf: (declared: string) => Check,
): PropertyTable {
  const checks = new Map(Object.entries(properties).map(([name, declared]) => [name, checkOf(declared)]));
  const required = Object.keys(properties).filter((name) => isRequired(properties[name] as string));
  return {
    check(object, found) {
      let unknown: string[] | undefined;
      for (const name of required)
        if (object[name] === undefined)
          found.unusable('stix/missing-property', undefined, { property: name });
      for (const name of Object.keys(object)) {
        const check = checks.get(name);
        if (check !== undefined) check(object[name] as Json, name, found);
        else if (unknown === undefined) unknown = [name];
        else unknown.push(name);
      }
      return unknown ?? NONE;
    },
  };
}
