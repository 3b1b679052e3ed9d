import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.9. One or more IPv6 addresses in CIDR notation. */
export const ipv6Addr = {
  type: 'ipv6-addr',
  class: 'sco',
  section: '6.9',
  properties: {
    value: 'string required',
    resolves_to_refs: 'list of identifier to mac-addr',
    belongs_to_refs: 'list of identifier to autonomous-system',
  },
  idFrom: ['value'],
} as const;

export type Ipv6Addr = Declared<typeof ipv6Addr>;
