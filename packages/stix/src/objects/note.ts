import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.13. Text about other objects. */
export const note = {
  type: 'note',
  class: 'sdo',
  section: '4.13',
  properties: {
    abstract: 'string',
    content: 'string required',
    authors: 'list of string',
    object_refs: 'list of identifier required',
  },
} as const;

export type Note = Declared<typeof note>;
