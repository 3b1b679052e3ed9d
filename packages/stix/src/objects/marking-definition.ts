import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §7.2.1. A restriction on how objects may be used; it has no versions. */
export const markingDefinition = {
  type: 'marking-definition',
  class: 'meta',
  section: '7.2.1',
  properties: {
    name: 'string',
    definition_type: 'string',
    definition: 'any',
  },
  rules: [
    ['needs', 'definition_type', 'definition'],
    ['needs', 'definition', 'definition_type'],
    ['any-of', 'definition', 'extensions'],
  ],
} as const;

export type MarkingDefinition = Declared<typeof markingDefinition>;
