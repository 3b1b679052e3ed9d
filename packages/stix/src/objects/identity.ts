import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.5. A person, an organisation, a group, a system. */
export const identity = {
  type: 'identity',
  class: 'sdo',
  section: '4.5',
  properties: {
    name: 'string required',
    description: 'string',
    roles: 'list of string',
    identity_class: 'open-vocab identity-class-ov',
    sectors: 'list of open-vocab industry-sector-ov',
    contact_information: 'string',
  },
} as const;

export type Identity = Declared<typeof identity>;
