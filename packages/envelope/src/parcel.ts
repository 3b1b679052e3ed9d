import type { Result } from '@qanat/json';
import type { Crypto } from './crypto.ts';
import { EnvelopeError } from './errors.ts';
import { accept, refuse } from './issue.ts';
import { LIMITS } from './limits.ts';
import { concat, equalBytes, utf8 } from './notation.ts';
import { pae } from './pae.ts';

/**
 * A packet as it stands on the road, with the few bytes that carriers may see:
 * `QPC1` ‖ mailbox (16) ‖ u16 expiry day ‖ u8 priority ‖ tag (16) ‖ age file.
 */
export interface Parcel {
  /** Random label of the box it goes to, 16 bytes. */
  readonly mailbox: Uint8Array;
  /** Day since 1970-01-01 after which carriers drop it. */
  readonly expiryDay: number;
  /** 0 (corrections, keys) to 3. */
  readonly priority: number;
  /** The age file. */
  readonly packet: Uint8Array;
}

const MAGIC = utf8('QPC1');
const HEAD = 39;
const TAGGED = 23;

/** Labels a packet. `key` comes from the join transcript (`channelKeys`). */
export function labelPacket(parcel: Parcel, key: Uint8Array, crypto: Crypto): Uint8Array {
  const { mailbox, expiryDay, priority, packet } = parcel;
  if (
    mailbox.length !== 16 ||
    !(expiryDay >= 0 && expiryDay <= 0xffff) ||
    !(priority >= 0 && priority <= 3)
  ) {
    throw new EnvelopeError('envelope/bad-argument', 'A mailbox has 16 bytes, a priority is 0 to 3.');
  }
  const label = concat(MAGIC, mailbox, Uint8Array.of(expiryDay >> 8, expiryDay & 255, priority));
  return concat(label, tag(label, packet, key, crypto), packet);
}

/** Reads the label. The tag is checked by {@link isOurParcel}, once the mailbox has named the key. */
export function parseParcel(bytes: Uint8Array): Result<Parcel> {
  if (bytes.length > LIMITS.packet + HEAD) return refuse('envelope/too-big', '', { limit: LIMITS.packet });
  if (bytes.length < HEAD) return refuse('envelope/truncated');
  if (!equalBytes(bytes.subarray(0, 4), MAGIC)) return refuse('envelope/unknown-version');
  const priority = bytes[22] as number;
  if (priority > 3) return refuse('envelope/wrong-value', '$.priority');
  return accept({
    mailbox: bytes.slice(4, 20),
    expiryDay: ((bytes[20] as number) << 8) | (bytes[21] as number),
    priority,
    packet: bytes.subarray(HEAD),
  });
}

/** Whether the tag was made under this key: checked before anything is decrypted. */
export function isOurParcel(bytes: Uint8Array, key: Uint8Array, crypto: Crypto): boolean {
  return (
    bytes.length >= HEAD &&
    equalBytes(
      bytes.subarray(TAGGED, HEAD),
      tag(bytes.subarray(0, TAGGED), bytes.subarray(HEAD), key, crypto),
    )
  );
}

function tag(label: Uint8Array, packet: Uint8Array, key: Uint8Array, crypto: Crypto): Uint8Array {
  return crypto.hmacSha256(key, pae('qanat/parcel/v1', concat(label, packet))).subarray(0, 16);
}
