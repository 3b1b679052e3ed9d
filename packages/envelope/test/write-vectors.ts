/** Writes `vectors/envelope/*.json` anew: `node --conditions=@qanat/source packages/envelope/test/write-vectors.ts`. */
import { writeFileSync } from 'node:fs';
import { canonicalize } from '@qanat/json';
import {
  addBoxKey,
  addSignKeys,
  buildEvidence,
  concat,
  documentBytes,
  documentHash,
  encodeEnvelope,
  fromHex,
  type SignedEvent,
  saltedDigest,
  signAsk,
  signCustody,
  signGrant,
  signStamp,
  toHex,
  turnHistory,
  utf8,
  writeBundle,
} from '../src/index.ts';
import { CHAN, exchange, nodePort, seed, T0, T1, UNTIL } from './world.ts';

const world = exchange(3);
const { a, b, items } = world;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const flip = (bytes: Uint8Array, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
const pub = (name: string) => nodePort.publicKey(seed(name));

function write(name: string, about: string, content: object): void {
  const file = new URL(`../../../vectors/envelope/${name}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify({ about, ...content }, null, 1)}\n`);
}

const sign2 = [{ kid: 's2', publicKey: pub('s2'), from: T1, until: UNTIL }];
const kept = { [`${CHAN}/1`]: 0 };
const turnInput = {
  next: pub('next2'),
  sign: sign2,
  void: [{ kid: 's1', why: 'stolen' as const, kept }],
  at: T1,
};
const turned = [...a.history, turnHistory(a.history, turnInput, a.next, nodePort)];
const weak = fromHex('0100000000000000000000000000000000000000000000000000000000000000')!;
const weakKey = [{ kid: 's2', publicKey: weak, from: T1, until: UNTIL }];
const lateBox = { box: [{ kid: 'b2', key: 'age1pq1b2', from: T1, until: UNTIL }], at: T1 };
const history = (name: string, events: SignedEvent[], code: string | null) => ({ name, events, code });
write('history', 'Key histories. `code` null: valid, with this node id and head.', {
  node: a.state.node,
  head: a.state.head,
  cases: [
    history('begin and box', a.history, null),
    history('turned, first sign key void', turned, null),
    history(
      'box under the voided key',
      [...turned, addBoxKey(turned, lateBox, a.signer, nodePort)],
      'envelope/key-disowned',
    ),
    history(
      'turn by the old root',
      [...a.history, turnHistory(a.history, turnInput, seed('thief'), nodePort)],
      'envelope/history-next-mismatch',
    ),
    history(
      'sign keys by a sign key',
      [...a.history, addSignKeys(a.history, { sign: sign2, at: T1 }, a.signer.privateKey, nodePort)],
      'envelope/signature-bad',
    ),
    history(
      'small-order key',
      [...a.history, addSignKeys(a.history, { sign: weakKey, at: T1 }, a.root, nodePort)],
      'envelope/key-small-order',
    ),
    history('an event left out', a.history.slice(1), 'envelope/history-not-begin'),
  ],
});

const wire = encodeEnvelope(world.envelopes[1]!);
const signatureAt = 4 + world.envelopes[1]!.headerBytes.length;
const spaced = concat(wire.subarray(0, 3), Uint8Array.of(wire[3]! + 1), utf8(' '), wire.subarray(4));
write(
  'envelope',
  'Wire bytes of envelopes in hexadecimal, under the history given. `items`: bytes of the body items.',
  {
    history: a.history,
    cases: [
      {
        name: 'valid',
        wire: toHex(wire),
        code: null,
        hash: world.envelopes[1]!.hash,
        items: items.map((one) => toHex(one.bytes)),
      },
      { name: 'signature altered', wire: toHex(flip(wire, signatureAt)), code: 'envelope/signature-bad' },
      { name: 'header not canonical', wire: toHex(spaced), code: 'envelope/not-canonical' },
      { name: 'cut', wire: toHex(wire.subarray(0, 200)), code: 'envelope/truncated' },
      {
        name: 'a byte too many',
        wire: toHex(concat(wire, Uint8Array.of(0))),
        code: 'envelope/trailing-bytes',
      },
      {
        name: 'body of another',
        wire: toHex(encodeEnvelope({ ...world.envelopes[1]!, body: world.envelopes[0]!.body })),
        code: 'envelope/body-digest',
      },
      {
        name: 'body deleted',
        wire: toHex(encodeEnvelope({ ...world.envelopes[1]!, body: undefined })),
        code: 'envelope/body-absent',
      },
    ],
  },
);

write(
  'checkpoint',
  "Signed notes over a log of three headers: the author's signature, then the partner's cosignature.",
  {
    author: a.history,
    partner: b.history,
    headers: world.envelopes.map((envelope) => text(envelope.headerBytes)),
    cases: [
      { name: 'cosigned', note: world.cosigned, code: null, at: '2026-12-01T00:05:00Z' },
      { name: 'not cosigned', note: world.note, code: 'envelope/cosignature-missing' },
      {
        name: 'size altered',
        note: world.cosigned.replace('\n3\n', '\n4\n'),
        code: 'envelope/signature-bad',
      },
    ],
  },
);

const object = items[0]!;
const obj = 'indicator--84e4d88f-44ea-4bcd-bbf3-b2c1c320bcb3';
const digest = saltedDigest(object.salt, object.bytes, nodePort);
const terms = { obj, digest, max: 'green' as const, purpose: ['detect'], at: T1 };
const ask = signAsk({ ...terms, for: [a.state.node] }, b.signer, nodePort);
const grant = signGrant(
  { ...terms, ask: documentHash(ask, nodePort), to: [b.state.node], until: UNTIL },
  a.signer,
  nodePort,
);
const under = world.envelopes[0]!.header.terms!;
write('statements', 'Signed documents as they travel (RFC 8785 text), under the history of `by`.', {
  histories: { a: a.history, b: b.history },
  object: { salt: toHex(object.salt), bytes: toHex(object.bytes), digest },
  agreement: text(documentBytes(world.agreement)),
  agreementHash: under,
  cases: [
    {
      kind: 'stamp',
      by: 'a',
      document: signStamp(
        { obj, modified: T0, at: T1, salt: object.salt, bytes: object.bytes },
        a.signer,
        nodePort,
      ),
    },
    {
      kind: 'custody',
      by: 'a',
      document: signCustody(
        { to: b.state.node, obj, view: digest, under, grant: null, at: T1 },
        a.signer,
        nodePort,
      ),
    },
    { kind: 'ask', by: 'b', document: ask },
    { kind: 'grant', by: 'a', document: grant },
    { kind: 'agreement-signature', by: 'b', document: world.signatures[1] },
  ].map(({ document, ...rest }) => ({ ...rest, text: canonicalize(document) })),
});

const packets = [utf8('one'), utf8('two')];
const bundle = writeBundle(packets, nodePort);
const bundleCase = (name: string, bytes: Uint8Array, found: Uint8Array[], codes: string[]) => ({
  name,
  file: toHex(bytes),
  packets: found.map(toHex),
  codes,
});
write('bundle', 'Bundle files in hexadecimal, the packets in them, and what a reader reports.', {
  cases: [
    bundleCase('whole', bundle, packets, []),
    bundleCase('cut in the second packet', bundle.subarray(0, 52), packets.slice(0, 1), [
      'envelope/bundle-damaged',
      'envelope/bundle-cut',
    ]),
    bundleCase('cut, then whole', concat(bundle.subarray(0, 52), bundle), packets, [
      'envelope/bundle-damaged',
      'envelope/bundle-cut',
      'envelope/bundle-repeated',
    ]),
    bundleCase('something else', utf8('{}'), [], ['envelope/bundle-unrecognised']),
  ],
});

const evidence = (changes: object) =>
  text(
    buildEvidence(
      {
        histories: [a.history, b.history],
        terms: { agreement: world.agreement, signatures: world.signatures },
        envelope: world.envelopes[1]!,
        note: world.cosigned,
        leaves: world.leaves,
        item: { items, index: 1 },
        ...changes,
      },
      nodePort,
    ),
  );
const whole = evidence({});
const histories = [turned, b.history];
write(
  'evidence',
  'Evidence files (RFC 8785 text). `codes`: all findings; `ok` false where one of them is an error.',
  {
    cases: [
      { name: 'received', file: whole, ok: true, codes: [] },
      {
        name: 'not received',
        file: evidence({ note: world.note }),
        ok: true,
        codes: ['envelope/evidence-unreceipted'],
      },
      {
        name: 'repudiated',
        file: evidence({ histories }),
        ok: true,
        codes: ['envelope/key-repudiated', 'envelope/key-disowned'],
      },
      {
        name: 'disowned',
        file: evidence({ histories, note: world.note }),
        ok: false,
        codes: ['envelope/key-disowned', 'envelope/key-disowned'],
      },
      {
        name: 'time altered',
        file: whole.replace('"at":"2026-12-01T00:00:00Z","body"', '"at":"2026-12-01T00:00:01Z","body"'),
        ok: false,
        codes: ['envelope/proof-bad'],
      },
    ],
  },
);
