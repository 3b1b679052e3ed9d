import type { KeyState, SignedEvent } from '@qanat/envelope';
import { formatPublicKey, verifyHistory } from '@qanat/envelope';
import type { Json } from '@qanat/json';
import { ExchangeError } from '../errors.ts';
import { type DoorKey, isDoorKey } from './certificate.ts';
import { readKeyFile, writeKeyFile } from './key-file.ts';
import { nodeCrypto } from './node-crypto.ts';
import { unwrapSecrets, type Wrapped, wrapSecrets } from './wrap.ts';

export interface BoxPair {
  kid: string;
  /** age identity (private) and recipient (public). */
  identity: string;
  recipient: string;
}

/** Everything a running node signs, opens and shows with. */
export interface NodeKeys {
  nodeId: string;
  /** The whole key history, oldest first, and what it says. */
  history: SignedEvent[];
  state: KeyState;
  sign: { kid: string; privateKey: Uint8Array; publicKey: Uint8Array };
  /** Newest last. Older ones stay for `grace` after their end, to open packets that were long on the road. */
  box: BoxPair[];
  /** 32 bytes from which lane secrets are derived; survives all turns of keys. */
  nodeSecret: Uint8Array;
  door: DoorKey;
  /** Whether a passphrase protects the file. */
  wrapped: boolean;
  /** Whether the private root and the one after it are still in the file, and not on paper alone. */
  offlineHere: boolean;
}

/** The private parts, as they stand in the file. Bytes are base64url. */
export interface Secrets {
  sign: { kid: string; key: string };
  box: BoxPair[];
  node: string;
  door: DoorKey;
  offline: { root: string; next: string } | null;
}

export interface OpenedFile {
  history: SignedEvent[];
  secrets: Secrets;
  passphrase: string | undefined;
}

interface KeyFile {
  v: 1;
  node: string;
  history: SignedEvent[];
  secrets: { form: 'plain'; value: Secrets } | Wrapped;
}

/** Reads and opens the file. Throws `keys-absent`, `keys-damaged`, `keys-passphrase`. */
export async function openKeyFile(dir: string, passphrase?: string): Promise<OpenedFile> {
  const file = parseKeyFile(await readKeyFile(dir));
  if (file.secrets.form === 'plain') {
    return { history: file.history, secrets: file.secrets.value, passphrase: undefined };
  }
  const opened = await unwrapSecrets(file.secrets, passphrase, contextOf(file.node));
  return { history: file.history, secrets: opened as unknown as Secrets, passphrase };
}

/** Checks that everything fits together, then puts it in place of the file. */
export async function saveKeyFile(dir: string, opened: OpenedFile): Promise<NodeKeys> {
  const keys = toNodeKeys(opened);
  const { history, secrets, passphrase } = opened;
  const file: KeyFile = {
    v: 1,
    node: keys.nodeId,
    history,
    secrets:
      passphrase === undefined
        ? { form: 'plain', value: secrets }
        : await wrapSecrets(secrets as unknown as Json, passphrase, contextOf(keys.nodeId)),
  };
  await writeKeyFile(dir, `${JSON.stringify(file, null, 1)}\n`);
  return keys;
}

/** Throws `exchange/keys-damaged` when history and private keys do not belong together. */
export function toNodeKeys(opened: OpenedFile): NodeKeys {
  const { history, secrets, passphrase } = opened;
  const verified = verifyHistory(history, nodeCrypto);
  if (!verified.ok) throw damaged(verified.issues[0]?.code ?? 'history');
  const state = verified.value;
  const privateKey = fromBase64url(secrets.sign.key);
  const publicKey = nodeCrypto.publicKey(privateKey);
  const listed = state.sign.find(({ kid }) => kid === secrets.sign.kid);
  if (listed?.key !== formatPublicKey(publicKey)) throw damaged('sign');
  if (secrets.box.some(({ recipient }) => !state.box.some((box) => box.recipient === recipient))) {
    throw damaged('box');
  }
  if (!isDoorKey(secrets.door) || (state.door !== undefined && state.door.pin !== secrets.door.pin)) {
    throw damaged('door');
  }
  return {
    nodeId: state.node,
    history,
    state,
    sign: { kid: secrets.sign.kid, privateKey, publicKey },
    box: secrets.box,
    nodeSecret: fromBase64url(secrets.node),
    door: secrets.door,
    wrapped: passphrase !== undefined,
    offlineHere: secrets.offline !== null,
  };
}

export function toBase64urlText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

export function fromBase64url(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64url'));
}

/** The file was written by this program: beyond its outline, what it says is checked by `toNodeKeys`. */
function parseKeyFile(text: string): KeyFile {
  let value: Partial<KeyFile> | null;
  try {
    value = JSON.parse(text) as Partial<KeyFile> | null;
  } catch (cause) {
    throw damaged('json', cause);
  }
  const { v, node, history, secrets } = value ?? {};
  const form = secrets?.form;
  if (v !== 1 || typeof node !== 'string' || !Array.isArray(history) || secrets === undefined)
    throw damaged('outline');
  if (form !== 'scrypt' && !(form === 'plain' && secretsAreWhole(secrets.value))) throw damaged('secrets');
  return { v, node, history, secrets };
}

function secretsAreWhole(value: Partial<Secrets> | undefined): boolean {
  return (
    typeof value?.sign?.key === 'string' &&
    Array.isArray(value.box) &&
    typeof value.node === 'string' &&
    typeof value.door?.cert === 'string'
  );
}

function contextOf(node: string): Json {
  return { v: 1, node };
}

function damaged(what: string, cause?: unknown): ExchangeError {
  return new ExchangeError('exchange/keys-damaged', `The key file is damaged: ${what}.`, {
    cause,
    params: { part: what },
  });
}
