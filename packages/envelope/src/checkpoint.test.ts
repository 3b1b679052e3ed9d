import { expect, test } from 'vitest';
import { exchange, nodePort, testNode } from '../test/world.ts';
import { noteKeyId } from './checkpoint.ts';
import { cosign, parseCheckpoint, toHex, utf8, verifyCheckpoint, verifyCosignature } from './index.ts';
import { nobleCrypto } from './noble.ts';

const { a, b, note, cosigned } = exchange(3);
const AT = '2026-12-01T00:00:00Z';

function verdict(text: string, crypto = nodePort): string[] {
  const parsed = parseCheckpoint(text);
  if (!parsed.ok) return parsed.issues.map((found) => found.code);
  const issues = [
    ...verifyCheckpoint(parsed.value, a.state, AT, crypto).issues,
    ...verifyCosignature(parsed.value, b.state, crypto).issues,
  ];
  return issues.map((found) => found.code);
}

test('a checkpoint is a C2SP signed note, its cosignature is cosignature/v1', () => {
  expect(verdict(cosigned)).toEqual([]);
  expect(verdict(cosigned, nobleCrypto)).toEqual([]);
  const lines = cosigned.split('\n');
  expect(lines).toHaveLength(7);
  expect(lines[0]).toBe(`qanat/c_${'a'.repeat(26)}/${a.signer.node}/1`);
  expect(lines[1]).toBe('3');
  expect(lines[4]).toMatch(new RegExp(`^— ${a.signer.node}/s1 [A-Za-z0-9+/]+=*$`));
  expect(Buffer.from(lines[5]!.split(' ')[2]!, 'base64')).toHaveLength(4 + 8 + 64);
  const parsed = parseCheckpoint(cosigned);
  const receipt = parsed.ok && verifyCosignature(parsed.value, b.state, nodePort);
  expect(receipt && (receipt.ok ? receipt.value : receipt.issues)).toMatchObject({
    node: b.signer.node,
    kid: 's1',
    at: '2026-12-01T00:05:00Z',
  });
});

test('a cosignature of the very second in which its key began is good', () => {
  const young = {
    ...b.state,
    sign: b.state.sign.map((key) => ({ ...key, from: '2026-12-01T00:05:00.716Z' })),
  };
  const parsed = parseCheckpoint(cosign(note, b.signer, '2026-12-01T00:05:00.900Z', nodePort));
  expect(parsed.ok && verifyCosignature(parsed.value, young, nodePort).ok).toBe(true);
  const early = parseCheckpoint(cosign(note, b.signer, '2026-12-01T00:04:59.900Z', nodePort));
  expect(early.ok && verifyCosignature(early.value, young, nodePort).ok).toBe(false);
});

test('key ids are those of the signed-note specification', () => {
  // The example key of the specification: PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
  const key = Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64');
  expect(toHex(noteKeyId('PeterNeumann', key[0]!, key.subarray(1), nodePort))).toBe('c74f20a3');
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const blob = Buffer.from(
    'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
    'base64',
  );
  expect(nodePort.verify(key.subarray(1), utf8(text), blob.subarray(4))).toBe(true);
});

test('every altered character is noticed', () => {
  for (let at = 0; at < cosigned.length; at++) {
    const char = cosigned[at] === 'A' ? 'B' : 'A';
    expect(verdict(cosigned.slice(0, at) + char + cosigned.slice(at + 1)), `character ${at}`).not.toEqual([]);
  }
  for (let length = 0; length < cosigned.length; length++) {
    expect(verdict(cosigned.slice(0, length))).not.toEqual([]);
  }
});

test('other ways to write a note are refused', () => {
  const codes = (text: string) => parseCheckpoint(text).issues.map((found) => found.code);
  expect(codes(note)).toEqual([]);
  for (const other of [
    note.replace('\n3\n', '\n03\n'),
    note.replace('\n3\n', '\n3\r\n'),
    note.replace('\n3\n', '\n-3\n'),
    note.replace('\n3\n', '\n9999999999999999\n'),
    note.replace('\n\n', '\nextension\n\n'),
    note.replace('=\n', '\n'),
    note.replace('— ', '- '),
    note.slice(0, -1),
    `${note}\n`,
    `${note}— someone else AAAA\n`,
    note.replace('qanat/c_', 'other/c_'),
  ]) {
    expect(codes(other)).toEqual(['envelope/wrong-value']);
  }
  expect(codes(note.padEnd(20_000, 'x'))).toEqual(['envelope/too-big']);
  expect(codes(note + `— ${b.signer.node}/s1 ${'A'.repeat(100)}\n`.repeat(40))).toEqual(['envelope/too-big']);
});

test("the author's signature is no receipt, and a receipt is not the author's signature", () => {
  expect(verdict(note)).toEqual(['envelope/cosignature-missing']);
  const own = cosign(note, a.signer, AT, nodePort);
  const parsed = parseCheckpoint(own);
  expect(parsed.ok && verifyCosignature(parsed.value, b.state, nodePort).issues[0]!.code).toBe(
    'envelope/cosignature-missing',
  );
  const onlyReceipt = `${note.split('\n\n')[0]}\n\n${cosigned.split('\n').at(-2)}\n`;
  expect(verdict(onlyReceipt)).toEqual(['envelope/signer-mismatch']);
  expect(parsed.ok && verifyCheckpoint(parsed.value, testNode('c').state, AT, nodePort).issues[0]!.code).toBe(
    'envelope/signer-mismatch',
  );
});
