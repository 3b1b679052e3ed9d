import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.14. What was seen, when, how often. `objects` is deprecated. */
export const observedData = {
  type: 'observed-data',
  class: 'sdo',
  section: '4.14',
  properties: {
    first_observed: 'timestamp required',
    last_observed: 'timestamp required',
    number_observed: 'integer 1..999999999 required',
    objects: 'dictionary of unchecked',
    object_refs: 'list of identifier to SCO|SRO',
  },
  rules: [
    ['not-before', 'last_observed', 'first_observed'],
    ['one-of', 'objects', 'object_refs'],
  ],
} as const;

export type ObservedData = Declared<typeof observedData>;
