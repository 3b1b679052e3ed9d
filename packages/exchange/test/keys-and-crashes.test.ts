import { addBoxKey, addSignKeys, turnHistory, verifyEvidence, verifyHistory } from '@qanat/envelope';
import { currentVersions, type Store, type Tx } from '@qanat/store';
import { beforeEach, describe, expect, it } from 'vitest';
import { append, keyHistoryDraft } from '../src/channel/append.ts';
import { rewind } from '../src/channel/rewind.ts';
import { channelRow } from '../src/db/channels.ts';
import { newestLog, saveLog } from '../src/db/logs.ts';
import {
  channel,
  closeGenerations,
  confirmCode,
  disputes,
  expireReceived,
  exportEvidence,
  have,
  holds,
  joinCode,
  logOf,
  markSent,
  type NodeKeys,
  nodeCrypto,
  release,
  sayMark,
  takeHave,
  takePackets,
  verifyLogs,
} from '../src/index.ts';
import { createBoxPair } from './box-pair.ts';
import { say } from './craft.ts';
import { agree, bring, type Clock, meet, must, newClock, newNode, settle, type TestNode } from './nodes.ts';
import { indicator, own } from './objects.ts';

const seed = (what: string) => nodeCrypto.sha256(new TextEncoder().encode(what));

describe('a log', () => {
  let clock: Clock;
  let a: TestNode;
  let b: TestNode;
  let chan: string;

  beforeEach(async () => {
    clock = newClock();
    [a, b] = [await newNode('A', clock), await newNode('B', clock)];
    chan = await meet(a, b);
    await agree(a, b, chan);
    await own(
      a,
      Array.from({ length: 9 }, (_, n) => indicator(n)),
    );
  });

  const send = async (node: TestNode, n: number) =>
    must(await release(node, chan, [indicator(n).id], 'Officer'));
  const inUse = async (n: number): Promise<number> =>
    (await b.store.read((r) => currentVersions(r, [indicator(n).id]))).get(indicator(n).id)?.length ?? 0;
  const withKeys = (change: Partial<NodeKeys>): TestNode => {
    const keys = { ...a.keys, ...change };
    const verified = verifyHistory(keys.history, a.crypto);
    if (!verified.ok) throw new Error(JSON.stringify(verified.issues));
    return { ...a, keys: { ...keys, state: verified.value } };
  };
  const at = () => new Date(clock.now).toISOString();
  const until = () => new Date(clock.now + 80 * 86_400_000).toISOString();

  it('announces a new sign key before anything is signed with it', async () => {
    clock.now += 3_600_000;
    const privateKey = seed('second');
    const publicKey = a.crypto.publicKey(privateKey);
    const added = addSignKeys(
      a.keys.history,
      { sign: [{ kid: 's2', publicKey, from: at(), until: until() }], at: at() },
      a.root,
      a.crypto,
    );
    a = withKeys({ history: [...a.keys.history, added], sign: { kid: 's2', privateKey, publicKey } });
    await send(a, 1);
    expect((await bring(a, b, chan)).kept).toHaveLength(1);
    await settle(a, b, chan);
    expect(must(await logOf(b, chan, { lane: 'in' })).map(({ kind }) => kind)).toContain('key');
    expect((await verifyLogs(b)).issues).toEqual([]);
  });

  it('tells a new box key even when nothing else is said', async () => {
    clock.now += 3_600_000;
    const box = await createBoxPair('x1');
    const event = addBoxKey(
      a.keys.history,
      { at: at(), box: [{ kid: 'b2', key: box.recipient, from: at(), until: until() }] },
      a.keys.sign,
      a.crypto,
    );
    a = withKeys({ history: [...a.keys.history, event] });
    const report = await bring(a, b, chan);
    expect(report.envelopes).toMatchObject([{ kind: 'key', verdict: 'kept' }]);
    expect(await bring(a, b, chan)).toMatchObject({ kept: [] });
  });

  it('after a theft: what the thief signed is disowned, what the owner says goes on', async () => {
    await send(a, 1);
    await settle(a, b, chan);
    const owner = a;
    const size = must(await channel(a, chan)).out?.size ?? 0;
    await a.store.write((tx) => copyTables(tx, 'save'));
    clock.now += 60_000;
    await send(a, 2);
    await send(a, 3);
    expect((await bring(a, b, chan)).kept).toHaveLength(2);
    expect([await inUse(2), await inUse(3)]).toEqual([1, 1]);
    // The owner goes on from paper, with the store as it was before.
    await owner.store.write((tx) => copyTables(tx, 'restore'));
    clock.now += 60_000;
    const privateKey = seed('from paper');
    const publicKey = a.crypto.publicKey(privateKey);
    const turned = turnHistory(
      a.keys.history,
      {
        next: a.crypto.publicKey(seed('after next')),
        sign: [{ kid: 's4', publicKey, from: at(), until: until() }],
        void: [{ kid: 's1', why: 'stolen', kept: { [`${chan}/1`]: size - 1 } }],
        at: at(),
      },
      a.next,
      a.crypto,
    );
    const box = await createBoxPair('x1');
    const boxed = addBoxKey(
      [...a.keys.history, turned],
      { at: at(), box: [{ kid: 'b4', key: box.recipient, from: at(), until: until() }] },
      { kid: 's4', privateKey },
      a.crypto,
    );
    a = withKeys({ history: [...a.keys.history, turned, boxed], sign: { kid: 's4', privateKey, publicKey } });
    await send(a, 4);
    const report = await bring(a, b, chan);
    expect(report.held).toMatchObject([{ code: 'exchange/disowned' }]);
    expect(report.kept.map(({ id }) => id)).toEqual([indicator(4).id]);
    expect([await inUse(1), await inUse(2), await inUse(3), await inUse(4)]).toEqual([1, 0, 0, 1]);
    expect(await disputes(b, chan)).toMatchObject([{ seq: size }, { seq: size + 1 }]);
    expect(must(await channel(b, chan)).state).toBe('spoken');
    expect((await verifyLogs(b)).issues).toEqual([]);
  });

  it('after a theft that was receipted: it stays in the log, out of use, and the owner goes on from there', async () => {
    await send(a, 1);
    await settle(a, b, chan);
    const size = must(await channel(a, chan)).out?.size ?? 0;
    await a.store.write((tx) => copyTables(tx, 'save'));
    clock.now += 60_000;
    await send(a, 2);
    await settle(a, b, chan);
    await a.store.write((tx) => copyTables(tx, 'restore'));
    clock.now += 60_000;
    const privateKey = seed('from paper');
    const publicKey = a.crypto.publicKey(privateKey);
    const turned = turnHistory(
      a.keys.history,
      {
        next: a.crypto.publicKey(seed('after next')),
        sign: [{ kid: 's4', publicKey, from: at(), until: until() }],
        void: [{ kid: 's1', why: 'stolen', kept: { [`${chan}/1`]: size - 1 } }],
        at: at(),
      },
      a.next,
      a.crypto,
    );
    const box = await createBoxPair('x1');
    const boxed = addBoxKey(
      [...a.keys.history, turned],
      { at: at(), box: [{ kid: 'b4', key: box.recipient, from: at(), until: until() }] },
      { kid: 's4', privateKey },
      a.crypto,
    );
    a = withKeys({
      history: [...a.keys.history, turned, boxed],
      sign: { kid: 's4', privateKey, publicKey },
      box: [...a.keys.box, { kid: 'b4', ...box }],
    });
    await send(a, 3);
    const report = await bring(a, b, chan);
    expect(report.held.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['exchange/disowned', 'exchange/rollback']),
    );
    expect(await inUse(2)).toBe(0);
    expect(must(await channel(b, chan)).state).toBe('spoken');
    await bring(b, a, chan);
    expect((await bring(a, b, chan)).kept.map(({ id }) => id)).toEqual([indicator(3).id]);
    expect([await inUse(1), await inUse(2), await inUse(3)]).toEqual([1, 0, 1]);
  });

  it('two histories of equal rank freeze the channel until the code was spoken again', async () => {
    clock.now += 3_600_000;
    const twin = async (kid: string) => {
      const box = await createBoxPair('x1');
      const entry = { kid, key: box.recipient, from: at(), until: until() };
      return addBoxKey(a.keys.history, { at: at(), box: [entry] }, a.keys.sign, a.crypto);
    };
    const [one, other] = [await twin('b2'), await twin('b3')];
    const before = a;
    a = withKeys({ history: [...a.keys.history, one] });
    await bring(a, b, chan);
    await before.store.write(async (tx) => {
      const row = await channelRow(tx, chan);
      if (row !== undefined) await append(tx, a, row, [keyHistoryDraft(a, a.keys.nodeId, [other])]);
    });
    expect((await bring(a, b, chan)).held).toMatchObject([{ code: 'exchange/duplicity' }]);
    expect(must(await channel(b, chan))).toMatchObject({ state: 'frozen', frozen: 'exchange/duplicity' });
    must(await confirmCode(b, chan, must(await joinCode(a, chan)), 'Officer'));
    expect(must(await channel(b, chan)).state).toBe('spoken');
  });

  it('goes on in a new generation after a restore; one that forgets what was receipted is told so', async () => {
    await send(a, 1);
    await settle(a, b, chan);
    await a.store.write((tx) => copyTables(tx, 'save'));
    await send(a, 2);
    await settle(a, b, chan);
    const receipted = must(await channel(a, chan)).out?.acked ?? 0;
    await a.store.write((tx) => copyTables(tx, 'restore'));
    expect(await closeGenerations(a)).toBe(1);
    clock.now += 60_000;
    await send(a, 3);
    const report = await bring(a, b, chan);
    expect(report.held).toMatchObject([{ code: 'exchange/rollback' }]);
    await bring(b, a, chan);
    expect((await holds(a, chan))[0]).toMatchObject({
      code: 'exchange/own-log-behind',
      params: { proven: receipted },
    });
    await send(a, 4);
    const again = await bring(a, b, chan);
    expect(again.kept.map(({ id }) => id)).toEqual([indicator(3).id, indicator(4).id]);
    await settle(a, b, chan);
    expect(await closeGenerations(a)).toBe(1);
    await send(a, 5);
    expect((await bring(a, b, chan)).kept.map(({ id }) => id)).toEqual([indicator(5).id]);
    expect(must(await channel(b, chan)).state).toBe('spoken');
    expect((await verifyLogs(b)).issues).toEqual([]);
  });

  it('goes on where the restore lost nothing', async () => {
    await send(a, 1);
    await settle(a, b, chan);
    await closeGenerations(a);
    await send(a, 2);
    const report = await bring(a, b, chan);
    expect(report.held).toEqual([]);
    expect(report.kept).toHaveLength(1);
    expect(must(await channel(b, chan)).in).toMatchObject({ gen: 2, size: 1 });
    await settle(a, b, chan);
    expect(must(await channel(a, chan)).unacknowledged).toBe(0);
  });

  it('never forks, wherever the machine stops', async () => {
    const whole: Store = a.store;
    let stops = 0;
    for (let step = 1; ; step++) {
      const failing: TestNode = { ...a, store: stopAt(whole, step) };
      const result = await release(failing, chan, [indicator(1).id], 'Officer').catch(
        (error: Error) => error.message,
      );
      if (typeof result !== 'string') break;
      expect(result).toBe('stopped');
      stops += 1;
      if (step % 5 === 0) expect((await verifyLogs(a)).issues).toEqual([]);
    }
    expect(stops).toBeGreaterThanOrEqual(5);
    expect((await bring(a, b, chan)).kept).toHaveLength(1);
    expect((await verifyLogs(a)).issues).toEqual([]);
    for (let step = 1; step < 24; step++) {
      const failing: TestNode = { ...b, store: stopAt(b.store, step) };
      await say(a, chan, [{ object: indicator(2) }]);
      await bring(a, failing, chan).catch(() => undefined);
    }
    await settle(a, b, chan);
    expect(must(await channel(b, chan))).toMatchObject({ state: 'spoken', waiting: 0, held: 0 });
    expect((await verifyLogs(b)).issues).toEqual([]);
  });

  it('resumes at the cost of the difference', async () => {
    for (const n of [1, 2, 3]) await send(a, n);
    const first = must(await takePackets(a, chan, { from: 'unsent' }));
    expect(first.reduce((sum, { envelopes }) => sum + envelopes, 0)).toBeGreaterThanOrEqual(3);
    await markSent(a, first);
    expect(must(await takePackets(a, chan, { from: 'unsent' }))).toEqual([]);
    await send(a, 4);
    expect(must(await takePackets(a, chan, { from: 'unsent' }))[0]?.envelopes).toBe(1);
    // Nothing of it has arrived: the partner says how far it holds the log, and all is sent again.
    const summary = new TextEncoder().encode(JSON.stringify(must(await have(b, chan))));
    must(await takeHave(a, chan, summary));
    expect(must(await takePackets(a, chan, { from: 'unsent' }))[0]?.envelopes).toBeGreaterThanOrEqual(4);
    expect(await takeHave(a, chan, new TextEncoder().encode('[]'))).toMatchObject({ ok: false });
  });

  it('forgets bodies when the terms say so, and its chain still holds', async () => {
    await send(a, 1);
    await settle(a, b, chan);
    expect(await expireReceived(b)).toBe(0);
    clock.now += 366 * 86_400_000;
    expect(await expireReceived(b)).toBe(1);
    expect(await expireReceived(b)).toBe(0);
    expect(await inUse(1)).toBe(0);
    expect(
      await b.store.read((r) =>
        r.all("SELECT 1 FROM envelope e JOIN envelope_body USING (log, seq) WHERE e.kind = 'put'"),
      ),
    ).toEqual([]);
    expect((await verifyLogs(b)).issues).toEqual([]);
  });

  it('marks how far it goes, and acknowledging ends', async () => {
    must(await sayMark(a, chan));
    expect((await bring(a, b, chan)).envelopes).toMatchObject([{ kind: 'mark', verdict: 'kept' }]);
    await settle(a, b, chan);
    const sizes = must(await channel(a, chan)).out?.size;
    await settle(a, b, chan);
    expect(must(await channel(a, chan)).out?.size).toBe(sizes);
  });

  it('proves nothing that a byte was changed in', async () => {
    const seq = await say(a, chan, [{ object: indicator(1) }]);
    await settle(a, b, chan);
    const file = must(await exportEvidence(b, chan, seq, { lane: 'in', item: 0 }));
    expect(verifyEvidence(file, b.crypto)).toMatchObject({ ok: true, value: { received: true } });
    for (let i = 0; i < file.length; i += 211) {
      const altered = Uint8Array.from(file, (byte, n) => (n === i ? byte ^ 1 : byte));
      expect(verifyEvidence(altered, b.crypto).ok).toBe(false);
    }
    expect(await exportEvidence(a, chan, 99)).toMatchObject({
      issues: [{ code: 'exchange/unknown-envelope' }],
    });
    await b.store.write(async (tx) => {
      const log = await newestLog(tx, chan, a.keys.nodeId);
      if (log !== undefined) await saveLog(tx, await rewind(tx, b, log, log.size - 1));
    });
    expect((await verifyLogs(b)).issues).toEqual([]);
    await b.store.write((tx) =>
      tx.run('UPDATE envelope SET at = at, sig = ? WHERE seq = 0', ['A'.repeat(86)]),
    );
    expect((await verifyLogs(b)).issues.length).toBeGreaterThan(0);
  });
});

/** A store that stops at the n-th statement of a transaction, as a machine might. */
function stopAt(store: Store, step: number): Store {
  let left = step;
  const tick = () => {
    left -= 1;
    if (left === 0) throw new Error('stopped');
  };
  return {
    ...store,
    read: (work) => store.read(work),
    write: (work) =>
      store.write((tx) => {
        const watched: Tx = {
          all: (sql, params) => tx.all(sql, params),
          get: (sql, params) => tx.get(sql, params),
          run: (sql, params) => {
            tick();
            return tx.run(sql, params);
          },
          many: (sql, rows) => {
            tick();
            return tx.many(sql, rows);
          },
        };
        return work(watched);
      }),
  };
}

/** The node's logs as a backup of that moment would bring them back. */
async function copyTables(tx: Tx, way: 'save' | 'restore'): Promise<void> {
  for (const table of ['channel_log', 'envelope', 'envelope_body', 'checkpoint', 'ledger', 'channel']) {
    if (way === 'save') await tx.run(`CREATE TABLE saved_${table} AS SELECT * FROM ${table}`);
  }
  if (way === 'save') return;
  for (const table of ['ledger', 'checkpoint', 'envelope_body', 'envelope'])
    await tx.run(`DELETE FROM ${table}`);
  const columns =
    'state, size, head, frontier, last_at, history_seq, agreement, sent, acked, acked_root, ack_due';
  await tx.run(
    `UPDATE channel_log SET (${columns}) = (SELECT ${columns} FROM saved_channel_log s WHERE s.id = channel_log.id)`,
  );
  for (const table of ['envelope', 'envelope_body', 'checkpoint', 'ledger']) {
    await tx.run(`INSERT INTO ${table} SELECT * FROM saved_${table}`);
  }
}
