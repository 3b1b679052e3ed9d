import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.9. Behaviour and resources believed to be of one organisation. */
export const intrusionSet = {
  type: 'intrusion-set',
  class: 'sdo',
  section: '4.9',
  properties: {
    name: 'string required',
    description: 'string',
    aliases: 'list of string',
    first_seen: 'timestamp',
    last_seen: 'timestamp',
    goals: 'list of string',
    resource_level: 'open-vocab attack-resource-level-ov',
    primary_motivation: 'open-vocab attack-motivation-ov',
    secondary_motivations: 'list of open-vocab attack-motivation-ov',
  },
  rules: [['not-before', 'last_seen', 'first_seen']],
} as const;

export type IntrusionSet = Declared<typeof intrusionSet>;
