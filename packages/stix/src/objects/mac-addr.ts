import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.10. A single media access control address. */
export const macAddr = {
  type: 'mac-addr',
  class: 'sco',
  section: '6.10',
  properties: {
    value: 'string required',
  },
  idFrom: ['value'],
} as const;

export type MacAddr = Declared<typeof macAddr>;
