import type { Crypto } from '@qanat/envelope';
import { canonicalBytes, canonicalize } from '@qanat/json';
import { toHex } from './lane-ids.ts';
import type { Subject } from './subject.ts';
import type { PriorView, ReleaseInput } from './types.ts';

export function saltedHash(salt: Uint8Array, bytes: Uint8Array, crypto: Crypto): string {
  const joined = new Uint8Array(salt.length + bytes.length);
  joined.set(salt);
  joined.set(bytes, salt.length);
  return `sha256:${toHex(crypto.sha256(joined))}`;
}

export function hashOf(value: unknown, crypto: Crypto): string {
  return `sha256:${toHex(crypto.sha256(canonicalBytes(value)))}`;
}

/**
 * SHA-256 over the RFC 8785 form of everything that a release is decided from. Objects enter by salted digest, sets in
 * sorted order, the lane secret by a MAC that gives nothing of it away.
 */
export function inputDigest(input: ReleaseInput, subjects: readonly Subject[], crypto: Crypto): string {
  const { lane, channel, recipient, quotaUsed, now, self, house } = input;
  return hashOf(
    {
      v: 1,
      candidates: subjects.map((subject) => candidateFacts(subject)).sort(byFacts),
      markings: input.markings
        .map((object) => ({ id: object.id, hash: hashOf(object, crypto) }))
        .sort(byFacts),
      lane,
      channel,
      recipient,
      recipient_holds: [...input.recipientHolds].sort(),
      id_map: input.idMap ?? {},
      grants: [...input.grants].sort((a, b) => compare(a.hash, b.hash)),
      approvals: (input.approvals ?? [])
        .map(({ id, rules, by }) => [id, [...rules].sort(), by])
        .sort(compareRows),
      quota_used: quotaUsed,
      house: { ...house, community: [...house.community].sort(), ownAssets: [...house.ownAssets].sort() },
      lane_secret: toHex(crypto.hmacSha256(input.laneSecret, new TextEncoder().encode('qanat/decision/v1'))),
      self: { ...self, identities: [...(self.identities ?? [])].sort() },
      lane_identity: priorFacts(input.laneIdentity),
      now,
    },
    crypto,
  );
}

/** What one candidate adds to the inputs. */
function candidateFacts({ candidate, digest }: Subject): { id: string } & Record<string, unknown> {
  const { object, supply, custody, inputs, marks, originator, prior, regrade } = candidate;
  return {
    id: object.id,
    object: digest,
    seq: candidate.seq,
    supply,
    custody,
    inputs,
    marks: marks.map(({ selector, mark }) => [selector, mark]).sort(compareRows),
    originator: originator ?? null,
    prior: priorFacts(prior),
    regrade: regrade === true,
  };
}

function priorFacts(prior: PriorView | undefined): unknown {
  if (prior === undefined) return null;
  const { id, created, modified, digest } = prior;
  return { id, created: created ?? null, modified: modified ?? null, digest };
}

/** By id; what shares one, by all of it. */
function byFacts(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id) || compare(canonicalize(a), canonicalize(b));
}

/** By UTF-16 code units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareRows(a: readonly unknown[], b: readonly unknown[]): number {
  return compare(JSON.stringify(a), JSON.stringify(b));
}
