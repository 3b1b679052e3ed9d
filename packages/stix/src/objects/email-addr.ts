import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.5. A single e-mail address. */
export const emailAddr = {
  type: 'email-addr',
  class: 'sco',
  section: '6.5',
  properties: {
    value: 'string required',
    display_name: 'string',
    belongs_to_ref: 'identifier to user-account',
  },
  idFrom: ['value'],
} as const;

export type EmailAddr = Declared<typeof emailAddr>;
