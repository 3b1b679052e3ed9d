import type { StixObject } from '../types.ts';
import { isWithin } from './selectors.ts';
import { stricterTlp, type Tlp, tlpOfMarkingId } from './tlp.ts';

export interface GranularMarking {
  readonly marking_ref?: string;
  readonly lang?: string;
  readonly selectors: readonly string[];
}

/** The granular markings of an object, malformed ones left out. */
export function granularMarkings(object: StixObject): readonly GranularMarking[] {
  const list = object['granular_markings'];
  if (!Array.isArray(list)) return [];
  return list.flatMap((one): GranularMarking[] => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return [];
    const { marking_ref: ref, lang, selectors } = one;
    if (!Array.isArray(selectors)) return [];
    const names = selectors.filter((selector) => typeof selector === 'string');
    if (typeof ref === 'string') return [{ marking_ref: ref, selectors: names }];
    return typeof lang === 'string' ? [{ lang, selectors: names }] : [];
  });
}

/** The ids in `object_marking_refs`. */
export function objectMarkings(object: StixObject): readonly string[] {
  const refs = object['object_marking_refs'];
  return Array.isArray(refs) ? refs.filter((ref) => typeof ref === 'string') : [];
}

/**
 * The marking ids that hold: for a property (`selector`) those of the object and of every granular marking on
 * it or on what contains it; without a selector all of the object and of all its parts. Each once.
 */
export function effectiveMarkings(object: StixObject, selector?: string): string[] {
  const found = new Set(objectMarkings(object));
  for (const { marking_ref: ref, selectors } of granularMarkings(object))
    if (ref !== undefined && (selector === undefined || selectors.some((one) => isWithin(selector, one))))
      found.add(ref);
  return [...found];
}

/**
 * The strictest TLP label on the object or any part of it, by marking id alone; undefined when none of its
 * markings is TLP. A marking with an unknown id has no label: whoever decides about sharing must look for it.
 */
export function effectiveTlp(object: StixObject): Tlp | undefined {
  let tlp: Tlp | undefined;
  for (const id of effectiveMarkings(object)) tlp = stricterTlp(tlp, tlpOfMarkingId(id));
  return tlp;
}
