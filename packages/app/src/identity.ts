import { createHash } from 'node:crypto';
import { createIdentity, type StixObject } from '@qanat/stix';
import type { Home } from './home.ts';

/** The STIX identity of this node: creator of what it makes. Its id follows from the node id, so it is always the same. */
export function ownIdentity(home: Home): StixObject {
  const { nodeId, history } = home.self.keys;
  const bytes = createHash('sha256').update(`qanat identity ${nodeId}`).digest().subarray(0, 16);
  // Version and variant bits of a random UUID (RFC 9562 §5.4): SDO ids must not look like name-based SCO ids.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const id = `identity--${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  const born = history[0]?.event.at ?? '2026-01-01T00:00:00Z';
  return createIdentity({
    id,
    now: new Date(born).toISOString(),
    name: home.settings.name.en,
    identity_class: 'organization',
  });
}
