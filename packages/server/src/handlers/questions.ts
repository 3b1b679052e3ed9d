import type { Question, QuestionBrief as WireBrief } from '@qanat/api';
import {
  addQuestion,
  channelList,
  closeQuestion,
  dismissHitOf,
  type Home,
  type Lang,
  linkAnswer,
  listQuestions,
  previewQuestion,
  type QuestionBrief,
  sendQuestion,
  showQuestion,
  withdrawQuestion,
} from '@qanat/app';
import type { Handlers } from '../operations.ts';
import { nameOf, presentReleased, termsOf } from '../present.ts';
import { presentPlan } from '../present-plan.ts';
import { asPreviewed } from './as-previewed.ts';

type QuestionHandlers = Pick<
  Handlers,
  | 'questionList'
  | 'questionShow'
  | 'questionAdd'
  | 'questionAnswer'
  | 'questionDismiss'
  | 'questionSettle'
  | 'questionWithdraw'
  | 'questionPreview'
  | 'questionSend'
>;

export const questionHandlers: QuestionHandlers = {
  questionList: async ({ home, query, lang }) => ({
    items: (
      await listQuestions(home, {
        ...(query.state && { state: query.state }),
        ...(query.direction && { direction: query.direction }),
      })
    ).map((one) => presentBrief(one, lang)),
  }),
  questionShow: async ({ home, params, lang }) => questionNow(home, params['id'] ?? '', lang),
  questionAdd: async ({ home, body, person, lang }) =>
    questionNow(home, await addQuestion(home, body, person.name), lang),
  questionAnswer: async ({ home, params, body, person, lang }) => {
    await linkAnswer(home, params['id'] ?? '', body.object, person.name);
    return questionNow(home, params['id'] ?? '', lang);
  },
  questionDismiss: async ({ home, params, body, person, lang }) => {
    await dismissHitOf(home, params['id'] ?? '', body.object, person.name);
    return questionNow(home, params['id'] ?? '', lang);
  },
  questionSettle: async ({ home, params, body, person, lang }) => {
    await closeQuestion(home, params['id'] ?? '', body.state, person.name);
    return questionNow(home, params['id'] ?? '', lang);
  },
  questionWithdraw: async ({ home, params, person }) => {
    await withdrawQuestion(home, params['id'] ?? '', person.name);
    return undefined;
  },
  questionPreview: async ({ home, params, body, lang }) =>
    presentPlan(home, body.channel, await previewQuestion(home, params['id'] ?? '', body.channel), lang),
  questionSend: async ({ home, params, body, person }) =>
    presentReleased(
      await asPreviewed(sendQuestion(home, params['id'] ?? '', body.channel, person.name, body.digest)),
    ),
};

function presentBrief(one: QuestionBrief, lang: Lang): WireBrief {
  const { id, content, direction, chan, partner, state, answerBy, at, hits, answers } = one;
  return {
    ...{ id, content, direction, state, answerBy, at, hits, answers },
    lang: one.lang,
    channel: chan,
    partner: partner && { id: partner.id, name: nameOf({ name: partner.name, nodeId: partner.id }, lang) },
    keywords: [...one.keywords],
    values: [...one.values],
    about: [...one.about],
  };
}

async function questionNow(home: Home, id: string, lang: Lang): Promise<Question> {
  const detail = await showQuestion(home, id);
  const partners = new Map((await channelList(home)).map(({ chan, partner }) => [chan, partner]));
  return {
    ...presentBrief(detail, lang),
    found: detail.found.map(({ object, type, title, score, keywords, values, about, at }) => ({
      ...{ object, type, title, score, at },
      keywords: [...keywords],
      values: [...values],
      about: [...about],
    })),
    given: detail.given.map((one) => ({ ...one })),
    sent: detail.sent.map(({ chan, view, at }) => {
      const partner = partners.get(chan);
      return {
        channel: chan,
        partner: partner ? { id: partner.nodeId, name: nameOf(partner, lang) } : null,
        view,
        at,
      };
    }),
    terms: detail.direction === 'own' ? [] : termsOf(detail.supply, lang),
  };
}
