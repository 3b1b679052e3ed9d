import {
  answerJoin1,
  answerJoin2,
  answerJoin3,
  eventHash,
  finishJoin,
  formatInvite,
  type Invite,
  inviteId,
  type JoinedChannel,
  type JoinPending,
  joinHead,
  type PartnerHistory,
  parseInvite,
  startJoin,
  toBase64url,
} from '@qanat/envelope';
import type { Result } from '@qanat/json';
import { changeChannel, channelRow, insertChannel } from '../db/channels.ts';
import { insertHolds } from '../db/holds.ts';
import { type InvitationRow, invitationById, invitationRows, putInvitation } from '../db/invitations.ts';
import { ensureLog, saveLog } from '../db/logs.ts';
import type { Tx } from '../db/store.ts';
import { learnHistory } from './histories.ts';
import { accept, refuse } from './refusal.ts';
import { DAY, nowOf, plus, type Self, signerOf } from './self.ts';

export interface InviteInput {
  /** Doors under which we can be reached; empty when the join goes by file. */
  readonly addr?: readonly string[];
  /** 1 to 7; 7 unless given. */
  readonly days?: number;
  /** What the channel may carry before the code was spoken: `nothing` but keys and agreements (default), or `agreed`. */
  readonly opening?: 'nothing' | 'agreed';
}

/** An invitation for one partner, to be handed over on a second, authentic channel. */
export async function createInvite(
  self: Self,
  input: InviteInput = {},
): Promise<{ id: string; text: string; expiresAt: string }> {
  const now = nowOf(self);
  const head = self.keys.history.at(-1);
  if (head === undefined) throw new TypeError('A node has a key history.');
  const invite: Invite = {
    v: 1,
    t: 'invite',
    id: self.keys.nodeId,
    headSeq: head.event.seq,
    headHash: eventHash(head.event, self.crypto),
    secret: toBase64url(self.crypto.random(16)),
    exp: plus(now, Math.min(7, Math.max(1, input.days ?? 7)) * DAY),
    addr: [...(input.addr ?? [])],
    pin: self.keys.door.pin,
  };
  const row = newInvitation(self, 'inviter', invite, input.opening ?? 'nothing');
  await self.store.write((tx) => putInvitation(tx, row));
  return { id: row.id, text: row.invite, expiresAt: row.expiresAt };
}

export interface JoinStart {
  readonly id: string;
  /** The first of four messages, to be brought to the inviter. */
  readonly message: Uint8Array;
  readonly addr: readonly string[];
  readonly pin?: string;
}

/** Begins to accept an invitation. Asked again, the same message comes back. */
export async function startJoining(self: Self, text: string): Promise<Result<JoinStart>> {
  const parsed = parseInvite(text);
  if (!parsed.ok) return parsed;
  const invite = parsed.value;
  if (invite.id === self.keys.nodeId) return refuse('exchange/invite-own');
  if (Date.parse(invite.exp) <= self.now().getTime())
    return refuse('exchange/invite-expired', { at: invite.exp });
  const way = { addr: invite.addr, ...(invite.pin !== undefined && { pin: invite.pin }) };
  return self.store.write(async (tx) => {
    const id = inviteId(invite, self.crypto);
    const known = await invitationById(tx, id);
    if (known !== undefined && known.first !== null) return accept({ id, message: known.first, ...way });
    const { message, pending } = startJoin(invite, self.keys.history, self.crypto);
    const row = newInvitation(self, 'joiner', invite, 'agreed');
    await putInvitation(tx, {
      ...row,
      state: 'joining',
      first: message,
      session: encodeSession({ pending, told: self.keys.history.length }),
    });
    return accept({ id, message, ...way });
  });
}

export interface JoinAnswer {
  /** The next message for the other side; absent after the last. */
  readonly reply?: Uint8Array;
  /** The channel, once this side has it. */
  readonly chan?: string;
}

/**
 * Takes one of the four join messages, on either side, by whatever road it came. The same message again gets the same
 * answer. A second, different first message under the invitation's secret burns it: `exchange/invite-contested`.
 */
export async function handleJoin(self: Self, bytes: Uint8Array): Promise<Result<JoinAnswer>> {
  const head = joinHead(bytes);
  if (head === undefined) return refuse('exchange/join-unexpected');
  return self.store.write(async (tx) => {
    const row = await invitationById(tx, head.invite);
    if (row === undefined) return refuse('exchange/unknown-invitation');
    const mine = head.step === 1 || head.step === 3 ? 'inviter' : 'joiner';
    if (row.role !== mine) return refuse('exchange/join-unexpected');
    switch (head.step) {
      case 1:
        return takeJoin1(tx, self, row, bytes);
      case 2:
        return takeJoin2(tx, self, row, bytes);
      case 3:
        return takeJoin3(tx, self, row, bytes);
      case 4:
        return takeJoin4(tx, self, row, bytes);
    }
  });
}

/** Accepts an invitation over a road that carries a question and brings the answer. */
export async function acceptInvite(
  self: Self,
  text: string,
  send: (message: Uint8Array, way: { addr: readonly string[]; pin?: string }) => Promise<Uint8Array>,
): Promise<Result<{ chan: string }>> {
  const start = await startJoining(self, text);
  if (!start.ok) return start;
  const third = await handleJoin(self, await send(start.value.message, start.value));
  if (!third.ok) return third;
  if (third.value.reply === undefined) return refuse('exchange/join-unexpected');
  const done = await handleJoin(self, await send(third.value.reply, start.value));
  if (!done.ok) return done;
  return done.value.chan === undefined
    ? refuse('exchange/join-unexpected')
    : accept({ chan: done.value.chan });
}

export interface InvitationSummary {
  readonly id: string;
  readonly role: 'inviter' | 'joiner';
  readonly state: InvitationRow['state'] | 'expired';
  readonly text: string;
  readonly chan: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export async function invitations(self: Self): Promise<InvitationSummary[]> {
  const rows = await self.store.read(invitationRows);
  return rows.map(({ id, role, state, invite, chan, createdAt, expiresAt }) => ({
    id,
    role,
    state: state === 'open' && isOver(self, expiresAt) ? 'expired' : state,
    text: invite,
    chan,
    createdAt,
    expiresAt,
  }));
}

/** Takes back an invitation that nobody has answered. */
export async function withdrawInvite(self: Self, id: string): Promise<Result<true>> {
  return self.store.write(async (tx) => {
    const row = await invitationById(tx, id);
    if (row === undefined) return refuse('exchange/unknown-invitation');
    if (row.state !== 'open' && row.state !== 'joining') return refuse('exchange/invite-used');
    await putInvitation(tx, { ...row, state: 'withdrawn' });
    return accept(true as const);
  });
}

interface Session {
  readonly pending: JoinPending;
  /** Our key events that the other side has been shown. */
  readonly told: number;
}

async function takeJoin1(
  tx: Tx,
  self: Self,
  row: InvitationRow,
  bytes: Uint8Array,
): Promise<Result<JoinAnswer>> {
  if (row.first !== null && Buffer.compare(row.first, bytes) === 0) {
    return row.reply === null ? refuse('exchange/invite-contested') : accept({ reply: row.reply });
  }
  if (row.state === 'withdrawn') return refuse('exchange/invite-used');
  if (isOver(self, row.expiresAt)) return refuse('exchange/invite-expired', { at: row.expiresAt });
  const invite = parseInvite(row.invite);
  if (!invite.ok) return invite;
  const own = { history: self.keys.history, draft: null };
  const answer = answerJoin1(invite.value, bytes, own, self.crypto);
  // What does not open under the secret comes from nobody who has the invitation, and burns nothing.
  if (!answer.ok) return answer;
  if (row.first !== null) return contest(tx, self, row);
  await putInvitation(tx, {
    ...row,
    state: 'joining',
    first: bytes,
    reply: answer.value.reply,
    session: encodeSession({ pending: answer.value.pending, told: self.keys.history.length }),
  });
  return accept({ reply: answer.value.reply });
}

async function takeJoin2(
  tx: Tx,
  self: Self,
  row: InvitationRow,
  bytes: Uint8Array,
): Promise<Result<JoinAnswer>> {
  if (row.reply !== null && row.last !== null && Buffer.compare(row.last, bytes) === 0) {
    return accept({ reply: row.reply });
  }
  if (row.session === null || row.reply !== null) return refuse('exchange/join-unexpected');
  const { pending, told } = decodeSession(row.session);
  const answer = answerJoin2(pending, bytes, signerOf(self), nowOf(self), self.crypto);
  if (!answer.ok) return answer;
  await putInvitation(tx, {
    ...row,
    last: bytes,
    reply: answer.value.reply,
    session: encodeSession({ pending: answer.value.pending, told }),
  });
  return accept({ reply: answer.value.reply });
}

async function takeJoin3(
  tx: Tx,
  self: Self,
  row: InvitationRow,
  bytes: Uint8Array,
): Promise<Result<JoinAnswer>> {
  if (
    row.last !== null &&
    row.lastReply !== null &&
    row.chan !== null &&
    Buffer.compare(row.last, bytes) === 0
  ) {
    return accept({ reply: row.lastReply, chan: row.chan });
  }
  if (row.state === 'contested') return refuse('exchange/invite-contested');
  if (row.session === null || row.state !== 'joining') return refuse('exchange/join-unexpected');
  const { pending, told } = decodeSession(row.session);
  const answer = answerJoin3(pending, bytes, signerOf(self), nowOf(self), self.crypto);
  if (!answer.ok) return answer;
  const { reply, partner, channel } = answer.value;
  const opened = await openChannel(tx, self, row, partner, channel, told);
  if (!opened.ok) return opened;
  await putInvitation(tx, { ...row, state: 'joined', last: bytes, lastReply: reply, chan: channel.chan });
  return accept({ reply, chan: channel.chan });
}

async function takeJoin4(
  tx: Tx,
  self: Self,
  row: InvitationRow,
  bytes: Uint8Array,
): Promise<Result<JoinAnswer>> {
  if (row.chan !== null) return accept({ chan: row.chan });
  if (row.session === null || row.reply === null) return refuse('exchange/join-unexpected');
  const { pending, told } = decodeSession(row.session);
  const answer = finishJoin(pending, bytes, self.crypto);
  if (!answer.ok) return answer;
  const { partner, channel } = answer.value;
  const opened = await openChannel(tx, self, row, partner, channel, told);
  if (!opened.ok) return opened;
  await putInvitation(tx, { ...row, state: 'joined', chan: channel.chan });
  return accept({ chan: channel.chan });
}

async function openChannel(
  tx: Tx,
  self: Self,
  row: InvitationRow,
  partner: PartnerHistory,
  joined: JoinedChannel,
  told: number,
): Promise<Result<true>> {
  const { node } = partner.state;
  const learned = await learnHistory(tx, self, node, partner.history);
  if (!learned.ok) return learned;
  const other = row.role === 'inviter' ? 'joiner' : 'inviter';
  await insertChannel(tx, {
    chan: joined.chan,
    partner: node,
    role: row.role,
    opening: row.opening,
    code: joined.code,
    tagKey: joined.tagKey,
    mailboxIn: joined.mailbox[row.role],
    mailboxOut: joined.mailbox[other],
    capabilityIn: joined.capability[row.role],
    capabilityOut: joined.capability[other],
    addresses: row.addresses,
    openedAt: nowOf(self),
    told,
  });
  const theirs = await ensureLog(tx, { chan: joined.chan, author: node, gen: 1 });
  await saveLog(tx, { ...theirs, historySeq: partner.state.seq });
  const ours = await ensureLog(tx, { chan: joined.chan, author: self.keys.nodeId, gen: 1 });
  await saveLog(tx, { ...ours, historySeq: told - 1 });
  return accept(true as const);
}

/** Somebody else holds the invitation too. What it opened stands still until a person has looked. */
async function contest(tx: Tx, self: Self, row: InvitationRow): Promise<Result<JoinAnswer>> {
  await putInvitation(tx, { ...row, state: 'contested', reply: null });
  const channel = row.chan === null ? undefined : await channelRow(tx, row.chan);
  if (channel !== undefined) {
    if (channel.spokenAt === null)
      await changeChannel(tx, channel.chan, { frozen: 'exchange/invite-contested' });
    await insertHolds(tx, [
      {
        chan: channel.chan,
        log: null,
        seq: null,
        idx: null,
        object: null,
        code: 'exchange/invite-contested',
        params: '{}',
        at: nowOf(self),
      },
    ]);
  }
  return refuse('exchange/invite-contested');
}

function newInvitation(
  self: Self,
  role: InvitationRow['role'],
  invite: Invite,
  opening: InvitationRow['opening'],
): InvitationRow {
  const ways =
    role === 'joiner' ? invite.addr.map((addr) => ({ addr, ...(invite.pin && { pin: invite.pin }) })) : [];
  return {
    id: inviteId(invite, self.crypto),
    role,
    state: 'open',
    invite: formatInvite(invite),
    session: null,
    first: null,
    reply: null,
    last: null,
    lastReply: null,
    opening,
    addresses: JSON.stringify(ways),
    chan: null,
    createdAt: nowOf(self),
    expiresAt: invite.exp,
  };
}

function isOver(self: Self, at: string): boolean {
  return Date.parse(at) <= self.now().getTime();
}

function encodeSession(session: Session): Uint8Array {
  return Buffer.from(JSON.stringify(session), 'utf8');
}

function decodeSession(bytes: Uint8Array): Session {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Session;
}
