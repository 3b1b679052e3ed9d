import type { Crypto, Signer } from '@qanat/envelope';
import type { Store } from '../db/store.ts';
import type { NodeKeys } from '../keys/node-keys.ts';

/** Whoever acts: one node's store, keys, primitives and clock. */
export interface Self {
  readonly store: Store;
  readonly keys: NodeKeys;
  readonly crypto: Crypto;
  readonly now: () => Date;
}

export function signerOf(self: Self): Signer {
  const { nodeId, sign } = self.keys;
  return { node: nodeId, kid: sign.kid, privateKey: sign.privateKey };
}

/** This moment as ISO 8601 in UTC, to the millisecond. */
export function nowOf(self: Self): string {
  return self.now().toISOString();
}

/** The later of two times. */
export function laterOf(a: string, b: string | null): string {
  return b !== null && Date.parse(b) > Date.parse(a) ? b : a;
}

export const MINUTE: number = 60_000;
export const DAY: number = 86_400_000;

export function plus(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}
