import type { PacketRecord } from '@qanat/envelope';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { takeRecords } from '../src/channel/receive.ts';
import { openReport } from '../src/channel/report.ts';
import { toEnvelope } from '../src/channel/stored.ts';
import { envelopesBetween } from '../src/db/envelopes.ts';
import { newestLog } from '../src/db/logs.ts';
import { channel, recall, release, resume, type Self, suspend, verifyLogs } from '../src/index.ts';
import { checkpointRecord, envelopeRecord, headOf } from './craft.ts';
import { agree, meet, must, newClock, newNode } from './nodes.ts';
import { indicator, own } from './objects.ts';

let chan = '';
let b: Self;
let script: PacketRecord[] = [];
let checkpoint: PacketRecord;
let told = '';

/** What must be the same whatever the road did: the log, what is in use, what is out of use and why, the suspension. */
async function stateOf(node: Self): Promise<string> {
  return node.store.read(async (r) => {
    const log = await newestLog(
      r,
      chan,
      (await r.get<{ partner: string }>('SELECT partner FROM channel'))?.partner ?? '',
    );
    const received = await r.all('SELECT seq, idx, object, state, code FROM received ORDER BY seq, idx');
    const recalls = await r.all('SELECT seq, item, object, state FROM recall_item ORDER BY seq, item');
    const channels = await r.all('SELECT suspended_by_them, frozen FROM channel');
    const outcomes = await r.all('SELECT seq, kind, outcome, code FROM envelope WHERE log = ? ORDER BY seq', [
      log?.id ?? 0,
    ]);
    return JSON.stringify({ size: log?.size, head: log?.head, received, recalls, channels, outcomes });
  });
}

/** Runs with a node as it stood before, and takes back whatever that did: all of it in one transaction. */
async function rehearse(work: (node: Self) => Promise<void>): Promise<void> {
  const over = new Error('over');
  const done = b.store.write(async (tx) => {
    await work({ ...b, store: { ...b.store, read: (one) => one(tx), write: (one) => one(tx) } });
    throw over;
  });
  await done.catch((error: unknown) => {
    if (error !== over) throw error;
  });
}

beforeAll(async () => {
  const clock = newClock();
  const a = await newNode('A', clock);
  b = await newNode('B', clock);
  chan = await meet(a, b);
  await agree(a, b, chan);
  const begin = (await headOf(a, chan)).size;
  for (let n = 1; n <= 4; n++) {
    await own(a, [indicator(n), indicator(n + 10)]);
    must(await release(a, chan, [indicator(n).id, indicator(n + 10).id], 'Officer'));
    clock.now += 60_000;
    if (n === 2) must(await recall(a, chan, indicator(1).id, { class: 'false' }, 'Officer'));
    if (n === 3) must(await suspend(a, chan, 'review', 'Officer'));
    if (n === 3) must(await resume(a, chan, 'Officer'));
  }
  must(await recall(a, chan, indicator(14).id, { class: 'spill' }, 'Officer'));
  clock.now += 60_000;
  const log = await headOf(a, chan);
  const rows = await a.store.read(async (r) => {
    const row = await newestLog(r, chan, a.keys.nodeId);
    return envelopesBetween(r, row?.id ?? 0, begin, log.size);
  });
  script = rows.map((row) => envelopeRecord(toEnvelope(row)));
  checkpoint = checkpointRecord(a, log);
  await rehearse(async (node) => {
    await takeRecords(node, chan, [...script, checkpoint], {}, openReport(), 0);
    told = await stateOf(node);
  });
  expect(told).toContain('"recalled"');
});

it('any order, repetition and loss ends in the same state, or in a gap that is named', async () => {
  const delivery = fc.array(fc.integer({ min: 0, max: script.length }), { maxLength: 2 * script.length });
  const cuts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(delivery, cuts, (order, sizes) =>
      rehearse(async (node) => {
        const all = [...script, checkpoint];
        let at = 0;
        for (let turn = 0; at < order.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          const records = order.slice(at, at + size).flatMap((i) => all[i] ?? []);
          await takeRecords(node, chan, records, {}, openReport(), 0);
          at += size;
        }
        const seen = new Set(order);
        const summary = must(await channel(node, chan));
        const prefix = script.findIndex((_, i) => !seen.has(i));
        const complete = prefix === -1;
        if (complete) expect(await stateOf(node)).toBe(told);
        else expect(summary.waiting).toBe([...seen].filter((i) => i > prefix && i < script.length).length);
        await takeRecords(node, chan, all, {}, openReport(), 0);
        expect(await stateOf(node)).toBe(told);
        expect(must(await channel(node, chan)).waiting).toBe(0);
        expect((await verifyLogs(node)).issues).toEqual([]);
      }),
    ),
    { numRuns: Number(process.env['QANAT_RUNS'] ?? 120), seed: 20261124 },
  );
});
