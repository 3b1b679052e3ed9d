import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelSupply, id, indicator, memoryStore, NOW, object, ownSupply } from '../../test/fixtures.ts';
import {
  allVersions,
  currentVersions,
  findValues,
  openStore,
  putObjects,
  search,
  setSupplyTerms,
  supplies,
  supply,
} from '../index.ts';

test('keeps the exact bytes, and says new, same and conflict', async () => {
  const store = await memoryStore();
  const first = object('malware', 'Rust');
  const spaced = { object: first.object, bytes: Buffer.from(JSON.stringify(first.object, null, 2)) };
  const outcomes = await store.write(async (tx) => {
    const own = await ownSupply(tx);
    return putObjects(tx, own.id, [first, spaced, first, object('malware', 'Other')], NOW);
  });
  expect(outcomes).toEqual([
    { seq: 1, outcome: 'new' },
    { seq: 2, outcome: 'conflict' },
    { seq: 1, outcome: 'same' },
    { seq: 3, outcome: 'new' },
  ]);
  const versions = await store.read((r) => allVersions(r, first.object.id));
  expect(versions.map((v) => Buffer.from(v.bytes).toString())).toEqual([
    Buffer.from(first.bytes).toString(),
    spaced.bytes.toString(),
  ]);
  expect(versions.map((v) => [v.current, v.conflict])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(versions[0]?.salt).toHaveLength(32);
  expect(versions[0]?.salt).not.toEqual(versions[1]?.salt);
  expect(versions[0]?.modified).toBe('2026-01-01T00:00:00.000Z');
  await store.close();
});

test('the newest version of each supply is current, whatever the order of arrival', async () => {
  const store = await memoryStore();
  const version = (modified: string): ReturnType<typeof object> => object('tool', 'T', { modified });
  const current = await store.write(async (tx) => {
    const own = await ownSupply(tx);
    const partner = await channelSupply(tx, 'c_a');
    await putObjects(tx, own.id, [version('2026-01-02T00:00:00.5Z')], NOW);
    await putObjects(tx, own.id, [version('2026-01-02T00:00:00.123Z')], NOW);
    await putObjects(
      tx,
      partner.id,
      [version('2026-01-04T00:00:00Z'), version('2026-01-03T00:00:00Z'), version('2026-01-05T00:00:00Z')],
      NOW,
    );
    return currentVersions(tx, [id('tool', 'T'), id('tool', 'absent')]);
  });
  expect([...current.keys()]).toEqual([id('tool', 'T')]);
  expect(current.get(id('tool', 'T'))?.map((v) => [v.supply.name, v.modified])).toEqual([
    ['channel:c_a', '2026-01-05T00:00:00Z'],
    ['own', '2026-01-02T00:00:00.5Z'],
  ]);
  const mine = await store.read((r) => currentVersions(r, [id('tool', 'T')], { supplyId: 1 }));
  expect(mine.get(id('tool', 'T'))).toHaveLength(1);
  await store.close();
});

test('equal instants written differently are one moment', async () => {
  const store = await memoryStore();
  const outcomes = await store.write(async (tx) => {
    const own = await ownSupply(tx);
    return putObjects(
      tx,
      own.id,
      [
        object('tool', 'T', { modified: '2026-01-02T00:00:00Z' }),
        object('tool', 'T', { modified: '2026-01-02T00:00:00.000Z' }),
      ],
      NOW,
    );
  });
  expect(outcomes.map((o) => o.outcome)).toEqual(['new', 'conflict']);
  await store.close();
});

test('a replaced version leaves search, values and edges', async () => {
  const store = await memoryStore();
  await store.write(async (tx) => {
    const own = await ownSupply(tx);
    await putObjects(tx, own.id, [indicator('before', "[ipv4-addr:value = '192.0.2.1']")], NOW);
    const next = indicator('before', "[ipv4-addr:value = '192.0.2.2']", {
      name: 'after',
      modified: '2026-02-01T00:00:00.000Z',
    });
    await putObjects(tx, own.id, [next], NOW);
  });
  await store.read(async (r) => {
    expect(await findValues(r, [{ kind: 'ipv4', value: '192.0.2.1' }])).toEqual([]);
    expect(await findValues(r, [{ kind: 'ipv4', value: '192.0.2.2' }])).toMatchObject([
      { seq: 2, revoked: false },
    ]);
    expect((await search(r, { text: 'before', limit: 10 })).items).toEqual([]);
    expect((await search(r, { text: 'after', limit: 10 })).items).toHaveLength(1);
    expect(await r.get('SELECT count(*) AS n FROM value')).toEqual({ n: 1 });
  });
  await store.close();
});

test('times of arrival grow strictly, also when the clock goes back', async () => {
  const store = await memoryStore();
  await store.write(async (tx) => {
    const own = await ownSupply(tx);
    await putObjects(tx, own.id, [object('tool', '1'), object('tool', '2')], '2026-11-23T08:00:00.000Z');
    await putObjects(tx, own.id, [object('tool', '3')], '2020-01-01T00:00:00Z');
  });
  const page = await store.read((r) => search(r, { limit: 10 }));
  expect(page.items.map((v) => v.addedAt)).toEqual([
    '2026-11-23T08:00:00.000002Z',
    '2026-11-23T08:00:00.000001Z',
    '2026-11-23T08:00:00.000000Z',
  ]);
  await store.close();
});

test('a supply is created once and keeps its kind', async () => {
  const store = await memoryStore();
  await store.write(async (tx) => {
    const own = await ownSupply(tx);
    expect(await ownSupply(tx)).toEqual(own);
    await setSupplyTerms(tx, own.id, { onward: 'listed', list: ['qn1a'] });
    expect(await supplies(tx)).toEqual([{ ...own, terms: { onward: 'listed', list: ['qn1a'] } }]);
    await expect(supply(tx, { kind: 'import', name: 'own', terms: { onward: 'tlp' } })).rejects.toMatchObject(
      {
        code: 'store/constraint',
      },
    );
  });
  await store.close();
});

test('one version is current for each supply and id in every order of arrival', async () => {
  const arrival = fc.record({ day: fc.integer({ min: 1, max: 5 }), text: fc.constantFrom('a', 'b') });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(arrival, { maxLength: 5 }), { maxLength: 4 }), async (batches) => {
      const store = await memoryStore();
      const versions = await store.write(async (tx) => {
        const own = await ownSupply(tx);
        for (const batch of batches) {
          const rows = batch.map(({ day, text }) =>
            object('tool', 'T', { modified: `2026-01-0${day}T00:00:00Z`, description: text }),
          );
          await putObjects(tx, own.id, rows, NOW);
        }
        return allVersions(tx, id('tool', 'T'));
      });
      await store.close();
      const arrivals = batches.flat();
      const newest = Math.max(...arrivals.map(({ day }) => day));
      const first = arrivals.find(({ day }) => day === newest);
      const current = versions
        .filter((v) => v.current)
        .map((v) => JSON.parse(Buffer.from(v.bytes).toString()));
      expect(current.map((o) => [o.modified, o.description])).toEqual(
        first === undefined ? [] : [[`2026-01-0${first.day}T00:00:00Z`, first.text]],
      );
      expect(versions).toHaveLength(new Set(arrivals.map((a) => `${a.day}${a.text}`)).size);
    }),
    { numRuns: 60 },
  );
});

test('a disk that fills up in the middle of a set leaves the store as after the last acknowledged one', async () => {
  const store = await openStore({ path: ':memory:', migrations: [], maxPages: 120 });
  const own = await store.write(ownSupply);
  let acknowledged = 0;
  const fill = async (): Promise<never> => {
    for (;;) {
      const rows = Array.from({ length: 50 }, (_, n) =>
        indicator(`${acknowledged + n}`, `[ipv4-addr:value = '10.0.${acknowledged % 256}.${n}']`, {
          description: 'words '.repeat(20),
        }),
      );
      await store.write((tx) => putObjects(tx, own.id, rows, NOW));
      acknowledged += rows.length;
    }
  };
  await expect(fill()).rejects.toMatchObject({ code: 'store/full' });
  expect(acknowledged).toBeGreaterThan(0);
  await store.read(async (r) => {
    for (const table of ['version', 'object', 'value']) {
      expect(await r.get(`SELECT count(*) AS n FROM ${table}`)).toEqual({ n: acknowledged });
    }
    const words = await r.get<{ n: number }>("SELECT count(*) AS n FROM body WHERE body MATCH 'words'");
    expect(words?.n).toBe(acknowledged);
  });
  expect(await store.checkIntegrity()).toEqual([]);
  await store.close();
});

test('many objects are replaced in one set, whatever row ids the full-text index uses inside', async () => {
  const store = await memoryStore();
  const first = Array.from({ length: 300 }, (_, n) => object('malware', `Rust ${n}`));
  const second = first.map(({ object: old }) => {
    const next = { ...old, modified: '2026-12-01T00:00:00.000Z', description: 'newer' };
    return { object: next, bytes: Buffer.from(JSON.stringify(next)) };
  });
  const outcomes = await store.write(async (tx) => {
    const own = await ownSupply(tx);
    await putObjects(tx, own.id, first, NOW);
    return putObjects(tx, own.id, second, NOW);
  });
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['new']));
  const page = await store.read((r) => search(r, { text: 'newer', limit: 500 }));
  expect(page.items).toHaveLength(300);
});
