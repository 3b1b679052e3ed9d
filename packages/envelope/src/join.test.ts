import type { Result } from '@qanat/json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePort, seed, T1, type TestNode, testAgreement, testNode } from '../test/world.ts';
import {
  answerJoin1,
  answerJoin2,
  answerJoin3,
  eventHash,
  finishJoin,
  formatInvite,
  type Invite,
  inviteId,
  joinHead,
  parseInvite,
  startJoin,
  toBase64url,
} from './index.ts';

const a = testNode('a');
const b = testNode('b');
const draft = testAgreement(a.signer.node, b.signer.node);

function inviteOf(node: TestNode, secret = 'invite'): Invite {
  return {
    v: 1,
    t: 'invite',
    id: node.signer.node,
    headSeq: 1,
    headHash: eventHash(node.history[1]!.event, nodePort),
    secret: toBase64url(seed(secret).slice(0, 16)),
    exp: '2026-12-08T00:00:00Z',
    addr: ['localhost:7481'],
  };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function dance(invite: Invite, inviter = a, joiner = b) {
  const one = startJoin(invite, joiner.history, nodePort);
  const two = must(answerJoin1(invite, one.message, { history: inviter.history, draft }, nodePort));
  const three = must(answerJoin2(one.pending, two.reply, joiner.signer, T1, nodePort));
  const four = must(answerJoin3(two.pending, three.reply, inviter.signer, T1, nodePort));
  const done = must(finishJoin(three.pending, four.reply, nodePort));
  return { one, two, three, four, done };
}

test('two nodes meet: same channel, same twelve digits, each other’s verified histories', () => {
  const { two, three, four, done } = dance(inviteOf(a));
  expect(four.channel).toEqual(three.channel);
  expect(done.channel).toEqual(three.channel);
  expect(four.channel.code).toMatch(/^\d{4} \d{4} \d{4}$/);
  expect(four.channel.chan).toMatch(/^c_[a-z2-7]{26}$/);
  expect(two.partner.state.node).toBe(b.signer.node);
  expect(done.partner.state.node).toBe(a.signer.node);
  expect(three.draft).toEqual(draft);
  expect(
    new Set([...Object.values(done.channel.mailbox), ...Object.values(done.channel.capability)]).size,
  ).toBe(4);
});

test('what a side keeps in between survives being stored', () => {
  const invite = inviteOf(a);
  const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  const one = startJoin(invite, b.history, nodePort);
  const two = must(answerJoin1(invite, one.message, { history: a.history, draft: null }, nodePort));
  const three = must(answerJoin2(stored(one.pending), two.reply, b.signer, T1, nodePort));
  const four = must(answerJoin3(stored(two.pending), three.reply, a.signer, T1, nodePort));
  expect(must(finishJoin(stored(three.pending), four.reply, nodePort)).channel).toEqual(four.channel);
});

test('a swap in the middle, even with the invitation leaked, shows in the digits', () => {
  for (let round = 0; round < 6; round++) {
    const invite = inviteOf(a, `leaked ${round}`);
    const thief = testNode(`thief ${round}`);
    // B speaks with the thief, who answers as a node of its own making under the leaked secret …
    const fromB = startJoin(invite, b.history, nodePort);
    const lie = answerJoin1(invite, fromB.message, { history: thief.history, draft: null }, nodePort);
    // … which B refuses, because the invitation names A's id and head.
    expect(answerJoin2(fromB.pending, must(lie).reply, b.signer, T1, nodePort).issues[0]!.code).toBe(
      'envelope/history-other-node',
    );
    // The thief joins A as itself, and replays A's own history to B: the two transcripts still differ.
    const toA = startJoin(invite, thief.history, nodePort);
    const fromA = must(answerJoin1(invite, toA.message, { history: a.history, draft: null }, nodePort));
    const relayed = must(answerJoin1(invite, fromB.message, { history: a.history, draft: null }, nodePort));
    const seenByB = must(answerJoin2(fromB.pending, relayed.reply, b.signer, T1, nodePort));
    const thirdToA = must(answerJoin2(toA.pending, fromA.reply, thief.signer, T1, nodePort));
    const seenByA = must(answerJoin3(fromA.pending, thirdToA.reply, a.signer, T1, nodePort));
    expect(seenByB.channel.code).not.toBe(seenByA.channel.code);
    // And it cannot finish with B: only A's sign key can sign that transcript.
    const forged = answerJoin3(
      relayed.pending,
      seenByB.reply,
      { ...thief.signer, node: a.signer.node },
      T1,
      nodePort,
    );
    expect(finishJoin(seenByB.pending, must(forged).reply, nodePort).issues[0]!.code).toBe(
      'envelope/signature-bad',
    );
  }
});

test('a history cut before the pinned head does not pass', () => {
  const invite = inviteOf(a);
  const one = startJoin(invite, b.history, nodePort);
  const two = must(
    answerJoin1(invite, one.message, { history: a.history.slice(0, 1), draft: null }, nodePort),
  );
  expect(answerJoin2(one.pending, two.reply, b.signer, T1, nodePort).issues[0]!.code).toBe(
    'envelope/history-head',
  );
});

test('an altered, cut, foreign or misplaced message does not open', () => {
  const invite = inviteOf(a);
  const { one, two, three, four } = dance(invite);
  const opens = [
    (message: Uint8Array) => answerJoin1(invite, message, { history: a.history, draft }, nodePort),
    (message: Uint8Array) => answerJoin2(one.pending, message, b.signer, T1, nodePort),
    (message: Uint8Array) => answerJoin3(two.pending, message, a.signer, T1, nodePort),
    (message: Uint8Array) => finishJoin(three.pending, message, nodePort),
  ];
  const messages = [one.message, two.reply, three.reply, four.reply];
  fc.assert(
    fc.property(fc.nat(3), fc.nat(100_000), fc.integer({ min: 1, max: 255 }), (which, where, mask) => {
      const message = messages[which]!.slice();
      message[where % message.length]! ^= mask;
      expect(opens[which]!(message).issues[0]?.code).toBe('envelope/join-closed');
      expect(opens[which]!(message.subarray(0, where % message.length)).ok).toBe(false);
    }),
    { numRuns: 150 },
  );
  for (const [i, open] of opens.entries()) {
    for (const [j, message] of messages.entries()) {
      if (i !== j) expect(open(message).issues[0]!.code).toBe('envelope/join-closed');
    }
  }
  const another = dance(inviteOf(a, 'another'));
  expect(opens[0]!(another.one.message).ok).toBe(false);
  expect(joinHead(one.message)).toEqual({ step: 1, invite: inviteId(invite, nodePort) });
  expect(joinHead(another.two.reply)?.invite).not.toBe(inviteId(invite, nodePort));
  expect(joinHead(new Uint8Array(100))).toBeUndefined();
});

test('the nonce opened must be the one committed to', () => {
  const invite = inviteOf(a);
  const one = startJoin(invite, b.history, nodePort);
  const two = must(answerJoin1(invite, one.message, { history: a.history, draft: null }, nodePort));
  const changed = { ...one.pending, nonce: toBase64url(seed('chosen after seeing nA')) };
  const three = must(answerJoin2(changed, two.reply, b.signer, T1, nodePort));
  expect(answerJoin3(two.pending, three.reply, a.signer, T1, nodePort).issues[0]!.code).toBe(
    'envelope/join-commitment',
  );
});

test('an invitation is one line of text, strict in both directions', () => {
  const invite = inviteOf(a);
  const text = formatInvite(invite);
  expect(must(parseInvite(`  ${text}\n`))).toEqual(invite);
  expect(text).toMatch(/^qanat-invite:1:[A-Za-z0-9_-]+$/);
  const code = (input: string) => parseInvite(input).issues[0]?.code;
  expect(code('hello')).toBe('envelope/unknown-version');
  expect(code(text.slice(0, -1))).toBeDefined();
  expect(code(`${text}!`)).toBe('envelope/wrong-value');
  expect(code(formatInvite({ ...invite, extra: 1 } as Invite))).toBe('envelope/unknown-member');
  expect(code(formatInvite({ ...invite, secret: 'AAAA' }))).toBe('envelope/wrong-value');
  expect(code(`qanat-invite:1:${'A'.repeat(20_000)}`)).toBe('envelope/too-big');
});
