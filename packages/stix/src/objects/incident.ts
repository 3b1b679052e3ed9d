import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.6. A stub, to be extended. */
export const incident = {
  type: 'incident',
  class: 'sdo',
  section: '4.6',
  properties: {
    name: 'string required',
    description: 'string',
  },
} as const;

export type Incident = Declared<typeof incident>;
