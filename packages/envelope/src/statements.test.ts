import { canonicalBytes, type JsonObject, type Result } from '@qanat/json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  exchange,
  item,
  nodePort,
  seed,
  stateOf,
  T1,
  testAgreement,
  testNode,
  UNTIL,
} from '../test/world.ts';
import {
  type Agreement,
  agreementHash,
  checkCustodyChain,
  custodyDigest,
  documentBytes,
  documentHash,
  type KeyState,
  messageItem,
  pae,
  parseAck,
  parseAgreement,
  parseAgreementSignature,
  parseAsk,
  parseCustody,
  parseGrant,
  parseRecall,
  parseStamp,
  payloadType,
  type SaltedEntry,
  type SignedKind,
  type SignedMembers,
  saltedDigest,
  signAgreement,
  signAsk,
  signCustody,
  signGrant,
  signJson,
  signStamp,
  turnHistory,
  utf8,
  validateAgreement,
  verifyAgreement,
  verifyAgreementSignature,
  verifyAsk,
  verifyCustody,
  verifyGrant,
  verifyJson,
  verifyStamp,
} from './index.ts';

const a = testNode('a');
const b = testNode('b');
const c = testNode('c');
const object = item(0, '{"type":"indicator","name":"مؤشر"}');
const digest = saltedDigest(object.salt, object.bytes, nodePort);
const obj = 'indicator--84e4d88f-44ea-4bcd-bbf3-b2c1c320bcb3';
const terms = testAgreement(a.signer.node, b.signer.node);
const under = agreementHash(terms, nodePort);

const stamp = signStamp(
  {
    obj,
    modified: '2026-12-01T00:00:00.000Z',
    at: T1,
    marks: { tlp: 'amber', onward: 'ask', rel: null },
    ...object,
  },
  a.signer,
  nodePort,
);
const custody = signCustody(
  { to: b.signer.node, obj, view: digest, under, grant: null, at: T1 },
  a.signer,
  nodePort,
);
const ask = signAsk(
  { obj, digest, for: [c.signer.node], max: 'green', purpose: ['detect'], at: T1 },
  b.signer,
  nodePort,
);
const grant = signGrant(
  {
    ask: documentHash(ask, nodePort),
    obj,
    digest,
    to: [c.signer.node],
    max: 'green',
    purpose: ['detect'],
    until: UNTIL,
    at: T1,
  },
  a.signer,
  nodePort,
);
const officer = signAgreement(terms, { officer: 'ضابط الإصدار', at: T1 }, a.signer, nodePort);

interface Statement {
  kind: SignedKind;
  document: SignedMembers;
  signer: KeyState;
  read(bytes: Uint8Array): Result<unknown>;
}

const through = <T>(
  bytes: Uint8Array,
  parse: (bytes: Uint8Array) => Result<T>,
  verify: (value: T) => Result<unknown>,
) => {
  const parsed = parse(bytes);
  return parsed.ok ? verify(parsed.value) : parsed;
};
const statements: Statement[] = [
  {
    kind: 'stamp',
    document: stamp,
    signer: a.state,
    read: (bytes) => through(bytes, parseStamp, (value) => verifyStamp(value, object, a.state, nodePort)),
  },
  {
    kind: 'custody',
    document: custody,
    signer: a.state,
    read: (bytes) => through(bytes, parseCustody, (value) => verifyCustody(value, a.state, nodePort)),
  },
  {
    kind: 'ask',
    document: ask,
    signer: b.state,
    read: (bytes) => through(bytes, parseAsk, (value) => verifyAsk(value, b.state, nodePort)),
  },
  {
    kind: 'grant',
    document: grant,
    signer: a.state,
    read: (bytes) => through(bytes, parseGrant, (value) => verifyGrant(value, a.state, nodePort)),
  },
  {
    kind: 'agreement-signature',
    document: officer,
    signer: a.state,
    read: (bytes) =>
      through(bytes, parseAgreementSignature, (value) =>
        verifyAgreementSignature(terms, value, a.state, nodePort),
      ),
  },
];
const codes = (result: Result<unknown>) => result.issues.map((found) => found.code);

test.each(statements)('a $kind crosses the wire and verifies', ({ document, read }) => {
  expect(codes(read(documentBytes(document)))).toEqual([]);
});

test.each(statements)('every altered byte of a $kind is noticed', ({ document, read }) => {
  const bytes = documentBytes(document);
  for (let at = 0; at < bytes.length; at++) {
    const altered = bytes.slice();
    altered[at]! ^= 1 << (at % 7);
    expect(codes(read(altered)), `byte ${at}`).not.toEqual([]);
  }
});

test.each(statements)('a $kind is no other kind of statement', ({ kind, document, signer, read }) => {
  for (const other of statements) {
    if (other.kind === kind) continue;
    expect(codes(other.read(documentBytes(document)))).not.toEqual([]);
    // Even where the shape is not looked at, the signature does not carry over.
    expect(codes(verifyJson(other.kind, document, signer, nodePort))).toEqual(['envelope/signature-bad']);
  }
  for (const role of ['envelope', 'key-event', 'join'] as const) {
    expect(codes(verifyJson(role, document, signer, nodePort))).toEqual(['envelope/signature-bad']);
    const { sig: _, kid: __, ...rest } = document as unknown as JsonObject;
    const forged = signJson(role, rest, testNode(signer === a.state ? 'a' : 'b').signer, nodePort);
    expect(codes(read(documentBytes(forged)))).toEqual(['envelope/signature-bad']);
  }
});

test.each(statements)(
  'a $kind under a key voided since is disowned, not badly signed',
  ({ kind, document, signer }) => {
    const node = signer === a.state ? a : b;
    const input = {
      next: nodePort.publicKey(seed('later')),
      sign: [{ kid: 's2', publicKey: nodePort.publicKey(seed('s2')), from: T1, until: UNTIL }],
      void: [{ kid: 's1', why: 'stolen' as const, kept: {} }],
      at: T1,
    };
    const state = stateOf([...node.history, turnHistory(node.history, input, node.next, nodePort)]);
    expect(codes(verifyJson(kind, document, state, nodePort))).toEqual(['envelope/key-disowned']);
    expect(
      codes(
        verifyJson(
          kind,
          { ...document, sig: officer.sig === document.sig ? stamp.sig : officer.sig },
          state,
          nodePort,
        ),
      ),
    ).toEqual(['envelope/signature-bad']);
  },
);

test('PAE is that of DSSE v1', () => {
  expect(new TextDecoder().decode(pae('http://example.com/HelloWorld', utf8('hello world')))).toBe(
    'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
  );
  expect(payloadType('envelope')).toBe('application/vnd.qanat.envelope+json');
});

test('a stamp is for exact bytes under their salt', () => {
  expect(codes(verifyStamp(stamp, { ...object, bytes: utf8('{}') }, a.state, nodePort))).toEqual([
    'envelope/body-digest',
  ]);
  expect(codes(verifyStamp(stamp, { ...object, salt: seed('other') }, a.state, nodePort))).toEqual([
    'envelope/body-digest',
  ]);
  expect(codes(verifyStamp(stamp, object, b.state, nodePort))).toEqual(['envelope/signer-mismatch']);
});

test('custody links hop to hop, commits to what it hides, and shows where it breaks', () => {
  const first: SaltedEntry = { entry: custody, salt: seed('custody 1') };
  const pass = { to: c.signer.node, obj, view: digest, under, grant: documentHash(grant, nodePort), at: T1 };
  const entry = signCustody({ ...pass, after: first }, b.signer, nodePort);
  const second = { entry, salt: seed('custody 2') };
  expect(entry).toMatchObject({ hop: 2, prev: custodyDigest(first, nodePort) });
  expect(codes(checkCustodyChain([first, second], nodePort))).toEqual([]);
  const broken = (chain: SaltedEntry[]) => checkCustodyChain(chain, nodePort).issues[0]?.params;
  expect(broken([second])).toEqual({ hop: 1 });
  expect(broken([{ ...first, salt: seed('x') }, second])).toEqual({ hop: 2 });
  const stranger = signCustody({ ...pass, after: first }, c.signer, nodePort);
  expect(broken([first, { entry: stranger, salt: seed('y') }])).toEqual({ hop: 2 });
  const derived = signCustody({ ...pass, grant: null, hides: first }, b.signer, nodePort);
  expect(derived).toMatchObject({ hop: 1, prev: custodyDigest(first, nodePort) });
  expect(codes(checkCustodyChain([{ entry: derived, salt: seed('z') }], nodePort))).toEqual([]);
});

test('terms are closed: what is not understood cannot be signed', () => {
  const draft = (changes: object) => codes(validateAgreement({ ...terms, ...changes }));
  const lane = (changes: object) => draft({ lanes: [{ ...terms.lanes[0], ...changes }] });
  expect(draft({})).toEqual([]);
  expect(codes(parseAgreement(canonicalBytes(terms)))).toEqual([]);
  expect(draft({ surprise: true })).toEqual(['envelope/unknown-member']);
  expect(lane({ verbs: ['put', 'show'] })).not.toEqual([]);
  expect(lane({ topics: [] })).toEqual(['envelope/unknown-member']);
  expect(lane({ after_end: 'return-summary' })).toEqual(['envelope/wrong-value']);
  expect(lane({ introduced_ceiling: 'amber' })).toEqual(['envelope/wrong-value']);
  expect(lane({ onward: 'listed' })).toEqual(['envelope/wrong-value']);
  expect(lane({ deny_purpose: ['detect'] })).toEqual(['envelope/wrong-value']);
  expect(lane({ from: c.signer.node })).toEqual(['envelope/agreement-parties']);
  expect(draft({ lanes: [terms.lanes[0], terms.lanes[0]] })).toEqual(['envelope/agreement-parties']);
  expect(draft({ parties: [a.signer.node] })[0]).toBe('envelope/wrong-value');
  expect(draft({ end: terms.start })).toEqual(['envelope/wrong-value']);
  expect(draft({ version: 2 })).toEqual(['envelope/wrong-value']);
  expect(draft({ min_suite: 'q0' })).toEqual(['envelope/wrong-value']);
  expect(codes(validateAgreement(null))).toEqual(['envelope/wrong-type']);
});

test('an agreement holds with both signatures, each for these terms and in its own name', () => {
  const states = new Map([a, b].map((node) => [node.signer.node, node.state]));
  const other = signAgreement(terms, { officer: 'B', at: T1 }, b.signer, nodePort);
  expect(verifyAgreement(terms, [other, officer], states, nodePort).ok).toBe(true);
  expect(verifyAgreement(terms, [officer], states, nodePort).issues).toMatchObject([
    { code: 'envelope/agreement-unsigned', params: { node: b.signer.node } },
  ]);
  const looser: Agreement = { ...terms, notice_days: 0 };
  expect(codes(verifyAgreement(looser, [other, officer], states, nodePort))).toEqual([
    'envelope/evidence-terms',
    'envelope/evidence-terms',
  ]);
  const renamed = { ...officer, officer: 'someone else' };
  expect(codes(verifyAgreement(terms, [other, renamed], states, nodePort))).toEqual([
    'envelope/signature-bad',
  ]);
  const outsider = signAgreement(terms, { officer: 'C', at: T1 }, c.signer, nodePort);
  expect(codes(verifyAgreementSignature(terms, outsider, c.state, nodePort))).toEqual([
    'envelope/agreement-parties',
  ]);
});

test('recalls and receipts are closed and canonical', () => {
  const recall = {
    v: 1,
    t: 'recall',
    items: [{ obj, gen: 1, seq: 4, idx: 0, class: 'false', why: 'benign-service', act: 'stop-using' }],
  };
  expect(codes(parseRecall(messageItem(recall, nodePort).bytes))).toEqual([]);
  expect(codes(parseRecall(canonicalBytes({ ...recall, items: [] })))).toEqual(['envelope/wrong-value']);
  expect(
    codes(parseRecall(canonicalBytes({ ...recall, items: [{ ...recall.items[0], class: 'mood' }] }))),
  ).toEqual(['envelope/wrong-value']);
  expect(codes(parseRecall(utf8(JSON.stringify(recall))))).toEqual(['envelope/not-canonical']);
  const world = exchange(2);
  const ack = {
    v: 1,
    t: 'ack',
    of: world.note.split('\n')[0],
    old: 0,
    size: 2,
    root: world.envelopes[0]!.hash,
    note: world.cosigned,
    except: [{ seq: 1, out: 'held', code: 'exchange/over-ceiling', objs: [obj] }],
  };
  expect(codes(parseAck(canonicalBytes(ack)))).toEqual([]);
  expect(codes(parseAck(canonicalBytes({ ...ack, except: [{ seq: 1, out: 'lost', code: 'x' }] })))).toEqual([
    'envelope/wrong-value',
  ]);
});

test('parsers answer any JSON with a value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const bytes = utf8(JSON.stringify(value));
      for (const parse of [
        parseStamp,
        parseCustody,
        parseAsk,
        parseGrant,
        parseAgreement,
        parseAgreementSignature,
        parseRecall,
        parseAck,
      ]) {
        expect(parse(bytes).ok).toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});
