import { canonicalBytes, type JsonObject } from '@qanat/json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CHAN,
  type Exchange,
  exchange,
  nodePort,
  seed,
  type TestNode,
  testAgreement,
  testNode,
  UNTIL,
} from '../test/world.ts';
import {
  buildEvidence,
  cosign,
  type EvidenceInput,
  type SignedEvent,
  saltedDigest,
  signAgreement,
  turnHistory,
  utf8,
  verifyEvidence,
} from './index.ts';
import { nobleCrypto } from './noble.ts';

const world = exchange();

function evidenceOf(changes: Partial<EvidenceInput> = {}, from: Exchange = world): Uint8Array {
  return buildEvidence(
    {
      histories: [from.a.history, from.b.history],
      terms: { agreement: from.agreement, signatures: from.signatures },
      envelope: from.envelopes[2]!,
      note: from.cosigned,
      leaves: from.leaves,
      item: { items: from.items, index: 1 },
      ...changes,
    },
    nodePort,
  );
}

/** The node's history after its sign key was stolen and voided, keeping `kept` of this log. */
function voided(node: TestNode, kept: Record<string, number>): SignedEvent[] {
  const input = {
    next: nodePort.publicKey(seed('later')),
    sign: [
      {
        kid: 's2',
        publicKey: nodePort.publicKey(seed(`${node.name} s2`)),
        from: '2026-12-05T00:00:00Z',
        until: UNTIL,
      },
    ],
    void: [{ kid: 's1', why: 'stolen' as const, kept }],
    at: '2026-12-05T00:00:00Z',
  };
  return [...node.history, turnHistory(node.history, input, node.next, nodePort)];
}

const errors = (bytes: Uint8Array) => {
  const result = verifyEvidence(bytes, nodePort);
  return result.ok ? [] : result.issues.map((found) => found.code);
};
const edited = (edit: (file: { [name: string]: never }) => void) => {
  const file = JSON.parse(new TextDecoder().decode(evidenceOf()));
  edit(file);
  return errors(canonicalBytes(file));
};

test('says who sent what, when, under which terms, received or not, under both ports alike', () => {
  const bytes = evidenceOf();
  const result = verifyEvidence(bytes, nodePort);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { a, b, items } = world;
  expect(result.issues).toEqual([]);
  expect(result.value).toMatchObject({
    sender: { node: a.signer.node, name: { en: 'a' }, kid: 's1' },
    recipients: [{ node: b.signer.node, name: { en: 'b' } }],
    kind: 'put',
    seq: 2,
    at: '2026-12-01T00:00:00Z',
    standing: 'good',
    checkpointSize: 5,
    received: true,
    receipts: [{ node: b.signer.node, at: '2026-12-01T00:05:00Z', standing: 'good' }],
    terms: {
      agreement: { title: { en: 'Shipping threats' } },
      signatures: [{ officer: 'Officer a' }, { officer: 'Officer b' }],
    },
    item: { idx: 1, t: 'object', digest: saltedDigest(items[1]!.salt, items[1]!.bytes, nodePort) },
  });
  expect(new TextDecoder().decode(result.value.item!.bytes)).toContain('تقرير');
  expect(JSON.stringify(verifyEvidence(bytes, nobleCrypto))).toBe(JSON.stringify(result));
});

test('without a receipt or an item it still proves the sending', () => {
  const { item: _, ...rest } = { item: 1 };
  const bytes = buildEvidence(
    {
      ...rest,
      histories: [world.a.history, world.b.history],
      terms: { agreement: world.agreement, signatures: world.signatures },
      envelope: world.envelopes[4]!,
      note: world.note,
      leaves: world.leaves,
    },
    nodePort,
  );
  const result = verifyEvidence(bytes, nodePort);
  expect(result.ok && result.value).toMatchObject({ received: false, receipts: [], item: null });
  expect(result.issues.map((found) => `${found.severity} ${found.code}`)).toEqual([
    'warning envelope/evidence-unreceipted',
  ]);
});

test('no altered byte goes through', () => {
  const bytes = evidenceOf();
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
      const altered = bytes.slice();
      altered[at]! ^= mask;
      expect(errors(altered), `byte ${at} by ${mask}`).not.toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('no cut file and no foreign JSON goes through', () => {
  const bytes = evidenceOf();
  for (let length = 0; length < bytes.length; length += 97)
    expect(errors(bytes.subarray(0, length))).not.toEqual([]);
  expect(errors(utf8('{}'))).toContain('envelope/missing');
  expect(errors(utf8('{"a":1,"a":2}'))).toEqual(['json/duplicate-key']);
  fc.assert(
    fc.property(fc.jsonValue(), (value) => errors(utf8(JSON.stringify(value))).length > 0),
    { numRuns: 50 },
  );
});

test('any part changed for another that is valid in itself is noticed', () => {
  const other = exchange(4);
  expect(errors(evidenceOf({ note: other.cosigned, leaves: other.leaves }))).toEqual(['envelope/proof-bad']);
  expect(
    errors(
      evidenceOf({
        terms: { agreement: { ...world.agreement, notice_days: 1 }, signatures: world.signatures },
      }),
    ),
  ).toEqual(['envelope/evidence-terms']);
  expect(errors(evidenceOf({ terms: null }))).toEqual(['envelope/evidence-terms']);
  expect(errors(evidenceOf({ histories: [world.a.history] }))).toEqual(['envelope/missing']);
  expect(
    errors(evidenceOf({ histories: [world.a.history, world.b.history, testNode('c').history] })),
  ).toEqual(['envelope/evidence-history-unused']);
  expect(errors(evidenceOf({ item: { items: [...world.items].reverse(), index: 1 } }))).toEqual([
    'envelope/proof-bad',
  ]);
  const twice = { agreement: world.agreement, signatures: [world.signatures[0]!, world.signatures[0]!] };
  expect(errors(evidenceOf({ terms: twice }))).toEqual(['envelope/agreement-unsigned']);
  const stranger = cosign(world.note, testNode('c').signer, '2026-12-01T00:05:00Z', nodePort);
  expect(errors(evidenceOf({ note: stranger }))).toEqual(['envelope/signer-mismatch']);
  const { a, b } = world;
  const apart = testAgreement(a.signer.node, testNode('c').signer.node);
  const signatures = [a, testNode('c')].map((node) =>
    signAgreement(apart, { officer: 'x', at: '2026-12-01T00:00:00Z' }, node.signer, nodePort),
  );
  expect(
    errors(
      evidenceOf({
        histories: [a.history, b.history, testNode('c').history],
        terms: { agreement: apart, signatures },
      }),
    ),
  ).toEqual(['envelope/evidence-terms']);
});

test('parts of the wrong type are refused, not thrown over', () => {
  const at = (path: string, value: unknown) =>
    edited((file) => {
      const names = path.split('.');
      const last = names.pop()!;
      (names.reduce((sofar, name) => sofar[name] as never, file as JsonObject) as JsonObject)[last] =
        value as never;
    });
  for (const path of [
    'terms.agreement',
    'terms.signatures',
    'envelope.header',
    'histories',
    'note',
    'path',
    'item.record',
    'item.index',
  ]) {
    for (const value of [null, 7, 'x', [], {}, [null], [[]], { parties: 1 }]) {
      expect(at(path, value), `${path} = ${JSON.stringify(value)}`).not.toEqual([]);
    }
  }
});

test('a voided key: disowned without a receipt, repudiated with one; a bad signature is neither', () => {
  const stolen = (changes: Partial<EvidenceInput>, kept: Record<string, number>) =>
    verifyEvidence(evidenceOf({ histories: [voided(world.a, kept), world.b.history], ...changes }), nodePort);
  const disowned = stolen({ note: world.note }, { [`${CHAN}/1`]: 1 });
  expect(disowned.ok).toBe(false);
  expect(new Set(disowned.issues.map((found) => found.code))).toEqual(new Set(['envelope/key-disowned']));
  const repudiated = stolen({}, { [`${CHAN}/1`]: 1 });
  expect(repudiated.ok && repudiated.value).toMatchObject({ standing: 'repudiated', received: true });
  expect(repudiated.issues.map((found) => found.code)).toContain('envelope/key-repudiated');
  const kept = stolen({}, { [`${CHAN}/1`]: 4 });
  expect(kept.ok && kept.value.standing).toBe('good');
  const forged = { ...world.envelopes[2]!, signature: world.envelopes[1]!.signature };
  expect(errors(evidenceOf({ envelope: forged }))).toEqual(['envelope/signature-bad']);
});

test("a cosigner's key voided since is told, and is no receipt", () => {
  const result = verifyEvidence(evidenceOf({ histories: [world.a.history, voided(world.b, {})] }), nodePort);
  expect(result.ok && result.value).toMatchObject({
    received: false,
    receipts: [{ standing: 'void', at: '2026-12-01T00:05:00Z' }],
    terms: { signatures: [{ standing: 'good' }, { standing: 'void' }] },
  });
  expect(result.issues.map((found) => found.code)).toEqual([
    'envelope/evidence-cosigner-void',
    'envelope/key-disowned',
  ]);
});
