/** Throughput beside bare Ed25519 in the same run: `node --conditions=@qanat/source packages/envelope/test/bench.ts [n]`. */
import {
  admitBatch,
  advanceLog,
  buildEvidence,
  checkpointOf,
  type Envelope,
  emptyLog,
  encodeBody,
  encodeEnvelope,
  newEnvelope,
  parseCheckpoint,
  parseEnvelope,
  signCheckpoint,
  verifyCheckpoint,
  verifyEnvelope,
  verifyEvidence,
} from '../src/index.ts';
import { CHAN, exchange, item, nodePort, T1, testNode } from './world.ts';

const count = Number(process.argv[2] ?? 4000);
const a = testNode('a');
const b = testNode('b');
const body = encodeBody(
  [item(0, '{"type":"indicator","pattern":"[ipv4-addr:value = \'192.0.2.1\']"}')],
  nodePort,
);
const input = { kind: 'put' as const, to: [b.signer.node], at: T1, terms: null };

function rate(work: () => number): number {
  const start = performance.now();
  const done = work();
  return (done / (performance.now() - start)) * 1000;
}

const message = new Uint8Array(420);
const signature = nodePort.sign(a.signer.privateKey, message);
const publicKey = nodePort.publicKey(a.signer.privateKey);
const repeat = (times: number, work: () => void) => {
  for (let i = 0; i < times; i++) work();
  return times;
};
const bareSign = () => rate(() => repeat(count, () => nodePort.sign(a.signer.privateKey, message)));
const bareVerify = () => rate(() => repeat(count, () => nodePort.verify(publicKey, message, signature)));
bareSign();
bareVerify();
const signs = bareSign();
const verifies = bareVerify();

const start = emptyLog({ chan: CHAN, from: a.signer.node, gen: 1 });
let log = start;
let envelopes: Envelope[] = [];
function append(): number {
  log = start;
  envelopes = [];
  for (let i = 0; i < count; i++) {
    const envelope = newEnvelope(log, input, body, a.signer, nodePort);
    log = advanceLog(log, envelope, nodePort);
    envelopes.push(envelope);
  }
  return count;
}
append();
const appended = rate(append);
const wires = envelopes.map(encodeEnvelope);
const note = signCheckpoint(checkpointOf(log, nodePort), a.signer, nodePort);

function must<T>(result: { ok: true; value: T } | { ok: false; issues: readonly object[] }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
const verified = rate(() => {
  for (const wire of wires) must(verifyEnvelope(must(parseEnvelope(wire, nodePort)), a.state, nodePort));
  return count;
});
const admitted = rate(() => {
  const read = wires.map((wire) => must(parseEnvelope(wire, nodePort)));
  const checkpoint = must(verifyCheckpoint(must(parseCheckpoint(note)), a.state, T1, nodePort));
  must(admitBatch(start, read, checkpoint, a.state, nodePort));
  return count;
});
const world = exchange();
const evidence = buildEvidence(
  {
    histories: [world.a.history, world.b.history],
    terms: { agreement: world.agreement, signatures: world.signatures },
    envelope: world.envelopes[2]!,
    note: world.cosigned,
    leaves: world.leaves,
  },
  nodePort,
);
const proved = rate(() => repeat(100, () => must(verifyEvidence(evidence, nodePort))));

const line = (name: string, perSecond: number, beside: number, what: string) =>
  console.log(
    `${name.padEnd(34)} ${Math.round(perSecond).toString().padStart(7)}/s   ${(perSecond / beside).toFixed(2)} × bare ${what}`,
  );
console.log(`${count} envelopes of ${wires[0]!.length} bytes`);
line('bare Ed25519 sign', signs, signs, 'sign');
line('bare Ed25519 verify', verifies, verifies, 'verify');
line('append and sign', appended, signs, 'sign');
line('parse and verify each signature', verified, verifies, 'verify');
line('parse and admit by checkpoint', admitted, verifies, 'verify');
line('verify a whole evidence file', proved, verifies, 'verify');
