import { canonicalBytes } from '@qanat/json';
import type { Crypto, Signer } from './crypto.ts';
import { EnvelopeError } from './errors.ts';
import type {
  BeginEvent,
  BoxKeyEntry,
  KeyEvent,
  SignedEvent,
  SignKeyEntry,
  TurnEvent,
  VoidEntry,
} from './key-event.ts';
import { formatHash, formatPublicKey, toBase32, toBase64url } from './notation.ts';
import { pae, payloadType } from './pae.ts';

/** The bytes that are hashed into `prev` and, inside PAE, signed. */
export function eventBytes(event: KeyEvent): Uint8Array {
  return canonicalBytes(event);
}

/** `qn1` and the base32 form of SHA-256 over the first event's bytes. */
export function nodeIdOf(begin: BeginEvent, crypto: Crypto): string {
  return `qn1${toBase32(crypto.sha256(eventBytes(begin)))}`;
}

export function eventHash(event: KeyEvent, crypto: Crypto): string {
  return formatHash(crypto.sha256(eventBytes(event)));
}

export interface SignKeyInput {
  readonly kid: string;
  readonly publicKey: Uint8Array;
  readonly from: string;
  readonly until: string;
}

/** A new node. `root` is the root's private key, `next` the public key of the root after it. */
export function beginHistory(
  input: {
    readonly name: Record<string, string>;
    readonly at: string;
    readonly root: Uint8Array;
    readonly next: Uint8Array;
    readonly sign: readonly SignKeyInput[];
  },
  crypto: Crypto,
): SignedEvent {
  const event: BeginEvent = {
    v: 1,
    t: 'node.begin',
    seq: 0,
    prev: null,
    at: input.at,
    root: formatPublicKey(crypto.publicKey(input.root)),
    next: formatHash(crypto.sha256(input.next)),
    sign: input.sign.map(signEntry),
    name: input.name,
  };
  return signEvent(event, input.root, crypto);
}

/** Further sign keys, under the root. */
export function addSignKeys(
  history: readonly SignedEvent[],
  input: { readonly sign: readonly SignKeyInput[]; readonly at: string },
  rootPrivateKey: Uint8Array,
  crypto: Crypto,
): SignedEvent {
  const event: KeyEvent = {
    v: 1,
    t: 'node.keys',
    ...following(history, crypto),
    at: input.at,
    sign: input.sign.map(signEntry),
  };
  return signEvent(event, rootPrivateKey, crypto);
}

/** Further box keys (age recipients), under a sign key. */
export function addBoxKey(
  history: readonly SignedEvent[],
  input: { readonly box: readonly BoxKeyEntry[]; readonly at: string },
  signer: Pick<Signer, 'kid' | 'privateKey'>,
  crypto: Crypto,
): SignedEvent {
  const event: KeyEvent = {
    v: 1,
    t: 'node.box',
    ...following(history, crypto),
    at: input.at,
    kid: signer.kid,
    box: [...input.box],
  };
  return signEvent(event, signer.privateKey, crypto);
}

/** The pin of the node's door (`sha256:…` of its certificate's public key), under a sign key. */
export function addDoor(
  history: readonly SignedEvent[],
  input: { readonly pin: string; readonly at: string },
  signer: Pick<Signer, 'kid' | 'privateKey'>,
  crypto: Crypto,
): SignedEvent {
  const event: KeyEvent = {
    v: 1,
    t: 'node.door',
    ...following(history, crypto),
    at: input.at,
    kid: signer.kid,
    pin: input.pin,
  };
  return signEvent(event, signer.privateKey, crypto);
}

/** New root, new commitment, new sign keys, and what is void. `nextPrivateKey` is the key committed before. */
export function turnHistory(
  history: readonly SignedEvent[],
  input: {
    readonly next: Uint8Array;
    readonly sign: readonly SignKeyInput[];
    readonly void: readonly VoidEntry[];
    readonly at: string;
  },
  nextPrivateKey: Uint8Array,
  crypto: Crypto,
): SignedEvent {
  const event: TurnEvent = {
    v: 1,
    t: 'node.turn',
    ...following(history, crypto),
    at: input.at,
    root: formatPublicKey(crypto.publicKey(nextPrivateKey)),
    next: formatHash(crypto.sha256(input.next)),
    sign: input.sign.map(signEntry),
    void: [...input.void],
  };
  return signEvent(event, nextPrivateKey, crypto);
}

function signEntry(key: SignKeyInput): SignKeyEntry {
  return { kid: key.kid, key: formatPublicKey(key.publicKey), from: key.from, until: key.until };
}

function following(history: readonly SignedEvent[], crypto: Crypto): { seq: number; prev: string } {
  const last = history.at(-1);
  if (last === undefined)
    throw new EnvelopeError('envelope/bad-argument', 'A history begins with node.begin.');
  return { seq: last.event.seq + 1, prev: eventHash(last.event, crypto) };
}

function signEvent(event: KeyEvent, privateKey: Uint8Array, crypto: Crypto): SignedEvent {
  const message = pae(payloadType('key-event'), eventBytes(event));
  return { event, sig: toBase64url(crypto.sign(privateKey, message)) };
}
