import { describe } from 'vitest';
import {
  admits,
  buildsVersioned,
  idOf,
  refuses,
  requires,
  roundTrips,
  versioned,
} from '../../test/type-under-test.ts';

const full = versioned('incident', { name: 'Incident 43', description: 'A stub, to be extended.' });

describe('incident, STIX 2.1 §4.6', () => {
  roundTrips(full);
  requires(full, '4.6', 'name');

  admits(full, {
    'an extension, as the stub is meant for': {
      extensions: {
        [idOf('extension-definition')]: { extension_type: 'property-extension', criticality: 50 },
      },
    },
  });

  refuses(full, {
    'a name that is no text': [{ name: ['a'] }, 'stix/wrong-type', '$.name', '4.6'],
    'a description as null': [{ description: null }, 'stix/null', '$.description', '3.1'],
  });

  buildsVersioned('incident', { name: 'n' });
});
