import { ApiError, type Claim, type Client, type InboxItem, type Lang, type WatchHit } from '@qanat/api';
import { asks, briefs, channel, DELTA, holds, laneTerms, logEntries, preview, SELF } from './stub-channel.ts';
import { inboxDetail, inboxItems } from './stub-inbox.ts';
import { stubJudgement } from './stub-judgement.ts';
import { arabicReport, CLAIMS } from './stub-report.ts';

export interface StubOptions {
  readonly lang: () => Lang;
  readonly now?: number;
  /** Inbox items a page; 100 when absent. */
  readonly pageSize?: number;
  /** Names of calls that are refused, with the code they are refused with. */
  readonly refuse?: Readonly<Record<string, { status: number; code: string; title: string }>>;
}

/**
 * A node in memory, behind the typed client's own interface: for tests of pages and for looking at them without a
 * node. Deciding inbox items and claims changes what it answers; everything else answers the same each time.
 */
export function stubClient(options: StubOptions): Client & { calls: { name: string; input: unknown }[] } {
  const { lang } = options;
  const inbox = new Map(inboxItems(options.now ?? Date.now()).map((item) => [item.id, item]));
  const claims = new Map(CLAIMS.map((claim) => [claim.id, claim]));
  const calls: { name: string; input: unknown }[] = [];
  const report = () => arabicReport(lang(), [...claims.values()]);
  const found = <T>(value: T | undefined): T => {
    if (value === undefined) throw refusal(404, 'api/not-found', 'There is no such thing here.');
    return value;
  };
  const changeClaim = (id: string | number, change: Partial<Claim>): Claim => {
    const next = { ...found(claims.get(String(id))), ...change };
    claims.set(next.id, next);
    return next;
  };
  const released = {
    channel: 'c_delta',
    envelopes: 1,
    first: 4812,
    last: 4812,
    sent: { whole: 11, derived: 4 },
  };
  const received = { channel: 'c_delta', kept: 3, duplicate: 1, waiting: 0, held: [], refused: [] };
  const imported = {
    reports: [{ id: 'report--1', title: report().title }],
    objects: { new: 12, same: 3, conflict: 0, refused: 0 },
    issues: [],
  };
  const run = { source: source(), events: 20_000, hits: 2, unreadable: 0 };

  const client: Client = {
    eventsUrl: () => '',
    health: async () => ({ ok: true, version: '0.1.0' }),
    session: async () => ({
      person: { id: 'p1', name: 'L. Haddad' },
      role: 'officer',
      node: { id: SELF.id, name: { en: SELF.name, ar: 'مكتب رصد الإغاثة' } },
      ceiling: 'amber+strict',
      practice: true,
    }),
    signIn: async () => client.session(),
    signOut: async () => undefined,
    status: async () => ({
      version: '0.1.0',
      startedAt: '2026-11-23T08:00:00Z',
      waiting: { inbox: open(inbox).length, hits: 3, holds: 1, asks: 1 },
      totals: { objects: 1042, reports: 31, channels: 3 },
      checks: [
        {
          code: 'app/keys-unwrapped',
          ok: false,
          text: lang() === 'ar' ? 'المفاتيح بلا عبارة مرور.' : 'The keys have no passphrase.',
        },
        { code: 'app/store', ok: true, text: lang() === 'ar' ? 'المخزن سليم.' : 'The store is whole.' },
      ],
    }),

    inboxList: async ({ query } = {}) => {
      const size = options.pageSize ?? 100;
      const from = Number(query?.cursor ?? 0);
      const all = [...inbox.values()];
      const wanted = all.filter(({ state }) => state === (query?.state ?? 'open'));
      const count = (state: InboxItem['state']) => all.filter((item) => item.state === state).length;
      return {
        items: wanted.slice(from, from + size),
        next: from + size < wanted.length ? String(from + size) : null,
        counts: { open: count('open'), snoozed: count('snoozed'), decided: count('decided') },
      };
    },
    inboxShow: async ({ params }) =>
      inboxDetail(found(inbox.get(String(params.id))), [...claims.values()], lang()),
    inboxTriage: async ({ params, body }) => {
      const item = found(inbox.get(String(params.id)));
      const state = body.action === 'reopen' ? 'open' : body.action === 'snooze' ? 'snoozed' : 'decided';
      const decision = body.action === 'accept' || body.action === 'reject' ? body.action : null;
      const next: InboxItem = { ...item, state, decision };
      inbox.set(item.id, next);
      return next;
    },

    reportList: async () => ({
      items: [...inbox.values()].map((item) => ({
        ...report(),
        ...item,
        id: item.report ?? item.id,
        supply: item.sender,
        claims: { total: item.claims, open: item.claims },
        receivedAt: item.at,
      })),
      next: null,
    }),
    reportShow: async () => report(),
    reportImport: async () => imported,
    fileImport: async () => imported,
    claimAdd: async ({ body }) => {
      const id = `p${String(claims.size + 1)}`;
      const content = report().text.slice(body.start, body.end);
      claims.set(id, {
        ...found(claims.get('p1')),
        ...body,
        id,
        n: claims.size + 1,
        content,
        state: 'accepted',
        rule: null,
        contradicts: [],
        basis: 'unknown',
        about: [],
      });
      return found(claims.get(id));
    },
    claimEdit: async ({ params, body }) => changeClaim(params.claim, body),
    claimDecide: async ({ params, body }) =>
      changeClaim(params.claim, {
        state: body.decision === 'accept' ? 'accepted' : body.decision === 'reject' ? 'rejected' : 'proposed',
      }),
    gradeSource: async ({ body }) => ({ source: body.source, info: 3 }),
    gradeInfo: async ({ body }) => ({ source: 'C', info: body.info }),
    originsExplain: async () => origins(lang()),
    ...stubJudgement(lang, { preview: async () => preview(lang()), sent: async () => released }),

    objectSearch: async () => ({
      items: [
        {
          id: 'report--1',
          type: 'report',
          title: report().title,
          modified: '2026-11-22T16:42:09Z',
          tlp: 'amber+strict',
          supplies: [report().supply],
        },
        {
          id: 'indicator--1',
          type: 'indicator',
          title: '203.0.113.47',
          modified: '2026-11-22T16:42:09Z',
          tlp: 'amber',
          supplies: [report().supply],
        },
      ],
      next: null,
    }),
    objectShow: async ({ params }) => ({
      id: String(params.id),
      type: 'indicator',
      title: '203.0.113.47',
      tlp: 'amber',
      json: `{"type":"indicator","id":"${String(params.id)}","pattern":"[ipv4-addr:value = '203.0.113.47']"}`,
      versions: [
        {
          seq: 7,
          modified: '2026-11-22T16:42:09Z',
          addedAt: '2026-11-23T09:10:00Z',
          supply: report().supply,
          digest: '5e8812aa90cc31ff04',
          tlp: 'amber',
          current: true,
          conflict: false,
          revoked: false,
          withdrawn: false,
        },
      ],
      refs: {
        to: [
          {
            id: 'identity--1',
            path: '$.created_by_ref',
            type: 'identity',
            title: 'Relief Watch',
            present: true,
          },
        ],
        from: [
          { id: 'report--1', path: '$.object_refs[0]', type: 'report', title: report().title, present: true },
        ],
      },
      ledger: [
        {
          channel: 'c_delta',
          partner: DELTA,
          effect: 'derived',
          viewId: 'indicator--9',
          seq: 4810,
          at: '2026-11-22T10:00:00Z',
          receipt: true,
          recalled: false,
        },
      ],
    }),
    objectBytes: async () => new Blob(['{}']),

    channelList: async () => ({ items: [...briefs] }),
    channelShow: async ({ params }) => channel(found(briefs.find(({ id }) => id === params.id)), lang()),
    channelInvite: async () => ({
      id: 'inv1',
      text: 'qanat-invite:1:qn1relief7x2k4mda:kq3v9x8m2c7r5t1b',
      expires: '2026-11-30T00:00:00Z',
    }),
    channelAccept: async () => ({ channel: 'c_nadi', carry: null }),
    channelJoinFile: async () => ({ channel: 'c_nadi', carry: null }),
    channelCode: async () => ({ code: '4821 0937 5566', confirmed: false }),
    channelConfirm: async ({ params, body }) => {
      if (body.code !== '482109375566')
        throw refusal(409, 'exchange/code-differs', 'The digits are not the same.');
      return client.channelShow({ params });
    },
    channelAct: async ({ params }) => client.channelShow({ params }),
    agreementDraft: async () => ({
      title: { en: 'Shipping and relief threats', ar: 'تهديدات الملاحة والإغاثة' },
      start: '2026-12-01T00:00:00Z',
      end: '2027-12-01T00:00:00Z',
      lanes: [laneTerms(SELF.id, DELTA.id), laneTerms(DELTA.id, SELF.id)],
    }),
    agreementPropose: async () => found(channel(found(briefs[0]), lang()).agreements[0]),
    agreementSign: async () => found(channel(found(briefs[0]), lang()).agreements[0]),
    agreementRefuse: async () => found(channel(found(briefs[0]), lang()).agreements[0]),

    releasePreview: async () => preview(lang()),
    release: async () => released,
    channelPush: async () => ({ packets: 2, acknowledged: 2 }),
    channelPull: async () => received,
    channelPack: async () => new Blob(['qanat']),
    bundleUnpack: async () => received,
    channelLog: async ({ query }) => ({ items: query?.lane === 'in' ? [] : [...logEntries], next: null }),
    evidence: async () => new Blob(['{}']),
    holdList: async () => ({ items: holds(lang()) }),
    holdDecide: async () => found(holds(lang())[0]),
    askList: async () => ({ items: [...asks] }),
    askCreate: async () => found(asks[0]),
    askGrant: async () => found(asks[0]),
    askRefuse: async () => found(asks[0]),
    recall: async () => ({ channels: 2, envelopes: 2 }),

    watchSources: async () => ({ items: [source()], indicators: 312 }),
    watchRun: async () => run,
    watchUpload: async () => run,
    watchHits: async ({ query } = {}) => ({
      items: (query?.state ?? 'new') === 'new' ? [...hits] : [],
      next: null,
      open: hits.length,
    }),
    hitDismiss: async () => found(hits[0]),
    sightingPreview: async () => ({
      channel: 'c_delta',
      recipient: DELTA,
      digest: 'ab12',
      items: [
        {
          id: 'sighting--1',
          type: 'sighting',
          title: 'proxy-2',
          tlp: 'amber',
          effect: 'derived',
          viewId: 'sighting--9',
          reasons: [],
          fields: [
            { path: 'count', ours: '11', theirs: '11', form: 'token', rules: [] },
            {
              path: 'where_sighted_refs',
              ours: 'Field office, Tasil',
              theirs: null,
              form: 'text',
              rules: ['13 source'],
            },
          ],
        },
      ],
    }),
    sightingSend: async () => released,
  };
  return { ...recording(client, calls, options), calls };
}

/** Writes every call down and refuses those that the test wants refused. */
function recording(client: Client, calls: { name: string; input: unknown }[], options: StubOptions): Client {
  const entries = Object.entries(client).map(([name, answer]) => {
    if (name === 'eventsUrl') return [name, answer];
    const call = answer as (input: unknown) => Promise<unknown>;
    return [
      name,
      async (input: unknown) => {
        calls.push({ name, input });
        const no = options.refuse?.[name];
        if (no) throw refusal(no.status, no.code, no.title);
        return call(input);
      },
    ];
  });
  // The same names with functions of the same types.
  return Object.fromEntries(entries) as Client;
}

function refusal(status: number, code: string, title: string): ApiError {
  return new ApiError({ type: 'about:blank', title, status, code, issues: [] });
}

const open = (inbox: ReadonlyMap<string, InboxItem>) =>
  [...inbox.values()].filter(({ state }) => state === 'open');

const source = () => ({
  id: 's1',
  name: 'proxy-2/http.log',
  path: '/var/log/zeek/http.log',
  format: 'zeek' as const,
  lastRun: '2026-11-23T21:00:00Z',
  events: 2_041_332,
  hits: 13,
});

const hits: readonly WatchHit[] = [
  {
    id: 'w1',
    kind: 'ipv4',
    value: '203.0.113.47',
    indicator: { id: 'indicator--1', title: '203.0.113.47:8443', tlp: 'amber' },
    from: DELTA,
    source: 'proxy-2/http.log',
    field: 'id.resp_h',
    line: 18_204,
    count: 11,
    firstSeen: '2026-11-20T23:58:11Z',
    lastSeen: '2026-11-21T04:12:40Z',
    state: 'new',
  },
  {
    id: 'w2',
    kind: 'domain',
    value: 'update-portal.example',
    indicator: { id: 'indicator--2', title: 'نطاق صفحة الدخول المزيفة', tlp: 'green' },
    from: { id: 'qn1nadi', name: 'نادي الاستجابة' },
    source: 'dns.log',
    field: 'query',
    line: 771,
    count: 2,
    firstSeen: '2026-11-22T10:00:00Z',
    lastSeen: '2026-11-22T10:05:00Z',
    state: 'new',
  },
  {
    id: 'w3',
    kind: 'ipv6',
    value: '2001:db8:17::4f',
    indicator: { id: 'indicator--3', title: '2001:db8:17::4f', tlp: null },
    from: null,
    source: 'conn.log',
    field: 'id.orig_h',
    line: null,
    count: 1,
    firstSeen: null,
    lastSeen: null,
    state: 'new',
  },
];

function origins(lang: Lang) {
  const ar = lang === 'ar';
  const node = (
    id: string,
    name: string,
    kind: 'origin' | 'relay' | 'report' | 'self',
    layer: number,
    bottleneck = false,
  ) => ({ id, name, kind, layer, anonymous: kind === 'origin', bottleneck });
  return {
    origins: { reports: 4, lo: 1, hi: 1 },
    side: 'affirm' as const,
    against: { reports: 0, lo: 0, hi: 0 },
    propositions: [],
    nodes: [
      node('o', ar ? 'مسؤولان مجهولان' : '2 unnamed officials', 'origin', 0),
      node('c', 'The Coastal Post', 'relay', 1, true),
      node('n', 'موقع نبأ', 'report', 2),
      node('d', 'Delta bulletin 311', 'report', 2),
      node('m', 'شبكة المرفأ', 'report', 2),
      node('s', '', 'self', 3),
    ],
    edges: [
      { from: 'o', to: 'c', loop: false },
      { from: 'c', to: 'n', loop: false },
      { from: 'c', to: 'd', loop: false },
      { from: 'c', to: 'm', loop: false },
      { from: 'm', to: 'c', loop: true },
      { from: 'n', to: 's', loop: false },
    ],
    sentences: [
      ar
        ? 'كل الطرق تمر بصحيفة The Coastal Post، وهي تنقل عن مصدرين مجهولين معًا.'
        : 'Every path goes through The Coastal Post, which relays one unnamed pair.',
    ],
  };
}
