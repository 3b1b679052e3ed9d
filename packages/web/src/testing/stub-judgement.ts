import type { Analysis, Client, Lang, PropositionBrief, PropositionDetail, Question } from '@qanat/api';
import { estimates, matrix } from './stub-views.ts';

const AT = '2026-11-23T08:00:00.000Z';
const PROPOSITION = 'proposition--0c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b';
const CLAIM = 'claim--0c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b';
const OTHER = 'claim--7d3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b';
const REPORT = 'report--1c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b';

type Judgement = Pick<
  Client,
  | 'propositionList'
  | 'propositionShow'
  | 'claimJudge'
  | 'sourceJudge'
  | 'sourceRecords'
  | 'matrixShow'
  | 'estimateList'
  | 'analysisList'
  | 'analysisShow'
  | 'analysisCreate'
  | 'analysisEdit'
  | 'analysisWithdraw'
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

/** What the node says about propositions, hypotheses and questions: one of each, the same at every call. */
export function stubJudgement(
  lang: () => Lang,
  release: { preview: Client['questionPreview']; sent: Client['questionSend'] },
): Judgement {
  const detail = async () => propositionDetail(lang());
  const analysis = async () => analysisOf(lang());
  const question = async () => questionOf(lang());
  return {
    propositionList: async () => ({ items: [brief(lang())], next: null }),
    propositionShow: detail,
    claimJudge: detail,
    sourceJudge: detail,
    sourceRecords: async () => ({
      items: [
        {
          ...{ key: 'ministry of health', name: lang() === 'ar' ? 'وزارة الصحة' : 'Ministry of Health' },
          ...{ claims: 12, confirmed: 5, contradicted: 2, recalled: 1 },
          ...{ from: '2026-03-01T00:00:00.000Z', until: AT, grades: [{ source: 'B', count: 4 }] },
        },
      ],
    }),
    matrixShow: async () => matrix(lang()),
    estimateList: async () => estimates(lang()),
    analysisList: async () => {
      const { id, title, own, modified, hypotheses, evidence } = analysisOf(lang());
      return { items: [{ id, title, own, modified, hypotheses, evidence }] };
    },
    analysisShow: analysis,
    analysisCreate: analysis,
    analysisEdit: analysis,
    analysisWithdraw: async () => undefined,
    questionList: async () => {
      const { found: _, given: __, sent: ___, terms: ____, ...one } = questionOf(lang());
      return { items: [one] };
    },
    questionShow: question,
    questionAdd: question,
    questionAnswer: question,
    questionDismiss: question,
    questionSettle: question,
    questionWithdraw: async () => undefined,
    questionPreview: release.preview,
    questionSend: release.sent,
  };
}

function brief(lang: Lang): PropositionBrief {
  return {
    id: PROPOSITION,
    title: lang === 'ar' ? 'القنوات تمرر معلومات خام' : 'The channels pass raw intelligence',
    claims: 3,
    affirm: { reports: 2, stated: 2, lo: 1, hi: 1 },
    deny: { reports: 1, stated: 1, lo: 1, hi: 1 },
    ...{ hedges: 1, loops: 0, countedAt: AT },
  };
}

function propositionDetail(lang: Lang): PropositionDetail {
  const one = brief(lang);
  return {
    ...one,
    sentences: [
      lang === 'ar'
        ? 'كل ما لدينا يمر عبر The Coastal Post.'
        : 'Every line we hold comes through The Coastal Post.',
    ],
    statements: [
      {
        ...{ claim: CLAIM, report: REPORT, state: 'accepted', side: 'affirm', stance: 'asserts' },
        ...{ content: one.title, lang, source: 'two commanders', anonymous: true },
        ...{ via: ['The Coastal Post'], publisher: 'موقع نبأ', road: [], stamped: false },
        ...{ grade: { source: 'C', info: 3 }, at: AT },
      },
    ],
    suggestions: [
      {
        ...{ claim: OTHER, proposition: OTHER.replace('claim', 'proposition'), for: CLAIM },
        ...{ content: 'The channels carry unprocessed reports', score: 0.62, shared: ['s:channel'] },
      },
    ],
    falls: [
      {
        ...{ proposition: PROPOSITION, at: AT, side: 'affirm', before: [2, 2], after: [1, 1] },
        gone: [OTHER],
      },
    ],
  };
}

function analysisOf(lang: Lang): Analysis {
  return {
    id: 'grouping--0c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b',
    title: lang === 'ar' ? 'من يقف وراء القناة؟' : 'Who is behind the channel?',
    ...{ own: true, modified: AT, hypotheses: 2, evidence: 1 },
    columns: [
      { id: 'h1', text: lang === 'ar' ? 'جهة حكومية' : 'A state', inconsistency: 0, open: 0, leading: true },
      { id: 'h2', text: lang === 'ar' ? 'جهة خاصة' : 'A company', inconsistency: 2, open: 0, leading: false },
    ],
    rows: [
      {
        ...{ id: CLAIM, type: 'claim', title: brief(lang).title, missing: false },
        ...{ sources: ['two commanders'], grade: { source: 'C', info: 3 }, weight: 1, diagnostic: true },
        marks: [
          { hypothesis: 'h1', mark: 'C' },
          { hypothesis: 'h2', mark: 'II' },
        ],
      },
    ],
    sensitivity: [
      {
        ...{ kind: 'source', id: 'unnamed:1', name: 'two commanders', leading: ['h1', 'h2'], changes: true },
        scores: [
          { id: 'h1', inconsistency: 0 },
          { id: 'h2', inconsistency: 0 },
        ],
      },
    ],
  };
}

function questionOf(lang: Lang): Question {
  return {
    id: 'question--0c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b',
    content: lang === 'ar' ? 'من يشغل هذا النطاق؟' : 'Who operates this domain?',
    ...{ lang, direction: 'own', channel: null, partner: null, state: 'open' },
    ...{ keywords: ['relay'], values: ['update-portal.example'], about: [], answerBy: null, at: AT },
    ...{ hits: 1, answers: 0 },
    found: [
      {
        ...{ object: REPORT, type: 'report', title: 'Delta bulletin 311', score: 3, at: AT },
        ...{ keywords: [], values: ['update-portal.example'], about: [] },
      },
    ],
    ...{ given: [], sent: [], terms: [] },
  };
}
