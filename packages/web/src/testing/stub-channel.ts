import type {
  Agreement,
  Ask,
  Channel,
  ChannelBrief,
  Hold,
  LaneTerms,
  Lang,
  LogEntry,
  ReleasePreview,
} from '@qanat/api';
import { terms } from './stub-report.ts';

export const SELF = { id: 'qn1relief7x2k4mda', name: 'Relief Watch desk' };
export const DELTA = { id: 'qn1delta5h3n8qbv', name: 'CERT Delta' };
const ROOT = '9c1e77af20b34d5e8812aa90cc31ff04';

export const briefs: readonly ChannelBrief[] = [
  {
    id: 'c_delta',
    partner: DELTA,
    state: 'spoken',
    met: 'in person, Amman',
    health: 'live',
    lastHeard: '2026-11-23T22:10:00Z',
    backlog: 0,
    holds: 1,
    asks: 1,
    agreement: { state: 'active', version: 3, end: '2026-12-23T00:00:00Z', ceiling: 'amber' },
  },
  {
    id: 'c_harbor',
    partner: { id: 'qn1harbor', name: 'Harbor ISAC' },
    state: 'spoken',
    met: null,
    health: 'stuck',
    lastHeard: '2026-11-19T08:00:00Z',
    backlog: 12,
    holds: 0,
    asks: 0,
    agreement: { state: 'to-sign', version: 2, end: '2027-06-01T00:00:00Z', ceiling: 'green' },
  },
  {
    id: 'c_nadi',
    partner: { id: 'qn1nadi', name: 'نادي الاستجابة' },
    state: 'introduced',
    met: 'هاتفيًا',
    health: 'new',
    lastHeard: null,
    backlog: 0,
    holds: 0,
    asks: 0,
    agreement: { state: 'none', version: 0, end: null, ceiling: null },
  },
];

export function laneTerms(from: string, to: string): LaneTerms {
  return {
    from,
    to,
    ceiling: 'amber',
    introduced_ceiling: 'green',
    types: ['indicator', 'report', 'sighting'],
    purpose: ['detect', 'hunt'],
    deny_purpose: ['publish'],
    onward: 'ask',
    onward_list: [],
    orcon: false,
    attribution: 'pseudonym',
    sources: 'pseudonym',
    redactions: 'count',
    verbs: ['put'],
    personal_data: 'strip',
    retention_days: 365,
    after_end: 'keep-under-terms',
    receipt_within: 'P3D',
    canaries: 'no',
    origin_tags: 'carry',
    quota: { envelopes_day: 2000, bytes_day: 104_857_600, objects_envelope: 1000 },
  };
}

function agreement(lang: Lang, state: Agreement['state']): Agreement {
  return {
    hash: 'sha256:5b1e',
    version: 3,
    state,
    title: { en: 'Shipping and relief threats', ar: 'تهديدات الملاحة والإغاثة' },
    start: '2026-12-01T00:00:00Z',
    end: '2026-12-23T00:00:00Z',
    signedByUs: state === 'active',
    signedByThem: true,
    lanes: [
      { direction: 'out', terms: laneTerms(SELF.id, DELTA.id), sentences: terms(lang) },
      { direction: 'in', terms: laneTerms(DELTA.id, SELF.id), sentences: terms(lang) },
    ],
  };
}

export function channel(brief: ChannelBrief, lang: Lang): Channel {
  const { state } = brief.agreement;
  return {
    brief,
    self: { ...SELF, name: lang === 'ar' ? 'مكتب رصد الإغاثة' : SELF.name },
    agreements: state === 'none' ? [] : [agreement(lang, state)],
    log: {
      out: { gen: 1, size: 4811, root: ROOT, cosigned: 4811 - brief.backlog },
      in: { gen: 1, size: 902, root: ROOT, cosigned: 902 },
    },
    delivery: {
      pending: brief.backlog,
      lastPush: '2026-11-23T22:10:00Z',
      lastPull: '2026-11-23T22:11:00Z',
      error: null,
    },
  };
}

export const logEntries: readonly LogEntry[] = [4811, 4810, 4809].map((seq, index) => ({
  lane: 'out',
  gen: 1,
  seq,
  kind: index === 1 ? 'recall' : 'put',
  at: `2026-11-2${String(3 - index)}T10:00:00Z`,
  hash: `${String(seq)}e77af20b34d5e8812aa90cc31ff04`,
  objects: 12 - index,
  bytes: 20_480,
  tlp: index === 1 ? null : 'amber',
  receipt: index > 0,
  recalled: index === 2,
  by: null,
}));

export const holds = (lang: Lang): Hold[] => [
  {
    id: 'h1',
    channel: 'c_delta',
    partner: DELTA,
    at: '2026-11-23T12:00:00Z',
    seq: 871,
    kind: 'put',
    code: 'exchange/unauthorised-onward',
    text:
      lang === 'ar'
        ? 'مرّر الشريك تقريرًا لغيره دون إذن صاحبه الأول.'
        : 'The partner passed on somebody else’s report without the originator’s leave.',
    objects: 3,
    tlp: 'amber',
  },
];

export const asks: readonly Ask[] = [
  {
    id: 'a1',
    channel: 'c_delta',
    partner: DELTA,
    direction: 'in',
    object: { id: 'report--1', title: 'قناة غير رسمية تنقل سجلات خام عن جماعة «سولت مارش»', tlp: 'amber' },
    for: 'Harbor ISAC',
    at: '2026-11-23T14:00:00Z',
    state: 'open',
  },
];

export function preview(lang: Lang): ReleasePreview {
  const ar = lang === 'ar';
  const why = (code: string, rule: string, effect: 'strip' | 'deny' | 'ask', en: string, arabic: string) => ({
    rule,
    effect,
    code,
    text: ar ? arabic : en,
    paths: [],
  });
  return {
    digest: 'd41c9e77af20b34d5e8812aa90cc31ff04',
    channel: 'c_delta',
    recipient: DELTA,
    totals: { whole: 11, derived: 4, withheld: 2, ask: 1 },
    highest: 'amber',
    nextSeq: 4812,
    items: [
      {
        id: 'report--1',
        type: 'report',
        title: 'قناة غير رسمية تنقل سجلات خام عن جماعة «سولت مارش»',
        tlp: 'amber',
        effect: 'derived',
        viewId: 'report--9',
        reasons: [
          why(
            'exchange/rule-source',
            '13 source',
            'strip',
            'The creator is replaced by a pseudonym.',
            'استُبدل المنشئ باسم مستعار.',
          ),
          why(
            'exchange/rule-references',
            '14 references',
            'strip',
            'One reference is withheld.',
            'حُجبت إشارة واحدة.',
          ),
        ],
        fields: [
          {
            path: 'name',
            ours: 'قناة غير رسمية تنقل سجلات خام عن جماعة «سولت مارش»',
            theirs: 'قناة غير رسمية تنقل سجلات خام عن جماعة «سولت مارش»',
            form: 'text',
            rules: [],
          },
          {
            path: 'created_by_ref',
            ours: 'identity--4f0c (Relief Watch / analyst L. Haddad)',
            theirs: 'identity--77aa (Relief Watch)',
            form: 'token',
            rules: ['13 source'],
          },
          { path: 'x_source', ours: 'Field office, Tasil', theirs: null, form: 'text', rules: ['13 source'] },
          {
            path: 'object_refs',
            ours: 'indicator--1, sighting--1, note--1',
            theirs: 'indicator--1, sighting--9',
            form: 'token',
            rules: ['14 references'],
          },
        ],
      },
      {
        id: 'indicator--1',
        type: 'indicator',
        title: '203.0.113.47:8443',
        tlp: 'amber',
        effect: 'whole',
        viewId: 'indicator--1',
        reasons: [],
        fields: [
          {
            path: 'pattern',
            ours: "[ipv4-addr:value = '203.0.113.47']",
            theirs: "[ipv4-addr:value = '203.0.113.47']",
            form: 'token',
            rules: [],
          },
          {
            path: 'valid_until',
            ours: '2026-12-22T00:00:00Z',
            theirs: '2026-12-22T00:00:00Z',
            form: 'token',
            rules: [],
          },
        ],
      },
      {
        id: 'note--1',
        type: 'note',
        title: 'تقدير المكتب: المصدران على الأرجح شخص واحد',
        tlp: 'red',
        effect: 'withheld',
        viewId: null,
        reasons: [
          why(
            'exchange/rule-ceiling',
            '05 ceiling',
            'deny',
            'TLP:RED is above this channel’s ceiling',
            'الوسم ⁦TLP:RED⁩ فوق سقف هذه القناة',
          ),
        ],
        fields: [],
      },
      {
        id: 'malware--1',
        type: 'malware',
        title: 'downloader 8f3c…e21a',
        tlp: 'amber',
        effect: 'ask',
        viewId: null,
        reasons: [
          why(
            'exchange/rule-third-party',
            '07 third party',
            'ask',
            'Harbor ISAC wants to be asked first',
            'يشترط ⁨Harbor ISAC⁩ أن يُستأذن أولًا',
          ),
        ],
        fields: [],
      },
    ],
  };
}
