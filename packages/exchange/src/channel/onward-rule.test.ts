import {
  documentBytes,
  documentHash,
  type Grant,
  type KeyState,
  type Stamp,
  type StampMarks,
  signGrant,
} from '@qanat/envelope';
import { type StixObject, TLP2_IDS, type Tlp } from '@qanat/stix';
import { describe, expect, it } from 'vitest';
import { newClock, newNode, type TestNode } from '../../test/nodes.ts';
import type { BodyEntry } from './body-entries.ts';
import { uncoveredHop } from './onward-rule.ts';

const id = 'indicator--00000000-0000-4000-8000-000000000001';
const digest = `sha256:${'a'.repeat(64)}`;
const clock = newClock();
const [a, b, c, d] = await Promise.all(['A', 'B', 'C', 'D'].map((name) => newNode(name, clock)));
const nodes = [a, b, c, d] as [TestNode, TestNode, TestNode, TestNode];
const states = new Map<string, KeyState>(nodes.map((node) => [node.keys.nodeId, node.keys.state]));

const object = (tlp: Tlp): StixObject =>
  ({ type: 'indicator', id, object_marking_refs: [TLP2_IDS[tlp]] }) as StixObject;
const stamp = (marks: StampMarks): Stamp => ({ origin: nodes[0].keys.nodeId, marks }) as Stamp;

function leave(by: TestNode, to: TestNode, change: Partial<Grant> = {}, signer: TestNode = by): Grant {
  return {
    ...signGrant(
      {
        ask: digest,
        obj: id,
        digest,
        to: [to.keys.nodeId],
        max: 'amber',
        purpose: ['detect'],
        until: '2027-01-01T00:00:00Z',
        at: by.now().toISOString(),
        ...change,
      },
      { node: by.keys.nodeId, kid: 's1', privateKey: signer.keys.sign.privateKey },
      by.crypto,
    ),
    by: change.by ?? by.keys.nodeId,
  };
}

/** Passed on along these nodes, hop by hop, each hop naming the grant at its place. */
function entry(
  way: readonly TestNode[],
  grants: readonly Grant[],
  named: readonly (Grant | null)[] = [],
): BodyEntry {
  return {
    idx: 0,
    bytes: new Uint8Array(),
    salt: new Uint8Array(32),
    marks: undefined,
    stamp: undefined,
    custody: way.slice(1).map((to, i) => {
      const grant = named[i] ?? null;
      return {
        salt: new Uint8Array(32),
        entry: {
          v: 1,
          t: 'custody',
          hop: i + 1,
          from: way[i]?.keys.nodeId ?? '',
          to: to.keys.nodeId,
          obj: id,
          view: digest,
          under: digest,
          prev: null,
          grant: grant === null ? null : documentHash(grant, nodes[0].crypto),
          at: '2026-11-24T09:00:00.000Z',
          kid: 's1',
          sig: '',
        },
      };
    }),
    grants: grants.map((document) => ({
      document,
      bytes: documentBytes(document),
      hash: documentHash(document, nodes[0].crypto),
    })),
  };
}

const [nodeA, nodeB, nodeC, nodeD] = nodes;
const check = (tlp: Tlp, marks: StampMarks, one: BodyEntry) =>
  uncoveredHop(nodeC, object(tlp), one, stamp(marks), states);
const direct = entry([nodeA, nodeB], []);
const onward = (grant: Grant | null, name: Grant | null = grant) =>
  entry([nodeA, nodeB, nodeC], grant === null ? [] : [grant], [null, name]);
const good = leave(nodeA, nodeC);

describe('the third-party rule at the receiver', () => {
  it.each<[string, Tlp, StampMarks, BodyEntry, number | undefined]>([
    ['straight from its originator', 'amber', { onward: 'none' }, direct, undefined],
    ['ask, without leave', 'green', { onward: 'ask' }, onward(null), 2],
    ['no word about it counts as ask', 'green', {}, onward(null), 2],
    ['ask, with leave', 'amber', { onward: 'ask' }, onward(good), undefined],
    ['ask, leave there but not named by the hop', 'amber', { onward: 'ask' }, onward(good, null), 2],
    ['none, with leave', 'clear', { onward: 'none' }, onward(good), 2],
    ['tlp, CLEAR', 'clear', { onward: 'tlp' }, onward(null), undefined],
    ['tlp, GREEN', 'green', { onward: 'tlp' }, onward(null), undefined],
    ['tlp, AMBER', 'amber', { onward: 'tlp' }, onward(null), 2],
    ['tlp, CLEAR, under originator control', 'clear', { onward: 'tlp', orcon: true }, onward(null), 2],
    ['tlp, laid over with AMBER', 'clear', { onward: 'tlp', tlp: 'amber' }, onward(null), 2],
    ['listed', 'amber', { onward: 'listed', rel: [nodeC.keys.nodeId] }, onward(null), undefined],
    ['listed, others only', 'amber', { onward: 'listed', rel: [nodeD.keys.nodeId] }, onward(null), 2],
    ['back to its originator', 'amber', { onward: 'none' }, entry([nodeA, nodeB, nodeA], []), undefined],
    ['leave for another', 'green', { onward: 'ask' }, onward(leave(nodeA, nodeD)), 2],
    [
      'leave for another version',
      'green',
      { onward: 'ask' },
      onward(leave(nodeA, nodeC, { digest: `sha256:${'b'.repeat(64)}` })),
      2,
    ],
    [
      'leave for another object',
      'green',
      { onward: 'ask' },
      onward(leave(nodeA, nodeC, { obj: id.replace('1', '2') })),
      2,
    ],
    [
      'leave that was over',
      'green',
      { onward: 'ask' },
      onward(leave(nodeA, nodeC, { until: '2026-11-24T08:59:59Z' })),
      2,
    ],
    [
      'leave up to GREEN for AMBER',
      'amber',
      { onward: 'ask' },
      onward(leave(nodeA, nodeC, { max: 'green' })),
      2,
    ],
    ['leave that B gave itself', 'green', { onward: 'ask' }, onward(leave(nodeB, nodeC)), 2],
    ['leave that B signed for A', 'green', { onward: 'ask' }, onward(leave(nodeA, nodeC, {}, nodeB)), 2],
  ])('%s', (_name, tlp, marks, one, expected) => {
    expect(check(tlp, marks, one)).toBe(expected);
  });

  it('asks for the leave of every holder before the hop', () => {
    const fromA = leave(nodeA, nodeC);
    const byB = leave(nodeB, nodeD);
    const byA = leave(nodeA, nodeD);
    const way = [nodeA, nodeB, nodeC, nodeD];
    const named = [null, fromA, byB];
    expect(check('green', { onward: 'ask' }, entry(way, [fromA, byB, byA], named))).toBeUndefined();
    expect(check('green', { onward: 'ask' }, entry(way, [fromA, byB], named))).toBe(3);
    expect(check('green', { onward: 'ask' }, entry(way, [fromA, byA], [null, fromA, byA]))).toBe(3);
  });
});
