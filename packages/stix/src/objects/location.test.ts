import { describe } from 'vitest';
import {
  admits,
  buildsVersioned,
  opens,
  refuses,
  roundTrips,
  versioned,
  warns,
} from '../../test/type-under-test.ts';

const full = versioned('location', {
  name: 'Harbour',
  description: 'd',
  latitude: 48.8566,
  longitude: 2.3522,
  precision: 100.5,
  region: 'western-europe',
  country: 'FR',
  administrative_area: 'FR-IDF',
  city: 'Paris',
  street_address: '1 rue A',
  postal_code: '75001',
});
const none = {
  latitude: undefined,
  longitude: undefined,
  precision: undefined,
  region: undefined,
  country: undefined,
};

describe('location, STIX 2.1 §4.10', () => {
  roundTrips(full);
  opens(full, {
    region: [
      'africa',
      'northern-africa',
      'western-asia',
      'latin-america-caribbean',
      'australia-new-zealand',
      'antarctica',
    ],
  });

  admits(full, {
    'a region alone': { ...none, region: 'africa' },
    'a country alone': { ...none, country: 'EG' },
    'coordinates alone': { ...none, latitude: 30, longitude: 31 },
    'the north pole': { latitude: 90 },
    'the south pole': { latitude: -90.0 },
    'the date line from the west': { longitude: 180 },
    'the date line from the east': { longitude: -180 },
    'the equator': { latitude: 0, longitude: 0 },
    'no precision': { precision: undefined },
  });

  refuses(full, {
    'no region, country or coordinates': [none, 'stix/any-of', '$', '4.10'],
    'a latitude without a longitude': [
      { longitude: undefined, precision: undefined },
      'stix/needs',
      '$.latitude',
      '4.10',
    ],
    'a longitude without a latitude': [
      { latitude: undefined, precision: undefined },
      'stix/needs',
      '$.longitude',
      '4.10',
    ],
    'a latitude beyond the pole': [{ latitude: 90.000_001 }, 'stix/number-range', '$.latitude', '4.10'],
    'a latitude beyond the south pole': [
      { latitude: -90.000_001 },
      'stix/number-range',
      '$.latitude',
      '4.10',
    ],
    'a longitude beyond the date line': [
      { longitude: 180.000_001 },
      'stix/number-range',
      '$.longitude',
      '4.10',
    ],
    'a longitude beyond the date line, eastward': [
      { longitude: -180.000_001 },
      'stix/number-range',
      '$.longitude',
      '4.10',
    ],
    'a latitude as text': [{ latitude: '48.8' }, 'stix/wrong-type', '$.latitude', '4.10'],
  });

  warns(full, {
    'a country by its name': [{ country: 'France' }, 'stix/country', '$.country', '4.10'],
    'a country in small letters': [{ country: 'fr' }, 'stix/country', '$.country', '4.10'],
    'a country of three letters': [{ country: 'FRA' }, 'stix/country', '$.country', '4.10'],
  });

  buildsVersioned('location', { country: 'EG' });
});
