import { openStore, type Store } from '@qanat/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Hit } from '../index.ts';
import { hitCounts, listHits, saveHits } from './hits.ts';
import { watchMigrations } from './migrations/index.ts';
import { latestSnapshot, saveSnapshot } from './snapshots.ts';
import { finishRun, listSources, putSource } from './sources.ts';

const now = '2024-05-01T10:00:00.000Z';
let store: Store;
beforeEach(async () => {
  store = await openStore({ path: ':memory:', migrations: watchMigrations });
});
afterEach(() => store.close());

function hit(line: number, ref = 'indicator--1', at?: string): Hit {
  const event = { query: 'evil.example', nested: { n: [1, null] } };
  return {
    ref,
    kind: 'domain',
    value: 'evil.example',
    found: 'evil.example',
    field: 'query',
    line,
    event,
    ...(at === undefined ? {} : { at }),
  };
}

async function save(hits: readonly Hit[], seen = now): Promise<void> {
  await store.write(async (tx) => {
    const { id } = await putSource(tx, { name: 'dns.log', format: 'zeek', now });
    await saveHits(
      tx,
      hits.map((one) => ({ hit: one, sourceId: id, seen })),
    );
  });
}

test('hits come back whole, the newest first, page by page', async () => {
  await save([hit(1, 'indicator--1', '2024-05-01T09:00:00.000Z'), hit(2), hit(3)]);
  const first = await store.read((r) => listHits(r, { limit: 2 }));
  expect(first.map(({ line }) => line)).toEqual([3, 2]);
  const rest = await store.read((r) => listHits(r, { limit: 2, before: first[1]?.id ?? 0 }));
  expect(rest).toEqual([
    { id: 1, sourceId: 1, seen: now, ...hit(1, 'indicator--1', '2024-05-01T09:00:00.000Z') },
  ]);
});

test('the same hit of the same run is kept once, of another run again', async () => {
  await save([hit(1), hit(1)]);
  await save([hit(1)]);
  expect(await store.read((r) => listHits(r, { limit: 10 }))).toHaveLength(1);
  await save([hit(1)], '2024-05-02T10:00:00.000Z');
  expect(await store.read((r) => listHits(r, { limit: 10 }))).toHaveLength(2);
});

test('counts are by what was hit, with the first and last time', async () => {
  const early = '2024-04-01T00:00:00.000Z';
  await save([hit(1), hit(2, 'indicator--1', early), hit(3, 'indicator--2', early)]);
  expect(await store.read((r) => hitCounts(r))).toEqual([
    { ref: 'indicator--1', count: 2, first: early, last: now },
    { ref: 'indicator--2', count: 1, first: early, last: early },
  ]);
  const only = await store.read((r) => listHits(r, { limit: 10, ref: 'indicator--2' }));
  expect(only.map(({ line }) => line)).toEqual([3]);
});

test('a source is known by its name and keeps its last run', async () => {
  await store.write(async (tx) => {
    const { id } = await putSource(tx, { name: 'a.log', format: 'auto', now });
    const again = await putSource(tx, { name: 'a.log', format: 'eve', now: '2025-01-01T00:00:00.000Z' });
    expect(again).toEqual({ id, name: 'a.log', format: 'eve', added: now });
    await finishRun(tx, id, { lines: 5, bytes: 90 }, now);
  });
  expect(await store.read((r) => listSources(r))).toEqual([
    { id: 1, name: 'a.log', format: 'eve', added: now, last: { run: now, lines: 5, bytes: 90 } },
  ]);
});

test('a snapshot of the same entries is recorded once', async () => {
  const record = { made: now, entries: 3, unusable: 1, digest: 'aa' };
  await store.write(async (tx) => {
    expect(await latestSnapshot(tx)).toBeUndefined();
    const first = await saveSnapshot(tx, record);
    expect(await saveSnapshot(tx, { ...record, made: 'later' })).toEqual(first);
    expect((await saveSnapshot(tx, { ...record, digest: 'bb' })).id).toBe(first.id + 1);
  });
});
