import { describe } from 'vitest';
import {
  admits,
  buildsVersioned,
  changed,
  idOf,
  refuses,
  requires,
  roundTrips,
  versioned,
} from '../../test/type-under-test.ts';

const full = versioned('extension-definition', {
  created_by_ref: idOf('identity'),
  name: 'Extension My Favorite SDO',
  description: 'd',
  schema: 'https://www.example.com/schema-my-favorite-sdo-1/v1/',
  version: '1.2.1',
  extension_types: ['new-sdo', 'property-extension', 'toplevel-property-extension'],
  extension_properties: ['toxicity', 'rank'],
});

describe('extension-definition, STIX 2.1 §7.3', () => {
  roundTrips(full);
  requires(full, '7.3', 'created_by_ref', 'name', 'schema', 'version', 'created', 'modified');

  requires(changed(full, { extension_properties: undefined }), '7.3', 'extension_types');

  admits(
    full,
    Object.fromEntries(
      ['new-sdo', 'new-sco', 'new-sro', 'property-extension', 'toplevel-property-extension'].map((type) => [
        `the type ${type}`,
        {
          extension_types: [type],
          extension_properties: type === 'toplevel-property-extension' ? ['rank'] : undefined,
        },
      ]),
    ),
  );

  refuses(full, {
    'types without any': [
      { extension_types: [], extension_properties: undefined },
      'stix/empty-list',
      '$.extension_types',
      '2.12',
    ],
    'a type out of the enumeration': [
      { extension_types: ['new-smo', 'toplevel-property-extension'] },
      'stix/enum',
      '$.extension_types[0]',
      '10',
    ],
    'names of properties without a top-level extension': [
      { extension_types: ['new-sdo'] },
      'stix/needs',
      '$.extension_properties',
      '7.3',
    ],
    'a name of no property': [
      { extension_properties: ['rank', 'Toxicity'] },
      'stix/property-name',
      '$.extension_properties[1]',
      '3.1',
    ],
    'a creator that is no identity': [
      { created_by_ref: idOf('tool') },
      'stix/reference-type',
      '$.created_by_ref',
      '7.3',
    ],
    'a schema that is an object': [{ schema: {} }, 'stix/wrong-type', '$.schema', '7.3'],
  });

  buildsVersioned('extension-definition', {
    created_by_ref: idOf('identity'),
    name: 'n',
    schema: 's',
    version: '1.0.0',
    extension_types: ['new-sco'],
  });
});
