import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §5.2. Something was seen; a count of 0 says that it was looked for and not seen. */
export const sighting = {
  type: 'sighting',
  class: 'sro',
  section: '5.2',
  properties: {
    description: 'string',
    first_seen: 'timestamp',
    last_seen: 'timestamp',
    count: 'integer 0..999999999',
    sighting_of_ref: 'identifier to SDO required',
    observed_data_refs: 'list of identifier to observed-data',
    where_sighted_refs: 'list of identifier to identity|location',
    summary: 'boolean',
  },
  rules: [['not-before', 'last_seen', 'first_seen']],
} as const;

export type Sighting = Declared<typeof sighting>;
