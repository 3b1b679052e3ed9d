import type { Crypto } from '@qanat/envelope';
import { canonicalBytes } from '@qanat/json';
import type { LaneTerms } from './types.ts';

const encoder = new TextEncoder();

/**
 * The 32-byte secret of one direction of a channel. Never shared; it makes derived ids stable inside the lane and
 * unlinkable across lanes.
 */
export function laneSecret(
  nodeSecret: Uint8Array,
  lane: { readonly chan: string; readonly from: string; readonly to: string },
  crypto: Crypto,
): Uint8Array {
  const context = canonicalBytes([lane.chan, lane.from, lane.to]);
  const info = new Uint8Array([...encoder.encode('qanat/lane/v1'), ...context]);
  return crypto.hkdfSha256(nodeSecret, new Uint8Array(0), info, 32);
}

/** Id of the derived view of an object; always shaped as a version 4 UUID, for SCOs as well. */
export function derivedId(secret: Uint8Array, origin: string, id: string, crypto: Crypto): string {
  const type = id.slice(0, id.indexOf('--'));
  return `${type}--${uuidFrom(secret, ['obj', origin, id], crypto)}`;
}

/**
 * Id of the identity that stands for the releaser in a lane: one for its name, another for its pseudonym, so that
 * a change of `attribution` links nothing.
 */
export function laneIdentityId(
  secret: Uint8Array,
  self: string,
  attribution: LaneTerms['attribution'],
  crypto: Crypto,
): string {
  const role = attribution === 'name' ? 'name' : 'pseudonym';
  return `identity--${uuidFrom(secret, ['identity', role, self], crypto)}`;
}

/** Eight hexadecimal digits that stand for a text inside this lane and mean nothing outside it. */
export function laneTag(secret: Uint8Array, purpose: string, text: string, crypto: Crypto): string {
  return toHex(crypto.hmacSha256(secret, canonicalBytes(['tag', purpose, text]))).slice(0, 8);
}

/** The 32-byte salt of a derived view, fixed by lane and content so that a decision can be computed again. */
export function viewSalt(secret: Uint8Array, bytes: Uint8Array, crypto: Crypto): Uint8Array {
  return crypto.hmacSha256(secret, canonicalBytes(['salt', toHex(crypto.sha256(bytes))]));
}

export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

function uuidFrom(secret: Uint8Array, name: string[], crypto: Crypto): string {
  const bytes = crypto.hmacSha256(secret, canonicalBytes(name)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = toHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
