import type { Json, JsonObject } from '@qanat/json';
import { isRequired } from '../declare/plan.ts';
import type { Check } from './checks.ts';
import type { Findings } from './findings.ts';

/** Checks all members of an object against its declared properties. */
export interface PropertyTable {
  check(
    object: JsonObject,
    found: Findings,
    unknown: (value: Json, name: string, found: Findings) => void,
  ): void;
}

export function propertyTable(
  properties: Readonly<Record<string, string>>,
  checkOf: (declared: string) => Check,
): PropertyTable {
  const checks = new Map(Object.entries(properties).map(([name, declared]) => [name, checkOf(declared)]));
  const required = Object.keys(properties).filter((name) => isRequired(properties[name] as string));
  return {
    check(object, found, unknown) {
      for (const name of required)
        if (!Object.hasOwn(object, name))
          found.unusable('stix/missing-property', undefined, { property: name });
      for (const name of Object.keys(object)) {
        const value = object[name] as Json;
        const check = checks.get(name);
        if (check === undefined) unknown(value, name, found);
        else check(value, name, found);
      }
    },
  };
}
