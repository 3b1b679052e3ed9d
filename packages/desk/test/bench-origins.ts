import { openStore } from '@qanat/store';
import { deskMigrations } from '../src/db/migrations.ts';
import { connectedClaims, replaceStatements } from '../src/db/propositions.ts';
import { putRecount, recount } from '../src/db/recount.ts';
import { type Assertion, buildAssertionGraph } from '../src/provenance/assertions.ts';
import { independentOrigins } from '../src/provenance/origins.ts';
import type { Statement } from '../src/provenance/statement.ts';

const RUNS = 5;
const NOW = '2026-11-27T00:00:00.000Z';

/** A reporting graph of `size` assertions for one proposition; every layer relays the one above, 20 lines reach us. */
function layered(size: number): Assertion[] {
  const width = Math.max(20, Math.floor(size / 50));
  return Array.from({ length: size }, (_, i): Assertion => {
    const up = i - width;
    return {
      id: `n${i}`,
      who: `p${i}`,
      proposition: 'p',
      stance: 'affirm',
      basis: up < 0 ? 'observed' : 'cites',
      delivered: i >= size - 20,
      relays: up < 0 ? [] : [{ id: `n${up}` }, { id: `n${Math.max(0, up - ((i * 7919) % width))}` }],
    };
  });
}

/** As many origins as a partner can make up: every claim names another source, all of them reach us. */
function flood(size: number): Assertion[] {
  return Array.from(
    { length: size },
    (_, i): Assertion => ({
      id: `n${i}`,
      who: `p${i}`,
      proposition: 'p',
      stance: 'affirm',
      basis: 'unknown',
      delivered: true,
      maybe: [`k${i % 1000}`],
      unproven: i % 2 === 0,
    }),
  );
}

/** The least that any count must do: resolve every id once and walk every edge once. */
function walk(assertions: readonly Assertion[]): number {
  const byId = new Map(assertions.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const queue = assertions.filter(({ delivered }) => delivered);
  for (const { id } of queue) seen.add(id);
  for (let q = 0; q < queue.length; q++)
    for (const { id } of queue[q]!.relays ?? [])
      if (!seen.has(id)) {
        seen.add(id);
        queue.push(byId.get(id)!);
      }
  return queue.length;
}

/** Middle of several runs, in milliseconds. */
function middle(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

for (const [name, make] of [
  ['layered', layered],
  ['flood', flood],
] as const)
  for (const size of [1_000, 10_000, 100_000]) {
    const assertions = make(size);
    const plain = middle(() => walk(assertions));
    const index = middle(() => buildAssertionGraph(assertions));
    const graph = buildAssertionGraph(assertions);
    const query = { proposition: 'p', stance: 'affirm' } as const;
    const count = middle(() => independentOrigins(graph, query));
    const { independent, stated } = independentOrigins(graph, query);
    console.log(
      `${name} ${size}: index ${index.toFixed(0)} ms, count ${count.toFixed(0)} ms; plain walk ${plain.toFixed(0)} ms, ratio ${((index + count) / plain).toFixed(1)}; independent [${independent.join(', ')}] of ${stated} stated`,
    );
  }

/** A claim of one paper out of a hundred; every ten claims support the first of them. */
function statement(i: number): Statement {
  const id = (n: number): string => `claim--${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
  const paper = `paper ${i % 100}`;
  return {
    ...{ claim: id(i), way: 'own', author: 'own', report: `report--${i}`, state: 'accepted' },
    ...{ stance: 'asserts', content: `Matter ${Math.floor(i / 10)} holds`, lang: 'en' },
    ...{ source: `speaker ${i % 5000}`, sourceRef: null, anonymous: false, via: [], basis: 'unknown' },
    ...{ publisher: { key: paper, name: paper }, title: '', road: [], stamped: false, tags: [], about: [] },
    links: i % 10 === 0 ? [] : [{ to: id(i - (i % 10)), kind: 'supports' }],
    ...{ estimate: null, grade: { source: null, info: null }, at: NOW },
  };
}

const STORED = 20_000;
const store = await openStore({ path: ':memory:', migrations: deskMigrations });
const started = performance.now();
for (let from = 0; from < STORED; from += 1_000) {
  const batch = Array.from({ length: 1_000 }, (_, i) => statement(from + i));
  const claims = batch.map(({ claim }) => claim);
  await store.write(async (tx) => {
    await replaceStatements(tx, claims, batch, NOW);
    await putRecount(tx, await recount(tx, await connectedClaims(tx, claims), NOW));
  });
}
const built = performance.now() - started;
const one = { ...statement(0), content: 'Matter 0 still holds' };
const again = performance.now();
const touched = await store.write(async (tx) => {
  await replaceStatements(tx, [one.claim], [one], NOW);
  const all = await connectedClaims(tx, [one.claim]);
  const found = await recount(tx, all, NOW);
  await putRecount(tx, found);
  return { claims: all.length, counted: found.counts.length };
});
const updated = performance.now() - again;
console.log(
  `kept counts: ${STORED} claims in ${STORED / 10} propositions ${built.toFixed(0)} ms; one more change ${updated.toFixed(1)} ms, ${touched.claims} claims and ${touched.counted} proposition touched, ratio ${(built / updated).toFixed(0)}`,
);
await store.close();
