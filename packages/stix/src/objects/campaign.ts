import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.2. A grouping of adversarial behaviours over a period of time. */
export const campaign = {
  type: 'campaign',
  class: 'sdo',
  section: '4.2',
  properties: {
    name: 'string required',
    description: 'string',
    aliases: 'list of string',
    first_seen: 'timestamp',
    last_seen: 'timestamp',
    objective: 'string',
  },
  rules: [['not-before', 'last_seen', 'first_seen']],
} as const;

export type Campaign = Declared<typeof campaign>;
