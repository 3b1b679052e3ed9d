import {
  type Agreement,
  type AgreementSignature,
  addBoxKey,
  advanceLog,
  agreementHash,
  type BodyItem,
  beginHistory,
  type Crypto,
  checkpointOf,
  cosign,
  type Envelope,
  type EnvelopeInput,
  emptyLog,
  encodeBody,
  envelopeLeaf,
  type KeyState,
  type LogState,
  newEnvelope,
  type SignedEvent,
  type Signer,
  saltedDigest,
  signAgreement,
  signCheckpoint,
  utf8,
  verifyHistory,
} from '../src/index.ts';
import { nodePort } from './node-port.ts';

/** Deterministic seeds, so that a failing case can be run again. */
export function seed(name: string): Uint8Array {
  return nodePort.sha256(utf8(`seed ${name}`));
}

export interface TestNode {
  readonly name: string;
  readonly root: Uint8Array;
  readonly next: Uint8Array;
  readonly signer: Signer;
  readonly history: SignedEvent[];
  readonly state: KeyState;
}

export const T0 = '2026-11-23T00:00:00Z';
export const T1 = '2026-12-01T00:00:00Z';
export const UNTIL = '2027-02-21T00:00:00Z';

export function stateOf(history: readonly SignedEvent[], crypto: Crypto = nodePort): KeyState {
  const state = verifyHistory(history, crypto);
  if (!state.ok) throw new Error(JSON.stringify(state.issues));
  return state.value;
}

export function testNode(name: string): TestNode {
  const root = seed(`${name} root`);
  const next = seed(`${name} next`);
  const privateKey = seed(`${name} s1`);
  const sign = [{ kid: 's1', publicKey: nodePort.publicKey(privateKey), from: T0, until: UNTIL }];
  const begin = beginHistory(
    { name: { en: name }, at: T0, root, next: nodePort.publicKey(next), sign },
    nodePort,
  );
  const box = { kid: 'b1', key: `age1pq1${name.replaceAll(' ', '')}`, from: T0, until: T1 };
  const boxed = addBoxKey([begin], { box: [box], at: T0 }, { kid: 's1', privateKey }, nodePort);
  const history = [begin, boxed];
  const state = stateOf(history);
  return { name, root, next, signer: { node: state.node, kid: 's1', privateKey }, history, state };
}

export const CHAN = `c_${'a'.repeat(26)}`;

export function testAgreement(a: string, b: string): Agreement {
  const lane = (from: string, to: string): Agreement['lanes'][number] => ({
    from,
    to,
    ceiling: 'amber',
    introduced_ceiling: 'green',
    types: ['indicator', 'report'],
    purpose: ['detect', 'hunt'],
    deny_purpose: ['publish'],
    onward: 'ask',
    onward_list: [],
    orcon: false,
    attribution: 'pseudonym',
    sources: 'pseudonym',
    redactions: 'count',
    verbs: ['put'],
    personal_data: 'strip',
    retention_days: 365,
    after_end: 'keep-under-terms',
    receipt_within: 'P3D',
    canaries: 'no',
    origin_tags: 'carry',
    quota: { envelopes_day: 2000, bytes_day: 104_857_600, objects_envelope: 1000 },
  });
  return {
    v: 1,
    t: 'agreement',
    id: 'agr--5b1e3f50-0000-4000-8000-000000000001',
    version: 1,
    replaces: null,
    parties: [a, b],
    title: { en: 'Shipping threats', ar: 'تهديدات الملاحة' },
    start: '2026-11-24T00:00:00Z',
    end: '2027-11-24T00:00:00Z',
    notice_days: 14,
    lanes: [lane(a, b), lane(b, a)],
    group: null,
    min_suite: 'q1',
  };
}

export function item(idx: number, text: string): BodyItem {
  return { idx, t: 'object', salt: seed(`salt ${text}`), bytes: utf8(text) };
}

export function append(
  log: LogState,
  input: Partial<EnvelopeInput>,
  items: readonly BodyItem[],
  from: TestNode,
  to: TestNode,
): { envelope: Envelope; log: LogState } {
  const whole = { kind: 'put' as const, to: [to.signer.node], at: T1, terms: null, ...input };
  const envelope = newEnvelope(log, whole, encodeBody(items, nodePort), from.signer, nodePort);
  return { envelope, log: advanceLog(log, envelope, nodePort) };
}

export interface Exchange {
  readonly a: TestNode;
  readonly b: TestNode;
  readonly agreement: Agreement;
  readonly signatures: AgreementSignature[];
  readonly items: BodyItem[];
  readonly envelopes: Envelope[];
  readonly leaves: Uint8Array[];
  readonly log: LogState;
  /** Checkpoint of A over all of it, and the same with B's cosignature. */
  readonly note: string;
  readonly cosigned: string;
}

/** A sent `count` envelopes to B under a signed agreement, and B cosigned. */
export function exchange(count = 5): Exchange {
  const a = testNode('a');
  const b = testNode('b');
  const agreement = testAgreement(a.signer.node, b.signer.node);
  const officer = (node: TestNode) =>
    signAgreement(
      agreement,
      { officer: `Officer ${node.name}`, at: '2026-11-24T00:00:00Z' },
      node.signer,
      nodePort,
    );
  const items = [item(0, '{"type":"indicator"}'), item(1, '{"type":"report","name":"تقرير"}')];
  const envelopes: Envelope[] = [];
  let log = emptyLog({ chan: CHAN, from: a.signer.node, gen: 1 });
  for (let i = 0; i < count; i++) {
    const next = append(log, { terms: agreementHash(agreement, nodePort) }, items, a, b);
    envelopes.push(next.envelope);
    log = next.log;
  }
  const note = signCheckpoint(checkpointOf(log, nodePort), a.signer, nodePort);
  return {
    a,
    b,
    agreement,
    signatures: [officer(a), officer(b)],
    items,
    envelopes,
    leaves: envelopes.map((envelope) => envelopeLeaf(envelope, nodePort)),
    log,
    note,
    cosigned: cosign(note, b.signer, '2026-12-01T00:05:00Z', nodePort),
  };
}

export { nodePort, saltedDigest };
