import {
  acceptInvite,
  confirmCode,
  createInvite,
  doorClient,
  handleJoin,
  joinCode,
  startJoining,
} from '@qanat/exchange';
import { appendAudit } from '../db/audit.ts';
import { Refusal } from '../errors.ts';
import type { Home } from '../home.ts';
import { orRefuse } from './or-refuse.ts';

export interface InviteOptions {
  /** 1 to 7. */
  readonly days?: number;
  /** Where our door can be reached, `host:port`; none when the join messages travel as files. */
  readonly addr: readonly string[];
}

/** An invitation for one partner: a text to hand over where nobody else can change it. */
export async function invite(
  home: Home,
  options: InviteOptions,
  actor: string,
): Promise<{ id: string; text: string; expiresAt: string }> {
  const made = await createInvite(home.self, options);
  await record(home, actor, 'channel.invite', made.id);
  return made;
}

/** Accepts an invitation through the inviter's door, all four messages in one go. */
export async function acceptByDoor(home: Home, text: string, actor: string): Promise<{ chan: string }> {
  const joined = orRefuse(
    await acceptInvite(home.self, text.trim(), async (message, { addr, pin }) => {
      const [first] = addr;
      const reply =
        first === undefined || pin === undefined
          ? undefined
          : await doorClient({ addr: first, pin }).join(message);
      if (!reply) throw new Refusal([{ code: 'app/no-door', path: '', severity: 'error' }]);
      return reply;
    }),
  );
  await record(home, actor, 'channel.join', joined.chan);
  return joined;
}

/** Begins to accept an invitation by file: the first message, to be carried to the inviter. */
export async function acceptByFile(home: Home, text: string): Promise<Uint8Array> {
  return orRefuse(await startJoining(home.self, text.trim())).message;
}

/** Takes a join message that came by file, on either side. */
export async function takeJoinMessage(
  home: Home,
  bytes: Uint8Array,
  actor: string,
): Promise<{ reply?: Uint8Array; chan?: string }> {
  const answer = orRefuse(await handleJoin(home.self, bytes));
  if (answer.chan !== undefined) await record(home, actor, 'channel.join', answer.chan);
  return answer;
}

/** The twelve digits that both officers compare aloud. */
export async function spokenCode(home: Home, chan: string): Promise<string> {
  return orRefuse(await joinCode(home.self, chan));
}

/** An officer says that the partner read out these digits. */
export async function confirmSpokenCode(
  home: Home,
  chan: string,
  code: string,
  actor: string,
): Promise<void> {
  orRefuse(await confirmCode(home.self, chan, code, actor));
  await record(home, actor, 'channel.confirm', chan);
}

export async function record(home: Home, actor: string, action: string, subject: string): Promise<void> {
  const at = home.self.now().toISOString();
  await home.self.store.write((tx) => appendAudit(tx, [{ actor, action, subject }], at));
}
