import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.16. A published collection of intelligence. */
export const report = {
  type: 'report',
  class: 'sdo',
  section: '4.16',
  properties: {
    name: 'string required',
    description: 'string',
    report_types: 'list of open-vocab report-type-ov',
    published: 'timestamp required',
    object_refs: 'list of identifier required',
  },
} as const;

export type Report = Declared<typeof report>;
