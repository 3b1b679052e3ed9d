import { currentVersions } from '@qanat/store';
import { describe, expect, it } from 'vitest';
import { agreements, previewRelease, receivePackets, release, takePackets } from '../src/index.ts';
import { agree, bring, meet, must, newClock, newNode, settle } from './nodes.ts';
import { AMBER, indicator, own } from './objects.ts';

describe('from invitation to receipt', () => {
  it('brings what was released, whole, and acknowledges it', async () => {
    const clock = newClock();
    const a = await newNode('Harbour', clock);
    const b = await newNode('Desk', clock);
    const chan = await meet(a, b);
    await agree(a, b, chan);
    expect((await agreements(a, chan)).map(({ state }) => state)).toEqual(['active']);
    expect((await agreements(b, chan)).map(({ state }) => state)).toEqual(['active']);

    await own(a, [indicator(1), indicator(2, { object_marking_refs: [AMBER] })]);
    const preview = must(await previewRelease(a, chan, [indicator(1).id, indicator(2).id]));
    expect(preview.decisions.map(({ effect }) => effect)).toEqual(['whole', 'whole']);
    const released = must(
      await release(a, chan, [indicator(1).id, indicator(2).id], 'Officer A', {
        expect: preview.fingerprint,
      }),
    );
    expect(released.envelopes).toHaveLength(1);
    const report = await bring(a, b, chan);
    expect(report.held).toEqual([]);
    expect(report.kept.map(({ id }) => id).sort()).toEqual([indicator(1).id, indicator(2).id]);
    const found = await b.store.read((r) => currentVersions(r, [indicator(1).id]));
    expect(found.get(indicator(1).id)?.[0]?.supply.name).toBe(`channel:${chan}`);

    await settle(a, b, chan);
    expect(must(await takePackets(a, chan, { from: 'acknowledged' }))).toEqual([]);
    const again = await receivePackets(b, []);
    expect(again.envelopes).toEqual([]);
  });
});
