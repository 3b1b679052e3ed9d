import { eventHash, type KeyState, mergeHistory, type SignedEvent, verifyHistory } from '@qanat/envelope';
import { canonicalBytes, type Issue, type Result } from '@qanat/json';
import {
  dropEventsFrom,
  type EventRow,
  historiesOf,
  historyHeads,
  markDuplicity,
  putEvents,
  putPartners,
} from '../db/partners.ts';
import type { Reader, Tx } from '../db/store.ts';
import { accept, refuse, refuseBecause } from './refusal.ts';
import { nowOf, type Self } from './self.ts';

/** Verified histories by their head: what a history says never changes, and verifying one costs milliseconds. */
const verified = new Map<string, KeyState>();
const VERIFIED_MAX = 512;

function remember(key: string, state: KeyState): KeyState {
  if (verified.size >= VERIFIED_MAX) verified.clear();
  verified.set(key, state);
  return state;
}

/** What is known of these nodes' keys, our own included; unknown nodes are absent. */
export async function keyStates(
  r: Reader,
  self: Self,
  nodes: readonly string[],
): Promise<Map<string, KeyState>> {
  const { nodeId, state: own } = self.keys;
  const states = new Map<string, KeyState>();
  if (nodes.includes(nodeId)) states.set(nodeId, own);
  const others = nodes.filter((node) => node !== nodeId);
  for (const { node, length, hash } of await historyHeads(r, others)) {
    const key = `${length} ${hash}`;
    const state = verified.get(key) ?? (await verifyStored(r, self, node, key));
    if (state !== undefined) states.set(node, state);
  }
  return states;
}

async function verifyStored(r: Reader, self: Self, node: string, key: string): Promise<KeyState | undefined> {
  const history = (await historiesOf(r, [node])).get(node) ?? [];
  const state = verifyHistory(history, self.crypto);
  return state.ok ? remember(key, state.value) : undefined;
}

export interface Learned {
  readonly outcome: 'same' | 'extended' | 'behind' | 'overridden' | 'outranked';
  readonly state: KeyState;
}

/**
 * Joins what arrived of a node's history to what is known of it. `events` may begin anywhere at or before the end of
 * what is known. Refused: `exchange/duplicity` when two histories of equal rank contradict each other (both are kept),
 * `exchange/bad-key` for what does not verify or does not connect.
 */
export async function learnHistory(
  tx: Tx,
  self: Self,
  node: string,
  events: readonly SignedEvent[],
): Promise<Result<Learned>> {
  const at = nowOf(self);
  const known = (await historiesOf(tx, [node])).get(node) ?? [];
  const first = events[0]?.event.seq ?? 0;
  if (first > known.length) return refuse('exchange/bad-key', { node });
  const arrived = [...known.slice(0, first), ...events];
  if (known.length === 0) {
    const state = verifyHistory(arrived, self.crypto);
    if (!state.ok) return refuseBecause('exchange/bad-key', state.issues, { node });
    if (state.value.node !== node) return refuse('exchange/bad-key', { node });
    await save(tx, self, state.value, arrived, 0, at);
    return accept({ outcome: 'extended', state: state.value });
  }
  const merged = mergeHistory(known, arrived, self.crypto);
  if (!merged.ok) {
    if (!isDuplicity(merged.issues)) return refuseBecause('exchange/bad-key', merged.issues, { node });
    await markDuplicity(tx, node, at);
    await putEvents(tx, rowsOf(self, node, arrived, false).slice(first), at);
    return refuse('exchange/duplicity', { node });
  }
  const { outcome, state, history } = merged.value;
  if (state.node !== node) return refuse('exchange/bad-key', { node });
  if (outcome === 'extended' || outcome === 'overridden') {
    await save(tx, self, state, history, merged.value.at ?? 0, at);
  }
  return accept({ outcome, state });
}

async function save(
  tx: Tx,
  self: Self,
  state: KeyState,
  history: readonly SignedEvent[],
  from: number,
  at: string,
): Promise<void> {
  await putPartners(tx, [{ node: state.node, name: JSON.stringify(state.name), at }]);
  await dropEventsFrom(tx, state.node, from);
  await putEvents(tx, rowsOf(self, state.node, history, true).slice(from), at);
}

function rowsOf(self: Self, node: string, history: readonly SignedEvent[], chosen: boolean): EventRow[] {
  return history.map((event) => ({
    node,
    seq: event.event.seq,
    hash: eventHash(event.event, self.crypto),
    chosen,
    event,
    bytes: canonicalBytes(event),
  }));
}

function isDuplicity(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === 'envelope/duplicity');
}
