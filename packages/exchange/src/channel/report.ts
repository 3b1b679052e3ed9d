import type { EnvelopeKind } from '@qanat/envelope';

export type Verdict = 'kept' | 'partial' | 'held' | 'refused' | 'waiting' | 'duplicate' | 'gone';

export interface EnvelopeVerdict {
  readonly chan: string;
  readonly author: string;
  readonly gen: number;
  readonly seq: number;
  readonly kind: EnvelopeKind;
  readonly verdict: Verdict;
  /** Why it was not simply kept. */
  readonly code?: string;
}

/** One object that is now in the store. */
export interface KeptObject {
  readonly chan: string;
  readonly gen: number;
  readonly seq: number;
  readonly idx: number;
  readonly id: string;
  readonly type: string;
  /** Sequence number of the store's version. */
  readonly version: number;
  readonly outcome: 'new' | 'same' | 'conflict';
}

/** A reference to an id that we had minted for this partner, and what of ours it stands for. */
export interface Homecoming {
  readonly chan: string;
  /** What came, a sighting say. */
  readonly object: string;
  readonly view: string;
  readonly original: string;
}

export interface ReceiveReport {
  /** Packets that were not opened, by their place in the list. */
  readonly packets: readonly { readonly index: number; readonly code: string }[];
  readonly envelopes: readonly EnvelopeVerdict[];
  readonly kept: readonly KeptObject[];
  readonly homecomings: readonly Homecoming[];
  /** Objects taken out of use by recalls in what arrived. */
  readonly recalled: readonly { readonly chan: string; readonly object: string; readonly class: string }[];
  /** New entries of the hold queue. */
  readonly held: readonly { readonly chan: string; readonly code: string; readonly object?: string }[];
  /** Channels that have something to say in answer: receipts, recalls passed on, signatures. */
  readonly answer: readonly string[];
}

/** The report while it grows. */
export interface OpenReport {
  readonly packets: { index: number; code: string }[];
  readonly envelopes: EnvelopeVerdict[];
  readonly kept: KeptObject[];
  readonly homecomings: Homecoming[];
  readonly recalled: { chan: string; object: string; class: string }[];
  readonly held: { chan: string; code: string; object?: string }[];
  readonly answer: Set<string>;
}

export function openReport(): OpenReport {
  return { packets: [], envelopes: [], kept: [], homecomings: [], recalled: [], held: [], answer: new Set() };
}

export function closeReport(report: OpenReport): ReceiveReport {
  return { ...report, answer: [...report.answer] };
}
