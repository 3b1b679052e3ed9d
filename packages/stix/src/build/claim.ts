import type { StixObject } from '../types.ts';
import { type Built, createObject, freeze, type Properties } from './sdo.ts';

/** Key of the extension that makes `claim` a type of STIX (`docs/formats/claim.md`). */
export const CLAIM_EXTENSION_ID = 'extension-definition--6f3b2a51-7c1e-4d0a-9b56-2e8f41c7d9a3';

/** The identity that created the extension. */
export const PROJECT_IDENTITY_ID = 'identity--b1c7f0de-3a52-4f4e-8d69-5a0c2f7e9b14';

const CREATED = '2026-01-01T00:00:00.000Z';

export type ClaimObject = Built<'claim'>;

/** The identity of the project, the same on every node. */
export function projectIdentity(): StixObject {
  return {
    type: 'identity',
    spec_version: '2.1',
    id: PROJECT_IDENTITY_ID,
    created: CREATED,
    modified: CREATED,
    name: 'Qanat',
    description: 'The project that defines the claim extension.',
    identity_class: 'system',
  };
}

/** The extension definition of `claim`, the same on every node. */
export function claimExtensionDefinition(): StixObject {
  return {
    type: 'extension-definition',
    spec_version: '2.1',
    id: CLAIM_EXTENSION_ID,
    created_by_ref: PROJECT_IDENTITY_ID,
    created: CREATED,
    modified: CREATED,
    name: 'claim',
    description: 'What a source says in a report: who, via whom, with which stance, in which words.',
    schema: 'docs/formats/claim.md',
    version: '1.0.0',
    extension_types: ['new-sdo'],
  };
}

/** Makes a claim as {@link createObject} does, and names the extension that defines it. */
export function createClaim(properties: Properties<'claim'>): ClaimObject {
  const extensions = {
    ...properties.extensions,
    [CLAIM_EXTENSION_ID]: { extension_type: 'new-sdo' },
  };
  return freeze(createObject('claim', { ...properties, extensions } as Properties<'claim'>));
}
