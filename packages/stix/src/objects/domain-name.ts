import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.4. A network domain name. */
export const domainName = {
  type: 'domain-name',
  class: 'sco',
  section: '6.4',
  properties: {
    value: 'string required',
    resolves_to_refs: 'list of identifier to ipv4-addr|ipv6-addr|domain-name',
  },
  idFrom: ['value'],
} as const;

export type DomainName = Declared<typeof domainName>;
