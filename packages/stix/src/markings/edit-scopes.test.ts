import type { Json } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import type { StixObject } from '../types.ts';
import { validate } from '../validate/validate.ts';
import { addMarkings, clearMarkings, isMarked, markingsOf, removeMarkings, setMarkings } from './edit.ts';
import { TLP2_IDS } from './tlp.ts';

const NOW = '2026-03-02T00:00:00.000Z';
const { green, amber, red } = TLP2_IDS;

const bare: StixObject = {
  type: 'malware',
  spec_version: '2.1',
  id: 'malware--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
  created: '2026-03-01T10:00:00.000Z',
  modified: '2026-03-01T10:00:00.000Z',
  name: 'n',
  description: 'd',
  is_family: false,
  aliases: ['a', 'b'],
  kill_chain_phases: [
    { kill_chain_name: 'k', phase_name: 'p' },
    { kill_chain_name: 'k', phase_name: 'q' },
  ],
};

type Granular = readonly [marking: string, ...selectors: string[]][];

const id = (marking: string): Json => (marking.includes('--') ? { marking_ref: marking } : { lang: marking });
const granular = (list: Granular): Json[] =>
  list.map(([marking, ...selectors]) => ({ ...(id(marking) as object), selectors }));
const marked = (list: Granular): StixObject =>
  list.length === 0 ? bare : { ...bare, granular_markings: granular(list) };

/** What the edit leaves of the granular markings; the object is a new version when they differ, valid, and the old one untouched. */
function check(before: Granular, edit: (object: StixObject) => StixObject, after: Granular): void {
  const object = marked(before);
  const copy = structuredClone(object);
  const result = edit(object);
  expect(result['granular_markings']).toEqual(after.length === 0 ? undefined : granular(after));
  const changed = JSON.stringify(before) !== JSON.stringify(after);
  expect(result['modified']).toBe(changed ? NOW : bare['modified']);
  expect(validate(result)).toEqual([]);
  expect(object).toEqual(copy);
}

describe('adding to parts (STIX 2.1 §7.2.3)', () => {
  test.each<
    [
      name: string,
      before: Granular,
      markings: string | string[],
      selectors: string | string[],
      after: Granular,
    ]
  >([
    ['the first marking', [], red, 'name', [[red, 'name']]],
    ['another part of the same marking', [[red, 'name']], red, 'description', [[red, 'description', 'name']]],
    [
      'another marking of the same part',
      [[red, 'name']],
      amber,
      'name',
      [
        [red, 'name'],
        [amber, 'name'],
      ],
    ],
    ['what is there', [[red, 'name']], red, 'name', [[red, 'name']]],
    [
      'two markings to two parts',
      [],
      [red, 'ar'],
      ['name', 'aliases'],
      [
        [red, 'aliases', 'name'],
        ['ar', 'aliases', 'name'],
      ],
    ],
    ['a part given twice', [], red, ['name', 'name'], [[red, 'name']]],
    ['a marking given twice', [], [red, red], 'name', [[red, 'name']]],
    ['an element beside its list', [[red, 'aliases']], red, 'aliases.[0]', [[red, 'aliases', 'aliases.[0]']]],
    [
      'a property of an element',
      [],
      amber,
      'kill_chain_phases.[1].phase_name',
      [[amber, 'kill_chain_phases.[1].phase_name']],
    ],
    [
      'entries of one marking become one',
      [
        [red, 'name'],
        [red, 'description'],
      ],
      'ar',
      'name',
      [
        [red, 'description', 'name'],
        ['ar', 'name'],
      ],
    ],
  ])('%s', (_, before, markings, selectors, after) =>
    check(before, (object) => addMarkings(object, markings, NOW, { selectors }), after),
  );
});

describe('removing from parts', () => {
  test.each<
    [
      name: string,
      before: Granular,
      markings: string | string[],
      selectors: string | string[],
      after: Granular,
    ]
  >([
    ['the only marking', [[red, 'name']], red, 'name', []],
    ['one part of several', [[red, 'description', 'name']], red, 'name', [[red, 'description']]],
    [
      'one marking of several',
      [
        [red, 'name'],
        [amber, 'name'],
      ],
      red,
      'name',
      [[amber, 'name']],
    ],
    [
      'two markings',
      [
        [red, 'name'],
        [amber, 'name'],
        ['ar', 'name'],
      ],
      [red, 'ar'],
      'name',
      [[amber, 'name']],
    ],
    [
      'from one entry of two',
      [
        [red, 'name'],
        [red, 'description'],
      ],
      red,
      'name',
      [[red, 'description']],
    ],
    ['a list, not its elements', [[red, 'aliases', 'aliases.[0]']], red, 'aliases', [[red, 'aliases.[0]']]],
    ['an element, not its list', [[red, 'aliases', 'aliases.[0]']], red, 'aliases.[0]', [[red, 'aliases']]],
    [
      'a language',
      [
        ['ar', 'name'],
        ['en', 'name'],
      ],
      'ar',
      'name',
      [['en', 'name']],
    ],
  ])('%s', (_, before, markings, selectors, after) =>
    check(before, (object) => removeMarkings(object, markings, NOW, { selectors }), after),
  );
});

describe('setting on parts', () => {
  test.each<
    [
      name: string,
      before: Granular,
      markings: string | string[],
      selectors: string | string[],
      after: Granular,
    ]
  >([
    ['nothing so far', [], red, 'name', [[red, 'name']]],
    ['another marking', [[amber, 'name']], red, 'name', [[red, 'name']]],
    [
      'another on one part of two',
      [[amber, 'description', 'name']],
      red,
      'name',
      [
        [amber, 'description'],
        [red, 'name'],
      ],
    ],
    ['a language in place of a marking', [[amber, 'name']], 'ar', 'name', [['ar', 'name']]],
    ['the same', [[red, 'name']], red, 'name', [[red, 'name']]],
    [
      'a list, its elements stay',
      [[amber, 'aliases', 'aliases.[0]']],
      red,
      'aliases',
      [
        [amber, 'aliases.[0]'],
        [red, 'aliases'],
      ],
    ],
    [
      'nothing: as clearing',
      [
        [amber, 'name'],
        [red, 'description'],
      ],
      [],
      'name',
      [[red, 'description']],
    ],
  ])('%s', (_, before, markings, selectors, after) =>
    check(before, (object) => setMarkings(object, markings, NOW, { selectors }), after),
  );
});

describe('clearing parts', () => {
  test.each<[name: string, before: Granular, selectors: string | string[], after: Granular]>([
    [
      'all markings of a part',
      [
        [red, 'name'],
        [amber, 'name'],
        ['ar', 'name'],
      ],
      'name',
      [],
    ],
    ['one part of two', [[red, 'description', 'name']], 'name', [[red, 'description']]],
    [
      'two parts of three',
      [[red, 'aliases', 'description', 'name']],
      ['name', 'aliases'],
      [[red, 'description']],
    ],
    ['a list, not its elements', [[red, 'aliases', 'aliases.[0]']], 'aliases', [[red, 'aliases.[0]']]],
  ])('%s', (_, before, selectors, after) =>
    check(before, (object) => clearMarkings(object, NOW, { selectors }), after),
  );
});

describe('the object and its parts are marked apart', () => {
  const both: StixObject = { ...marked([[red, 'name']]), object_marking_refs: [green, amber] };

  test.each<[string, (object: StixObject) => StixObject, string[] | undefined, boolean]>([
    ['adding to the object', (object) => addMarkings(object, red, NOW), [green, amber, red], true],
    ['removing from the object', (object) => removeMarkings(object, green, NOW), [amber], true],
    [
      'removing all from the object',
      (object) => removeMarkings(object, [green, amber], NOW),
      undefined,
      true,
    ],
    ['setting on the object', (object) => setMarkings(object, red, NOW), [red], true],
    ['clearing the object', (object) => clearMarkings(object, NOW), undefined, true],
    [
      'clearing the part',
      (object) => clearMarkings(object, NOW, { selectors: 'name' }),
      [green, amber],
      false,
    ],
    [
      'removing from the part',
      (object) => removeMarkings(object, red, NOW, { selectors: 'name' }),
      [green, amber],
      false,
    ],
  ])('%s', (_, edit, whole, part) => {
    const result = edit(both);
    expect(result['object_marking_refs']).toEqual(whole);
    expect(isMarked(result, { selectors: 'name' })).toBe(part);
    expect(markingsOf(result)).toEqual(whole ?? []);
    expect(result['modified']).toBe(NOW);
    expect(validate(result)).toEqual([]);
  });
});

describe('an edit that undoes another gives the markings back', () => {
  test.each([['name'], ['aliases'], ['aliases.[1]'], ['kill_chain_phases.[0].kill_chain_name']])(
    'of %s',
    (selectors) => {
      for (const marking of [red, 'ar']) {
        const added = addMarkings(bare, marking, NOW, { selectors });
        const removed = removeMarkings(added, marking, NOW, { selectors });
        expect({ ...removed, modified: bare['modified'] }).toEqual(bare);
        const cleared = clearMarkings(added, NOW, { selectors });
        expect({ ...cleared, modified: bare['modified'] }).toEqual(bare);
      }
    },
  );
});
