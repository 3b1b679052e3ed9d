import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.4. Objects that share a context and are not a report. */
export const grouping = {
  type: 'grouping',
  class: 'sdo',
  section: '4.4',
  properties: {
    name: 'string',
    description: 'string',
    context: 'open-vocab grouping-context-ov required',
    object_refs: 'list of identifier required',
  },
} as const;

export type Grouping = Declared<typeof grouping>;
