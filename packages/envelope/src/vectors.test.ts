import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { nodePort, stateOf } from '../test/world.ts';
import {
  agreementHash,
  fromHex,
  leafHash,
  merkleRoot,
  openBody,
  parseAgreement,
  parseAgreementSignature,
  parseAsk,
  parseCheckpoint,
  parseCustody,
  parseEnvelope,
  parseGrant,
  parseStamp,
  readBundle,
  type SignedEvent,
  saltedDigest,
  toHex,
  utf8,
  verifyAgreementSignature,
  verifyAsk,
  verifyCheckpoint,
  verifyCosignature,
  verifyCustody,
  verifyEnvelope,
  verifyEvidence,
  verifyGrant,
  verifyHistory,
  verifyStamp,
} from './index.ts';
import { nobleCrypto } from './noble.ts';

const load = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../vectors/envelope/${name}.json`, import.meta.url), 'utf8')) as T;
const first = (result: Result<unknown>) => (result.ok ? null : result.issues[0]!.code);
const then = <T>(result: Result<T>, next: (value: T) => Result<unknown>) =>
  result.ok ? next(result.value) : result;
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

interface Case {
  name: string;
  code: string | null;
}

describe('key histories', () => {
  const file = load<{ node: string; head: string; cases: (Case & { events: SignedEvent[] })[] }>('history');
  test.each(file.cases)('$name', ({ events, code }) => {
    expect(first(verifyHistory(events, nodePort))).toBe(code);
    expect(first(verifyHistory(events, nobleCrypto))).toBe(code);
  });
  test('node id and head', () => {
    expect(stateOf(file.cases[0]!.events)).toMatchObject({ node: file.node, head: file.head });
  });
});

describe('envelopes', () => {
  const file = load<{
    history: SignedEvent[];
    cases: (Case & { wire: string; hash?: string; items?: string[] })[];
  }>('envelope');
  const author = stateOf(file.history);
  test.each(file.cases)('$name', ({ wire, code, hash, items }) => {
    const read = parseEnvelope(fromHex(wire)!, nodePort);
    const opened = then(read, (envelope) => {
      const verified = verifyEnvelope(envelope, author, nodePort);
      return verified.ok ? openBody(envelope, nodePort) : verified;
    });
    expect(first(opened)).toBe(code);
    if (hash === undefined) return;
    expect(must(read).hash).toBe(hash);
    expect(must(openBody(must(read), nodePort)).map((one) => toHex(one.bytes))).toEqual(items);
  });
});

describe('checkpoints', () => {
  const file = load<{
    author: SignedEvent[];
    partner: SignedEvent[];
    headers: string[];
    cases: (Case & { note: string; at?: string })[];
  }>('checkpoint');
  test.each(file.cases)('$name', ({ note, code, at }) => {
    const parsed = must(parseCheckpoint(note));
    const author = verifyCheckpoint(parsed, stateOf(file.author), '2026-12-01T00:00:00Z', nodePort);
    const receipt = verifyCosignature(parsed, stateOf(file.partner), nodePort);
    expect(first(author.ok ? receipt : author)).toBe(code);
    if (receipt.ok && at !== undefined) expect(receipt.value.at).toBe(at);
  });
  test('the root is that of the headers', () => {
    const leaves = file.headers.map((header) => leafHash(utf8(header), nodePort));
    const { root } = must(parseCheckpoint(file.cases[0]!.note)).checkpoint;
    expect(toHex(root)).toBe(toHex(merkleRoot(leaves, nodePort)));
  });
});

test('statements', () => {
  const file = load<{
    histories: Record<'a' | 'b', SignedEvent[]>;
    object: { salt: string; bytes: string; digest: string };
    agreement: string;
    agreementHash: string;
    cases: { kind: string; by: 'a' | 'b'; text: string }[];
  }>('statements');
  const object = { salt: fromHex(file.object.salt)!, bytes: fromHex(file.object.bytes)! };
  const agreement = must(parseAgreement(utf8(file.agreement)));
  expect(saltedDigest(object.salt, object.bytes, nodePort)).toBe(file.object.digest);
  expect(agreementHash(agreement, nodePort)).toBe(file.agreementHash);
  expect(file.cases).toHaveLength(5);
  for (const { kind, by, text } of file.cases) {
    const state = stateOf(file.histories[by]);
    const bytes = utf8(text);
    const read: Record<string, () => Result<unknown>> = {
      stamp: () => then(parseStamp(bytes), (value) => verifyStamp(value, object, state, nodePort)),
      custody: () => then(parseCustody(bytes), (value) => verifyCustody(value, state, nodePort)),
      ask: () => then(parseAsk(bytes), (value) => verifyAsk(value, state, nodePort)),
      grant: () => then(parseGrant(bytes), (value) => verifyGrant(value, state, nodePort)),
      'agreement-signature': () =>
        then(parseAgreementSignature(bytes), (value) =>
          verifyAgreementSignature(agreement, value, state, nodePort),
        ),
    };
    expect(first(read[kind]!()), kind).toBeNull();
  }
});

describe('bundle files', () => {
  const file = load<{ cases: { name: string; file: string; packets: string[]; codes: string[] }[] }>(
    'bundle',
  );
  test.each(file.cases)('$name', ({ file: hex, packets, codes }) => {
    const read = readBundle(fromHex(hex)!, nodePort);
    expect(read.packets.map(toHex)).toEqual(packets);
    expect(read.report.issues.map((found) => found.code)).toEqual(codes);
  });
});

describe('evidence files', () => {
  const { cases } = load<{ cases: { name: string; file: string; ok: boolean; codes: string[] }[] }>(
    'evidence',
  );
  const script = fileURLToPath(new URL('../../../docs/formats/verify-evidence.mjs', import.meta.url));
  test.each(cases)('$name: here and by the independent verifier', ({ file, ok, codes }) => {
    const result = verifyEvidence(utf8(file), nobleCrypto);
    expect(result.ok).toBe(ok);
    expect(result.issues.map((found) => found.code)).toEqual(codes);
    const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
    try {
      writeFileSync(join(folder, 'file.json'), file);
      const run = spawnSync(process.execPath, [script, join(folder, 'file.json')], { encoding: 'utf8' });
      expect({ exit: run.status, ...(JSON.parse(run.stdout) as object) }).toMatchObject({
        exit: ok ? 0 : 1,
        ok,
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
