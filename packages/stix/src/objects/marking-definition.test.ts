import { describe, expect, test } from 'vitest';
import { admits, CREATED, changed, idOf, refuses, requires, roundTrips } from '../../test/type-under-test.ts';
import { createMarkingDefinition } from '../build/sdo.ts';
import { TLP_ORDER, TLP1_IDS, type Tlp1, tlp1MarkingObject, tlpMarkingObject } from '../markings/tlp.ts';
import type { StixObject } from '../types.ts';
import { validate } from '../validate/validate.ts';

const statement: StixObject = {
  type: 'marking-definition',
  spec_version: '2.1',
  id: idOf('marking-definition'),
  created_by_ref: idOf('identity'),
  created: CREATED,
  name: 'Copyright',
  definition_type: 'statement',
  definition: { statement: 'Copyright 2026, Example Corp' },
};
const errorsOf = (object: StixObject): string[] =>
  validate(object)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

describe('marking-definition, STIX 2.1 §7.2.1', () => {
  roundTrips(statement);
  requires(statement, '7.2.1', 'created', 'spec_version', 'id');

  admits(statement, {
    'a definition without a name': { name: undefined },
    'another marking on it': { object_marking_refs: [TLP1_IDS.green] },
  });

  refuses(statement, {
    'a type without a definition': [
      {
        definition_type: 'x-acme',
        definition: undefined,
        extensions: { [idOf('extension-definition')]: { extension_type: 'property-extension', x_level: 1 } },
      },
      'stix/needs',
      '$.definition_type',
      '7.2.1',
    ],
    'a definition without a type': [{ definition_type: undefined }, 'stix/needs', '$.definition', '7.2.1'],
    'a statement that says nothing': [
      { definition: { text: 'x' } },
      'stix/wrong-type',
      '$.definition',
      '7.2.1.3',
    ],
    'a statement that is no text': [
      { definition: { statement: 5 } },
      'stix/wrong-type',
      '$.definition',
      '7.2.1.3',
    ],
    'itself as its marking': [
      { object_marking_refs: [statement.id] },
      'stix/marks-itself',
      '$.object_marking_refs',
      '7.2.1',
    ],
    'itself as the marking of a part': [
      { granular_markings: [{ marking_ref: statement.id, selectors: ['name'] }] },
      'stix/marks-itself',
      '$.granular_markings',
      '7.2.1',
    ],
  });

  test('neither definition nor extension is not enough', () =>
    expect(errorsOf(changed(statement, { definition_type: undefined, definition: undefined }))).toEqual([
      'stix/any-of',
    ]));

  test('an extension in place of a definition is enough', () =>
    expect(
      validate(
        changed(statement, {
          definition_type: undefined,
          definition: undefined,
          extensions: { [idOf('extension-definition')]: { extension_type: 'property-extension', level: 5 } },
        }),
      ),
    ).toEqual([]));

  test('the builder makes one without modified, which it never has', () => {
    const built = createMarkingDefinition({
      definition_type: 'statement',
      definition: { statement: 's' },
      now: CREATED,
    });
    expect(Object.keys(built)).toEqual([
      'type',
      'spec_version',
      'id',
      'created',
      'definition_type',
      'definition',
    ]);
    expect(validate(built)).toEqual([]);
  });
});

describe('TLP of version 1, STIX 2.1 §7.2.1.4', () => {
  // The four objects as the section prints them.
  const printed: readonly [Tlp1, string][] = [
    ['white', 'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9'],
    ['green', 'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da'],
    ['amber', 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82'],
    ['red', 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed'],
  ];
  const objectOf = (tlp: string, id: string): StixObject => ({
    type: 'marking-definition',
    spec_version: '2.1',
    id,
    created: '2017-01-20T00:00:00.000Z',
    definition_type: 'tlp',
    name: `TLP:${tlp.toUpperCase()}`,
    definition: { tlp },
  });

  test.each(printed)('%s is valid as printed, and made so', (tlp, id) => {
    expect(validate(objectOf(tlp, id))).toEqual([]);
    expect(tlp1MarkingObject(tlp === 'white' ? 'clear' : tlp)).toEqual(objectOf(tlp, id));
  });

  test.each<[string, object]>([
    ['another id', { id: idOf('marking-definition') }],
    ['another colour under the id', { definition: { tlp: 'white' }, name: 'TLP:WHITE' }],
    ['another name', { name: 'TLP:GREEN' }],
    ['another day', { created: '2018-01-20T00:00:00.000Z' }],
    ['a statement under the id', { definition_type: 'statement', definition: { statement: 'TLP:CLEAR' } }],
    ['a colour that there is not', { id: idOf('marking-definition'), definition: { tlp: 'purple' } }],
  ])('red with %s is forged', (_, change) =>
    expect(errorsOf({ ...objectOf('red', printed[3]?.[1] ?? ''), ...change } as StixObject)).toEqual([
      'stix/forged-tlp',
    ]),
  );

  test.each(TLP_ORDER)('%s of version 2 is valid as published', (tlp) =>
    expect(validate(tlpMarkingObject(tlp))).toEqual([]),
  );

  test.each([
    ['a name that looks like one', { name: 'TLP:CLEAR' }],
    ['a name with a full-width colon', { name: 'TLP：GREEN' }],
  ])('a statement with %s is forged', (_, change) =>
    expect(errorsOf({ ...statement, ...change })).toEqual(['stix/forged-tlp']),
  );
});
