import type { Ask, Hold } from '@qanat/api';
import {
  AppError,
  askLeave,
  channelOf,
  channelSummary,
  grantLeave,
  type Home,
  holdList,
  type Lang,
  objectOf,
  type Question,
  questions,
  refuseQuestion,
  settleHold,
  showObject,
  titlesOf,
} from '@qanat/app';
import { effectiveTlp } from '@qanat/stix';
import type { Handlers } from '../operations.ts';
import { nameOf } from '../present.ts';
import { serverText } from '../texts.ts';

type OnwardHandlers = Pick<
  Handlers,
  'holdList' | 'holdDecide' | 'askList' | 'askCreate' | 'askGrant' | 'askRefuse'
>;

export const onwardHandlers: OnwardHandlers = {
  holdList: async ({ home, query, lang }) => ({ items: await holdsNow(home, lang, query.channel) }),
  holdDecide: async ({ home, params, body, person, lang }) => {
    const before = (await holdsNow(home, lang)).find(({ id }) => id === params['id']);
    if (!before) throw new AppError('app/not-found', { id: params['id'] ?? '' });
    await settleHold(home, Number(before.id), body.decision, person.name);
    return before;
  },
  askList: async ({ home, query, lang }) => ({
    items: await Promise.all(
      (await questions(home, query.channel)).map((one) => presentAsk(home, one, lang)),
    ),
  }),
  askCreate: async ({ home, body, person, lang }) => {
    const chan = body.channel ?? (await supplierOf(home, body.object));
    return askNow(home, await askLeave(home, chan, body.object, [body.for], person.name), lang);
  },
  askGrant: async ({ home, params, body, person, lang }) => {
    await grantLeave(home, params['id'] ?? '', body, person.name);
    return askNow(home, params['id'] ?? '', lang);
  },
  askRefuse: async ({ home, params, person, lang }) => {
    await refuseQuestion(home, params['id'] ?? '', person.name);
    return askNow(home, params['id'] ?? '', lang);
  },
};

async function holdsNow(home: Home, lang: Lang, chan?: string): Promise<Hold[]> {
  return Promise.all(
    (await holdList(home, chan)).map(async ({ id, chan: at, code, params, at: since, place, object }) => {
      const { partner } = await channelSummary(home, at);
      return {
        id: String(id),
        channel: at,
        partner: { id: partner.nodeId, name: nameOf(partner, lang) },
        at: since,
        seq: place?.seq ?? null,
        kind: object === null ? 'envelope' : (object.split('--')[0] ?? ''),
        code,
        text: serverText(code, params, lang),
        objects: object === null ? 0 : 1,
        tlp: null,
      };
    }),
  );
}

async function supplierOf(home: Home, object: string): Promise<string> {
  const chan = (await showObject(home, object)).map(channelOf).find((one) => one !== undefined);
  if (chan === undefined) throw new AppError('app/not-found', { id: object });
  return chan;
}

async function askNow(home: Home, id: string, lang: Lang): Promise<Ask> {
  const one = (await questions(home)).find(({ ask }) => ask === id);
  if (!one) throw new AppError('app/not-found', { id });
  return presentAsk(home, one, lang);
}

async function presentAsk(home: Home, one: Question, lang: Lang): Promise<Ask> {
  const { partner } = await channelSummary(home, one.chan);
  const known = (await titlesOf(home, [one.object])).get(one.object);
  return {
    id: one.ask,
    channel: one.chan,
    partner: { id: partner.nodeId, name: nameOf(partner, lang) },
    direction: one.direction,
    object: {
      id: one.object,
      title: known?.title ?? one.object,
      tlp: (known && effectiveTlp(objectOf(known.version))) ?? null,
    },
    for: one.for.join(', '),
    at: one.at,
    state: one.state,
  };
}
