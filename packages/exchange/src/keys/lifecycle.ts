import { stat } from 'node:fs/promises';
import type { SignedEvent, VoidEntry } from '@qanat/envelope';
import {
  addBoxKey,
  addDoor,
  addSignKeys,
  beginHistory,
  formatHash,
  formatPublicKey,
  type KeyState,
  keyStanding,
  turnHistory,
} from '@qanat/envelope';
import { ExchangeError } from '../errors.ts';
import { newBoxIdentity } from './box-identity.ts';
import { newDoorKey } from './certificate.ts';
import { keyFilePath, withKeyLock } from './key-file.ts';
import { nodeCrypto } from './node-crypto.ts';
import {
  type BoxPair,
  fromBase64url,
  type NodeKeys,
  type OpenedFile,
  openKeyFile,
  type Secrets,
  saveKeyFile,
  toBase64urlText,
  toNodeKeys,
} from './node-keys.ts';
import { formatPaperKey, parsePaperKey } from './paper-key.ts';

const DAY_MS = 86_400_000;
export const SIGN_DAYS = 90;
export const BOX_DAYS = 30;
/** After its end a box key still opens packets for this long; then its private half is destroyed. */
export const GRACE_DAYS = 120;
const SEED_BYTES = 32;

/** Private keys in the form for paper; shown once. */
export interface PaperKeys {
  root: string;
  next: string;
}

export interface Lifecycle {
  now: Date;
  /** Needed where one wraps the file; on creation, wraps it. */
  passphrase?: string;
}

/**
 * A new node: root, the root after it, sign, box and door keys, and the secret of its lanes. Throws
 * `exchange/keys-present` rather than replace any.
 */
export function createKeys(
  dir: string,
  options: Lifecycle & { name: Record<string, string> },
): Promise<{ keys: NodeKeys; paper: PaperKeys }> {
  const at = options.now.toISOString();
  return withKeyLock(dir, async () => {
    if (await exists(keyFilePath(dir))) {
      throw new ExchangeError('exchange/keys-present', 'There are keys here already.', { params: { dir } });
    }
    const [root, next, signKey] = [newSeed(), newSeed(), newSeed()];
    const sign = { kid: 's1', privateKey: signKey };
    const begin = beginHistory(
      {
        name: options.name,
        at,
        root,
        next: nodeCrypto.publicKey(next),
        sign: [signEntry(sign, at)],
      },
      nodeCrypto,
    );
    const door = newDoorKey();
    const box = newBox('b1');
    const history = withBoxAndDoor([begin], box, door.pin, sign, at);
    const keys = await saveKeyFile(dir, {
      history,
      secrets: {
        sign: { kid: sign.kid, key: toBase64urlText(signKey) },
        box: [box],
        node: toBase64urlText(newSeed()),
        door,
        offline: { root: toBase64urlText(root), next: toBase64urlText(next) },
      },
      passphrase: options.passphrase,
    });
    return { keys, paper: { root: formatPaperKey(root), next: formatPaperKey(next) } };
  });
}

/** Throws `exchange/keys-absent`, `exchange/keys-damaged`, `exchange/keys-passphrase`. */
export async function loadKeys(dir: string, passphrase?: string): Promise<NodeKeys> {
  return toNodeKeys(await openKeyFile(dir, passphrase));
}

/**
 * Adds a box key for the next 30 days, and destroys those whose grace is over. Throws `exchange/keys-expired` when the
 * sign key has ended and must be renewed first.
 */
export function rotateBox(dir: string, options: Lifecycle): Promise<NodeKeys> {
  const at = options.now.toISOString();
  return change(dir, options, async (opened, state) => {
    assertSignKeyStands(state, opened.secrets.sign.kid, at);
    const box = newBox(`b${state.box.length + 1}`);
    const history = [
      ...opened.history,
      addBoxKey(opened.history, { box: [boxEntry(box, at)], at }, signer(opened), nodeCrypto),
    ];
    const kept = opened.secrets.box.filter(({ kid }) => {
      const until = state.box.find((entry) => entry.kid === kid)?.until ?? at;
      return Date.parse(until) + GRACE_DAYS * DAY_MS > options.now.getTime();
    });
    return { ...opened, history, secrets: { ...opened.secrets, box: [...kept, box] } };
  });
}

/**
 * A new sign key for the next 90 days, under the root. `root` is the key from paper, needed where the file no longer
 * holds it (`exchange/keys-offline`).
 */
export function renewSign(dir: string, options: Lifecycle & { root?: string }): Promise<NodeKeys> {
  const at = options.now.toISOString();
  return change(dir, options, async (opened, state) => {
    const root = pick(
      candidates(options.root, opened.secrets.offline?.root),
      (key) => formatPublicKey(nodeCrypto.publicKey(key)) === state.root,
    );
    const sign = { kid: `s${state.sign.length + 1}`, privateKey: newSeed() };
    const history = [
      ...opened.history,
      addSignKeys(opened.history, { sign: [signEntry(sign, at)], at }, root, nodeCrypto),
    ];
    return { ...opened, history, secrets: { ...opened.secrets, sign: toSecret(sign) } };
  });
}

/**
 * Turns the node's keys: the committed next key becomes root, everything that signs is new, and `void` says which old
 * keys no longer count and up to where. `next` is the key from paper, needed where the file no longer holds it. The
 * new commitment is returned for paper.
 */
export async function turnKeys(
  dir: string,
  options: Lifecycle & { next?: string; void?: VoidEntry[] },
): Promise<{ keys: NodeKeys; paper: PaperKeys }> {
  const at = options.now.toISOString();
  let paper: PaperKeys = { root: '', next: '' };
  const keys = await change(dir, options, async (opened, state) => {
    const root = pick(
      candidates(options.next, opened.secrets.offline?.next),
      (key) => formatHash(nodeCrypto.sha256(nodeCrypto.publicKey(key))) === state.next,
    );
    const next = newSeed();
    const sign = { kid: `s${state.sign.length + 1}`, privateKey: newSeed() };
    const turned = turnHistory(
      opened.history,
      {
        next: nodeCrypto.publicKey(next),
        sign: [signEntry(sign, at)],
        void: options.void ?? [],
        at,
      },
      root,
      nodeCrypto,
    );
    const box = newBox(`b${state.box.length + 1}`);
    const door = newDoorKey();
    const history = withBoxAndDoor([...opened.history, turned], box, door.pin, sign, at);
    paper = { root: formatPaperKey(root), next: formatPaperKey(next) };
    const offline = { root: toBase64urlText(root), next: toBase64urlText(next) };
    return {
      ...opened,
      history,
      secrets: { ...opened.secrets, sign: toSecret(sign), box: [...opened.secrets.box, box], door, offline },
    };
  });
  return { keys, paper };
}

/** Takes root and next out of the file, once they are on paper. */
export function removeOfflineKeys(dir: string, passphrase?: string): Promise<NodeKeys> {
  return rewrite(dir, passphrase, async (opened) => ({
    ...opened,
    secrets: { ...opened.secrets, offline: null },
  }));
}

/** Wraps the file under `next`, or unwraps it where `next` is undefined. */
export function changePassphrase(
  dir: string,
  passphrase: string | undefined,
  next: string | undefined,
): Promise<NodeKeys> {
  return rewrite(dir, passphrase, async (opened) => ({ ...opened, passphrase: next }));
}

type Change = (opened: OpenedFile, state: KeyState) => Promise<OpenedFile>;

function change(dir: string, options: Lifecycle, work: Change): Promise<NodeKeys> {
  return rewrite(dir, options.passphrase, (opened, state) => {
    if (options.now.getTime() < Date.parse(state.at)) {
      throw new ExchangeError('exchange/keys-clock', 'The clock is behind the key history.', {
        params: { at: state.at },
      });
    }
    return work(opened, state);
  });
}

function assertSignKeyStands(state: KeyState, kid: string, now: string): void {
  if (keyStanding(state, kid, { at: now }) === 'good') return;
  throw new ExchangeError('exchange/keys-expired', 'The sign key has ended.', { params: { kid } });
}

function rewrite(dir: string, passphrase: string | undefined, work: Change): Promise<NodeKeys> {
  return withKeyLock(dir, async () => {
    const opened = await openKeyFile(dir, passphrase);
    return saveKeyFile(dir, await work(opened, toNodeKeys(opened).state));
  });
}

interface SignSeed {
  kid: string;
  privateKey: Uint8Array;
}

function withBoxAndDoor(
  history: SignedEvent[],
  box: BoxPair,
  pin: string,
  sign: SignSeed,
  now: string,
): SignedEvent[] {
  const boxed = [...history, addBoxKey(history, { box: [boxEntry(box, now)], at: now }, sign, nodeCrypto)];
  return [...boxed, addDoor(boxed, { pin, at: now }, sign, nodeCrypto)];
}

function signer(opened: OpenedFile): SignSeed {
  return { kid: opened.secrets.sign.kid, privateKey: fromBase64url(opened.secrets.sign.key) };
}

function toSecret(sign: SignSeed): Secrets['sign'] {
  return { kid: sign.kid, key: toBase64urlText(sign.privateKey) };
}

function newBox(kid: string): BoxPair {
  return { kid, ...newBoxIdentity() };
}

function signEntry(sign: SignSeed, now: string): Parameters<typeof addSignKeys>[1]['sign'][number] {
  return {
    kid: sign.kid,
    publicKey: nodeCrypto.publicKey(sign.privateKey),
    from: now,
    until: daysAfter(now, SIGN_DAYS),
  };
}

function boxEntry(box: BoxPair, now: string): { kid: string; key: string; from: string; until: string } {
  return { kid: box.kid, key: box.recipient, from: now, until: daysAfter(now, BOX_DAYS) };
}

function daysAfter(now: string, days: number): string {
  return new Date(Date.parse(now) + days * DAY_MS).toISOString();
}

function candidates(paper: string | undefined, stored: string | undefined): Uint8Array[] {
  if (paper !== undefined) return [parsePaperKey(paper)];
  return stored === undefined ? [] : [fromBase64url(stored)];
}

function pick(keys: Uint8Array[], fits: (key: Uint8Array) => boolean): Uint8Array {
  if (keys.length === 0) {
    throw new ExchangeError('exchange/keys-offline', 'The key is on paper only.');
  }
  const key = keys.find(fits);
  if (key === undefined) {
    throw new ExchangeError('exchange/keys-paper', 'That is not the key to which the history is committed.');
  }
  return key;
}

function newSeed(): Uint8Array {
  return nodeCrypto.random(SEED_BYTES);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
