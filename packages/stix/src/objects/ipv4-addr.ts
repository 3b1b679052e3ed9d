import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.8. One or more IPv4 addresses in CIDR notation. */
export const ipv4Addr = {
  type: 'ipv4-addr',
  class: 'sco',
  section: '6.8',
  properties: {
    value: 'string required',
    resolves_to_refs: 'list of identifier to mac-addr',
    belongs_to_refs: 'list of identifier to autonomous-system',
  },
  idFrom: ['value'],
} as const;

export type Ipv4Addr = Declared<typeof ipv4Addr>;
