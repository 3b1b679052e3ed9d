import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFilter, type CollectionRecord, parseFilter } from './filter.ts';
import { cutPage, MAX_LIMIT, parseLimit } from './page.ts';

const stamp = (n: number) => `2026-11-24T08:00:00.${String(n).padStart(6, '0')}Z`;
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T00:00:00.000Z`;

/** Records in the order they became visible; `ids` names few objects, so that some have several versions. */
const collection = fc
  .array(fc.record({ object: fc.integer({ min: 0, max: 5 }), day: fc.integer({ min: 1, max: 28 }) }), {
    maxLength: 40,
  })
  .map((entries) =>
    entries.map(({ object, day: at }, n): CollectionRecord => {
      const type = object % 2 === 0 ? 'indicator' : 'malware';
      return {
        n: n + 1,
        id: `${type}--${object}`,
        type,
        version: day(at),
        specVersion: '2.1',
        dateAdded: stamp(n),
      };
    }),
  );

const query = fc.record(
  {
    'match[type]': fc.constantFrom('indicator', 'malware', 'indicator,malware', 'report'),
    'match[version]': fc.constantFrom('last', 'first', 'all', 'first,last', day(7)),
    added_after: fc.integer({ min: 0, max: 40 }).map(stamp),
  },
  { requiredKeys: [] },
);

const must = <T>(result: { ok: true; value: T } | { ok: false; issues: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

test('pages joined are exactly what the filter lets through; every page but the last is full', () => {
  fc.assert(
    fc.property(
      collection,
      query,
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (records, asked, limit, forgetful) => {
        const expected = applyFilter(records, must(parseFilter(asked)));
        const walked: CollectionRecord[] = [];
        let next: string | undefined;
        do {
          const repeated = next !== undefined && forgetful ? {} : asked;
          const page = must(
            cutPage('c', records, { query: repeated, limit, ...(next !== undefined && { next }) }),
          );
          walked.push(...page.records);
          expect(page.records.length === limit || page.next === undefined).toBe(true);
          next = page.next;
        } while (next !== undefined);
        expect(walked).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});

test('what is added while a reader walks comes on a later page, once', () => {
  fc.assert(
    fc.property(collection, collection, fc.integer({ min: 1, max: 9 }), (before, added, limit) => {
      const all = [
        ...before,
        ...added.map((one, i) => ({ ...one, n: before.length + i + 1, dateAdded: stamp(before.length + i) })),
      ];
      const asked = { query: { 'match[version]': 'all' }, limit };
      const first = must(cutPage('c', before, asked));
      const walked = [...first.records];
      let { next } = first;
      while (next !== undefined) {
        const page = must(cutPage('c', all, { ...asked, next }));
        walked.push(...page.records);
        next = page.next;
      }
      expect(new Set(walked.map(({ n }) => n)).size).toBe(walked.length);
      if (first.next !== undefined) expect(walked).toEqual(all);
    }),
    { numRuns: 100 },
  );
});

test('the last version of each object by default; first and last as one where they coincide', () => {
  const records = [1, 3, 2].map(
    (at, n): CollectionRecord => ({
      n: n + 1,
      id: 'indicator--1',
      type: 'indicator',
      version: day(at),
      specVersion: '2.1',
      dateAdded: stamp(n),
    }),
  );
  const versions = (asked: Record<string, string>) =>
    applyFilter(records, must(parseFilter(asked))).map(({ n }) => n);
  expect(versions({})).toEqual([2]);
  expect(versions({ 'match[version]': 'first' })).toEqual([1]);
  expect(versions({ 'match[version]': 'first,last' })).toEqual([1, 2]);
  expect(versions({ 'match[version]': '2026-11-02T00:00:00Z' })).toEqual([3]);
  expect(versions({ 'match[version]': '2026-11-02T00:00:00Z,all' })).toEqual([1, 2, 3]);
  expect(versions({ added_after: stamp(1) })).toEqual([3]);
  expect(versions({ added_after: stamp(1).replace('Z', '+00:00') })).toEqual([3]);
  expect(versions({ 'match[spec_version]': '2.0' })).toEqual([]);
});

test('a parameter that is no filter, or has no value, is refused: ignoring it would show more than was asked for', () => {
  for (const asked of [
    { 'match[typ]': 'indicator' },
    { 'match[type]': '' },
    { 'match[type]': ',,' },
    { 'match[version]': 'newest' },
    { 'match[': 'x' },
    { added_after: 'yesterday' },
    { added_after: '' },
    { added_after: ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'] },
  ])
    expect(parseFilter(asked), JSON.stringify(asked)).toMatchObject({ ok: false });
});

test('limits: a positive whole number, capped', () => {
  expect(must(parseLimit('7'))).toBe(7);
  expect(must(parseLimit('1000000'))).toBe(MAX_LIMIT);
  for (const bad of ['0', '-1', '1.5', 'x', '', ['1', '2'], '1e3', '99999999999'])
    expect(parseLimit(bad), String(bad)).toMatchObject({ ok: false });
});

test('a token of another collection, of another filter, or of nobody is refused and breaks nothing', () => {
  const records = [0, 1, 2].map(
    (n): CollectionRecord => ({
      n: n + 1,
      id: `malware--${n}`,
      type: 'malware',
      version: day(1),
      specVersion: '2.1',
      dateAdded: stamp(n),
    }),
  );
  const { next = '' } = must(cutPage('c', records, { query: { 'match[type]': 'malware' }, limit: 1 }));
  expect(cutPage('other', records, { query: {}, limit: 1, next })).toMatchObject({ ok: false });
  expect(cutPage('c', records, { query: { 'match[type]': 'indicator' }, limit: 1, next })).toMatchObject({
    ok: false,
  });
  const advanced = { 'match[type]': 'malware', added_after: stamp(0) };
  expect(must(cutPage('c', records, { query: advanced, limit: 5, next })).records.map(({ n }) => n)).toEqual([
    2, 3,
  ]);
  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const fakes: string[] = [
    forged(null),
    forged({ collection: 'c', params: { added_after: 'x' }, after: 0 }),
    forged({ collection: 'c', params: { 'match[version]': 7 }, after: 0 }),
    forged({ collection: 'c', params: {}, after: 'x' }),
    forged({ collection: 'c', params: [], after: 0 }),
    'A'.repeat(20_000),
    '',
    '..',
  ];
  for (const fake of fakes)
    expect(cutPage('c', records, { query: {}, limit: 1, next: fake }), fake.slice(0, 80)).toMatchObject({
      ok: false,
    });
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(cutPage('c', records, { query: {}, limit: 1, next: text })).toMatchObject({ ok: false });
    }),
    { numRuns: 100 },
  );
});
