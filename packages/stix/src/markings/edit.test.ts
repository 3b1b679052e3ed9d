import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StixError } from '../errors.ts';
import type { StixObject } from '../types.ts';
import { addMarkings, clearMarkings, isMarked, markingsOf, removeMarkings, setMarkings } from './edit.ts';
import { effectiveMarkings, effectiveTlp } from './effective.ts';
import { isWithin, selectValue, splitSelector } from './selectors.ts';
import { TLP1_IDS, TLP2_IDS } from './tlp.ts';

const now = '2026-03-02T00:00:00.000Z';
const report: StixObject = {
  type: 'report',
  id: 'report--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
  created: '2026-03-01T10:00:00.000Z',
  modified: '2026-03-01T10:00:00.000Z',
  name: 'n',
  description: 'd',
  labels: ['a', 'b'],
  extensions: { 'extension-definition--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10': { source: { desk: 'x' } } },
};
const { red, amber, green } = TLP2_IDS;

describe('selectors', () => {
  test('name properties, elements and members of extensions', () => {
    expect(selectValue(report, 'labels.[1]')).toBe('b');
    expect(
      selectValue(
        report,
        'extensions.extension-definition--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10.source.desk',
      ),
    ).toBe('x');
  });

  test.each([
    'labels.[2]',
    'labels.0',
    'name.x',
    'name.[0]',
    'missing',
    'toString',
    '',
    '[0]',
    'labels.',
    'labels.[01]',
    'labels.[-1]',
    'constructor.name',
  ])('%j names nothing', (selector) => expect(selectValue(report, selector)).toBeUndefined());

  test('contain what lies below them, not what begins alike', () => {
    expect(isWithin('labels.[0]', 'labels')).toBe(true);
    expect(isWithin('labels', 'labels')).toBe(true);
    expect(isWithin('labels_more', 'labels')).toBe(false);
    expect(isWithin('labels', 'labels.[0]')).toBe(false);
    expect(splitSelector('a.[3].b')).toEqual(['a', 3, 'b']);
  });
});

describe('the markings of the object', () => {
  test('are added once, as a new version', () => {
    const marked = addMarkings(report, [red, red], now);
    expect(marked['object_marking_refs']).toEqual([red]);
    expect(marked['modified']).toBe(now);
    expect(addMarkings(marked, red, now)).toBe(marked);
  });

  test('are removed, set and cleared; an empty list is not left behind', () => {
    const marked = setMarkings(report, [red, amber], now);
    expect(removeMarkings(marked, red, now)['object_marking_refs']).toEqual([amber]);
    expect(setMarkings(marked, green, now)['object_marking_refs']).toEqual([green]);
    expect(Object.hasOwn(clearMarkings(marked, now), 'object_marking_refs')).toBe(false);
    expect(removeMarkings(report, red, now)).toBe(report);
    expect(clearMarkings(report, now)).toBe(report);
  });

  test('of an observable change without a version', () => {
    const ip: StixObject = { type: 'ipv4-addr', id: 'i', value: '1.2.3.4' };
    expect(addMarkings(ip, red, now)).toEqual({ ...ip, object_marking_refs: [red] });
  });
});

describe('the markings of parts', () => {
  test('are joined by marking, selectors sorted', () => {
    const once = addMarkings(report, red, now, { selectors: ['name'] });
    const twice = addMarkings(once, [red, 'ar'], now, { selectors: ['description', 'name'] });
    expect(twice['granular_markings']).toEqual([
      { marking_ref: red, selectors: ['description', 'name'] },
      { lang: 'ar', selectors: ['description', 'name'] },
    ]);
    expect(removeMarkings(twice, red, now, { selectors: ['name'] })['granular_markings']).toEqual([
      { marking_ref: red, selectors: ['description'] },
      { lang: 'ar', selectors: ['description', 'name'] },
    ]);
    expect(
      setMarkings(twice, green, now, { selectors: ['name', 'description'] })['granular_markings'],
    ).toEqual([{ marking_ref: green, selectors: ['description', 'name'] }]);
    expect(
      Object.hasOwn(clearMarkings(twice, now, { selectors: ['name', 'description'] }), 'granular_markings'),
    ).toBe(false);
  });

  test('need a part that exists', () => {
    for (const work of [addMarkings, removeMarkings, setMarkings])
      expect(() => work(report, red, now, { selectors: ['missing'] })).toThrow(StixError);
    expect(() => clearMarkings(report, now, { selectors: ['labels.[9]'] })).toThrow(StixError);
  });
});

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof StixError) return error.code;
    throw error;
  }
  return 'none';
};

describe('what is not there', () => {
  const marked: StixObject = {
    ...report,
    object_marking_refs: [green],
    granular_markings: [{ marking_ref: amber, selectors: ['labels', 'name'] }],
  };

  test.each<[string, () => unknown]>([
    ['an id the object does not carry', () => removeMarkings(marked, red, now)],
    ['one of two ids', () => removeMarkings(marked, [green, red], now)],
    ['an id no selected part carries', () => removeMarkings(marked, red, now, { selectors: 'name' })],
    ['an id carried by another part', () => removeMarkings(marked, amber, now, { selectors: 'description' })],
    ['any marking of the part', () => clearMarkings(marked, now, { selectors: 'description' })],
    [
      'a marking of an element, not of the list',
      () => clearMarkings(marked, now, { selectors: 'labels.[0]' }),
    ],
  ])('cannot be taken away: %s', (_, work) => expect(codeOf(work)).toBe('stix/marking-not-found'));

  test('is no matter where one of the selected parts carries it', () => {
    expect(
      removeMarkings(marked, [amber, red], now, { selectors: ['description', 'name'] })['granular_markings'],
    ).toEqual([{ marking_ref: amber, selectors: ['labels'] }]);
    expect(clearMarkings(marked, now, { selectors: ['description', 'name'] })['granular_markings']).toEqual([
      { marking_ref: amber, selectors: ['labels'] },
    ]);
  });

  test('is no matter for an object without any marking of the kind', () => {
    expect(removeMarkings(report, red, now, { selectors: 'name' })).toBe(report);
    expect(clearMarkings(report, now, { selectors: 'name' })).toBe(report);
  });

  test('is no matter for setting', () =>
    expect(setMarkings(marked, red, now, { selectors: 'description' })['granular_markings']).toEqual([
      { marking_ref: amber, selectors: ['labels', 'name'] },
      { marking_ref: red, selectors: ['description'] },
    ]));

  test('is a fault as a selector, in questions too, and so is no selector at all', () => {
    for (const selectors of ['missing', ['name', 'missing'], []]) {
      expect(codeOf(() => markingsOf(marked, { selectors }))).toBe('stix/bad-selector');
      expect(codeOf(() => isMarked(marked, { selectors }))).toBe('stix/bad-selector');
      expect(codeOf(() => addMarkings(marked, red, now, { selectors }))).toBe('stix/bad-selector');
      expect(codeOf(() => clearMarkings(marked, now, { selectors }))).toBe('stix/bad-selector');
    }
  });

  test('false, 0 and an empty text are there', () => {
    const zero: StixObject = { ...report, confidence: 0, x_seen: false, x_text: '' };
    for (const selectors of ['confidence', 'x_seen', 'x_text'])
      expect(isMarked(addMarkings(zero, red, now, { selectors }), { selectors })).toBe(true);
  });
});

describe('languages and definitions on the same part', () => {
  const both = addMarkings(report, [red, 'ar'], now, { selectors: 'name' });
  const language = [{ lang: 'ar', selectors: ['name'] }];
  const definition = [{ marking_ref: red, selectors: ['name'] }];

  test('are told apart in questions', () => {
    expect(markingsOf(both, { selectors: 'name' })).toEqual([red, 'ar']);
    expect(markingsOf(both, { selectors: 'name', lang: false })).toEqual([red]);
    expect(markingsOf(both, { selectors: 'name', markingRef: false })).toEqual(['ar']);
    expect(isMarked(both, { selectors: 'name', markingRef: false, lang: false })).toBe(false);
  });

  test('are cleared apart', () => {
    expect(clearMarkings(both, now, { selectors: 'name', markingRef: false })['granular_markings']).toEqual(
      definition,
    );
    expect(clearMarkings(both, now, { selectors: 'name', lang: false })['granular_markings']).toEqual(
      language,
    );
  });

  test('are replaced apart', () => {
    expect(
      setMarkings(both, 'en', now, { selectors: 'name', markingRef: false })['granular_markings'],
    ).toEqual([...definition, { lang: 'en', selectors: ['name'] }]);
    expect(setMarkings(both, green, now, { selectors: 'name', lang: false })['granular_markings']).toEqual([
      ...language,
      { marking_ref: green, selectors: ['name'] },
    ]);
  });
});

test('the object is marked by any of several markings, parts of it by all', () => {
  const marked = addMarkings(addMarkings(report, red, now), [green, 'ar'], now, { selectors: 'name' });
  expect(isMarked(marked, { marking: [red, amber] })).toBe(true);
  const selectors = 'name';
  expect(isMarked(marked, { selectors, marking: ['ar', green, green] })).toBe(true);
  expect(isMarked(marked, { selectors, marking: [green, red] })).toBe(false);
  expect(isMarked(marked, { selectors, marking: [green, red], inherited: true })).toBe(true);
});

describe('a marking definition', () => {
  const definition: StixObject = {
    type: 'marking-definition',
    spec_version: '2.1',
    id: red,
    created: '2022-10-01T00:00:00.000Z',
  };

  test('stands for its id', () => {
    const marked = addMarkings(report, definition, now);
    expect(marked['object_marking_refs']).toEqual([red]);
    expect(isMarked(marked, { marking: [green, definition] })).toBe(true);
    expect(isMarked(marked, { marking: [green, amber] })).toBe(false);
    expect(removeMarkings(marked, [definition], now)['object_marking_refs']).toBeUndefined();
  });

  test('has no versions, so its own markings do not change', () => {
    expect(codeOf(() => addMarkings(definition, green, now))).toBe('stix/not-versionable');
    expect(codeOf(() => addMarkings(definition, green, now, { selectors: 'created' }))).toBe(
      'stix/not-versionable',
    );
  });
});

describe('queries', () => {
  const marked: StixObject = {
    ...report,
    object_marking_refs: [green],
    granular_markings: [
      { marking_ref: amber, selectors: ['labels'] },
      { marking_ref: red, selectors: ['labels.[1]'] },
      { lang: 'ar', selectors: ['description'] },
    ],
  };

  test('direct, inherited, descendants', () => {
    expect(markingsOf(marked)).toEqual([green]);
    expect(markingsOf(marked, { inherited: true, descendants: true })).toEqual([green]);
    expect(markingsOf(marked, { selectors: ['labels.[1]'] })).toEqual([red]);
    expect(markingsOf(marked, { selectors: ['labels.[1]'], inherited: true })).toEqual([green, amber, red]);
    expect(markingsOf(marked, { selectors: ['labels'], descendants: true })).toEqual([amber, red]);
    expect(isMarked(marked, { selectors: ['labels.[0]'] })).toBe(false);
    expect(isMarked(marked, { selectors: ['labels.[0]'], inherited: true, marking: amber })).toBe(true);
    expect(isMarked(marked, { marking: red })).toBe(false);
    expect(isMarked(report)).toBe(false);
  });

  test('what holds for a property, and for the object', () => {
    expect(effectiveMarkings(marked, 'labels.[0]')).toEqual([green, amber]);
    expect(effectiveMarkings(marked, 'name')).toEqual([green]);
    expect(effectiveMarkings(marked)).toEqual([green, amber, red]);
    expect(effectiveTlp(marked)).toBe('red');
    expect(effectiveTlp({ ...report, object_marking_refs: [TLP1_IDS.white] })).toBe('clear');
    expect(
      effectiveTlp({
        ...report,
        object_marking_refs: ['marking-definition--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10'],
      }),
    ).toBeUndefined();
    expect(effectiveTlp(report)).toBeUndefined();
  });

  test('malformed markings are passed over', () => {
    const odd: StixObject = {
      ...report,
      object_marking_refs: 'x',
      granular_markings: [null, 5, {}, { marking_ref: red, selectors: 'name' }, { selectors: ['name'] }],
    };
    expect(effectiveMarkings(odd)).toEqual([]);
  });
});

test('adding a marking never loosens what holds for any property', () => {
  const ids = Object.values(TLP2_IDS);
  const selectors = ['name', 'labels', 'labels.[0]', 'labels.[1]', 'extensions'];
  const step = fc.tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...selectors)));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let object = report;
      for (const [id, selector] of steps) {
        const before = new Map(selectors.map((one) => [one, effectiveMarkings(object, one)]));
        object = addMarkings(object, id, now, selector === null ? {} : { selectors: [selector] });
        for (const [one, held] of before)
          expect(effectiveMarkings(object, one)).toEqual(expect.arrayContaining(held));
      }
    }),
    { numRuns: 100 },
  );
});
