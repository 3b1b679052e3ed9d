import { beforeEach, describe, expect, it } from 'vitest';
import {
  agreements,
  channel,
  confirmCode,
  decideHold,
  endChannel,
  holds,
  joinCode,
  proposeAgreement,
  recall,
  refuseAgreement,
  release,
  resume,
  signAgreement,
  suspend,
} from '../src/index.ts';
import { say } from './craft.ts';
import { agree, bring, type Clock, meet, must, newClock, newNode, settle, type TestNode } from './nodes.ts';
import { indicator, own } from './objects.ts';

const draft = { title: { en: 'Gulf', ar: 'الخليج' }, end: '2027-11-24T00:00:00Z', min_suite: 'x1' as const };
const code = (name: string) => ({ ok: false, issues: [{ code: `exchange/${name}` }] });

describe('an agreement', () => {
  let clock: Clock;
  let a: TestNode;
  let b: TestNode;
  let chan: string;

  beforeEach(async () => {
    clock = newClock();
    [a, b] = [await newNode('A', clock), await newNode('B', clock)];
    chan = await meet(a, b);
  });

  const states = async (node: TestNode) => (await agreements(node, chan)).map(({ state }) => state);

  it('is in force once both logs carry both signatures', async () => {
    must(await proposeAgreement(a, chan, draft, 'Amal'));
    expect(await signAgreement(b, chan, 'Badr')).toMatchObject(code('agreement-not-open'));
    await bring(a, b, chan);
    expect(must(await channel(b, chan)).proposal).toMatchObject({ ours: false });
    must(await signAgreement(b, chan, 'Badr'));
    expect([await states(a), await states(b)]).toEqual([['proposed'], ['signed']]);
    await own(b, [indicator(1)]);
    expect(await release(b, chan, [indicator(1).id], 'Badr')).toMatchObject(code('nothing-to-release'));
    await bring(b, a, chan);
    expect([await states(a), await states(b)]).toEqual([['active'], ['signed']]);
    await bring(a, b, chan);
    expect([await states(a), await states(b)]).toEqual([['active'], ['active']]);
    const [terms] = await agreements(b, chan);
    expect(terms?.signatures.map(({ officer }) => officer).sort()).toEqual(['Amal', 'Badr']);
    must(await release(b, chan, [indicator(1).id], 'Badr'));
  });

  it('can be refused, and then proposed again', async () => {
    must(await proposeAgreement(a, chan, draft, 'Amal'));
    await bring(a, b, chan);
    must(await refuseAgreement(b, chan, 'Badr', 'too-wide'));
    await bring(b, a, chan);
    expect((await agreements(a, chan))[0]).toMatchObject({ state: 'refused', reason: 'too-wide' });
    expect(await refuseAgreement(b, chan, 'Badr')).toMatchObject(code('agreement-not-open'));
    await agree(a, b, chan);
    expect(await states(b)).toEqual(['refused', 'active']);
  });

  it('loosened takes two officers on both sides; tightened takes one', async () => {
    await agree(a, b, chan);
    expect(await proposeAgreement(a, chan, { ...draft, out: { ceiling: 'red' } }, 'Amal')).toMatchObject({
      issues: [{ code: 'exchange/agreement-needs-two-officers', params: { terms: 'ceiling' } }],
    });
    must(await proposeAgreement(a, chan, { ...draft, out: { ceiling: 'red' } }, ['Amal', 'Aziz']));
    await bring(a, b, chan);
    expect(await signAgreement(b, chan, ['Badr', 'Badr '])).toMatchObject(
      code('agreement-needs-two-officers'),
    );
    must(await signAgreement(b, chan, ['Badr', 'Basma']));
    await settle(a, b, chan);
    expect(must(await channel(a, chan)).ceiling.out).toBe('red');
    must(
      await proposeAgreement(
        b,
        chan,
        { ...draft, out: { ceiling: 'clear' }, in: { ceiling: 'red' } },
        'Badr',
      ),
    );
    await bring(b, a, chan);
    must(await signAgreement(a, chan, 'Amal'));
    await settle(a, b, chan);
    expect(must(await channel(b, chan))).toMatchObject({
      ceiling: { out: 'clear', in: 'red' },
      agreement: { version: 3 },
    });
  });

  it('gets one successor from its first party', async () => {
    await agree(a, b, chan);
    const tighter = { ...draft, out: { retention_days: 30 } };
    must(await proposeAgreement(a, chan, tighter, 'Amal'));
    must(await proposeAgreement(b, chan, { ...draft, out: { retention_days: 60 } }, 'Badr'));
    await settle(a, b, chan);
    expect(await signAgreement(a, chan, 'Amal')).toMatchObject(code('agreement-successor'));
    must(await signAgreement(b, chan, 'Badr'));
    await settle(a, b, chan);
    expect(must(await channel(a, chan)).agreement).toEqual(must(await channel(b, chan)).agreement);
  });

  it('weakens the suite only after the code was spoken again', async () => {
    [a, b] = [await newNode('A', clock, 'q1'), await newNode('B', clock, 'q1')];
    chan = await meet(a, b);
    await agree(a, b, chan, { min_suite: 'q1' });
    clock.now += 60_000;
    must(await proposeAgreement(a, chan, draft, 'Amal'));
    await settle(a, b, chan);
    expect(await signAgreement(b, chan, 'Badr')).toMatchObject(code('agreement-suite-lowered'));
    must(await confirmCode(b, chan, must(await joinCode(b, chan)), 'Badr'));
    must(await signAgreement(b, chan, 'Badr'));
  });

  it('names what its closed schema does not hold', async () => {
    const strange = { ...draft, out: { ceiling: 'ultra' as never } };
    expect(await proposeAgreement(a, chan, strange, 'Amal')).toMatchObject({ ok: false });
    expect(await proposeAgreement(a, chan, draft, ' ')).toMatchObject({ ok: false });
    expect(await proposeAgreement(a, 'c_none', draft, 'Amal')).toMatchObject(code('unknown-channel'));
  });

  it('suspended: nothing goes out, what comes waits for a person, corrections flow', async () => {
    await agree(a, b, chan);
    await own(a, [indicator(1), indicator(2)]);
    must(await release(a, chan, [indicator(1).id], 'Amal'));
    await settle(a, b, chan);
    must(await suspend(b, chan, 'incident', 'Badr'));
    expect(await suspend(b, chan, 'incident', 'Badr')).toMatchObject(code('nothing-to-do'));
    must(await release(a, chan, [indicator(2).id], 'Amal'));
    must(await recall(a, chan, indicator(1).id, { class: 'false' }, 'Amal'));
    const report = await bring(a, b, chan);
    expect(report.held).toMatchObject([{ code: 'exchange/channel-suspended' }]);
    expect(report.recalled).toHaveLength(1);
    const [held] = await holds(b, chan);
    await bring(b, a, chan);
    expect(must(await channel(a, chan))).toMatchObject({ state: 'suspended', suspendedByThem: 'incident' });
    expect(await release(a, chan, [indicator(2).id], 'Amal')).toMatchObject({ ok: false });
    expect(await resume(a, chan, 'Amal')).toMatchObject(code('nothing-to-do'));
    const kept = must(await decideHold(b, held?.id ?? 0, 'keep', 'Badr'));
    expect(kept.kept.map(({ id }) => id)).toEqual([indicator(2).id]);
    expect(await decideHold(b, held?.id ?? 0, 'refuse', 'Badr')).toMatchObject(code('hold-decided'));
    must(await resume(b, chan, 'Badr'));
    await settle(a, b, chan);
    expect(must(await channel(a, chan)).state).toBe('spoken');
  });

  it('ends with the notice it asks for, and what is said after that is held', async () => {
    await agree(a, b, chan, { notice_days: 2 });
    must(await endChannel(b, chan, 'unstated', 'Badr'));
    await settle(a, b, chan);
    expect(must(await channel(a, chan)).state).toBe('spoken');
    expect(must(await channel(a, chan)).endsAt).toBe(must(await channel(b, chan)).endsAt);
    clock.now += 2 * 86_400_000;
    expect(must(await channel(a, chan)).state).toBe('ended');
    expect(await proposeAgreement(a, chan, draft, 'Amal')).toMatchObject(code('channel-ended'));
    await own(a, [indicator(1)]);
    expect(await release(a, chan, [indicator(1).id], 'Amal')).toMatchObject(code('nothing-to-release'));
    await say(a, chan, [{ object: indicator(1) }]);
    expect((await bring(a, b, chan)).held).toMatchObject([{ code: 'exchange/channel-ended' }]);
    const [held] = await holds(b, chan);
    must(await decideHold(b, held?.id ?? 0, 'refuse', 'Badr'));
    expect(await holds(b, chan)).toEqual([]);
  });
});
