import type { Json, Result } from '@qanat/json';
import {
  closed,
  dictionary,
  hash,
  integer,
  kid,
  list,
  literal,
  names,
  parseShape,
  publicKey,
  type Shape,
  signature,
  text,
  time,
} from './shape.ts';

/** One Ed25519 signing key; `until` counts at most 100 days after `from`. */
export interface SignKeyEntry {
  kid: string;
  /** `ed25519:` and base64url. */
  key: string;
  from: string;
  until: string;
}

/** One age recipient: `age1pq1…` (hybrid, suite q1) or `age1…` (X25519, suite x1). */
export interface BoxKeyEntry {
  kid: string;
  key: string;
  from: string;
  until: string;
}

export interface VoidEntry {
  kid: string;
  why: 'stolen' | 'lost' | 'ceased' | 'mistake';
  /** Last good sequence number by log (`<chan>/<gen>`); in a log not named nothing of the key is good. */
  kept: Record<string, number>;
}

interface Common {
  v: 1;
  seq: number;
  /** Hash of the previous event's bytes; null in the first. */
  prev: string | null;
  /** When, as stated by the node. */
  at: string;
}

export interface BeginEvent extends Common {
  t: 'node.begin';
  seq: 0;
  prev: null;
  root: string;
  /** Hash of the next root's 32 public bytes. */
  next: string;
  sign: SignKeyEntry[];
  /** BCP 47 language tag → name. */
  name: Record<string, string>;
}
export interface KeysEvent extends Common {
  t: 'node.keys';
  prev: string;
  sign: SignKeyEntry[];
}
export interface BoxEvent extends Common {
  t: 'node.box';
  prev: string;
  /** The sign key under which this event stands. */
  kid: string;
  box: BoxKeyEntry[];
}
export interface DoorEvent extends Common {
  t: 'node.door';
  prev: string;
  kid: string;
  /** SHA-256 of the door certificate's public key (SubjectPublicKeyInfo). */
  pin: string;
}
export interface TurnEvent extends Common {
  t: 'node.turn';
  prev: string;
  root: string;
  next: string;
  sign: SignKeyEntry[];
  void: VoidEntry[];
}

export type KeyEvent = BeginEvent | KeysEvent | BoxEvent | DoorEvent | TurnEvent;

/** An event and the signature over PAE(`application/vnd.qanat.key-event+json`, RFC 8785 bytes of it). */
export interface SignedEvent {
  event: KeyEvent;
  sig: string;
}

/** Authority of an event: turn over keys over box and door. */
export const RANK: Readonly<Record<KeyEvent['t'], number>> = {
  'node.begin': 4,
  'node.turn': 3,
  'node.keys': 2,
  'node.box': 1,
  'node.door': 1,
};

const signKey = closed({ kid, key: publicKey, from: time, until: time });
const boxKey = closed({
  kid,
  key: text(4096, (key) => /^age1[a-z0-9]+$/.test(key)),
  from: time,
  until: time,
});
const voidEntry = closed({
  kid,
  why: literal('stolen', 'lost', 'ceased', 'mistake'),
  kept: dictionary(/^c_[a-z2-7]{26}\/[1-9][0-9]{0,8}$/, integer(0), 1000),
});
const later = { v: literal(1), seq: integer(1), prev: hash, at: time };
const signKeys = list(signKey, 1, 16);

const SHAPES: Readonly<Record<KeyEvent['t'], Shape>> = {
  'node.begin': closed({
    v: literal(1),
    t: literal('node.begin'),
    seq: literal(0),
    prev: literal(null),
    at: time,
    root: publicKey,
    next: hash,
    sign: signKeys,
    name: names,
  }),
  'node.keys': closed({ ...later, t: literal('node.keys'), sign: signKeys }),
  'node.box': closed({ ...later, t: literal('node.box'), kid, box: list(boxKey, 1, 16) }),
  'node.door': closed({ ...later, t: literal('node.door'), kid, pin: hash }),
  'node.turn': closed({
    ...later,
    t: literal('node.turn'),
    root: publicKey,
    next: hash,
    sign: signKeys,
    void: list(voidEntry, 0, 64),
  }),
};

const eventShape: Shape = (value, path, issues) => {
  const kind = typeof value === 'object' && value !== null && !Array.isArray(value) ? value['t'] : undefined;
  const known = typeof kind === 'string' && Object.hasOwn(SHAPES, kind) ? (kind as KeyEvent['t']) : undefined;
  if (known === undefined) closed({ t: literal(...Object.keys(SHAPES)) })(value, path, issues);
  else SHAPES[known](value, path, issues);
};

/** Whether a JSON value has the closed shape of a signed event; the signature is not looked at. */
export function parseSignedEvent(value: Json): Result<SignedEvent> {
  return parseShape<SignedEvent>(closed({ event: eventShape, sig: signature }), value);
}
