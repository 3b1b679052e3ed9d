import { addBoxKey, beginHistory, type Crypto, type SignedEvent, verifyHistory } from '@qanat/envelope';
import { openStore } from '@qanat/store';
import {
  type AgreementDraft,
  acceptInvite,
  confirmCode,
  createInvite,
  exchangeMigrations,
  handleJoin,
  joinCode,
  type NodeKeys,
  nodeCrypto,
  proposeAgreement,
  type ReceiveReport,
  receivePackets,
  type Self,
  signAgreement,
  takePackets,
} from '../src/index.ts';
import { createBoxPair } from './box-pair.ts';

/** A clock that tests move. */
export interface Clock {
  now: number;
}

export function newClock(at = '2026-11-24T08:00:00.000Z'): Clock {
  return { now: Date.parse(at) };
}

/** A node with its own store in memory; everything but packet encryption is drawn from the seed. */
export interface TestNode extends Self {
  readonly root: Uint8Array;
  readonly next: Uint8Array;
}

export async function newNode(name: string, clock: Clock, suite: 'q1' | 'x1' = 'x1'): Promise<TestNode> {
  const crypto = seeded(name);
  const store = await openStore({ path: ':memory:', migrations: exchangeMigrations });
  const seed = (what: string) => nodeCrypto.sha256(new TextEncoder().encode(`${name}/${what}`));
  const at = new Date(clock.now).toISOString();
  const root = seed('root');
  const next = seed('next');
  const privateKey = seed('sign');
  const publicKey = crypto.publicKey(privateKey);
  const until = new Date(clock.now + 90 * 86_400_000).toISOString();
  const begin = beginHistory(
    {
      name: { en: name },
      at,
      root,
      next: crypto.publicKey(next),
      sign: [{ kid: 's1', publicKey, from: at, until }],
    },
    crypto,
  );
  const box = { kid: 'b1', ...(await createBoxPair(suite)) };
  const boxUntil = new Date(clock.now + 30 * 86_400_000).toISOString();
  const added = addBoxKey(
    [begin],
    { at, box: [{ kid: 'b1', key: box.recipient, from: at, until: boxUntil }] },
    { kid: 's1', privateKey },
    crypto,
  );
  const history: SignedEvent[] = [begin, added];
  const verified = verifyHistory(history, crypto);
  if (!verified.ok) throw new Error(JSON.stringify(verified.issues));
  const state = verified.value;
  const door = { key: '', cert: '', pin: `sha256:${'0'.repeat(64)}` };
  const keys: NodeKeys = {
    nodeId: state.node,
    history,
    state,
    sign: { kid: 's1', privateKey, publicKey },
    box: [box],
    nodeSecret: seed('secret'),
    door,
    wrapped: false,
    offlineHere: true,
  };
  return { store, keys, crypto, now: () => new Date(clock.now), root, next };
}

function seeded(name: string): Crypto {
  let state = nodeCrypto.sha256(new TextEncoder().encode(`seed/${name}`));
  return {
    ...nodeCrypto,
    random: (length) => {
      const out = new Uint8Array(length);
      for (let at = 0; at < length; at += 32) {
        state = nodeCrypto.sha256(state);
        out.set(state.subarray(0, Math.min(32, length - at)), at);
      }
      return out;
    },
  };
}

export function must<T>(result: { ok: true; value: T } | { ok: false; issues: readonly unknown[] }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** A and B have met; A invited. */
export async function meet(a: Self, b: Self, spoken = true): Promise<string> {
  const invite = await createInvite(a, {});
  const joined = must(
    await acceptInvite(b, invite.text, async (message) => {
      const answer = must(await handleJoin(a, message));
      if (answer.reply === undefined) throw new Error('no answer');
      return answer.reply;
    }),
  );
  if (spoken) {
    const code = must(await joinCode(a, joined.chan));
    must(await confirmCode(a, joined.chan, code, 'Officer A'));
    must(await confirmCode(b, joined.chan, code, 'Officer B'));
  }
  return joined.chan;
}

/** Brings everything unacknowledged from one node to the other. */
export async function bring(from: Self, to: Self, chan: string): Promise<ReceiveReport> {
  const packets = must(await takePackets(from, chan));
  return receivePackets(
    to,
    packets.map(({ bytes }) => bytes),
  );
}

/** Back and forth until neither has anything to say. */
export async function settle(a: Self, b: Self, chan: string): Promise<void> {
  for (let round = 0; round < 6; round++) {
    const one = await bring(a, b, chan);
    const two = await bring(b, a, chan);
    if ([...one.envelopes, ...two.envelopes].every(({ verdict }) => verdict === 'duplicate')) return;
  }
}

export async function agree(
  a: Self,
  b: Self,
  chan: string,
  draft: Partial<AgreementDraft> = {},
): Promise<string> {
  const { hash } = must(
    await proposeAgreement(
      a,
      chan,
      { title: { en: 'Gulf' }, end: '2027-11-24T00:00:00Z', min_suite: 'x1', ...draft },
      'Officer A',
    ),
  );
  await bring(a, b, chan);
  must(await signAgreement(b, chan, 'Officer B'));
  await settle(a, b, chan);
  return hash;
}
