import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §4.10. A place: a region, a country, or coordinates. */
export const location = {
  type: 'location',
  class: 'sdo',
  section: '4.10',
  properties: {
    name: 'string',
    description: 'string',
    latitude: 'float -90..90',
    longitude: 'float -180..180',
    precision: 'float',
    region: 'open-vocab region-ov',
    country: 'string',
    administrative_area: 'string',
    city: 'string',
    street_address: 'string',
    postal_code: 'string',
  },
  rules: [
    ['any-of', 'region', 'country', 'latitude'],
    ['needs', 'latitude', 'longitude'],
    ['needs', 'longitude', 'latitude'],
    ['needs', 'precision', 'latitude', 'longitude'],
  ],
} as const;

export type Location = Declared<typeof location>;
