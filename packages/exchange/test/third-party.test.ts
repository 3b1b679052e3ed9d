import { documentBytes, documentHash, signGrant, verifyEvidence } from '@qanat/envelope';
import { currentVersions } from '@qanat/store';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  asks,
  decideHold,
  exportEvidence,
  grant,
  holds,
  logOf,
  previewRelease,
  recall,
  recalls,
  refuseAsk,
  release,
  verifyLogs,
} from '../src/index.ts';
import { agree, bring, meet, must, newClock, newNode, settle, type TestNode } from './nodes.ts';
import { indicator, own } from './objects.ts';

const object = indicator(1);
const { id } = object;

describe('three nodes in a row', () => {
  let a: TestNode;
  let b: TestNode;
  let c: TestNode;
  let ab: string;
  let bc: string;

  beforeEach(async () => {
    const clock = newClock();
    [a, b, c] = [await newNode('A', clock), await newNode('B', clock), await newNode('C', clock)];
    ab = await meet(a, b);
    bc = await meet(b, c);
    await agree(a, b, ab);
    await agree(b, c, bc);
    await own(a, [object]);
    must(await release(a, ab, [id], 'Officer A'));
    await settle(a, b, ab);
  });

  const inUse = async (node: TestNode): Promise<number> =>
    (await node.store.read((r) => currentVersions(r, [id]))).get(id)?.length ?? 0;

  const effectAtB = async (): Promise<string | undefined> =>
    must(await previewRelease(b, bc, [id])).decisions.find((one) => one.id === id)?.effect;

  it('passes on only with the originator’s leave, and the third node checks it', async () => {
    expect(await effectAtB()).toBe('ask');
    expect(await release(b, bc, [id], 'Officer B')).toMatchObject({ ok: false });
    must(await ask(b, ab, id, { for: [c.keys.nodeId] }, 'Officer B'));
    await settle(b, a, ab);
    const [question] = await asks(a, ab);
    expect(question).toMatchObject({ direction: 'in', object: id, for: [c.keys.nodeId], state: 'open' });
    expect(must(await grant(a, question?.ask ?? '', {}, 'Officer A'))).toEqual({ state: 'granted' });
    await settle(a, b, ab);
    expect((await asks(b, ab))[0]?.state).toBe('granted');
    expect(await effectAtB()).toBe('whole');
    must(await release(b, bc, [id], 'Officer B'));
    const report = await bring(b, c, bc);
    expect(report.held).toEqual([]);
    expect(report.kept.map((one) => one.id)).toEqual([id]);
    const [atA] = (await a.store.read((r) => currentVersions(r, [id]))).get(id) ?? [];
    const [atC] = (await c.store.read((r) => currentVersions(r, [id]))).get(id) ?? [];
    expect(atC?.digest).toBe(atA?.digest);
  });

  it('says no without a word more', async () => {
    must(await ask(b, ab, id, { for: [c.keys.nodeId] }, 'Officer B'));
    await settle(b, a, ab);
    must(await refuseAsk(a, (await asks(a, ab))[0]?.ask ?? '', 'Officer A'));
    await settle(a, b, ab);
    expect((await asks(b, ab))[0]?.state).toBe('refused');
    expect(await effectAtB()).toBe('ask');
  });

  it('a grant that the originator did not sign leads B’s own decision by the nose, and the third node holds it', async () => {
    must(await ask(b, ab, id, { for: [c.keys.nodeId] }, 'Officer B'));
    await settle(b, a, ab);
    const hash = (await asks(a, ab))[0]?.ask ?? '';
    const row = await b.store.read((r) =>
      r.get<{ digest: string }>('SELECT digest FROM received WHERE object = ?', [id]),
    );
    const forged = signGrant(
      {
        ask: hash,
        obj: id,
        digest: row?.digest ?? '',
        to: [c.keys.nodeId],
        max: 'green',
        purpose: ['detect', 'hunt', 'defend-own'],
        until: '2027-01-01T00:00:00Z',
        at: a.now().toISOString(),
      },
      { node: a.keys.nodeId, kid: 's1', privateKey: b.keys.sign.privateKey },
      a.crypto,
    );
    await b.store.write((tx) =>
      tx.run(
        `INSERT INTO onward_grant (hash, chan, direction, ask, object, until, bytes) VALUES (?, ?, 'in', ?, ?, ?, ?)`,
        [documentHash(forged, b.crypto), ab, hash, id, forged.until, documentBytes(forged)],
      ),
    );
    must(await release(b, bc, [id], 'Officer B'));
    const report = await bring(b, c, bc);
    expect(report.kept).toEqual([]);
    const [held] = await holds(c);
    expect(held).toMatchObject({ code: 'exchange/unauthorised-onward', object: id, keepable: true });
    expect(await inUse(c)).toBe(0);

    must(await decideHold(c, held?.id ?? 0, 'keep', 'Officer C'));
    expect(await inUse(c)).toBe(1);
    const d = await newNode('D', newClock());
    const cd = await meet(c, d);
    await agree(c, d, cd);
    const onward = must(await previewRelease(c, cd, [id])).decisions.find((one) => one.id === id);
    expect(onward?.effect).toBe('withheld');
  });

  it('a recall reaches everyone who had it, and each answers', async () => {
    must(await ask(b, ab, id, { for: [c.keys.nodeId] }, 'Officer B'));
    await settle(b, a, ab);
    must(await grant(a, (await asks(a, ab))[0]?.ask ?? '', {}, 'Officer A'));
    await settle(a, b, ab);
    must(await release(b, bc, [id], 'Officer B'));
    await settle(b, c, bc);
    expect([await inUse(b), await inUse(c)]).toEqual([1, 1]);
    must(await recall(a, ab, id, { class: 'false', why: 'benign-service' }, 'Officer A'));
    const report = await bring(a, b, ab);
    expect(report.recalled).toEqual([{ chan: ab, object: id, class: 'false' }]);
    expect(report.answer).toContain(bc);
    await bring(b, c, bc);
    expect([await inUse(a), await inUse(b), await inUse(c)]).toEqual([1, 0, 0]);
    await settle(b, a, ab);
    expect((await recalls(a, ab))[0]).toMatchObject({ state: 'done', passedOn: 'yes' });
    expect((await verifyLogs(b)).issues).toEqual([]);
  });

  const putAt = async (node: TestNode): Promise<number> =>
    must(await logOf(node, ab, { lane: 'out' })).find(({ kind }) => kind === 'put')?.seq ?? -1;

  it('proves one release to somebody who has no store', async () => {
    const file = must(await exportEvidence(a, ab, await putAt(a), { item: 0 }));
    const report = must(verifyEvidence(file, a.crypto));
    expect(report).toMatchObject({ kind: 'put', received: true, standing: 'good' });
    expect(new TextDecoder().decode(report.item?.bytes)).toContain(id);
    const theirs = must(await exportEvidence(b, ab, await putAt(a), { lane: 'in', item: 0 }));
    expect(must(verifyEvidence(theirs, b.crypto)).envelope).toBe(report.envelope);
  });

  it('a question goes back hop by hop in each hop’s own name, and leave comes the same way', async () => {
    must(await ask(b, ab, id, { for: [c.keys.nodeId] }, 'Officer B'));
    await settle(b, a, ab);
    must(await grant(a, (await asks(a, ab))[0]?.ask ?? '', {}, 'Officer A'));
    await settle(a, b, ab);
    must(await release(b, bc, [id], 'Officer B'));
    await settle(b, c, bc);

    const d = await newNode('D', newClock());
    const cd = await meet(c, d);
    await agree(c, d, cd);
    const effect = async () =>
      must(await previewRelease(c, cd, [id])).decisions.find((one) => one.id === id)?.effect;
    expect(await effect()).toBe('ask');
    must(await ask(c, bc, id, { for: [d.keys.nodeId] }, 'Officer C'));
    await settle(c, b, bc);
    const question = (await asks(b, bc)).find(({ direction }) => direction === 'in')?.ask ?? '';
    expect(must(await grant(b, question, {}, 'Officer B'))).toEqual({ state: 'forwarded' });
    expect(must(await grant(b, question, {}, 'Officer B'))).toEqual({ state: 'forwarded' });
    await settle(b, a, ab);
    const open = (await asks(a, ab)).filter(({ state }) => state === 'open');
    expect(open).toMatchObject([{ for: [d.keys.nodeId] }]);
    must(await grant(a, open[0]?.ask ?? '', {}, 'Officer A'));
    const report = await bring(a, b, ab);
    expect(report.answer).toContain(bc);
    await settle(b, c, bc);
    expect(await effect()).toBe('whole');
    must(await release(c, cd, [id], 'Officer C'));
    const arrived = await bring(c, d, cd);
    expect(arrived.held).toEqual([]);
    expect(arrived.kept.map((one) => one.id)).toEqual([id]);

    must(await recall(a, 'all', id, { class: 'false' }, 'Officer A'));
    await bring(a, b, ab);
    await bring(b, c, bc);
    await bring(c, d, cd);
    expect([await inUse(b), await inUse(c), await inUse(d)]).toEqual([0, 0, 0]);
  });

  it('a refusal comes back the same way', async () => {
    must(await ask(b, ab, id, { for: [c.keys.nodeId] }, 'Officer B'));
    await settle(b, a, ab);
    must(await grant(a, (await asks(a, ab))[0]?.ask ?? '', {}, 'Officer A'));
    await settle(a, b, ab);
    must(await release(b, bc, [id], 'Officer B'));
    await settle(b, c, bc);
    must(await ask(c, bc, id, { for: [a.keys.nodeId.replace(/.$/, 'q')] }, 'Officer C'));
    await settle(c, b, bc);
    const question = (await asks(b, bc)).find(({ direction }) => direction === 'in')?.ask ?? '';
    must(await grant(b, question, {}, 'Officer B'));
    await settle(b, a, ab);
    const open = (await asks(a, ab)).find(({ state }) => state === 'open');
    must(await refuseAsk(a, open?.ask ?? '', 'Officer A'));
    await bring(a, b, ab);
    await bring(b, c, bc);
    expect((await asks(c, bc)).map(({ state }) => state)).toEqual(['refused']);
    expect(await grant(b, question, {}, 'Officer B')).toMatchObject({
      issues: [{ code: 'exchange/ask-closed' }],
    });
    expect(await ask(c, bc, id, { for: [] }, 'Officer C')).toMatchObject({ ok: false });
  });
});
