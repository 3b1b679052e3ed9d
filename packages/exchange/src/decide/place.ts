import type { Json, JsonObject } from '@qanat/json';
import type { Step } from './types.ts';

/** Reads a STIX selector (§7.2.3.1), such as `external_references.[0].url`. Names may be anything but a dot. */
export function parseSelector(selector: string): Step[] {
  return selector.split('.').map((part) => {
    const index = /^\[(\d{1,9})\]$/.exec(part);
    return index?.[1] === undefined ? part : Number(index[1]);
  });
}

export function formatSelector(steps: readonly Step[]): string {
  return steps.map((step) => (typeof step === 'number' ? `[${step}]` : step)).join('.');
}

/** The value at a place, undefined where there is none. */
export function valueAt(object: JsonObject, steps: readonly Step[]): Json | undefined {
  let value: Json | undefined = object;
  for (const step of steps) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      value = Object.hasOwn(value, step) ? value[step] : undefined;
    } else return undefined;
    if (value === undefined) return undefined;
  }
  return value;
}

/** True when `inner` lies in or is the place `outer`. */
export function isWithin(inner: readonly Step[], outer: readonly Step[]): boolean {
  return outer.every((step, i) => inner[i] === step);
}
