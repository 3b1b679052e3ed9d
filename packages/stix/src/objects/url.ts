import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.15. A uniform resource locator. */
export const url = {
  type: 'url',
  class: 'sco',
  section: '6.15',
  properties: {
    value: 'string required',
  },
  idFrom: ['value'],
} as const;

export type Url = Declared<typeof url>;
