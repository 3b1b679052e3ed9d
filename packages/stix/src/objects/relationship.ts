import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §5.1. A link between two objects. */
export const relationship = {
  type: 'relationship',
  class: 'sro',
  section: '5.1',
  properties: {
    relationship_type: 'string required',
    description: 'string',
    source_ref: 'identifier to SDO|SCO required',
    target_ref: 'identifier to SDO|SCO required',
    start_time: 'timestamp',
    stop_time: 'timestamp',
  },
  rules: [['later', 'stop_time', 'start_time']],
} as const;

export type Relationship = Declared<typeof relationship>;
