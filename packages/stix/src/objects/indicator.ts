import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.7. A pattern that detects suspicious activity. */
export const indicator = {
  type: 'indicator',
  class: 'sdo',
  section: '4.7',
  properties: {
    name: 'string',
    description: 'string',
    indicator_types: 'list of open-vocab indicator-type-ov',
    pattern: 'string required',
    pattern_type: 'open-vocab pattern-type-ov required',
    pattern_version: 'string',
    valid_from: 'timestamp required',
    valid_until: 'timestamp',
    kill_chain_phases: 'list of object kill-chain-phase',
  },
  rules: [['later', 'valid_until', 'valid_from']],
} as const;

export type Indicator = Declared<typeof indicator>;
