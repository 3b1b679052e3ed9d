import fc from 'fast-check';
import { expect, test } from 'vitest';
import { versioned } from '../test/type-under-test.ts';
import { addMarkings, clearMarkings, setMarkings } from './markings/edit.ts';
import { effectiveMarkings } from './markings/effective.ts';
import { TLP2_IDS } from './markings/tlp.ts';
import { compareTimestamps, isTimestamp } from './timestamps.ts';
import type { StixObject } from './types.ts';
import { validate } from './validate/validate.ts';
import { compareVersions, newVersion } from './versions.ts';

const first = versioned('tool', { name: 'n', description: 'd', labels: ['a', 'b'] });
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const marking = fc.constantFrom(...Object.values(TLP2_IDS));
const selectors = fc.subarray(['name', 'description', 'labels', 'labels.[0]'], { minLength: 1 });

type Edit = (object: StixObject, now: string) => StixObject;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.string().map(
    (name): Edit =>
      (object, now) =>
        newVersion(object, { name }, now),
  ),
  marking.map(
    (id): Edit =>
      (object, now) =>
        addMarkings(object, id, now),
  ),
  marking.map(
    (id): Edit =>
      (object, now) =>
        setMarkings(object, id, now),
  ),
  fc.constant<Edit>((object, now) => clearMarkings(object, now)),
  fc.tuple(marking, selectors).map(
    ([id, parts]): Edit =>
      (object, now) =>
        addMarkings(object, id, now, { selectors: parts }),
  ),
  fc.tuple(marking, selectors).map(
    ([id, parts]): Edit =>
      (object, now) =>
        setMarkings(object, id, now, { selectors: parts }),
  ),
);
const history = fc.array(fc.tuple(edit, instant), { maxLength: 12 });

test('whatever the clock says, each change is a later version of the same object, and valid', () => {
  fc.assert(
    fc.property(history, (steps) => {
      let object = first;
      for (const [change, now] of steps) {
        const next = change(object, now);
        if (next !== object) {
          expect(compareVersions(next, object)).toBe(1);
          const modified = String(next['modified']);
          expect(isTimestamp(modified) && compareTimestamps(modified, now) >= 0).toBe(true);
        }
        expect([next.id, next['created']]).toEqual([first.id, first['created']]);
        expect(validate(next)).toEqual([]);
        object = next;
      }
    }),
    { numRuns: 150 },
  );
});

test('clearing at the end leaves no marking on the object, whatever came before; marks of parts stay', () => {
  fc.assert(
    fc.property(history, instant, (steps, now) => {
      const object = steps.reduce((one, [change, at]) => change(one, at), first);
      const cleared = clearMarkings(object, now);
      expect(cleared['object_marking_refs']).toBeUndefined();
      expect(cleared['granular_markings']).toEqual(object['granular_markings']);
      expect(effectiveMarkings(object)).toEqual(expect.arrayContaining(effectiveMarkings(cleared)));
    }),
    { numRuns: 150 },
  );
});
