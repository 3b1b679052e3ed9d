import type { Json } from '@qanat/json';
import { typeClass } from '../declare/registry.ts';

export type SpecVersion = '2.0' | '2.1';

/**
 * The version of STIX that an object or bundle is written in. What says its `spec_version` is of that version; only
 * bundles of 2.0 must say it (part 1 §5.1), so one that says nothing is 2.1 whatever is in it (§8). Of the rest, an observable with
 * an id is 2.1 (§3.2), and so is a custom object with an id and no `created`, which 2.0 requires of every
 * object; all others are 2.0, observables without an id too. Undefined for what is no STIX object.
 */
export function detectSpecVersion(value: Json): SpecVersion | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { type, id, created, spec_version: version } = value;
  if (typeof type !== 'string') return undefined;
  if (typeof version === 'string') return version === '2.0' ? '2.0' : '2.1';
  if (type === 'bundle') return '2.1';
  if (id === undefined) return '2.0';
  const kind = typeClass(value);
  return kind === 'sco' || (kind === 'custom' && created === undefined) ? '2.1' : '2.0';
}
