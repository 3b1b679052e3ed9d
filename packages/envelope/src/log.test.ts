import { expect, test } from 'vitest';
import { append, CHAN, exchange, item, nodePort, stateOf, testNode, UNTIL } from '../test/world.ts';
import {
  admitBatch,
  advanceLog,
  type CheckpointNote,
  checkContinues,
  checkNext,
  continuesOf,
  type Envelope,
  emptyLog,
  type LogState,
  parseCheckpoint,
  turnHistory,
  type Verified,
  verifyCheckpoint,
} from './index.ts';

const world = exchange(6);
const { a, b, envelopes } = world;
const start = emptyLog({ chan: CHAN, from: a.signer.node, gen: 1 });
const code = (log: LogState, envelope: Envelope) => checkNext(log, envelope).issues[0]?.code;
const after = (count: number) =>
  envelopes.slice(0, count).reduce((log, envelope) => advanceLog(log, envelope, nodePort), start);
const noteOf = (text: string): CheckpointNote => {
  const note = parseCheckpoint(text);
  if (!note.ok) throw new Error('refused');
  return note.value;
};
const checkpoint = () => {
  const verified = verifyCheckpoint(noteOf(world.note), a.state, envelopes[5]!.header.at, nodePort);
  if (!verified.ok) throw new Error('refused');
  return verified.value;
};

test('a log takes its next envelope and names every other case', () => {
  const log = after(3);
  expect(code(log, envelopes[3]!)).toBeUndefined();
  expect(checkNext(log, envelopes[5]!).issues[0]).toMatchObject({
    code: 'envelope/log-gap',
    params: { expected: 3, seq: 5 },
  });
  expect(code(log, envelopes[1]!)).toBe('envelope/log-replay');
  expect(code(log, envelopes[2]!)).toBe('envelope/log-replay');
  const other = append(after(2), {}, [item(0, 'another third')], a, b).envelope;
  expect(code(log, other)).toBe('envelope/log-fork');
  const forked = append(advanceLog(after(2), other, nodePort), {}, [item(0, 'x')], a, b).envelope;
  expect(code(log, forked)).toBe('envelope/log-chain');
  expect(code(log, append(log, { at: '2026-11-30T00:00:00Z' }, [item(0, 'x')], a, b).envelope)).toBe(
    'envelope/log-time',
  );
  expect(code(emptyLog({ ...start, gen: 2 }), envelopes[0]!)).toBe('envelope/log-mismatch');
});

test('the log state is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(after(5)))).toEqual(after(5));
});

test('a run is admitted on one checkpoint signature, or not at all', () => {
  const admit = (log: LogState, run: Envelope[], state = a.state) =>
    admitBatch(log, run, checkpoint(), state, nodePort);
  const admitted = admit(after(2), envelopes.slice(2));
  expect(admitted.ok && admitted.value.log).toEqual(after(6));
  expect(admit(after(2), envelopes.slice(2, 5)).issues[0]!.code).toBe('envelope/checkpoint-size');
  expect(admit(after(2), envelopes.slice(2), b.state).issues[0]!.code).toBe('envelope/signer-mismatch');
  const last = append(after(5), {}, [item(0, 'not what was signed')], a, b).envelope;
  expect(admit(after(2), [...envelopes.slice(2, 5), last]).issues[0]!.code).toBe('envelope/checkpoint-root');
  expect(admit(emptyLog({ ...start, gen: 2 }), envelopes).issues[0]!.code).toBe(
    'envelope/checkpoint-mismatch',
  );
});

test('a run under a key voided at its place is not admitted, whatever the checkpoint says', () => {
  const kept = { [`${CHAN}/1`]: 3 };
  const input = {
    next: nodePort.publicKey(testNode('x').next),
    sign: [
      {
        kid: 's2',
        publicKey: nodePort.publicKey(testNode('x').root),
        from: '2026-12-02T00:00:00Z',
        until: UNTIL,
      },
    ],
    void: [{ kid: 's1', why: 'stolen' as const, kept }],
    at: '2026-12-02T00:00:00Z',
  };
  const state = stateOf([...a.history, turnHistory(a.history, input, a.next, nodePort)]);
  expect(admitBatch(start, envelopes, checkpoint(), state, nodePort).issues[0]).toMatchObject({
    code: 'envelope/key-disowned',
  });
});

test('a new generation goes on from what was acknowledged, or is a rollback', () => {
  const { size, root } = continuesOf(after(4), nodePort);
  const cosigned = { gen: 1, size, root };
  const rootAt = (n: number) => (n <= 6 ? continuesOf(after(n), nodePort).root : undefined);
  const ok = (continues: { gen: number; size: number; root: string }) =>
    checkContinues(continues, cosigned, rootAt).ok;
  expect(ok(cosigned)).toBe(true);
  expect(ok(continuesOf(after(6), nodePort))).toBe(true);
  expect(ok({ gen: 1, size: 9, root })).toBe(true);
  expect(ok(continuesOf(after(3), nodePort))).toBe(false);
  expect(ok({ ...cosigned, root: continuesOf(after(3), nodePort).root })).toBe(false);
  expect(ok({ ...continuesOf(after(6), nodePort), root })).toBe(false);
  expect(ok({ ...cosigned, gen: 2 })).toBe(false);
});

test('a batch cannot be admitted on a checkpoint that nobody verified', () => {
  const unverified = noteOf(world.note).checkpoint;
  // @ts-expect-error A checkpoint is no Verified<Checkpoint>.
  const admitted = admitBatch(start, envelopes, unverified, a.state, nodePort);
  expect(admitted.ok).toBe(true);
  const accepts = (_: Verified<typeof unverified>) => true;
  expect(accepts(checkpoint())).toBe(true);
});
