import type { VoidEntry } from './key-event.ts';
import { instant } from './shape.ts';

export interface SignKey {
  readonly kid: string;
  /** `ed25519:…`, as in the event, and its 32 bytes. */
  readonly key: string;
  readonly publicKey: Uint8Array;
  readonly from: string;
  /** As stated, clamped to 100 days after `from`. */
  readonly until: string;
  /** Sequence number of the event that brought the key. */
  readonly since: number;
  /** Set by the turn that ended the key in good order. */
  readonly retired?: { readonly seq: number; readonly at: string };
  /** Set by the turn that voided the key. */
  readonly voided?: {
    readonly seq: number;
    readonly why: VoidEntry['why'];
    readonly kept: Readonly<Record<string, number>>;
  };
}

export interface BoxKey {
  readonly kid: string;
  /** age recipient. */
  readonly recipient: string;
  readonly suite: Suite;
  readonly from: string;
  readonly until: string;
  readonly since: number;
  /** The sign key under whose event it stands. */
  readonly by: string;
  /** True when the key, or the sign key that brought it, was voided: encrypt nothing to it. */
  readonly voided: boolean;
}

/** q1: hybrid ML-KEM-768 × X25519; x1: X25519 alone. */
export type Suite = 'q1' | 'x1';

/** What a verified key history says. */
export interface KeyState {
  readonly node: string;
  readonly name: Readonly<Record<string, string>>;
  /** The current root public key and the commitment to the one after it. */
  readonly root: string;
  readonly next: string;
  /** Head: sequence number and hash of the newest event. */
  readonly seq: number;
  readonly head: string;
  readonly at: string;
  readonly sign: readonly SignKey[];
  readonly box: readonly BoxKey[];
  /** Newest pin of the node's door, where one was given under a key that still stands. */
  readonly door?: { readonly pin: string; readonly kid: string };
}

/** Where a signature claims to stand. */
export interface Place {
  /** The stated time of the signed thing. */
  readonly at: string;
  /** The latest moment that `at` may stand for, where it tells whole seconds only. */
  readonly latest?: string;
  /** `<chan>/<gen>` and the sequence number, for what stands in a log. */
  readonly log?: string;
  readonly seq?: number;
  /** Highest event of the signer's history that its log carried before this place, where known. */
  readonly historySeq?: number;
}

/** `disowned`: voided, and beyond what the void list keeps. `retired`: turned over in good order before. */
export type Standing = 'good' | 'unknown' | 'out-of-window' | 'retired' | 'disowned';

/** Whether the key `kid` of a node could sign at that place: position in the log first, stated time second. */
export function keyStanding(state: KeyState, kid: string, place: Place): Standing {
  const key = findSignKey(state, kid);
  if (key === undefined) return 'unknown';
  if (key.voided !== undefined) {
    const last = place.log === undefined ? undefined : key.voided.kept[place.log];
    if (last === undefined || place.seq === undefined || place.seq > last) return 'disowned';
  }
  const known = place.historySeq;
  if (known !== undefined && key.since > known) return 'out-of-window';
  if (key.retired !== undefined) {
    if (known !== undefined && known >= key.retired.seq) return 'retired';
    if (instant(place.at) > instant(key.retired.at)) return 'retired';
  }
  const at = instant(place.at);
  const early = instant(place.latest ?? place.at) < instant(key.from);
  return early || at >= instant(key.until) ? 'out-of-window' : 'good';
}

export function findSignKey(state: KeyState, kid: string): SignKey | undefined {
  return state.sign.find((key) => key.kid === kid);
}

/**
 * The box key to encrypt to: the newest one of that suite that has begun and is not void. Its `until` may
 * have passed: how long after that a sender may still use it (`grace`) is the caller's to decide.
 */
export function currentBoxKey(state: KeyState, suite: Suite, now: string): BoxKey | undefined {
  return state.box.findLast((key) => !key.voided && key.suite === suite && instant(key.from) <= instant(now));
}

/** Suite of an age recipient. */
export function suiteOf(recipient: string): Suite {
  return recipient.startsWith('age1pq1') ? 'q1' : 'x1';
}
