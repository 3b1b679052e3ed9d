import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.17. People or groups that act with malicious intent. */
export const threatActor = {
  type: 'threat-actor',
  class: 'sdo',
  section: '4.17',
  properties: {
    name: 'string required',
    description: 'string',
    threat_actor_types: 'list of open-vocab threat-actor-type-ov',
    aliases: 'list of string',
    first_seen: 'timestamp',
    last_seen: 'timestamp',
    roles: 'list of open-vocab threat-actor-role-ov',
    goals: 'list of string',
    sophistication: 'open-vocab threat-actor-sophistication-ov',
    resource_level: 'open-vocab attack-resource-level-ov',
    primary_motivation: 'open-vocab attack-motivation-ov',
    secondary_motivations: 'list of open-vocab attack-motivation-ov',
    personal_motivations: 'list of open-vocab attack-motivation-ov',
  },
  rules: [['not-before', 'last_seen', 'first_seen']],
} as const;

export type ThreatActor = Declared<typeof threatActor>;
