import type { Json, Result } from '@qanat/json';
import { admitKey } from './admit.ts';
import type { Crypto } from './crypto.ts';
import { eventBytes } from './history.ts';
import { accept, refuse } from './issue.ts';
import type {
  BeginEvent,
  BoxEvent,
  BoxKeyEntry,
  DoorEvent,
  SignedEvent,
  SignKeyEntry,
  TurnEvent,
} from './key-event.ts';
import { parseSignedEvent } from './key-event.ts';
import { type BoxKey, findSignKey, type KeyState, keyStanding, type SignKey, suiteOf } from './key-state.ts';
import { LIMITS } from './limits.ts';
import { formatHash, parsePublicKey, parseSignature, toBase32 } from './notation.ts';
import { pae, payloadType } from './pae.ts';
import { instant } from './shape.ts';
import { standingCode } from './verify.ts';

/**
 * Checks a whole history from its first event: shapes, chain, every signature under the key that has the
 * authority at that place, admission of every key, windows.
 * @returns what the history says, or the first event's reasons that does not hold (`path` names it).
 */
export function verifyHistory(
  history: readonly Json[] | readonly SignedEvent[],
  crypto: Crypto,
): Result<KeyState> {
  if (history.length === 0) return refuse('envelope/history-empty');
  if (history.length > LIMITS.historyEvents)
    return refuse('envelope/too-big', '$', { limit: LIMITS.historyEvents });
  let state: KeyState | undefined;
  for (const [i, item] of history.entries()) {
    const parsed = parseSignedEvent(item as Json);
    const next = parsed.ok ? applyEvent(state, parsed.value, crypto) : parsed;
    if (!next.ok)
      return {
        ok: false,
        issues: next.issues.map((found) => ({ ...found, path: `$[${i}]${found.path.slice(1)}` })),
      };
    state = next.value;
  }
  return accept(state as KeyState);
}

/** Applies one parsed event to what is known; `state` is undefined before the first. */
export function applyEvent(
  state: KeyState | undefined,
  signed: SignedEvent,
  crypto: Crypto,
): Result<KeyState> {
  const { event } = signed;
  const bytes = eventBytes(event);
  const hash = crypto.sha256(bytes);
  const head = formatHash(hash);
  const checks = (authority: Uint8Array | undefined) =>
    authority !== undefined &&
    crypto.verify(authority, pae(payloadType('key-event'), bytes), parseSignature(signed.sig) as Uint8Array);

  if (event.t === 'node.begin') {
    if (state !== undefined) return refuse('envelope/history-chain', '$.event.t');
    return begin(event, head, hash, checks);
  }
  if (state === undefined) return refuse('envelope/history-not-begin', '$.event.t');
  if (event.seq !== state.seq + 1 || event.prev !== state.head)
    return refuse('envelope/history-chain', '$.event.prev');
  if (instant(event.at) < instant(state.at)) return refuse('envelope/history-time', '$.event.at');
  const moved = { ...state, seq: event.seq, head, at: event.at };
  switch (event.t) {
    case 'node.keys': {
      if (!checks(parsePublicKey(state.root))) return refuse('envelope/signature-bad', '$.sig');
      const sign = addSign(state.sign, event.sign, event.seq, state.root);
      return sign.ok ? accept({ ...moved, sign: sign.value }) : sign;
    }
    case 'node.box':
    case 'node.door':
      return underSignKey(state, moved, event, checks);
    case 'node.turn':
      return turn(moved, event, checks, crypto);
  }
}

type Checks = (authority: Uint8Array | undefined) => boolean;

function begin(event: BeginEvent, head: string, hash: Uint8Array, checks: Checks): Result<KeyState> {
  const root = admitText(event.root, '$.event.root');
  if (!root.ok) return root;
  if (!checks(root.value)) return refuse('envelope/signature-bad', '$.sig');
  const sign = addSign([], event.sign, 0, event.root);
  if (!sign.ok) return sign;
  return accept({
    node: `qn1${toBase32(hash)}`,
    name: event.name,
    root: event.root,
    next: event.next,
    seq: 0,
    head,
    at: event.at,
    sign: sign.value,
    box: [],
  });
}

function underSignKey(
  state: KeyState,
  moved: KeyState,
  event: BoxEvent | DoorEvent,
  checks: Checks,
): Result<KeyState> {
  const key = findSignKey(state, event.kid);
  if (key === undefined) return refuse('envelope/key-unknown', '$.event.kid', { kid: event.kid });
  if (!checks(key.publicKey)) return refuse('envelope/signature-bad', '$.sig');
  const standing = keyStanding(state, event.kid, { at: event.at, historySeq: state.seq });
  if (standing !== 'good')
    return refuse(standingCode(standing), '$.event.kid', { kid: event.kid, at: event.at });
  if (event.t === 'node.door') return accept({ ...moved, door: { pin: event.pin, kid: event.kid } });
  const box = addBox(state.box, event.box, event.seq, event.kid);
  return box.ok ? accept({ ...moved, box: box.value }) : box;
}

function turn(moved: KeyState, event: TurnEvent, checks: Checks, crypto: Crypto): Result<KeyState> {
  const root = admitText(event.root, '$.event.root');
  if (!root.ok) return root;
  if (event.root === moved.root || moved.sign.some((key) => key.key === event.root)) {
    return refuse('envelope/key-reused', '$.event.root');
  }
  if (formatHash(crypto.sha256(root.value)) !== moved.next) {
    return refuse('envelope/history-next-mismatch', '$.event.root');
  }
  if (!checks(root.value)) return refuse('envelope/signature-bad', '$.sig');
  for (const [i, entry] of event.void.entries()) {
    const known = [...moved.sign, ...moved.box].some((key) => key.kid === entry.kid);
    if (!known) return refuse('envelope/key-unknown', `$.event.void[${i}].kid`, { kid: entry.kid });
  }
  const voids = new Map(event.void.map((entry) => [entry.kid, entry]));
  const ended = moved.sign.map((key): SignKey => {
    const entry = voids.get(key.kid);
    // A void stands for ever: a later turn may void again what was retired, never the other way round.
    if (entry !== undefined && key.voided === undefined) {
      return { ...key, voided: { seq: event.seq, why: entry.why, kept: entry.kept } };
    }
    return key.retired === undefined ? { ...key, retired: { seq: event.seq, at: event.at } } : key;
  });
  const sign = addSign(ended, event.sign, event.seq, event.root);
  if (!sign.ok) return sign;
  const box = moved.box.map((key) =>
    voids.has(key.kid) || voids.has(key.by) ? { ...key, voided: true } : key,
  );
  const { door, ...rest } = moved;
  const kept = door !== undefined && !voids.has(door.kid) ? { door } : {};
  return accept({ ...rest, ...kept, root: event.root, next: event.next, sign: sign.value, box });
}

function addSign(
  known: readonly SignKey[],
  entries: readonly SignKeyEntry[],
  seq: number,
  root: string,
): Result<readonly SignKey[]> {
  if (known.length + entries.length > LIMITS.historyKeys) {
    return refuse('envelope/too-big', '$.event.sign', { limit: LIMITS.historyKeys });
  }
  const out = [...known];
  for (const [i, entry] of entries.entries()) {
    const path = `$.event.sign[${i}]`;
    const key = admitText(entry.key, `${path}.key`);
    if (!key.ok) return key;
    if (out.some((other) => other.kid === entry.kid))
      return refuse('envelope/history-kid-reused', `${path}.kid`);
    if (entry.key === root || out.some((other) => other.key === entry.key)) {
      return refuse('envelope/key-reused', `${path}.key`);
    }
    if (instant(entry.until) <= instant(entry.from)) return refuse('envelope/history-time', `${path}.until`);
    const latest = instant(entry.from) + LIMITS.signKeyDays * 86_400_000;
    const until = instant(entry.until) > latest ? new Date(latest).toISOString() : entry.until;
    out.push({ kid: entry.kid, key: entry.key, publicKey: key.value, from: entry.from, until, since: seq });
  }
  return accept(out);
}

function addBox(
  known: readonly BoxKey[],
  entries: readonly BoxKeyEntry[],
  seq: number,
  by: string,
): Result<readonly BoxKey[]> {
  const out = [...known];
  for (const [i, entry] of entries.entries()) {
    const path = `$.event.box[${i}]`;
    if (out.some((other) => other.kid === entry.kid))
      return refuse('envelope/history-kid-reused', `${path}.kid`);
    if (out.some((other) => other.recipient === entry.key))
      return refuse('envelope/key-reused', `${path}.key`);
    if (instant(entry.until) <= instant(entry.from)) return refuse('envelope/history-time', `${path}.until`);
    const suite = suiteOf(entry.key);
    const { kid, from, until } = entry;
    out.push({ kid, recipient: entry.key, suite, from, until, since: seq, by, voided: false });
  }
  return accept(out);
}

function admitText(key: string, path: string): Result<Uint8Array> {
  const admitted = admitKey(parsePublicKey(key) as Uint8Array);
  return admitted.ok ? admitted : { ok: false, issues: admitted.issues.map((found) => ({ ...found, path })) };
}
