import type { ObjectDeclaration, Rule } from '../declare/declaration.ts';

type Properties = Readonly<Record<string, string>>;

/** The common properties of STIX 2.0 part 1 §3.1. */
export const common20: Properties = {
  type: 'string required',
  id: 'identifier required',
  created_by_ref: 'identifier to identity',
  created: 'timestamp required',
  modified: 'timestamp required',
  revoked: 'boolean',
  labels: 'list of string',
  external_references: 'list of object external-reference',
  object_marking_refs: 'list of identifier to marking-definition',
  granular_markings: 'list of object 2.0/granular-marking',
};

const SEEN: readonly Rule[] = [['not-before', 'last_seen', 'first_seen']];
const PHASES = 'list of object kill-chain-phase';

function declare(
  type: string,
  section: string,
  own: Properties,
  rules: readonly Rule[] = [],
  kind: 'sdo' | 'sro' = 'sdo',
): ObjectDeclaration {
  return { type, class: kind, section: `STIX 2.0 ${section}`, properties: { ...common20, ...own }, rules };
}

const marking: ObjectDeclaration = {
  type: 'marking-definition',
  class: 'meta',
  section: 'STIX 2.0 part 1 §4.1',
  properties: {
    type: 'string required',
    id: 'identifier required',
    created_by_ref: 'identifier to identity',
    created: 'timestamp required',
    external_references: 'list of object external-reference',
    object_marking_refs: 'list of identifier to marking-definition',
    granular_markings: 'list of object 2.0/granular-marking',
    definition_type: 'string required',
    definition: 'any required',
  },
};

const bundle: ObjectDeclaration = {
  type: 'bundle',
  class: 'bundle',
  section: 'STIX 2.0 part 1 §5',
  properties: {
    type: 'string required',
    id: 'identifier required',
    spec_version: 'string required',
    objects: 'list of unchecked',
  },
};

const all: readonly ObjectDeclaration[] = [
  declare('attack-pattern', 'part 2 §2.1', {
    name: 'string required',
    description: 'string',
    kill_chain_phases: PHASES,
  }),
  declare(
    'campaign',
    'part 2 §2.2',
    {
      name: 'string required',
      description: 'string',
      aliases: 'list of string',
      first_seen: 'timestamp',
      last_seen: 'timestamp',
      objective: 'string',
    },
    SEEN,
  ),
  declare('course-of-action', 'part 2 §2.3', { name: 'string required', description: 'string' }),
  declare('identity', 'part 2 §2.4', {
    name: 'string required',
    description: 'string',
    identity_class: 'open-vocab identity-class-ov required',
    sectors: 'list of open-vocab industry-sector-ov',
    contact_information: 'string',
  }),
  declare(
    'indicator',
    'part 2 §2.5',
    {
      labels: 'list of string required',
      name: 'string',
      description: 'string',
      pattern: 'string required',
      valid_from: 'timestamp required',
      valid_until: 'timestamp',
      kill_chain_phases: PHASES,
    },
    [['not-before', 'valid_until', 'valid_from']],
  ),
  declare(
    'intrusion-set',
    'part 2 §2.6',
    {
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
    SEEN,
  ),
  declare('malware', 'part 2 §2.7', {
    labels: 'list of string required',
    name: 'string required',
    description: 'string',
    kill_chain_phases: PHASES,
  }),
  declare(
    'observed-data',
    'part 2 §2.8',
    {
      first_observed: 'timestamp required',
      last_observed: 'timestamp required',
      number_observed: 'integer 1..999999999 required',
      objects: 'unchecked required',
    },
    [['not-before', 'last_observed', 'first_observed']],
  ),
  declare('report', 'part 2 §2.9', {
    labels: 'list of string required',
    name: 'string required',
    description: 'string',
    published: 'timestamp required',
    object_refs: 'list of identifier required',
  }),
  declare('threat-actor', 'part 2 §2.10', {
    labels: 'list of string required',
    name: 'string required',
    description: 'string',
    aliases: 'list of string',
    roles: 'list of open-vocab threat-actor-role-ov',
    goals: 'list of string',
    sophistication: 'open-vocab threat-actor-sophistication-ov',
    resource_level: 'open-vocab attack-resource-level-ov',
    primary_motivation: 'open-vocab attack-motivation-ov',
    secondary_motivations: 'list of open-vocab attack-motivation-ov',
    personal_motivations: 'list of open-vocab attack-motivation-ov',
  }),
  declare('tool', 'part 2 §2.11', {
    labels: 'list of string required',
    name: 'string required',
    description: 'string',
    kill_chain_phases: PHASES,
    tool_version: 'string',
  }),
  declare('vulnerability', 'part 2 §2.12', { name: 'string required', description: 'string' }),
  declare(
    'relationship',
    'part 2 §3.1',
    {
      relationship_type: 'string required',
      description: 'string',
      source_ref: 'identifier to SDO|SCO required',
      target_ref: 'identifier to SDO|SCO required',
    },
    [],
    'sro',
  ),
  declare(
    'sighting',
    'part 2 §3.2',
    {
      first_seen: 'timestamp',
      last_seen: 'timestamp',
      count: 'integer 0..999999999',
      sighting_of_ref: 'identifier to SDO required',
      observed_data_refs: 'list of identifier to observed-data',
      where_sighted_refs: 'list of identifier to identity',
      summary: 'boolean',
    },
    SEEN,
    'sro',
  ),
  marking,
  bundle,
];

const byType: ReadonlyMap<string, ObjectDeclaration> = new Map(all.map((one) => [one.type, one]));

/** The declaration of a type of STIX 2.0, all its properties included, or undefined. */
export function declaration20(type: string): ObjectDeclaration | undefined {
  return byType.get(type);
}
