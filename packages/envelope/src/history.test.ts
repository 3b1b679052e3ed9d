import { canonicalBytes } from '@qanat/json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePort, seed, stateOf, T0, T1, testNode, UNTIL } from '../test/world.ts';
import {
  addBoxKey,
  addDoor,
  addSignKeys,
  beginHistory,
  currentBoxKey,
  findSignKey,
  keyStanding,
  LIMITS,
  mergeHistory,
  nodeIdOf,
  type SignedEvent,
  turnHistory,
  type VoidEntry,
  verifyHistory,
} from './index.ts';
import { nobleCrypto } from './noble.ts';

const T2 = '2026-12-10T00:00:00Z';
const LOG = `c_${'a'.repeat(26)}/1`;
const pub = (name: string) => nodePort.publicKey(seed(name));
const signKey = (kid: string, name: string, from = T0, until = UNTIL) => ({
  kid,
  publicKey: pub(name),
  from,
  until,
});
const codes = (history: readonly SignedEvent[]) =>
  verifyHistory(history, nodePort).issues.map((found) => found.code);

function turned(
  node = testNode('a'),
  voids: VoidEntry[] = [{ kid: 's1', why: 'stolen', kept: { [LOG]: 7 } }],
) {
  const input = { next: pub('a next2'), sign: [signKey('s2', 'a s2', T2)], void: voids, at: T2 };
  return [...node.history, turnHistory(node.history, input, node.next, nodePort)];
}

test('a history says id, name, keys and head, alike under both ports', () => {
  const { history } = testNode('a');
  const state = stateOf(history);
  expect(state).toEqual(stateOf(history, nobleCrypto));
  expect(state).toMatchObject({ seq: 1, name: { en: 'a' }, at: T0 });
  expect(state.node).toMatch(/^qn1[a-z2-7]{52}$/);
  expect(state.node).toBe(nodeIdOf(history[0]!.event as never, nodePort));
  expect(findSignKey(state, 's1')).toMatchObject({ from: T0, until: UNTIL, since: 0 });
  expect(currentBoxKey(state, 'q1', T1)).toMatchObject({ kid: 'b1', by: 's1', voided: false });
  expect(currentBoxKey(state, 'x1', T1)).toBeUndefined();
});

test('a sign key lives at most 100 days', () => {
  const node = testNode('a');
  const added = addSignKeys(
    node.history,
    { sign: [signKey('s9', 'a s9', T0, '2036-01-01T00:00:00Z')], at: T1 },
    node.root,
    nodePort,
  );
  expect(findSignKey(stateOf([...node.history, added]), 's9')?.until).toBe('2027-03-03T00:00:00.000Z');
});

test('only the committed next root can turn: not the root, not a sign key', () => {
  const node = testNode('a');
  const input = { next: pub('x'), sign: [signKey('s2', 'a s2')], void: [], at: T1 };
  for (const thief of [node.root, node.signer.privateKey, seed('stranger')]) {
    const forged = turnHistory(node.history, input, thief, nodePort);
    const code = codes([...node.history, forged])[0];
    expect(['envelope/history-next-mismatch', 'envelope/key-reused']).toContain(code);
  }
  expect(codes([...node.history, turnHistory(node.history, input, node.next, nodePort)])).toEqual([]);
});

test('each kind of event stands only under its own authority', () => {
  const node = testNode('a');
  const keys = addSignKeys(
    node.history,
    { sign: [signKey('s2', 'a s2')], at: T1 },
    node.signer.privateKey,
    nodePort,
  );
  expect(codes([...node.history, keys])).toEqual(['envelope/signature-bad']);
  const box = { kid: 'b2', key: 'age1pq1zz', from: T1, until: UNTIL };
  const byRoot = addBoxKey(
    node.history,
    { box: [box], at: T1 },
    { kid: 's1', privateKey: node.root },
    nodePort,
  );
  expect(codes([...node.history, byRoot])).toEqual(['envelope/signature-bad']);
  const unknown = addDoor(
    node.history,
    { pin: `sha256:${'0'.repeat(64)}`, at: T1 },
    { kid: 's7', privateKey: node.root },
    nodePort,
  );
  expect(codes([...node.history, unknown])).toEqual(['envelope/key-unknown']);
  const late = addBoxKey(node.history, { box: [box], at: '2027-06-01T00:00:00Z' }, node.signer, nodePort);
  expect(codes([...node.history, late])).toEqual(['envelope/key-out-of-window']);
});

test('a broken chain, a clock that runs back, taken names and taken keys are refused', () => {
  const node = testNode('a');
  const [begin, box] = node.history as [SignedEvent, SignedEvent];
  expect(codes([])).toEqual(['envelope/history-empty']);
  expect(codes([box])).toEqual(['envelope/history-not-begin']);
  expect(codes([begin, begin])).toEqual(['envelope/history-chain']);
  expect(codes([begin, box, box])).toEqual(['envelope/history-chain']);
  const add = (sign: Parameters<typeof addSignKeys>[1]['sign'], at = T1) =>
    codes([...node.history, addSignKeys(node.history, { sign, at }, node.root, nodePort)]);
  expect(add([signKey('s1', 'fresh')])).toEqual(['envelope/history-kid-reused']);
  expect(add([signKey('s2', 'a s1')])).toEqual(['envelope/key-reused']);
  expect(add([signKey('s2', 'a root')])).toEqual(['envelope/key-reused']);
  expect(add([signKey('s2', 'fresh', T1, T0)])).toEqual(['envelope/history-time']);
  expect(add([signKey('s2', 'fresh')], '2026-11-22T00:00:00Z')).toEqual(['envelope/history-time']);
});

test('every altered byte of an event or its signature is noticed', () => {
  const history = turned();
  const bytes = canonicalBytes(history);
  const place = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(place, ([at, mask]) => {
      const altered = bytes.slice();
      altered[at]! ^= mask;
      let value: SignedEvent[];
      try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(altered));
      } catch {
        return;
      }
      const result = verifyHistory(value, nodePort);
      // What stays the same value was only written otherwise; the canonical check of the carrier sees it.
      if (result.ok) expect(canonicalBytes(value)).toEqual(bytes);
    }),
    { numRuns: 150 },
  );
});

test('a history with a key that signs everything is refused, at every place a key can stand', () => {
  const weak = Buffer.from('ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'hex');
  const bad = { kid: 's2', publicKey: weak, from: T0, until: UNTIL };
  const node = testNode('a');
  const begin = beginHistory(
    { name: { en: 'x' }, at: T0, root: seed('r'), next: pub('n'), sign: [bad] },
    nodePort,
  );
  expect(codes([begin])).toEqual(['envelope/key-small-order']);
  const keys = addSignKeys(node.history, { sign: [bad], at: T1 }, node.root, nodePort);
  expect(codes([...node.history, keys])).toEqual(['envelope/key-small-order']);
  const turn = turnHistory(
    node.history,
    { next: pub('n'), sign: [bad], void: [], at: T1 },
    node.next,
    nodePort,
  );
  expect(codes([...node.history, turn])).toEqual(['envelope/key-small-order']);
});

test('an event signed on top of another history of the same node does not fit on this one', () => {
  const node = testNode('a');
  const box = (kid: string) => ({ box: [{ kid, key: `age1pq1${kid}`, from: T1, until: UNTIL }], at: T1 });
  const branch = (kid: string) => [...node.history, addBoxKey(node.history, box(kid), node.signer, nodePort)];
  const onOther = addBoxKey(branch('b3'), box('b4'), node.signer, nodePort);
  expect(codes([...branch('b3'), onOther])).toEqual([]);
  expect(codes([...branch('b2'), onOther])).toEqual(['envelope/history-chain']);
});

test('a history cannot keep its reader busy for long', () => {
  const begin = testNode('a').history[0]!;
  expect(codes(Array.from({ length: LIMITS.historyEvents + 1 }, () => begin))).toEqual(['envelope/too-big']);
  const history = [begin];
  let found: string[] = [];
  for (let event = 0; event < 17 && found.length === 0; event++) {
    const sign = Array.from({ length: 16 }, (_, i) => signKey(`k${event}-${i}`, `key ${event} ${i}`));
    history.push(addSignKeys(history, { sign, at: T1 }, seed('a root'), nodePort));
    found = event < 15 ? [] : codes(history);
  }
  expect(found).toEqual(['envelope/too-big']);
  expect(history).toHaveLength(17);
});

test('a voided key is good up to what is kept in that log, and nowhere else', () => {
  const state = stateOf(turned());
  const standing = (place: Partial<Parameters<typeof keyStanding>[2]>) =>
    keyStanding(state, 's1', { at: T1, ...place });
  expect(standing({ log: LOG, seq: 7 })).toBe('good');
  expect(standing({ log: LOG, seq: 8 })).toBe('disowned');
  expect(standing({ log: 'c_other/1', seq: 0 })).toBe('disowned');
  expect(standing({})).toBe('disowned');
  expect(standing({ log: LOG, seq: 3, at: '2026-01-01T00:00:00Z' })).toBe('out-of-window');
  expect(keyStanding(state, 'nobody', { at: T1 })).toBe('unknown');
});

test('a key turned over in good order keeps what it signed before, by place and by time', () => {
  const state = stateOf(turned(testNode('a'), []));
  expect(keyStanding(state, 's1', { at: T1 })).toBe('good');
  expect(keyStanding(state, 's1', { at: '2026-12-11T00:00:00Z' })).toBe('retired');
  // Back-dated, but the log already carried the turn.
  expect(keyStanding(state, 's1', { at: T1, historySeq: 2 })).toBe('retired');
  expect(keyStanding(state, 's2', { at: T2, historySeq: 2 })).toBe('good');
  expect(keyStanding(state, 's2', { at: T2, historySeq: 1 })).toBe('out-of-window');
  expect(keyStanding(state, 's2', { at: T1 })).toBe('out-of-window');
});

test('with a sign key fall the box keys and the door it brought', () => {
  const node = testNode('a');
  const door = addDoor(node.history, { pin: `sha256:${'1'.repeat(64)}`, at: T1 }, node.signer, nodePort);
  const history = [...node.history, door];
  expect(stateOf(history).door?.kid).toBe('s1');
  const input = {
    next: pub('n2'),
    sign: [signKey('s2', 'a s2', T2)],
    void: [{ kid: 's1', why: 'stolen' as const, kept: {} }],
    at: T2,
  };
  const state = stateOf([...history, turnHistory(history, input, node.next, nodePort)]);
  expect(state.door).toBeUndefined();
  expect(currentBoxKey(state, 'q1', T2)).toBeUndefined();
  const after = addBoxKey(
    [...history, turnHistory(history, input, node.next, nodePort)],
    { box: [{ kid: 'b2', key: 'age1pq1thief', from: T2, until: UNTIL }], at: T2 },
    node.signer,
    nodePort,
  );
  expect(codes([...history, turnHistory(history, input, node.next, nodePort), after])).toEqual([
    'envelope/key-disowned',
  ]);
});

test('where two histories branch, turn outranks keys outranks box; equals are duplicity', () => {
  const node = testNode('a');
  const base = node.history;
  const box = (kid: string) =>
    addBoxKey(
      base,
      { box: [{ kid, key: `age1pq1${kid}`, from: T1, until: UNTIL }], at: T1 },
      node.signer,
      nodePort,
    );
  const keys = (kid: string) =>
    addSignKeys(base, { sign: [signKey(kid, `a ${kid}`)], at: T1 }, node.root, nodePort);
  const turn = (next: string) =>
    turnHistory(
      base,
      { next: pub(next), sign: [signKey('s2', 'a s2')], void: [], at: T1 },
      node.next,
      nodePort,
    );
  const merge = (known: SignedEvent[], arrived: SignedEvent[]) => {
    const result = mergeHistory([...base, ...known], [...base, ...arrived], nodePort);
    return result.ok ? result.value.outcome : result.issues[0]!.code;
  };
  expect(merge([], [])).toBe('same');
  expect(merge([], [turn('n2')])).toBe('extended');
  expect(merge([box('b2')], [])).toBe('behind');
  expect(merge([box('b2')], [keys('s3')])).toBe('overridden');
  expect(merge([keys('s3')], [turn('n2')])).toBe('overridden');
  expect(merge([turn('n2')], [keys('s3')])).toBe('outranked');
  expect(merge([box('b2')], [box('b3')])).toBe('envelope/duplicity');
  expect(merge([keys('s3')], [keys('s4')])).toBe('envelope/duplicity');
  expect(merge([turn('n2')], [turn('n3')])).toBe('envelope/duplicity');
  // A thief's later events do not help it against the turn.
  const thief = box('b2');
  const more = addBoxKey(
    [...base, thief],
    { box: [{ kid: 'b4', key: 'age1pq1b4', from: T1, until: UNTIL }], at: T1 },
    node.signer,
    nodePort,
  );
  expect(merge([thief, more], [turn('n2')])).toBe('overridden');
  expect(mergeHistory(base, testNode('b').history, nodePort).issues[0]?.code).toBe(
    'envelope/history-other-node',
  );
});
