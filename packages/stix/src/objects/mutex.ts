import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.11. A mutual exclusion object. */
export const mutex = {
  type: 'mutex',
  class: 'sco',
  section: '6.11',
  properties: {
    name: 'string required',
  },
  idFrom: ['name'],
} as const;

export type Mutex = Declared<typeof mutex>;
