import { describe, expect, test } from 'vitest';
import { StixError } from '../errors.ts';
import type { StixObject } from '../types.ts';
import { validate } from '../validate/validate.ts';
import {
  classifyMarking,
  stricterTlp,
  TLP_ORDER,
  TLP1_IDS,
  TLP2_EXTENSION_ID,
  TLP2_IDS,
  tlp1MarkingObject,
  tlpMarkingObject,
  tlpOfMarkingId,
} from './tlp.ts';

const other = 'marking-definition--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10';

test.each(TLP_ORDER)('TLP:%s is written, valid, and read back by id', (tlp) => {
  const object = tlpMarkingObject(tlp);
  expect(validate(object).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(tlpOfMarkingId(object.id)).toBe(tlp);
  expect(classifyMarking(object)).toEqual({ kind: 'tlp', tlp });
});

test('TLP 1 is read as TLP 2.0 and written where it can say the same', () => {
  expect(tlpOfMarkingId(TLP1_IDS.white)).toBe('clear');
  expect(
    tlpOfMarkingId(TLP1_IDS.amber.toUpperCase().replace('MARKING-DEFINITION', 'marking-definition')),
  ).toBe('amber');
  for (const tlp of ['clear', 'green', 'amber', 'red'] as const) {
    expect(classifyMarking(tlp1MarkingObject(tlp))).toEqual({ kind: 'tlp', tlp });
    expect(validate(tlp1MarkingObject(tlp))).toEqual([]);
  }
  expect(() => tlp1MarkingObject('amber+strict')).toThrow(StixError);
});

test('the stricter label wins, no label loses', () => {
  expect(stricterTlp('amber', 'amber+strict')).toBe('amber+strict');
  expect(stricterTlp('red', 'clear')).toBe('red');
  expect(stricterTlp(undefined, 'clear')).toBe('clear');
  expect(stricterTlp(undefined, undefined)).toBeUndefined();
});

describe('forgeries', () => {
  const red = tlpMarkingObject('red');
  const green1 = tlp1MarkingObject('green');
  const forged: [string, StixObject][] = [
    ['clear under the id of red', { ...tlpMarkingObject('clear'), id: TLP2_IDS.red }],
    ['white under the id of TLP 1 red', { ...tlp1MarkingObject('clear'), id: TLP1_IDS.red }],
    ['TLP 2.0 under an id of its own', { ...red, id: other }],
    ['TLP 1 under an id of its own', { ...green1, id: other }],
    ['another instant', { ...red, created: '2023-01-01T00:00:00.000Z' }],
    ['another name', { ...red, name: 'TLP:CLEAR' }],
    ['no content', { type: red.type, id: red.id, created: '2022-10-01T00:00:00.000Z' }],
    ['a name alone', { type: red.type, id: other, name: ' tlp : green' }],
    [
      'an unknown label',
      { type: red.type, id: other, extensions: { [TLP2_EXTENSION_ID]: { tlp_2_0: 'pink' } } },
    ],
    ['TLP in capitals', { type: red.type, id: other, definition_type: 'TLP', definition: { tlp: 'red' } }],
  ];
  test.each(forged)('%s', (_name, object) => {
    expect(classifyMarking(object)).toEqual({ kind: 'forged-tlp' });
    const valid = { spec_version: '2.1', created: '2022-10-01T00:00:00.000Z', ...object };
    expect(validate(valid).map(({ code }) => code)).toContain('stix/forged-tlp');
  });
});

test('the published objects are known in the spellings in which they go around', () => {
  const { name: _, ...unnamed } = tlp1MarkingObject('amber');
  expect(classifyMarking(unnamed as StixObject)).toEqual({ kind: 'tlp', tlp: 'amber' });
  expect(classifyMarking({ ...unnamed, created: '2017-01-20T00:00:00Z' } as StixObject)).toEqual({
    kind: 'tlp',
    tlp: 'amber',
  });
});

test('other markings by their definition or extension', () => {
  const marking = (content: object): StixObject => ({ type: 'marking-definition', id: other, ...content });
  expect(
    classifyMarking(marking({ definition_type: 'statement', definition: { statement: 'TLP:RED' } })),
  ).toEqual({ kind: 'statement' });
  expect(classifyMarking(marking({ definition_type: 'iep', definition: {} }))).toEqual({ kind: 'iep' });
  expect(classifyMarking(marking({ extensions: { e: { pap: 'red' } } }))).toEqual({ kind: 'pap' });
  expect(classifyMarking(marking({ definition_type: 'PAP', definition: {} }))).toEqual({ kind: 'pap' });
  expect(classifyMarking(marking({ extensions: { e: { iep: {} } } }))).toEqual({ kind: 'iep' });
  expect(classifyMarking(marking({ definition_type: 'acme', definition: {} }))).toEqual({ kind: 'unknown' });
});
