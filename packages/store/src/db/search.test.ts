import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  address,
  channelSupply,
  id,
  indicator,
  memoryStore,
  NOW,
  object,
  ownSupply,
} from '../../test/fixtures.ts';
import {
  allValues,
  findValues,
  putObjects,
  removeFromUse,
  type SearchQuery,
  type Store,
  search,
} from '../index.ts';

let store: Store;

beforeAll(async () => {
  store = await memoryStore();
  await store.write(async (tx) => {
    const own = await ownSupply(tx);
    const partner = await channelSupply(tx, 'c_a');
    await putObjects(
      tx,
      own.id,
      [
        object('report', 'Storm over the harbour', { description: 'evil.example.com was seen' }),
        object('report', 'تقرير الاستخبارات عن المُهاجِمين', { description: 'أعدّته وزارة الداخلية سنة ٢٠٢٦' }),
        indicator('bad address', "[ipv4-addr:value = '192.0.2.7']"),
        address('192.0.2.7'),
        indicator('old', "[ipv4-addr:value = '192.0.2.8']", { revoked: true }),
      ],
      '2026-11-01T00:00:00Z',
    );
    await putObjects(
      tx,
      partner.id,
      [object('report', 'Storm over the harbour', { description: 'copy' })],
      NOW,
    );
  });
});
afterAll(() => store.close());

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function names(query: Partial<SearchQuery>): Promise<unknown[]> {
  const page = await store.read((r) => search(r, { limit: 50, ...query }));
  return page.items.map((v) => {
    const { name, value } = JSON.parse(Buffer.from(v.bytes).toString());
    return name ?? value;
  });
}

const REPORT = 'تقرير الاستخبارات عن المُهاجِمين';

test.each([
  ['a word', 'harbour', ['Storm over the harbour']],
  ['the beginning of a word', 'harb', ['Storm over the harbour']],
  ['another case', 'STORM Harbour', ['Storm over the harbour']],
  ['all words must occur', 'storm missing', []],
  ['a phrase', '"over the harbour"', ['Storm over the harbour']],
  ['a phrase in another order', '"harbour over"', []],
  ['a host name inside a text', 'evil.example.com', ['Storm over the harbour']],
  ['an observable in a pattern', '192.0.2.7', ['192.0.2.7', 'bad address']],
  ['Arabic without its signs', 'المهاجمين', [REPORT]],
  ['Arabic with other signs', 'المُهَاجمين', [REPORT]],
  ['Arabic without the article', 'استخبارات', [REPORT]],
  ['Arabic with article and particle', 'والاستخبارات', [REPORT]],
  ['Arabic with tatweel', 'تقـــرير', [REPORT]],
  ['other forms of alef and ta marbuta', 'اعدته وزاره', [REPORT]],
  ['digits of the other kind', '2026', [REPORT]],
  ['an id', id('report', REPORT), [REPORT]],
  ['operators are words', 'storm OR NEAR( * ) -', []],
  ['an open quote', '"over the', ['Storm over the harbour']],
  ['nothing but signs', '"*" ^ -- ', []],
  ['no word', '', []],
])('finds by text: %s', async (_what, text, expected) => {
  expect(await names({ text })).toEqual(expected);
});

test('an object from two supplies comes once, as the latest that matches', async () => {
  expect(await names({ text: 'storm' })).toEqual(['Storm over the harbour']);
  const page = await store.read((r) => search(r, { text: 'evil', limit: 5 }));
  expect(page.items.map((v) => v.supply.name)).toEqual(['own']);
  const latest = await store.read((r) => search(r, { text: 'storm', limit: 5 }));
  expect(latest.items.map((v) => v.supply.name)).toEqual(['channel:c_a']);
});

test('narrows by type, value, supply and time', async () => {
  expect(await names({ type: 'ipv4-addr' })).toEqual(['192.0.2.7']);
  expect(await names({ value: '192.0.2.7', type: 'indicator' })).toEqual(['bad address']);
  expect(await names({ supplyId: 2 })).toEqual(['Storm over the harbour']);
  expect(await names({ since: '2026-11-20T00:00:00Z' })).toEqual(['Storm over the harbour']);
  expect(await names({ text: 'storm', type: 'indicator' })).toEqual([]);
});

test('pages without gap or repetition', async () => {
  const all = await names({});
  expect(all).toHaveLength(5);
  const paged: unknown[] = [];
  let before: number | undefined;
  do {
    const page = await store.read((r) =>
      search(r, { limit: 2, ...(before === undefined ? {} : { before }) }),
    );
    paged.push(...page.items.map((v) => v.id));
    before = page.next;
  } while (before !== undefined);
  expect(new Set(paged).size).toBe(5);
  expect(paged).toHaveLength(5);
});

test('lists the values that a watch needs, without revoked ones', async () => {
  const values = await store.read(async (r) => collect(allValues(r, ['ipv4', 'domain'])));
  expect(values.map((v) => [v.value, v.type])).toEqual([
    ['192.0.2.7', 'indicator'],
    ['192.0.2.7', 'ipv4-addr'],
  ]);
  const found = await store.read((r) => findValues(r, [{ kind: 'ipv4', value: '192.0.2.8' }]));
  expect(found).toMatchObject([{ id: id('indicator', 'old'), revoked: true }]);
});

test('reads more values than one page holds', async () => {
  const large = await memoryStore();
  await large.write(async (tx) => {
    const own = await ownSupply(tx);
    const other = await channelSupply(tx, 'c_b');
    const rows = Array.from({ length: 6_000 }, (_, n) =>
      address(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`),
    );
    await putObjects(tx, own.id, rows, NOW);
    await putObjects(tx, other.id, rows.slice(0, 10), NOW);
  });
  const values = await large.read(async (r) => collect(allValues(r, ['ipv4'])));
  expect(new Set(values.map((v) => v.value)).size).toBe(6_000);
  expect(values).toHaveLength(6_000);
  await large.close();
});

test('what is withdrawn stays stored and is found no more; the older version does not come back', async () => {
  const other = await memoryStore();
  await other.write(async (tx) => {
    const own = await ownSupply(tx);
    const next = object('tool', 'T', { modified: '2026-05-01T00:00:00Z' });
    await putObjects(tx, own.id, [object('tool', 'T'), next], NOW);
    expect(await removeFromUse(tx, [2], 'wrong')).toBe(1);
    expect(await removeFromUse(tx, [2], 'again')).toBe(0);
    expect((await search(tx, { limit: 5 })).items).toEqual([]);
    expect(await putObjects(tx, own.id, [next], NOW)).toEqual([{ seq: 2, outcome: 'same' }]);
    expect((await search(tx, { text: 'T', limit: 5 })).items).toEqual([]);
    const newer = object('tool', 'T', { modified: '2026-06-01T00:00:00Z' });
    await putObjects(tx, own.id, [newer], NOW);
    expect((await search(tx, { limit: 5 })).items.map((v) => v.seq)).toEqual([3]);
  });
  await other.close();
});
