import type { JsonObject, Result } from '@qanat/json';
import { type Agreement, validateAgreement } from './agreement.ts';
import type { Crypto, Signer } from './crypto.ts';
import { eventHash } from './history.ts';
import { verifyHistory } from './history-verify.ts';
import { formatInvite, type Invite, parseInvite } from './invite.ts';
import { accept, refuse } from './issue.ts';
import { closeJoin, type JoinedChannel, joinedChannel, joinHash, openJoin } from './join-wire.ts';
import type { SignedEvent } from './key-event.ts';
import type { KeyState } from './key-state.ts';
import { LIMITS } from './limits.ts';
import { formatHash, fromBase64url, toBase32, toBase64url } from './notation.ts';
import {
  anyObject,
  bytes,
  closed,
  hash,
  kid,
  list,
  literal,
  nullable,
  parseShape,
  type Shape,
  signature,
  time,
} from './shape.ts';
import { signJson, verifyJson } from './signed-json.ts';

/** What a side keeps between messages. Plain JSON, secret. */
export interface JoinPending {
  /** The invitation's text. */
  readonly invite: string;
  /** Messages so far, base64url. */
  readonly messages: readonly string[];
  /** The joiner's own nonce (base64url, 32 bytes), or the commitment the inviter got (`sha256:…`). */
  readonly nonce: string;
  /** The other side's verified history, once it has arrived. */
  readonly partner: readonly SignedEvent[] | null;
}

export interface PartnerHistory {
  readonly history: readonly SignedEvent[];
  readonly state: KeyState;
}

/** Message 1, joiner → inviter: the joiner's history and a commitment to a nonce. */
export function startJoin(
  invite: Invite,
  history: readonly SignedEvent[],
  crypto: Crypto,
): { readonly message: Uint8Array; readonly pending: JoinPending } {
  const nonce = crypto.random(32);
  const payload = { v: 1, t: 'join1', history, commit: formatHash(crypto.sha256(nonce)) };
  const message = closeJoin(1, invite, [], payload, crypto);
  return { message, pending: pendingOf(invite, [message], toBase64url(nonce), null) };
}

/**
 * Message 2, inviter → joiner: the inviter's history, its nonce, the agreement it proposes. The caller
 * answers the same message 1 with the same reply and burns the invitation at a second, different one.
 */
export function answerJoin1(
  invite: Invite,
  message: Uint8Array,
  own: { readonly history: readonly SignedEvent[]; readonly draft: Agreement | null },
  crypto: Crypto,
): Result<{ readonly reply: Uint8Array; readonly pending: JoinPending; readonly partner: PartnerHistory }> {
  const payload = openPayload<{ history: SignedEvent[]; commit: string }>(1, invite, [], message, crypto);
  if (!payload.ok) return payload;
  const state = verifyHistory(payload.value.history, crypto);
  if (!state.ok) return state;
  const { history, commit } = payload.value;
  const answer = {
    v: 1,
    t: 'join2',
    history: own.history,
    nonce: toBase64url(crypto.random(32)),
    draft: own.draft,
  };
  const reply = closeJoin(2, invite, [message], answer, crypto);
  return accept({
    reply,
    pending: pendingOf(invite, [message, reply], commit, history),
    partner: { history, state: state.value },
  });
}

/** Message 3, joiner → inviter: opens the nonce and signs the transcript. The code can be spoken from here. */
export function answerJoin2(
  pending: JoinPending,
  message: Uint8Array,
  signer: Signer,
  at: string,
  crypto: Crypto,
): Result<{
  readonly reply: Uint8Array;
  readonly pending: JoinPending;
  readonly partner: PartnerHistory;
  readonly draft: Agreement | null;
  readonly channel: JoinedChannel;
}> {
  const { invite, messages } = restore(pending);
  const before = messages.slice(0, 1);
  const payload = openPayload<{ history: SignedEvent[]; draft: JsonObject | null }>(
    2,
    invite,
    before,
    message,
    crypto,
  );
  if (!payload.ok) return payload;
  const { history } = payload.value;
  const state = verifyHistory(history, crypto);
  if (!state.ok) return state;
  const pinned = history[invite.headSeq];
  if (state.value.node !== invite.id) return refuse('envelope/history-other-node', '$.history');
  if (pinned === undefined || eventHash(pinned.event, crypto) !== invite.headHash) {
    return refuse('envelope/history-head', '$.history', { seq: invite.headSeq });
  }
  const draft = payload.value.draft === null ? accept(null) : validateAgreement(payload.value.draft);
  if (!draft.ok) return draft;
  const transcript = joinHash(invite, [...before, message, nonceOf(pending)], crypto);
  const signed = signTranscript('joiner', transcript, signer, at, crypto);
  const reply = closeJoin(
    3,
    invite,
    [...before, message],
    { v: 1, t: 'join3', nonce: pending.nonce, ...signed },
    crypto,
  );
  return accept({
    reply,
    pending: pendingOf(invite, [...before, message, reply], pending.nonce, history),
    partner: { history, state: state.value },
    draft: draft.value,
    channel: channelOf(invite, transcript, crypto),
  });
}

/** Message 4, inviter → joiner, once the commitment opens and the joiner's signature holds. */
export function answerJoin3(
  pending: JoinPending,
  message: Uint8Array,
  signer: Signer,
  at: string,
  crypto: Crypto,
): Result<{ readonly reply: Uint8Array; readonly partner: PartnerHistory; readonly channel: JoinedChannel }> {
  const { invite, messages } = restore(pending);
  const payload = openPayload<Opened & { nonce: string }>(3, invite, messages, message, crypto);
  if (!payload.ok) return payload;
  const nonce = fromBase64url(payload.value.nonce) as Uint8Array;
  if (formatHash(crypto.sha256(nonce)) !== pending.nonce)
    return refuse('envelope/join-commitment', '$.nonce');
  const transcript = joinHash(invite, [...messages, nonce], crypto);
  const partner = verifyTranscript('joiner', transcript, payload.value, pending.partner, crypto);
  if (!partner.ok) return partner;
  const signed = signTranscript('inviter', transcript, signer, at, crypto);
  const reply = closeJoin(4, invite, [...messages, message], { v: 1, t: 'join4', ...signed }, crypto);
  return accept({ reply, partner: partner.value, channel: channelOf(invite, transcript, crypto) });
}

/** The joiner's last check: the inviter signed the same transcript. */
export function finishJoin(
  pending: JoinPending,
  message: Uint8Array,
  crypto: Crypto,
): Result<{ readonly partner: PartnerHistory; readonly channel: JoinedChannel }> {
  const { invite, messages } = restore(pending);
  const payload = openPayload<Opened>(4, invite, messages, message, crypto);
  if (!payload.ok) return payload;
  const transcript = joinHash(invite, [...messages.slice(0, 2), nonceOf(pending)], crypto);
  const partner = verifyTranscript('inviter', transcript, payload.value, pending.partner, crypto);
  if (!partner.ok) return partner;
  return accept({ partner: partner.value, channel: channelOf(invite, transcript, crypto) });
}

interface Opened {
  kid: string;
  at: string;
  sig: string;
}

const history = list(anyObject, 1, LIMITS.historyEvents);
const opened = { kid, at: time, sig: signature };
const PAYLOADS: Readonly<Record<1 | 2 | 3 | 4, Shape>> = {
  1: closed({ v: literal(1), t: literal('join1'), history, commit: hash }),
  2: closed({ v: literal(1), t: literal('join2'), history, nonce: bytes(32), draft: nullable(anyObject) }),
  3: closed({ v: literal(1), t: literal('join3'), nonce: bytes(32), ...opened }),
  4: closed({ v: literal(1), t: literal('join4'), ...opened }),
};

function openPayload<T>(
  step: 1 | 2 | 3 | 4,
  invite: Invite,
  before: readonly Uint8Array[],
  message: Uint8Array,
  crypto: Crypto,
): Result<T> {
  const payload = openJoin(step, invite, before, message, crypto);
  return payload.ok ? parseShape<T>(PAYLOADS[step], payload.value) : payload;
}

type Role = 'inviter' | 'joiner';

function statement(role: Role, transcript: Uint8Array, at: string) {
  return { v: 1 as const, t: 'join' as const, role, transcript: formatHash(transcript), at };
}

function signTranscript(
  role: Role,
  transcript: Uint8Array,
  signer: Signer,
  at: string,
  crypto: Crypto,
): Opened {
  const { sig } = signJson('join', statement(role, transcript, at), signer, crypto);
  return { kid: signer.kid, at, sig };
}

function verifyTranscript(
  role: Role,
  transcript: Uint8Array,
  said: Opened,
  events: readonly SignedEvent[] | null,
  crypto: Crypto,
): Result<PartnerHistory> {
  const state = verifyHistory(events ?? [], crypto);
  if (!state.ok) return state;
  const signed = { ...statement(role, transcript, said.at), kid: said.kid, sig: said.sig };
  const verified = verifyJson('join', signed, state.value, crypto);
  return verified.ok ? accept({ history: events ?? [], state: state.value }) : verified;
}

function channelOf(invite: Invite, transcript: Uint8Array, crypto: Crypto): JoinedChannel {
  return joinedChannel(invite, transcript, `c_${toBase32(transcript.subarray(0, 16))}`, crypto);
}

function pendingOf(
  invite: Invite,
  messages: readonly Uint8Array[],
  nonce: string,
  partner: readonly SignedEvent[] | null,
): JoinPending {
  return { invite: formatInvite(invite), messages: messages.map(toBase64url), nonce, partner };
}

function restore(pending: JoinPending): { invite: Invite; messages: Uint8Array[] } {
  const invite = parseInvite(pending.invite);
  if (!invite.ok) throw new TypeError('A pending join holds its own invitation.');
  return {
    invite: invite.value,
    messages: pending.messages.map((text) => fromBase64url(text) as Uint8Array),
  };
}

function nonceOf(pending: JoinPending): Uint8Array {
  return fromBase64url(pending.nonce) as Uint8Array;
}
