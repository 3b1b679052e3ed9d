import type { Json } from '@qanat/json';
import type { StixObject } from '../types.ts';

/** A selector of §7.2.3.1 taken apart: names, and `[n]` as numbers. Undefined where it is malformed. */
export function splitSelector(selector: string): readonly (string | number)[] | undefined {
  const steps: (string | number)[] = [];
  for (const [i, step] of selector.split('.').entries()) {
    if (step === '') return undefined;
    if (step.startsWith('[')) {
      const index = /^\[(0|[1-9][0-9]{0,9})\]$/.exec(step);
      if (index === null || i === 0) return undefined;
      steps.push(Number(index[1]));
    } else steps.push(step);
  }
  return steps;
}

/** The value a selector names in the object, or undefined where there is none. */
export function selectValue(object: StixObject, selector: string): Json | undefined {
  const steps = splitSelector(selector);
  if (steps === undefined) return undefined;
  let value: Json | undefined = object;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = !Array.isArray(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** Whether `selector` is `ancestor` or lies below it. */
export function isWithin(selector: string, ancestor: string): boolean {
  return selector === ancestor || selector.startsWith(`${ancestor}.`);
}
