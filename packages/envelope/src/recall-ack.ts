import { canonicalBytes, type Result } from '@qanat/json';
import type { BodyItem } from './body.ts';
import type { Crypto } from './crypto.ts';
import { closed, hash, integer, list, literal, objectId, optional, text, time } from './shape.ts';
import { parseDocument } from './signed-json.ts';

/** One correction; `gen`, `seq` and `idx` name the item in the author's own log. */
export interface RecallItem {
  obj: string;
  gen: number;
  seq: number;
  idx: number;
  class: 'revised' | 'weakened' | 'false' | 'spill' | 'regraded' | 'expired' | 'replaced';
  why:
    | 'benign-service'
    | 'own-error'
    | 'source-withdrew'
    | 'source-doubtful'
    | 'over-shared'
    | 'terms-changed'
    | 'superseded'
    | 'no-longer-active'
    | 'unstated';
  act: 'stop-using' | 'use-new-version' | 'lower-confidence' | 'delete-and-attest';
  /** Latest time for `act`. */
  by?: string;
}

/** Body of a `recall`. */
export interface RecallMessage {
  v: 1;
  t: 'recall';
  items: RecallItem[];
}

/** What became of one envelope that was not simply kept. */
export interface AckException {
  seq: number;
  out: 'held' | 'refused' | 'partial' | 'gone';
  code: string;
  objs?: string[];
}

/** Body of an `ack`: how far the partner's log is held, cosigned. */
export interface AckMessage {
  v: 1;
  t: 'ack';
  /** Origin line of the log acknowledged. */
  of: string;
  /** Size acknowledged before; 0 at first. */
  old: number;
  size: number;
  root: string;
  /** The author's checkpoint with the partner's cosignature line: a whole signed note. */
  note: string;
  except: AckException[];
}

const recallShape = closed({
  v: literal(1),
  t: literal('recall'),
  items: list(
    closed({
      obj: objectId,
      gen: integer(1, 999_999_999),
      seq: integer(0),
      idx: integer(0, 20_000),
      class: literal('revised', 'weakened', 'false', 'spill', 'regraded', 'expired', 'replaced'),
      why: literal(
        'benign-service',
        'own-error',
        'source-withdrew',
        'source-doubtful',
        'over-shared',
        'terms-changed',
        'superseded',
        'no-longer-active',
        'unstated',
      ),
      act: literal('stop-using', 'use-new-version', 'lower-confidence', 'delete-and-attest'),
      by: optional(time),
    }),
    1,
    10_000,
  ),
});

const ackShape = closed({
  v: literal(1),
  t: literal('ack'),
  of: text(200, (value) => value.startsWith('qanat/')),
  old: integer(0),
  size: integer(0),
  root: hash,
  note: text(16_384),
  except: list(
    closed({
      seq: integer(0),
      out: literal('held', 'refused', 'partial', 'gone'),
      code: text(60, (value) => /^[a-z0-9/-]+$/.test(value)),
      objs: optional(list(objectId, 1, 1000)),
    }),
    0,
    10_000,
  ),
});

export function parseRecall(content: Uint8Array): Result<RecallMessage> {
  return parseDocument<RecallMessage>(recallShape, content, 8_388_608);
}

export function parseAck(content: Uint8Array): Result<AckMessage> {
  return parseDocument<AckMessage>(ackShape, content, 8_388_608);
}

/** The one item of a body that carries a message and no objects. */
export function messageItem(message: object, crypto: Crypto): BodyItem {
  return { idx: 0, t: 'message', salt: crypto.random(32), bytes: canonicalBytes(message) };
}
