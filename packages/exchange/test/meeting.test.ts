import { beforeEach, describe, expect, it } from 'vitest';
import {
  acceptInvite,
  channel,
  confirmCode,
  createInvite,
  handleJoin,
  holds,
  invitations,
  joinCode,
  release,
  startJoining,
  withdrawInvite,
} from '../src/index.ts';
import { agree, bring, type Clock, meet, must, newClock, newNode, type TestNode } from './nodes.ts';
import { AMBER, indicator, own } from './objects.ts';

describe('an invitation', () => {
  let clock: Clock;
  let a: TestNode;
  let b: TestNode;
  let c: TestNode;

  beforeEach(async () => {
    clock = newClock();
    [a, b, c] = [await newNode('A', clock), await newNode('B', clock), await newNode('C', clock)];
  });

  it('goes by four files, each of which may come twice', async () => {
    const invite = await createInvite(a);
    const { message } = must(await startJoining(b, invite.text));
    expect(must(await startJoining(b, invite.text)).message).toEqual(message);
    const second = must(await handleJoin(a, message)).reply as Uint8Array;
    expect(must(await handleJoin(a, message)).reply).toEqual(second);
    const third = must(await handleJoin(b, second)).reply as Uint8Array;
    expect(must(await handleJoin(b, second)).reply).toEqual(third);
    const fourth = must(await handleJoin(a, third));
    expect(must(await handleJoin(a, third)).reply).toEqual(fourth.reply);
    const done = must(await handleJoin(b, fourth.reply as Uint8Array));
    expect(done.chan).toBe(fourth.chan);
    expect(must(await handleJoin(b, fourth.reply as Uint8Array)).chan).toBe(done.chan);
    expect(await joinCode(a, done.chan ?? '')).toEqual(await joinCode(b, done.chan ?? ''));
    expect((await invitations(a)).map(({ state }) => state)).toEqual(['joined']);
  });

  it('answered by two is void, whoever came first', async () => {
    const invite = await createInvite(a);
    const first = must(await startJoining(b, invite.text));
    const second = must(await startJoining(c, invite.text));
    const answer = must(await handleJoin(a, first.message));
    expect(await handleJoin(a, second.message)).toMatchObject({
      ok: false,
      issues: [{ code: 'exchange/invite-contested' }],
    });
    const third = must(await handleJoin(b, answer.reply as Uint8Array)).reply as Uint8Array;
    expect(await handleJoin(a, third)).toMatchObject({ ok: false });
    expect(await handleJoin(a, first.message)).toMatchObject({ ok: false });
    expect((await invitations(a))[0]?.state).toBe('contested');
  });

  it('answered again after the channel is open freezes it until the code was spoken', async () => {
    const invite = await createInvite(a);
    const ask = async (bytes: Uint8Array) => must(await handleJoin(a, bytes)).reply as Uint8Array;
    const { chan } = must(await acceptInvite(b, invite.text, ask));
    await handleJoin(a, must(await startJoining(c, invite.text)).message);
    expect(must(await channel(a, chan)).state).toBe('frozen');
    expect((await holds(a, chan))[0]).toMatchObject({ code: 'exchange/invite-contested', keepable: false });
    must(await confirmCode(a, chan, must(await joinCode(b, chan)), 'Officer'));
    expect(must(await channel(a, chan)).state).toBe('spoken');
  });

  it('is not burnt by who does not hold its secret', async () => {
    const invite = await createInvite(a);
    const { message } = must(await startJoining(b, invite.text));
    const forged = Uint8Array.from(message, (byte, i) => (i === message.length - 1 ? byte ^ 1 : byte));
    expect(await handleJoin(a, forged)).toMatchObject({ ok: false });
    expect(must(await handleJoin(a, message)).reply).toBeDefined();
  });

  it('expires, can be taken back, and is not for oneself', async () => {
    const invite = await createInvite(a, { days: 1 });
    expect(await startJoining(a, invite.text)).toMatchObject({ issues: [{ code: 'exchange/invite-own' }] });
    const early = must(await startJoining(b, invite.text));
    must(await withdrawInvite(a, invite.id));
    expect(await handleJoin(a, early.message)).toMatchObject({ issues: [{ code: 'exchange/invite-used' }] });
    const other = await createInvite(a, { days: 1 });
    const late = must(await startJoining(b, other.text));
    clock.now += 25 * 3_600_000;
    expect(await startJoining(c, other.text)).toMatchObject({
      issues: [{ code: 'exchange/invite-expired' }],
    });
    expect(await handleJoin(a, late.message)).toMatchObject({
      issues: [{ code: 'exchange/invite-expired' }],
    });
    expect(await startJoining(b, 'qanat-invite:1:rubbish')).toMatchObject({ ok: false });
    expect(await handleJoin(a, new Uint8Array(100))).toMatchObject({
      issues: [{ code: 'exchange/join-unexpected' }],
    });
    expect(await withdrawInvite(a, 'nothing')).toMatchObject({
      issues: [{ code: 'exchange/unknown-invitation' }],
    });
  });

  it('with a history cut short does not pass', async () => {
    const [begin] = a.keys.history;
    const invite = await createInvite(a);
    const cut = { ...a, keys: { ...a.keys, history: [begin as (typeof a.keys.history)[0]] } };
    const reply = must(await handleJoin(cut, must(await startJoining(b, invite.text)).message))
      .reply as Uint8Array;
    expect(await handleJoin(b, reply)).toMatchObject({ issues: [{ code: 'envelope/history-head' }] });
  });

  it('opens nothing before the code was spoken, in either kind of digits', async () => {
    const chan = await meet(a, b, false);
    expect(must(await channel(a, chan)).state).toBe('introduced');
    await agree(a, b, chan);
    await own(a, [indicator(1)]);
    expect(await release(a, chan, [indicator(1).id], 'Officer')).toMatchObject({
      issues: [{ code: 'exchange/nothing-to-release' }],
    });
    const code = must(await joinCode(a, chan));
    const wrong = code.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
    expect(await confirmCode(a, chan, wrong, 'Officer')).toMatchObject({
      issues: [{ code: 'exchange/code-mismatch' }],
    });
    const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
    must(await confirmCode(a, chan, ` ${arabic} `, 'Officer', 'in Aden'));
    expect(must(await channel(a, chan))).toMatchObject({ state: 'spoken', met: 'in Aden' });
    must(await release(a, chan, [indicator(1).id], 'Officer'));
    const report = await bring(a, b, chan);
    expect(report.kept).toHaveLength(1);
  });

  it('that opens the agreed carries up to GREEN before the code was spoken', async () => {
    const invite = await createInvite(a, { opening: 'agreed' });
    const ask = async (bytes: Uint8Array) => must(await handleJoin(a, bytes)).reply as Uint8Array;
    const { chan } = must(await acceptInvite(b, invite.text, ask));
    await agree(a, b, chan);
    await own(a, [indicator(1), indicator(2, { object_marking_refs: [AMBER] })]);
    const { plan } = must(await release(a, chan, [indicator(1).id, indicator(2).id], 'Officer'));
    expect(plan.views.map(({ id }) => id)).toEqual([indicator(1).id]);
    expect((await bring(a, b, chan)).kept).toHaveLength(1);
  });
});
