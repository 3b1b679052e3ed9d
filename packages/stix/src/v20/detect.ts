import type { Json } from '@qanat/json';
import { typeClass } from '../declare/registry.ts';

export type SpecVersion = '2.0' | '2.1';

/**
 * The version of STIX that an object or bundle is written in: its own `spec_version`; for a bundle without
 * one, 2.0 when an SDO or SRO in it says nothing either. An SDO, SRO or marking definition without
 * `spec_version` is 2.0; an SCO and a bundle otherwise are 2.1. Undefined for what is no STIX object.
 */
export function detectSpecVersion(value: Json): SpecVersion | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { type, spec_version: version, objects } = value;
  if (typeof type !== 'string') return undefined;
  if (version === '2.0') return '2.0';
  if (typeof version === 'string') return '2.1';
  if (type === 'bundle') {
    const versions = Array.isArray(objects) ? objects.map(detectSpecVersion) : [];
    return versions.includes('2.0') ? '2.0' : '2.1';
  }
  const kind = typeClass(type);
  const versioned = value['created'] !== undefined;
  return kind === 'sco' || (kind === 'custom' && !versioned) ? '2.1' : '2.0';
}
