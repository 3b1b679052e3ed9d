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
    expect(markingsOf(marked, { descendants: true })).toEqual([green, amber, red, 'ar']);
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
