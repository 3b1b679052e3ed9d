import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.15. How far one agrees with an object. */
export const opinion = {
  type: 'opinion',
  class: 'sdo',
  section: '4.15',
  properties: {
    explanation: 'string',
    authors: 'list of string',
    opinion: 'enum opinion-enum required',
    object_refs: 'list of identifier required',
  },
} as const;

export type Opinion = Declared<typeof opinion>;
