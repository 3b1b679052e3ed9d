import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §7.1. A translation of properties of another object. */
export const languageContent = {
  type: 'language-content',
  class: 'meta',
  section: '7.1',
  properties: {
    modified: 'timestamp required',
    revoked: 'boolean',
    labels: 'list of string',
    confidence: 'integer 0..100',
    object_ref: 'identifier required',
    object_modified: 'timestamp',
    contents: 'dictionary required',
  },
} as const;

export type LanguageContent = Declared<typeof languageContent>;
