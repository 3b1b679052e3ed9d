import type { Crypto, SignedEvent, Signer } from '@qanat/envelope';
import type { Reader, Store } from '../db/store.ts';

/** What a node signs and opens with. Private keys are raw seeds; box identities are age identities. */
export interface SelfKeys {
  readonly nodeId: string;
  readonly history: readonly SignedEvent[];
  readonly sign: { readonly kid: string; readonly privateKey: Uint8Array; readonly publicKey: Uint8Array };
  /** Newest last; old ones stay until their grace is over. */
  readonly box: readonly { readonly kid: string; readonly identity: string; readonly recipient: string }[];
  /** From which the secrets of lanes are derived. Never shared. */
  readonly nodeSecret: Uint8Array;
  /** Pin of the door's certificate, where the node has a door. */
  readonly door?: { readonly pin: string };
}

/** Whoever acts: one node's store, keys, primitives and clock. */
export interface Self {
  readonly store: Store;
  readonly keys: SelfKeys;
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

/** Reads that several steps of one answer share. */
export type Read = <T>(work: (r: Reader) => Promise<T>) => Promise<T>;
