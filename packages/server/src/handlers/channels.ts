import type { Channel, ChannelBrief, LogHead } from '@qanat/api';
import {
  acceptByDoor,
  acceptByFile,
  agreementsOf,
  type ChannelOverview,
  channelList,
  channelLog,
  channelSummary,
  confirmSpokenCode,
  type Home,
  invite,
  type Lang,
  Refusal,
  setChannel,
  spokenCode,
  takeJoinMessage,
} from '@qanat/app';
import type { Handlers } from '../operations.ts';
import { nameOf } from '../present.ts';
import { presentAgreements, standingOf } from '../present-agreement.ts';
import { refuse } from '../problem.ts';

type ChannelHandlers = Pick<
  Handlers,
  | 'channelList'
  | 'channelShow'
  | 'channelInvite'
  | 'channelAccept'
  | 'channelJoinFile'
  | 'channelCode'
  | 'channelConfirm'
  | 'channelAct'
  | 'channelLog'
>;

const LOG_LIMIT = 200;

/** `door`: where ours listens, for invitations that go by it. */
export const channelHandlers = (door: string | undefined): ChannelHandlers => ({
  channelList: async ({ home, lang }) => ({
    items: await Promise.all((await channelList(home)).map((one) => presentBrief(home, one, lang))),
  }),
  channelShow: ({ home, params, lang }) => show(home, params['id'] ?? '', lang),
  channelInvite: async ({ home, body, person }) => {
    const addr = body.by === 'door' && door !== undefined ? [door] : [];
    const { id, text, expiresAt } = await invite(home, { addr, days: body.days }, person.name);
    return { id, text, expires: expiresAt };
  },
  channelAccept: async ({ home, body, person }) => {
    if (invitesByDoor(body.text))
      return { channel: (await acceptByDoor(home, body.text, person.name)).chan, carry: null };
    return { channel: null, carry: base64(await acceptByFile(home, body.text)) };
  },
  channelJoinFile: async ({ home, file, person }) => {
    if (!file) throw new Refusal(refuse('app/empty-input'));
    const { chan, reply } = await takeJoinMessage(home, file.bytes, person.name);
    return { channel: chan ?? null, carry: reply ? base64(reply) : null };
  },
  channelCode: async ({ home, params }) => {
    const chan = params['id'] ?? '';
    const summary = await channelSummary(home, chan);
    return { code: await spokenCode(home, chan), confirmed: summary.spokenAt !== null };
  },
  channelConfirm: async ({ home, params, body, person, lang }) => {
    await confirmSpokenCode(home, params['id'] ?? '', body.code, person.name);
    return show(home, params['id'] ?? '', lang);
  },
  channelAct: async ({ home, params, body, person, lang }) => {
    await setChannel(home, params['id'] ?? '', body.action, person.name, body.why);
    return show(home, params['id'] ?? '', lang);
  },
  channelLog: async ({ home, params, query }) => {
    const limit = query.limit ?? LOG_LIMIT;
    const entries = await channelLog(home, params['id'] ?? '', {
      limit,
      ...(query.lane && { lane: query.lane }),
    });
    return {
      items: entries.map(({ lane, gen, seq, kind, at, hash, objects, bytes, receipt, by }) => ({
        lane,
        gen,
        seq,
        kind,
        at,
        hash,
        objects: objects.length,
        bytes,
        tlp: null,
        receipt,
        recalled: objects.length > 0 && objects.every(({ recalled }) => recalled),
        by,
      })),
      next: null,
    };
  },
});

async function show(home: Home, chan: string, lang: Lang): Promise<Channel> {
  const summary = await channelSummary(home, chan);
  const { lastSent, lastReceived, unacknowledged } = summary;
  return {
    brief: await presentBrief(home, summary, lang),
    self: { id: home.self.keys.nodeId, name: home.settings.name[lang] },
    agreements: await presentAgreements(home, chan, lang),
    log: { out: presentHead(summary.out), in: presentHead(summary.in) },
    delivery: { pending: unacknowledged, lastPush: lastSent, lastPull: lastReceived, error: null },
  };
}

const STUCK_MS = 3 * 86_400_000;
const QUIET_MS = 7 * 86_400_000;

async function presentBrief(home: Home, one: ChannelOverview, lang: Lang): Promise<ChannelBrief> {
  const agreements = await agreementsOf(home, one.chan);
  const newest = agreements.findLast(({ state }) => state !== 'refused');
  return {
    id: one.chan,
    partner: { id: one.partner.nodeId, name: nameOf(one.partner, lang) },
    // A frozen channel is shown as what it is for both: nothing moves until a person has looked.
    state: one.state === 'frozen' ? 'suspended' : one.state,
    met: one.met,
    health: healthOf(one, home.self.now()),
    lastHeard: one.lastReceived,
    backlog: one.unacknowledged,
    holds: one.held,
    asks: one.asks,
    agreement: {
      state: standingOf(newest, home.self.keys.nodeId),
      version: newest?.version ?? 0,
      end: newest?.agreement.end ?? null,
      ceiling: one.ceiling.out,
    },
  };
}

function healthOf(
  { lastReceived, lastSent, unacknowledged }: ChannelOverview,
  now: Date,
): ChannelBrief['health'] {
  if (lastReceived === null) return 'new';
  const since = now.getTime() - Date.parse(lastReceived);
  if (
    unacknowledged > 0 &&
    lastSent !== null &&
    now.getTime() - Date.parse(lastSent) > STUCK_MS &&
    since > STUCK_MS
  )
    return 'stuck';
  return since > QUIET_MS ? 'quiet' : 'live';
}

function presentHead(head: ChannelOverview['out']): LogHead {
  return head
    ? { gen: head.gen, size: head.size, root: head.root, cosigned: head.acked }
    : { gen: 1, size: 0, root: '', cosigned: 0 };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Whether an invitation names a door. What cannot be read is left to the exchange, which says what is wrong with it. */
function invitesByDoor(text: string): boolean {
  try {
    const body = JSON.parse(
      Buffer.from(text.trim().split(':').at(-1) ?? '', 'base64url').toString('utf8'),
    ) as { addr?: unknown };
    return Array.isArray(body.addr) && body.addr.length > 0;
  } catch {
    return true;
  }
}
