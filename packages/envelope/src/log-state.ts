import type { Frontier } from './merkle.ts';

/** One author's log in one channel and generation, as far as it is known. Plain JSON: store it as it is. */
export interface LogState {
  readonly chan: string;
  readonly from: string;
  readonly gen: number;
  /** Number of envelopes; the next one has this `seq`. */
  readonly size: number;
  /** Hash of the newest header; null when empty. */
  readonly head: string | null;
  /** `at` of the newest header; null when empty. */
  readonly at: string | null;
  /** RFC 6962 tree over the header bytes. */
  readonly tree: Frontier;
}

/** The name by which a void list speaks of a log: `<chan>/<gen>`. */
export function logName(log: { readonly chan: string; readonly gen: number }): string {
  return `${log.chan}/${log.gen}`;
}

/** Origin line of a log's checkpoints. */
export function logOrigin(log: {
  readonly chan: string;
  readonly from: string;
  readonly gen: number;
}): string {
  return `qanat/${log.chan}/${log.from}/${log.gen}`;
}
