import {
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import { beforeAll, expect, test } from 'vitest';
import { exchange, nodePort, seed } from '../test/world.ts';
import {
  concat,
  decryptPacket,
  encodeEnvelope,
  encryptPacket,
  isOurParcel,
  labelPacket,
  type PacketRecord,
  padme,
  parseEnvelope,
  parseParcel,
  u32,
  utf8,
} from './index.ts';

let hybrid: { identity: string; recipient: string };
let other: { identity: string; recipient: string };
let classic: { identity: string; recipient: string };

beforeAll(async () => {
  const pair = async (identity: string) => ({ identity, recipient: await identityToRecipient(identity) });
  hybrid = await pair(await generateHybridIdentity());
  other = await pair(await generateHybridIdentity());
  classic = await pair(await generateX25519Identity());
});

const records: PacketRecord[] = [
  ...exchange(3).envelopes.map((envelope) => ({
    kind: 'envelope' as const,
    bytes: encodeEnvelope(envelope),
  })),
  { kind: 'have', bytes: utf8('{}') },
];
const code = async (packet: Uint8Array, identity = hybrid.identity, suite: 'q1' | 'x1' = 'q1') => {
  const result = await decryptPacket(packet, [identity], suite);
  return result.ok ? undefined : result.issues[0]!.code;
};
async function ageOf(plain: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(hybrid.recipient);
  return encrypter.encrypt(plain);
}

test('records cross in one hybrid packet, in order, to each recipient', async () => {
  const packet = await encryptPacket(records, [other.recipient, hybrid.recipient]);
  const opened = await decryptPacket(packet, [hybrid.identity], 'q1');
  if (!opened.ok) throw new Error('refused');
  expect(opened.value.map((record) => record.kind)).toEqual(records.map((record) => record.kind));
  expect(opened.value.map((record) => [...record.bytes])).toEqual(records.map((record) => [...record.bytes]));
  expect(parseEnvelope(opened.value[0]!.bytes, nodePort).ok).toBe(true);
});

test('sizes are padded: small packets look alike', async () => {
  const one = await encryptPacket(records.slice(0, 1), [hybrid.recipient]);
  const three = await encryptPacket(records, [hybrid.recipient]);
  expect(one.length).toBe(three.length);
  expect([0, 4096, 4097, 10_000, 1_000_000].map(padme)).toEqual([4096, 4096, 4352, 10_240, 1_015_808]);
  for (let n = 4097; n < 3_000_000; n = Math.ceil(n * 1.37)) {
    expect(padme(n)).toBeGreaterThanOrEqual(n);
    expect(padme(n)).toBeLessThan(n * 1.12);
    expect(padme(padme(n))).toBe(padme(n));
  }
});

test('a packet for someone else, altered or cut does not open', async () => {
  const packet = await encryptPacket(records, [hybrid.recipient]);
  expect(await code(packet, other.identity)).toBe('envelope/packet-not-ours');
  for (const at of [30, 200, packet.length - 3000, packet.length - 1]) {
    const altered = packet.slice();
    altered[at]! ^= 1;
    expect(await code(altered), `byte ${at}`).toBeDefined();
  }
  for (const length of [0, 10, 25, 300, packet.length - 1])
    expect(await code(packet.subarray(0, length))).toBeDefined();
});

test('only the kind of recipient that the suite asks for; no passphrase; at most 32', async () => {
  const weak = await encryptPacket(records, [classic.recipient]);
  expect(await code(weak, classic.identity, 'x1')).toBeUndefined();
  expect(await code(weak, classic.identity, 'q1')).toBe('envelope/packet-recipients');
  expect(await code(await encryptPacket(records, [hybrid.recipient]), hybrid.identity, 'x1')).toBe(
    'envelope/packet-recipients',
  );
  const phrase = new Encrypter();
  phrase.setScryptWorkFactor(2);
  phrase.setPassphrase('x');
  expect(await code(await phrase.encrypt(utf8('x')))).toBe('envelope/packet-recipients');
  const crowd = utf8(`age-encryption.org/v1\n${'-> mlkem768x25519 AAAA\nBBBB\n'.repeat(33)}--- x\n`);
  expect(await code(crowd)).toBe('envelope/packet-recipients');
  expect(await code(utf8(`age-encryption.org/v1\n${'x'.repeat(5000)}\n--- x\n`))).toBe(
    'envelope/wrong-value',
  );
  await expect(encryptPacket(records, [])).rejects.toMatchObject({ code: 'envelope/bad-argument' });
  await expect(encryptPacket(records, [hybrid.recipient, classic.recipient])).rejects.toMatchObject({
    code: 'envelope/bad-argument',
  });
});

test('what is inside is read strictly: magic, counts, lengths, kinds, padding', async () => {
  const inside = async (content: Uint8Array, size = padme(content.length)) => {
    const plain = new Uint8Array(size);
    plain.set(content);
    return code(await ageOf(plain));
  };
  const magic = utf8('QPK1');
  expect(await inside(concat(magic, u32(0)))).toBeUndefined();
  expect(await inside(utf8('QPK2'))).toBe('envelope/unknown-version');
  expect(await inside(concat(magic, u32(0)), 5000)).toBe('envelope/packet-padding');
  expect(await inside(concat(magic, u32(0), Uint8Array.of(1)))).toBe('envelope/packet-padding');
  expect(await inside(concat(magic, u32(1), Uint8Array.of(9), u32(0)))).toBe('envelope/wrong-value');
  expect(await inside(concat(magic, u32(1), Uint8Array.of(1), u32(99_999)))).toBe('envelope/truncated');
  expect(await inside(concat(magic, u32(5000)))).toBe('envelope/too-big');
  expect(await code(await ageOf(utf8('QPK')))).toBe('envelope/unknown-version');
});

test('the label on the outside: carriers read it, only the channel can make it', () => {
  const key = seed('tag key');
  const parcel = {
    mailbox: seed('box').slice(0, 16),
    expiryDay: 20_800,
    priority: 0,
    packet: utf8('an age file'),
  };
  const bytes = labelPacket(parcel, key, nodePort);
  const read = parseParcel(bytes);
  expect(
    read.ok && { ...read.value, mailbox: [...read.value.mailbox], packet: [...read.value.packet] },
  ).toEqual({
    ...parcel,
    mailbox: [...parcel.mailbox],
    packet: [...parcel.packet],
  });
  expect(isOurParcel(bytes, key, nodePort)).toBe(true);
  expect(isOurParcel(bytes, seed('other'), nodePort)).toBe(false);
  for (let at = 0; at < bytes.length; at++) {
    const altered = bytes.slice();
    altered[at]! ^= 0x10;
    expect(isOurParcel(altered, key, nodePort), `byte ${at}`).toBe(false);
    if (at < 39) expect(parseParcel(bytes.subarray(0, at)).ok).toBe(false);
  }
  expect(parseParcel(concat(bytes.subarray(0, 22), Uint8Array.of(9), bytes.subarray(23))).ok).toBe(false);
});
