import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.18. Legitimate software used in attacks. */
export const tool = {
  type: 'tool',
  class: 'sdo',
  section: '4.18',
  properties: {
    name: 'string required',
    description: 'string',
    tool_types: 'list of open-vocab tool-type-ov',
    aliases: 'list of string',
    kill_chain_phases: 'list of object kill-chain-phase',
    tool_version: 'string',
  },
} as const;

export type Tool = Declared<typeof tool>;
