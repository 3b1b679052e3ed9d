import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.14. A software product. */
export const software = {
  type: 'software',
  class: 'sco',
  section: '6.14',
  properties: {
    name: 'string required',
    cpe: 'string',
    swid: 'string',
    languages: 'list of string',
    vendor: 'string',
    version: 'string',
  },
  idFrom: ['name', 'cpe', 'swid', 'vendor', 'version'],
} as const;

export type Software = Declared<typeof software>;
