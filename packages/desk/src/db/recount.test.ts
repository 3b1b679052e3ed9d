import { openStore, type Store } from '@qanat/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statement } from '../../test/statements.ts';
import type { Statement } from '../provenance/statement.ts';
import { countsOf, fallsOf, listCounts } from './counts.ts';
import { clearRead, dirtyClaims, markDirty, setRead, waitingAmong } from './dirty.ts';
import { deskMigrations } from './migrations.ts';
import {
  connectedClaims,
  copiesAmong,
  foreignStatements,
  placesOf,
  putCopies,
  putSourceVerdicts,
  putVerdicts,
  replaceStatements,
} from './propositions.ts';
import { hitsOf, MAX_HITS, putHits, setHitStates } from './questions.ts';
import { putRecount, recount } from './recount.ts';
import { goneBySources, sourceKeys } from './sources.ts';

const NOW = '2026-11-27T00:00:00.000Z';
let store: Store;
beforeEach(async () => {
  store = await openStore({ path: ':memory:', migrations: deskMigrations });
});
afterEach(() => store.close());

const id = (n: number): string => `claim--${n}`;
const says = (n: number, more: Parameters<typeof statement>[1] = {}): Statement =>
  statement(id(n), { source: `speaker ${n}`, paper: `Paper ${n}`, ...more });
const supports = (n: number) => ({ links: [{ to: id(n), kind: 'supports' as const }] });

/** Keeps these statements of these claims, counts what they touch, and says how much that was. */
async function keep(
  claims: string[],
  statements: Statement[],
): Promise<{ touched: number; counted: number }> {
  return store.write(async (tx) => {
    await replaceStatements(tx, claims, statements, NOW);
    const all = await connectedClaims(tx, claims);
    const found = await recount(tx, all, NOW);
    await putRecount(tx, found);
    return { touched: all.length, counted: found.counts.length };
  });
}

const countOf = async (n: number) => {
  const [place] = await store.read((r) => placesOf(r, [id(n)]));
  const counts = await store.read((r) => countsOf(r, [place?.proposition ?? '']));
  return counts.get(place?.proposition ?? '');
};

describe('counts that are kept', () => {
  const all = Array.from({ length: 30 }, (_, i) => says(i, i % 10 === 0 ? {} : supports(i - (i % 10))));

  it('touch only what a change can reach', async () => {
    expect(
      await keep(
        all.map(({ claim }) => claim),
        all,
      ),
    ).toEqual({ touched: 30, counted: 3 });
    expect(await countOf(0)).toMatchObject({ claims: 10, affirm: { reports: 10, lo: 10, hi: 10 } });
    expect(await keep([id(3)], [says(3, { stance: 'denies', ...supports(0) })])).toEqual({
      touched: 10,
      counted: 1,
    });
    expect(await keep([id(99)], [says(99, supports(20))])).toEqual({ touched: 11, counted: 1 });
    expect((await store.read((r) => listCounts(r, { limit: 9 }))).map(({ claims }) => claims)).toEqual([
      11, 10, 10,
    ]);
  });

  it('are the same whether claims come one by one, in any order, or all together', async () => {
    await keep(
      all.map(({ claim }) => claim),
      all,
    );
    const together = await store.read((r) => listCounts(r, { limit: 9 }));
    await keep(
      all.map(({ claim }) => claim),
      [],
    );
    expect(await store.read((r) => listCounts(r, { limit: 9 }))).toEqual([]);
    for (const one of all.toReversed()) await keep([one.claim], [one]);
    expect(await store.read((r) => listCounts(r, { limit: 9 }))).toEqual(together);
  });

  it('fall with what is withdrawn, and say so', async () => {
    await keep([id(0), id(1)], [says(0), says(1, supports(0))]);
    await keep([id(0)], []);
    const [fall] = await store.read((r) => fallsOf(r, 5));
    expect(fall).toMatchObject({ before: [2, 2], after: [1, 1], gone: [id(0)], side: 'affirm' });
    expect(await countOf(1)).toMatchObject({ proposition: 'proposition--1', claims: 1 });
    expect(await store.read((r) => sourceKeys(r, 9))).toEqual(['speaker 0', 'speaker 1']);
    const [gone] = await store.read((r) => goneBySources(r, ['speaker 0'], 9));
    expect(gone).toMatchObject({ claim: id(0), content: '' });
    await keep([id(0)], [says(0)]);
    expect(await store.read((r) => goneBySources(r, ['speaker 0'], 9))).toEqual([]);
  });

  it('follow the verdicts of people, on claims and on sources, and suspected copies', async () => {
    await keep([id(0), id(1)], [says(0), says(1)]);
    const pair = { a: id(1), b: id(0), at: NOW, by: 'ana' };
    await store.write((tx) => putVerdicts(tx, [{ ...pair, verdict: 'same' }]));
    await keep([id(0)], [says(0)]);
    expect(await countOf(1)).toMatchObject({ claims: 2, affirm: { lo: 2, hi: 2 } });
    await store.write((tx) => putCopies(tx, [[says(0).report, says(1).report]]));
    expect(await store.read((r) => copiesAmong(r, [says(1).report, says(0).report]))).toHaveLength(1);
    await keep([id(0)], [says(0)]);
    expect(await countOf(1)).toMatchObject({ affirm: { lo: 1, hi: 2 } });
    await store.write((tx) => putSourceVerdicts(tx, [{ ...pair, verdict: 'one' }]));
    await keep([id(0)], [says(0)]);
    expect(await countOf(1)).toMatchObject({ affirm: { lo: 1, hi: 1 } });
    await store.write((tx) => putVerdicts(tx, [{ ...pair, verdict: 'different' }]));
    await keep([id(0), id(1)], [says(0), says(1)]);
    expect(await countOf(1)).toMatchObject({ claims: 1 });
  });
});

describe('what waits to be counted', () => {
  it('is not lost when it changes while it is read', async () => {
    await store.write((tx) => markDirty(tx, [id(1), id(2)]));
    const rows = await store.read((r) => dirtyClaims(r, 'unread', 9));
    const before = await store.read((r) => waitingAmong(r, [id(1), id(2)]));
    await store.write((tx) => markDirty(tx, [id(2)]));
    await store.write((tx) => setRead(tx, rows));
    expect(await store.read((r) => waitingAmong(r, [id(1), id(2)]))).not.toBe(before);
    expect((await store.read((r) => dirtyClaims(r, 'unread', 9))).map(({ claim }) => claim)).toEqual([id(2)]);
    await store.write((tx) => clearRead(tx, [id(1), id(2)]));
    expect((await store.read((r) => dirtyClaims(r, 'read', 9))).length).toBe(0);
    expect((await store.read((r) => dirtyClaims(r, 'unread', 9))).length).toBe(1);
  });

  it('of others is paged claim by claim', async () => {
    const received = (n: number, way: string) => says(n, { way, author: way, state: 'received' });
    await keep(
      [id(1), id(2)],
      [received(1, 'channel:a'), received(1, 'channel:b'), received(2, 'channel:a')],
    );
    const first = await store.read((r) => foreignStatements(r, '', 1));
    expect(first.map(({ way }) => way)).toEqual(['channel:a', 'channel:b']);
    expect(await store.read((r) => foreignStatements(r, id(1), 9))).toMatchObject([{ claim: id(2) }]);
  });
});

describe('hits of a question', () => {
  it('are the best five hundred, each once, and keep what a person has set aside', async () => {
    const hit = (n: number, score: number) => ({
      ...{ question: 'question--1', object: `report--${n}`, score, at: NOW },
      ...{ keywords: ['k'], values: [], about: [] },
    });
    await store.write((tx) =>
      putHits(
        tx,
        Array.from({ length: 600 }, (_, i) => hit(i, i)),
      ),
    );
    const kept = await store.read((r) => hitsOf(r, ['question--1']));
    expect([kept.length, kept[0]?.score, kept.at(-1)?.score]).toEqual([MAX_HITS, 599, 100]);
    await store.write((tx) =>
      setHitStates(tx, [{ question: 'question--1', object: 'report--599', state: 'dismissed' }]),
    );
    await store.write((tx) => putHits(tx, [hit(599, 700)]));
    expect((await store.read((r) => hitsOf(r, ['question--1'])))[0]).toMatchObject({
      score: 700,
      state: 'dismissed',
    });
  });
});
