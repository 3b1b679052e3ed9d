import { beforeEach, describe, expect, it } from 'vitest';
import { holdersOf, previewRelease, recall, release, resolveViews } from '../src/index.ts';
import { agree, bring, meet, must, newClock, newNode, settle, type TestNode } from './nodes.ts';
import { indicator, mark, own, sighting } from './objects.ts';

describe('a derived view', () => {
  let a: TestNode;
  let b: TestNode;
  let chan: string;
  const secret = indicator(1, { description: 'From the harbour master himself.' });
  const clock = newClock();

  beforeEach(async () => {
    [a, b] = [await newNode('A', clock), await newNode('B', clock)];
    chan = await meet(a, b);
    await agree(a, b, chan);
    await own(a, [secret]);
    await mark(a, secret.id, [{ selector: 'description', mark: 'source' }]);
  });

  it('leaves under another id without what was marked, and what is sighted there comes home', async () => {
    const released = must(await release(a, chan, [secret.id], 'Officer'));
    const view = released.plan.views.find(({ sourceId }) => sourceId === secret.id);
    expect(view?.effect).toBe('derived');
    const viewId = view?.id ?? '';
    expect(viewId).not.toBe(secret.id);
    const arrived = await bring(a, b, chan);
    expect(arrived.held).toEqual([]);
    expect(arrived.kept.map(({ id }) => id)).toContain(viewId);
    const bytes = await b.store.read((r) => r.all<{ bytes: Uint8Array }>('SELECT bytes FROM version'));
    for (const row of bytes) {
      const text = new TextDecoder().decode(row.bytes);
      expect(text).not.toContain('harbour master');
      expect(text).not.toContain(secret.id);
    }
    await settle(a, b, chan);

    await own(b, [sighting(5, viewId)]);
    const preview = must(await previewRelease(b, chan, [sighting(5, viewId).id]));
    expect(preview.decisions.find(({ id }) => id === sighting(5, viewId).id)?.effect).toBe('whole');
    must(await release(b, chan, [sighting(5, viewId).id], 'Officer B'));
    const report = await bring(b, a, chan);
    expect(report.homecomings).toEqual([
      { chan, object: sighting(5, viewId).id, view: viewId, original: secret.id },
    ]);
    expect(await resolveViews(a, [viewId])).toEqual([{ chan, view: viewId, original: secret.id }]);
  });

  it('stays derived, keeps its bytes while nothing changes, and is recalled under its own id', async () => {
    const first = must(await release(a, chan, [secret.id], 'Officer'));
    expect(await release(a, chan, [secret.id], 'Officer')).toMatchObject({
      issues: [{ code: 'exchange/nothing-to-release' }],
    });
    clock.now += 60_000;
    await own(a, [{ ...secret, modified: '2026-11-23T10:00:00.000Z', name: 'Better' } as typeof secret]);
    const second = must(await release(a, chan, [secret.id], 'Officer'));
    const views = [first, second].map(({ plan }) =>
      plan.views.find(({ sourceId }) => sourceId === secret.id),
    );
    expect(views[1]?.id).toBe(views[0]?.id);
    expect(views[1]?.object['created']).toBe(views[0]?.object['created']);
    expect((await bring(a, b, chan)).held).toEqual([]);
    const recalled = must(await recall(a, 'all', secret.id, { class: 'false' }, 'Officer'));
    expect(recalled).toMatchObject([{ chan, items: 2 }]);
    expect((await bring(a, b, chan)).recalled.map(({ object }) => object)).toEqual([
      views[0]?.id,
      views[0]?.id,
    ]);
    expect((await holdersOf(a, [secret.id])).every(({ recalled: why }) => why === 'false')).toBe(true);
    expect(await recall(a, 'all', secret.id, { class: 'false' }, 'Officer')).toMatchObject({
      issues: [{ code: 'exchange/released-nothing' }],
    });
  });
});
