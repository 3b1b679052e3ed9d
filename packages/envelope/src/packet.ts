import type { Result } from '@qanat/json';
import { Decrypter, Encrypter } from 'age-encryption';
import { EnvelopeError } from './errors.ts';
import { accept, refuse } from './issue.ts';
import { type Suite, suiteOf } from './key-state.ts';
import { LIMITS } from './limits.ts';
import { concat, fromUtf8, readU32, u32, utf8 } from './notation.ts';

/** What one packet carries: wire bytes of envelopes, and JSON or text beside them, in their order. */
export interface PacketRecord {
  /** `key-event` one signed event as RFC 8785; `checkpoint` a signed note; `have` a sync summary as JSON. */
  readonly kind: 'envelope' | 'key-event' | 'checkpoint' | 'have';
  readonly bytes: Uint8Array;
}

const KINDS: readonly PacketRecord['kind'][] = ['envelope', 'key-event', 'checkpoint', 'have'];
const MAGIC = utf8('QPK1');
const FLOOR = 4096;

/** Stanza type by suite, as in the age header. */
const STANZA: Readonly<Record<Suite, string>> = { q1: 'mlkem768x25519', x1: 'X25519' };

/**
 * Encrypts records to the recipients' current box keys: magic ‖ u32 count ‖ (u8 kind ‖ u32 length ‖ bytes)*,
 * zero bytes up to the Padmé length (at least 4 KiB), then one age v1 file.
 * @param recipients age recipients, all of one suite, 1 to 32.
 * @throws {EnvelopeError} `envelope/bad-argument` for none, too many or mixed recipients, or too much.
 */
export async function encryptPacket(
  records: readonly PacketRecord[],
  recipients: readonly string[],
): Promise<Uint8Array> {
  if (
    recipients.length === 0 ||
    recipients.length > LIMITS.recipients ||
    new Set(recipients.map(suiteOf)).size !== 1
  ) {
    throw new EnvelopeError(
      'envelope/bad-argument',
      `A packet has 1 to ${LIMITS.recipients} recipients of one suite.`,
    );
  }
  const parts = records.flatMap((record) => [
    Uint8Array.of(KINDS.indexOf(record.kind) + 1),
    u32(record.bytes.length),
    record.bytes,
  ]);
  const content = concat(MAGIC, u32(records.length), ...parts);
  const padded = padme(content.length);
  if (padded > LIMITS.packet - 65_536 || records.length > LIMITS.records) {
    throw new EnvelopeError('envelope/bad-argument', `A packet has at most ${LIMITS.packet} bytes.`);
  }
  const plain = new Uint8Array(padded);
  plain.set(content);
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}

/**
 * Opens a packet with box identities of one suite. Refused before any decryption: other recipient kinds than
 * the suite's, passphrases, more than 32 stanzas (`envelope/packet-recipients`), too many bytes.
 */
export async function decryptPacket(
  packet: Uint8Array,
  identities: readonly string[],
  suite: Suite,
): Promise<Result<PacketRecord[]>> {
  if (packet.length > LIMITS.packet) return refuse('envelope/too-big', '', { limit: LIMITS.packet });
  const stanzas = recipientStanzas(packet);
  if (stanzas === undefined) return refuse('envelope/wrong-value', '$.header');
  if (
    stanzas.length === 0 ||
    stanzas.length > LIMITS.recipients ||
    stanzas.some((type) => type !== STANZA[suite])
  ) {
    return refuse('envelope/packet-recipients', '$.header', { suite });
  }
  let plain: Uint8Array;
  try {
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identity);
    plain = await decrypter.decrypt(packet);
  } catch {
    // Not for us, altered, and cut look alike from here, and tell the sender nothing.
    return refuse('envelope/packet-not-ours');
  }
  return parsePacketContent(plain);
}

/** Padmé (PURB, PETS 2019): at most 12 % more, leaking O(log log n) bits of the length; floor 4 KiB. */
export function padme(length: number): number {
  if (length <= FLOOR) return FLOOR;
  const exponent = Math.floor(Math.log2(length));
  const unit = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1));
  return Math.ceil(length / unit) * unit;
}

function parsePacketContent(plain: Uint8Array): Result<PacketRecord[]> {
  if (plain.length < 8 || !MAGIC.every((byte, i) => plain[i] === byte))
    return refuse('envelope/unknown-version');
  const count = readU32(plain, 4);
  if (count > LIMITS.records) return refuse('envelope/too-big', '$', { limit: LIMITS.records });
  const records: PacketRecord[] = [];
  let at = 8;
  for (let i = 0; i < count; i++) {
    if (at + 5 > plain.length) return refuse('envelope/truncated', `$[${i}]`);
    const kind = KINDS[(plain[at] as number) - 1];
    if (kind === undefined) return refuse('envelope/wrong-value', `$[${i}]`);
    const end = at + 5 + readU32(plain, at + 1);
    if (end > plain.length) return refuse('envelope/truncated', `$[${i}]`);
    records.push({ kind, bytes: plain.subarray(at + 5, end) });
    at = end;
  }
  const padded = plain.length === padme(at) && plain.subarray(at).every((byte) => byte === 0);
  return padded ? accept(records) : refuse('envelope/packet-padding');
}

/** Types of the recipient stanzas in an age v1 header, or undefined when there is no such header. */
function recipientStanzas(packet: Uint8Array): string[] | undefined {
  const intro = utf8('age-encryption.org/v1\n');
  if (!intro.every((byte, i) => packet[i] === byte)) return undefined;
  const types: string[] = [];
  for (let at = intro.length; at < packet.length; ) {
    const end = packet.indexOf(0x0a, at);
    if (end === -1 || end - at > 4096) return undefined;
    const line = fromUtf8(packet.subarray(at, end));
    if (line === undefined || line.startsWith('---')) return line === undefined ? undefined : types;
    if (line.startsWith('-> ')) types.push(line.split(' ')[1] as string);
    if (types.length > LIMITS.recipients) return types;
    at = end + 1;
  }
  return undefined;
}
