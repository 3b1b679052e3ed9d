import type { TSchema } from 'typebox';
import { type OperationName, type Route, routes } from './routes.ts';
import * as C from './schemas/channel.ts';
import * as I from './schemas/inbox.ts';
import * as O from './schemas/object.ts';
import * as P from './schemas/proposition.ts';
import * as Q from './schemas/question.ts';
import * as L from './schemas/release.ts';
import * as R from './schemas/report.ts';
import * as S from './schemas/session.ts';
import * as X from './schemas/views.ts';
import * as V from './schemas/vocabulary.ts';
import * as W from './schemas/watch.ts';

/** A route with its schemas. `response` is null when the answer is bytes, nothing, or a stream of events. */
export interface Operation extends Route {
  readonly query?: TSchema;
  readonly body?: TSchema;
  readonly response: TSchema | null;
}

/**
 * The contract: every operation under `/api/v1`. Refusals are `application/problem+json` (`Problem`); texts are in the
 * language of `?lang=` or Accept-Language. `events` sends `ChangeEvent` as the data of unnamed server-sent events.
 */
export const operations = {
  health: { ...routes.health, response: S.Health },
  signIn: { ...routes.signIn, body: S.SignIn, response: S.Session },
  session: { ...routes.session, response: S.Session },
  signOut: { ...routes.signOut, response: null },
  status: { ...routes.status, response: S.Status },
  events: { ...routes.events, response: null },

  inboxList: { ...routes.inboxList, query: I.InboxQuery, response: I.InboxPage },
  inboxShow: { ...routes.inboxShow, response: I.InboxDetail },
  inboxTriage: { ...routes.inboxTriage, body: I.Triage, response: I.InboxItem },

  reportList: { ...routes.reportList, query: R.ReportQuery, response: R.ReportPage },
  reportShow: { ...routes.reportShow, response: R.Report },
  reportImport: { ...routes.reportImport, body: R.ReportDraft, response: V.ImportResult },
  fileImport: { ...routes.fileImport, query: V.ImportOptions, response: V.ImportResult },
  claimAdd: { ...routes.claimAdd, body: R.ClaimDraft, response: R.Claim },
  claimEdit: { ...routes.claimEdit, body: R.ClaimEdit, response: R.Claim },
  claimDecide: { ...routes.claimDecide, body: R.ClaimDecision, response: R.Claim },
  gradeSource: { ...routes.gradeSource, body: R.GradeSource, response: V.Grade },
  gradeInfo: { ...routes.gradeInfo, body: R.GradeInfo, response: V.Grade },
  originsExplain: { ...routes.originsExplain, response: R.OriginsExplained },

  propositionList: { ...routes.propositionList, query: P.PropositionQuery, response: P.PropositionPage },
  propositionShow: { ...routes.propositionShow, response: P.PropositionDetail },
  claimJudge: { ...routes.claimJudge, body: P.ClaimVerdict, response: P.PropositionDetail },
  sourceJudge: { ...routes.sourceJudge, body: P.SourceVerdict, response: P.PropositionDetail },
  sourceRecords: { ...routes.sourceRecords, query: P.SourceQuery, response: P.SourceRecords },
  matrixShow: { ...routes.matrixShow, query: X.ViewQuery, response: X.Matrix },
  estimateList: { ...routes.estimateList, query: X.ViewQuery, response: X.EstimateList },

  analysisList: { ...routes.analysisList, response: X.AnalysisList },
  analysisShow: { ...routes.analysisShow, query: X.AnalysisQuery, response: X.Analysis },
  analysisCreate: { ...routes.analysisCreate, body: X.AnalysisDraft, response: X.Analysis },
  analysisEdit: { ...routes.analysisEdit, body: X.AnalysisEdit, response: X.Analysis },
  analysisWithdraw: { ...routes.analysisWithdraw, response: null },

  questionList: { ...routes.questionList, query: Q.QuestionQuery, response: Q.QuestionList },
  questionShow: { ...routes.questionShow, response: Q.Question },
  questionAdd: { ...routes.questionAdd, body: Q.QuestionDraft, response: Q.Question },
  questionAnswer: { ...routes.questionAnswer, body: Q.QuestionAnswer, response: Q.Question },
  questionDismiss: { ...routes.questionDismiss, body: Q.QuestionDismiss, response: Q.Question },
  questionSettle: { ...routes.questionSettle, body: Q.QuestionSettle, response: Q.Question },
  questionWithdraw: { ...routes.questionWithdraw, response: null },
  questionPreview: { ...routes.questionPreview, body: Q.QuestionTo, response: L.ReleasePreview },
  questionSend: { ...routes.questionSend, body: Q.QuestionOrder, response: L.Released },

  objectSearch: { ...routes.objectSearch, query: O.ObjectQuery, response: O.ObjectPage },
  objectShow: { ...routes.objectShow, response: O.ObjectDetail },
  objectBytes: { ...routes.objectBytes, response: null },

  channelList: { ...routes.channelList, response: C.ChannelList },
  channelShow: { ...routes.channelShow, response: C.Channel },
  channelInvite: { ...routes.channelInvite, body: C.InviteDraft, response: C.Invite },
  channelAccept: { ...routes.channelAccept, body: C.InviteAccept, response: C.Joined },
  channelJoinFile: { ...routes.channelJoinFile, response: C.Joined },
  channelCode: { ...routes.channelCode, response: C.SpokenCode },
  channelConfirm: { ...routes.channelConfirm, body: C.CodeConfirm, response: C.Channel },
  channelAct: { ...routes.channelAct, body: C.ChannelAction, response: C.Channel },
  agreementDraft: { ...routes.agreementDraft, response: C.AgreementDraft },
  agreementPropose: { ...routes.agreementPropose, body: C.AgreementDraft, response: C.Agreement },
  agreementSign: { ...routes.agreementSign, body: C.AgreementHash, response: C.Agreement },
  agreementRefuse: { ...routes.agreementRefuse, body: C.AgreementHash, response: C.Agreement },

  releasePreview: { ...routes.releasePreview, body: L.ReleaseSelection, response: L.ReleasePreview },
  release: { ...routes.release, body: L.ReleaseOrder, response: L.Released },
  channelPush: { ...routes.channelPush, response: L.PushReport },
  channelPull: { ...routes.channelPull, response: L.ReceiveReport },
  channelPack: { ...routes.channelPack, response: null },
  bundleUnpack: { ...routes.bundleUnpack, response: L.ReceiveReport },
  channelLog: { ...routes.channelLog, query: C.LogQuery, response: C.LogPage },
  evidence: { ...routes.evidence, response: null },

  holdList: { ...routes.holdList, query: C.HoldQuery, response: C.HoldList },
  holdDecide: { ...routes.holdDecide, body: C.HoldDecision, response: C.Hold },
  askList: { ...routes.askList, query: C.AskQuery, response: C.AskList },
  askCreate: { ...routes.askCreate, body: C.AskDraft, response: C.Ask },
  askGrant: { ...routes.askGrant, body: C.GrantTerms, response: C.Ask },
  askRefuse: { ...routes.askRefuse, response: C.Ask },
  recall: { ...routes.recall, body: C.RecallDraft, response: C.Recalled },

  watchSources: { ...routes.watchSources, response: W.WatchSources },
  watchRun: { ...routes.watchRun, body: W.WatchRunOrder, response: W.WatchRun },
  watchUpload: { ...routes.watchUpload, query: W.WatchUploadQuery, response: W.WatchRun },
  watchHits: { ...routes.watchHits, query: W.WatchHitQuery, response: W.WatchHitPage },
  hitDismiss: { ...routes.hitDismiss, response: W.WatchHit },
  sightingPreview: { ...routes.sightingPreview, response: W.SightingPreview },
  sightingSend: { ...routes.sightingSend, body: W.SightingOrder, response: L.Released },
} as const satisfies Record<OperationName, Operation>;

export type Operations = typeof operations;
