import { ed25519 } from '@noble/curves/ed25519.js';
import type { Result } from '@qanat/json';
import { accept, refuse } from './issue.ts';

/**
 * Whether a 32-byte Ed25519 public key may ever be used: the canonical encoding of a point (RFC 8032
 * §5.1.3, no `y ≥ p`), not of small order, and in the prime-order subgroup. Not every verifier
 * refuses small-order keys, under which one signature fits every message; so each partner key passes here once.
 * That no other node uses the key is for the caller to check: it needs the other histories.
 */
export function admitKey(publicKey: Uint8Array): Result<Uint8Array> {
  let point: ReturnType<typeof ed25519.Point.fromBytes>;
  try {
    point = ed25519.Point.fromBytes(publicKey, false);
  } catch {
    return refuse('envelope/key-not-canonical');
  }
  if (point.isSmallOrder()) return refuse('envelope/key-small-order');
  if (!point.isTorsionFree()) return refuse('envelope/key-torsion');
  return accept(publicKey);
}
