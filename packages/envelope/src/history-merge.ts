import type { Result } from '@qanat/json';
import type { Crypto } from './crypto.ts';
import { eventHash } from './history.ts';
import { verifyHistory } from './history-verify.ts';
import { accept, refuse } from './issue.ts';
import { RANK, type SignedEvent } from './key-event.ts';
import type { KeyState } from './key-state.ts';

export interface MergedHistory {
  /**
   * `same` nothing new; `extended` the new one goes on from ours; `behind` ours goes on from the new one;
   * `overridden` the new branch holds higher authority and replaces ours from `at`; `outranked` ours does.
   */
  readonly outcome: 'same' | 'extended' | 'behind' | 'overridden' | 'outranked';
  /** The history that holds from now on. */
  readonly history: readonly SignedEvent[];
  readonly state: KeyState;
  /** First sequence number at which the two differ. */
  readonly at?: number;
}

/**
 * Joins a history that is known with one that arrived, of the same node. Where they branch, the branch
 * with the strongest event wins (turn over keys over box and door); equal strength is duplicity.
 * @returns `envelope/duplicity` with `seq` when neither branch outranks the other: freeze the channel and
 *   keep both; `envelope/history-other-node` for another node's; else the reasons of {@link verifyHistory}.
 */
export function mergeHistory(
  known: readonly SignedEvent[],
  arrived: readonly SignedEvent[],
  crypto: Crypto,
): Result<MergedHistory> {
  const theirs = verifyHistory(arrived, crypto);
  if (!theirs.ok) return theirs;
  const ours = verifyHistory(known, crypto);
  if (!ours.ok) return ours;
  if (ours.value.node !== theirs.value.node) return refuse('envelope/history-other-node');
  const length = Math.min(known.length, arrived.length);
  let at = 0;
  while (at < length && sameEvent(known[at] as SignedEvent, arrived[at] as SignedEvent, crypto)) at++;
  const keep = { history: known, state: ours.value };
  const take = { history: arrived, state: theirs.value };
  if (at === known.length && at === arrived.length) return accept({ outcome: 'same', ...keep });
  if (at === known.length) return accept({ outcome: 'extended', at, ...take });
  if (at === arrived.length) return accept({ outcome: 'behind', at, ...keep });
  const strength = strongest(known, at) - strongest(arrived, at);
  if (strength === 0) return refuse('envelope/duplicity', `$[${at}]`, { seq: at });
  return accept(
    strength > 0 ? { outcome: 'outranked', at, ...keep } : { outcome: 'overridden', at, ...take },
  );
}

function sameEvent(a: SignedEvent, b: SignedEvent, crypto: Crypto): boolean {
  return eventHash(a.event, crypto) === eventHash(b.event, crypto);
}

function strongest(history: readonly SignedEvent[], from: number): number {
  return Math.max(...history.slice(from).map((signed) => RANK[signed.event.t]));
}
