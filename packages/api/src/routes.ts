/**
 * Where each operation lives and what it carries, without its schemas: all that a client needs at run time, so that
 * pages do not load a schema library. `role`: the least role that may call it, null when no sign-in is needed.
 * `send`: `json` body or `file` (multipart/form-data with one part named `file`; options go in the query).
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly send: 'none' | 'json' | 'file';
  readonly reply: 'json' | 'bytes' | 'none' | 'events';
  readonly role: 'reader' | 'analyst' | 'officer' | null;
}

/** Paths are under this prefix. */
export const API_PREFIX = '/api/v1';

/** Media type of a packed channel file. */
export const BUNDLE_TYPE = 'application/vnd.qanat.bundle';

type Role = NonNullable<Route['role']>;
const get = <const P extends string, const R extends Role>(role: R, path: P) =>
  ({ method: 'GET', path, send: 'none', reply: 'json', role }) as const;
const bytes = <const P extends string, const R extends Role>(role: R, path: P) =>
  ({ method: 'GET', path, send: 'none', reply: 'bytes', role }) as const;
const act = <const P extends string, const R extends Role>(role: R, path: P) =>
  ({ method: 'POST', path, send: 'none', reply: 'json', role }) as const;
const post = <const P extends string, const R extends Role>(role: R, path: P) =>
  ({ method: 'POST', path, send: 'json', reply: 'json', role }) as const;
const put = <const P extends string, const R extends Role>(role: R, path: P) =>
  ({ method: 'PUT', path, send: 'json', reply: 'json', role }) as const;
const remove = <const P extends string, const R extends Role>(role: R, path: P) =>
  ({ method: 'DELETE', path, send: 'none', reply: 'none', role }) as const;
const upload = <const P extends string, const R extends Role>(role: R, path: P) =>
  ({ method: 'POST', path, send: 'file', reply: 'json', role }) as const;

export const routes = {
  health: { method: 'GET', path: '/health', send: 'none', reply: 'json', role: null },
  signIn: { method: 'POST', path: '/session', send: 'json', reply: 'json', role: null },
  session: get('reader', '/session'),
  signOut: remove('reader', '/session'),
  status: get('reader', '/status'),
  events: { method: 'GET', path: '/events', send: 'none', reply: 'events', role: 'reader' },

  inboxList: get('reader', '/inbox'),
  inboxShow: get('reader', '/inbox/:id'),
  inboxTriage: post('analyst', '/inbox/:id/triage'),

  reportList: get('reader', '/reports'),
  reportShow: get('reader', '/reports/:id'),
  reportImport: post('analyst', '/reports'),
  fileImport: upload('analyst', '/import'),
  claimAdd: post('analyst', '/reports/:id/claims'),
  claimEdit: {
    method: 'PATCH',
    path: '/reports/:id/claims/:claim',
    send: 'json',
    reply: 'json',
    role: 'analyst',
  },
  claimDecide: post('analyst', '/reports/:id/claims/:claim/decision'),
  gradeSource: put('analyst', '/grades/:id/source'),
  gradeInfo: put('analyst', '/grades/:id/info'),
  originsExplain: get('reader', '/origins/:id'),

  propositionList: get('reader', '/propositions'),
  propositionShow: get('reader', '/propositions/:id'),
  claimJudge: post('analyst', '/verdicts/claims'),
  sourceJudge: post('analyst', '/verdicts/sources'),
  sourceRecords: get('reader', '/sources'),
  matrixShow: get('reader', '/matrix'),
  estimateList: get('reader', '/estimates'),

  analysisList: get('reader', '/analyses'),
  analysisShow: get('reader', '/analyses/:id'),
  analysisCreate: post('analyst', '/analyses'),
  analysisEdit: { method: 'PATCH', path: '/analyses/:id', send: 'json', reply: 'json', role: 'analyst' },
  analysisWithdraw: remove('analyst', '/analyses/:id'),

  questionList: get('reader', '/questions'),
  questionShow: get('reader', '/questions/:id'),
  questionAdd: post('analyst', '/questions'),
  questionAnswer: post('analyst', '/questions/:id/answers'),
  questionDismiss: post('analyst', '/questions/:id/dismiss'),
  questionSettle: post('analyst', '/questions/:id/state'),
  questionWithdraw: remove('analyst', '/questions/:id'),
  questionPreview: post('analyst', '/questions/:id/preview'),
  questionSend: post('officer', '/questions/:id/send'),

  objectSearch: get('reader', '/objects'),
  objectShow: get('reader', '/objects/:id'),
  objectBytes: bytes('reader', '/objects/:id/versions/:seq'),

  channelList: get('reader', '/channels'),
  channelShow: get('reader', '/channels/:id'),
  channelInvite: post('officer', '/channels/invitations'),
  channelAccept: post('officer', '/channels/accept'),
  channelJoinFile: upload('officer', '/channels/join'),
  channelCode: get('officer', '/channels/:id/code'),
  channelConfirm: post('officer', '/channels/:id/confirm'),
  channelAct: post('officer', '/channels/:id/state'),
  agreementDraft: get('officer', '/channels/:id/agreement/draft'),
  agreementPropose: post('officer', '/channels/:id/agreement'),
  agreementSign: post('officer', '/channels/:id/agreement/sign'),
  agreementRefuse: post('officer', '/channels/:id/agreement/refuse'),

  releasePreview: post('analyst', '/channels/:id/preview'),
  release: post('officer', '/channels/:id/release'),
  channelPush: act('analyst', '/channels/:id/push'),
  channelPull: act('analyst', '/channels/:id/pull'),
  channelPack: { method: 'POST', path: '/channels/:id/pack', send: 'none', reply: 'bytes', role: 'analyst' },
  bundleUnpack: upload('analyst', '/unpack'),
  channelLog: get('reader', '/channels/:id/log'),
  evidence: bytes('analyst', '/channels/:id/log/:lane/:seq/evidence'),

  holdList: get('reader', '/holds'),
  holdDecide: post('officer', '/holds/:id/decision'),
  askList: get('reader', '/asks'),
  askCreate: post('analyst', '/asks'),
  askGrant: post('officer', '/asks/:id/grant'),
  askRefuse: act('officer', '/asks/:id/refuse'),
  recall: post('officer', '/recalls'),

  watchSources: get('reader', '/watch/sources'),
  watchRun: post('analyst', '/watch/runs'),
  watchUpload: upload('analyst', '/watch/uploads'),
  watchHits: get('reader', '/watch/hits'),
  hitDismiss: act('analyst', '/watch/hits/:id/dismiss'),
  sightingPreview: act('analyst', '/watch/hits/:id/sighting/preview'),
  sightingSend: post('officer', '/watch/hits/:id/sighting'),
} as const satisfies Record<string, Route>;

export type OperationName = keyof typeof routes;
