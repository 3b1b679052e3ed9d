import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §7.3. A declared extension of the standard. */
export const extensionDefinition = {
  type: 'extension-definition',
  class: 'meta',
  section: '7.3',
  properties: {
    created_by_ref: 'identifier to identity required',
    modified: 'timestamp required',
    revoked: 'boolean',
    labels: 'list of string',
    name: 'string required',
    description: 'string',
    schema: 'string required',
    version: 'string required',
    extension_types: 'list of enum extension-type-enum required',
    extension_properties: 'list of string',
  },
} as const;

export type ExtensionDefinition = Declared<typeof extensionDefinition>;
