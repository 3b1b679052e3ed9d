import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.1. A way in which adversaries try to compromise targets. */
export const attackPattern = {
  type: 'attack-pattern',
  class: 'sdo',
  section: '4.1',
  properties: {
    name: 'string required',
    description: 'string',
    aliases: 'list of string',
    kill_chain_phases: 'list of object kill-chain-phase',
  },
} as const;

export type AttackPattern = Declared<typeof attackPattern>;
