import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.8. Systems and services that support a purpose. */
export const infrastructure = {
  type: 'infrastructure',
  class: 'sdo',
  section: '4.8',
  properties: {
    name: 'string required',
    description: 'string',
    infrastructure_types: 'list of open-vocab infrastructure-type-ov',
    aliases: 'list of string',
    kill_chain_phases: 'list of object kill-chain-phase',
    first_seen: 'timestamp',
    last_seen: 'timestamp',
  },
  rules: [['not-before', 'last_seen', 'first_seen']],
} as const;

export type Infrastructure = Declared<typeof infrastructure>;
