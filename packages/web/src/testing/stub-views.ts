import type { EstimateList, EstimatePoint, Lang, Matrix, PropositionBrief, Said } from '@qanat/api';

const id = (kind: string, n: number) => `${kind}--${String(n)}c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b`;
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T08:00:00.000Z`;
const REPORT = 'report--1';

/** Three propositions of one event, in both languages, with one that is affirmed and denied and one source of two minds. */
export function matrix(lang: Lang): Matrix {
  const ar = lang === 'ar';
  const said = (
    n: number,
    side: Said['side'],
    content: string,
    publisher: string,
    via: string[] = [],
  ): Said => ({
    ...{
      claim: id('claim', n),
      report: REPORT,
      side,
      estimate: n === 1,
      content,
      lang: /[\u0600-\u06FF]/u.test(content) ? 'ar' : 'en',
      via,
    },
    ...{ publisher, grade: { source: 'C', info: 3 }, at: day(20 + n) },
  });
  const raw = 'The ministry’s response unit took in raw logs by an unofficial channel';
  const server = 'الخادم 203.0.113.47 استُخدم في إدارة الرسائل منذ مارس';
  const states = 'Other states may join the arrangement if it proves its worth';
  const count = (reports: number, lo: number, hi: number) => ({ reports, stated: hi, lo, hi });
  const proposition = (n: number, title: string, part: Partial<PropositionBrief>): PropositionBrief => ({
    ...{ id: id('proposition', n), title, claims: 3, affirm: count(1, 1, 1), deny: count(0, 0, 0) },
    ...{ hedges: 0, loops: 0, countedAt: day(23) },
    ...part,
  });
  return {
    sources: [
      { key: 'unnamed:1', name: ar ? 'مسؤولان' : 'two officials', unnamed: true },
      {
        key: 'name:spokesman',
        name: ar ? 'المتحدث باسم الوزارة' : 'the ministry’s spokesman',
        unnamed: false,
      },
      { key: 'name:delta', name: 'CERT Delta', unnamed: false },
      { key: 'name:minister', name: ar ? 'وزير سابق' : 'a former minister', unnamed: true },
    ],
    propositions: [
      proposition(1, raw, { affirm: count(4, 1, 2), deny: count(1, 1, 1), loops: 1 }),
      proposition(2, server, { affirm: count(2, 2, 2) }),
      proposition(3, states, { affirm: count(0, 0, 0), hedges: 1 }),
    ],
    cells: [
      {
        ...{ source: 'unnamed:1', proposition: id('proposition', 1), stance: 'affirm' },
        said: [
          said(1, 'affirm', raw, 'موقع نبأ', ['The Coastal Post']),
          said(2, 'affirm', 'تسلّمت وحدة الاستجابة سجلات خام عبر قناة غير رسمية', 'موقع نبأ'),
        ],
      },
      {
        ...{ source: 'name:spokesman', proposition: id('proposition', 1), stance: 'deny' },
        said: [said(3, 'deny', 'نفى المتحدث باسم الوزارة وجود أي قناة من هذا النوع', 'The Coastal Post')],
      },
      {
        ...{ source: 'unnamed:1', proposition: id('proposition', 2), stance: 'affirm' },
        said: [said(4, 'affirm', server, 'موقع نبأ')],
      },
      {
        ...{ source: 'name:delta', proposition: id('proposition', 2), stance: 'mixed' },
        said: [
          said(5, 'affirm', '203.0.113.47 sent the messages', 'Delta bulletin 311'),
          said(6, 'deny', '203.0.113.47 was a shared host and sent none of them', 'Delta bulletin 314'),
        ],
      },
      {
        ...{ source: 'name:minister', proposition: id('proposition', 3), stance: 'hedge' },
        said: [said(7, 'hedge', states, 'The Coastal Post')],
      },
    ],
    contradictions: [{ propositions: [id('proposition', 1)], claims: [id('claim', 1), id('claim', 3)] }],
    left: { sources: 0, propositions: 2 },
  };
}

/** Numbers far apart, in each form that a number has: a value, about so much, a range, and an end left open. */
export function estimates(lang: Lang): EstimateList {
  const ar = lang === 'ar';
  const point = (n: number, source: string, part: Partial<EstimatePoint>): EstimatePoint => ({
    ...{ claim: id('claim', 10 + n), report: REPORT, proposition: id('proposition', 9), side: 'affirm' },
    ...{ value: null, min: null, max: null, unit: ar ? 'جهاز' : 'devices', approximate: false, asOf: null },
    ...{ at: day(n), source, unnamed: false, via: [], publisher: 'The Coastal Post' },
    ...{ grade: { source: 'B', info: 2 }, content: 'infected devices', lang: 'en' },
    ...part,
  });
  return {
    items: [
      {
        subject: ar ? 'الأجهزة المصابة' : 'infected devices',
        ...{ subjects: ['infected devices', 'الأجهزة المصابة'], units: ['devices', 'hosts'], left: 0 },
        points: [
          point(3, ar ? 'وكالة أممية' : 'a UN agency', {
            value: 1400,
            approximate: true,
            asOf: '2026-10-31',
          }),
          point(9, 'CERT Delta', { min: 2000, max: 3500 }),
          point(12, ar ? 'شركة تجارية' : 'a vendor', { value: 38_000, unit: 'hosts' }),
          point(14, ar ? 'باحث' : 'a researcher', { min: 30_000, unnamed: true }),
          point(20, ar ? 'المتحدث باسم الوزارة' : 'the ministry’s spokesman', { max: 500, side: 'deny' }),
        ],
      },
      {
        subject: ar ? 'المنظمات المستهدفة' : 'organisations targeted',
        ...{ subjects: ['organisations targeted'], units: [''], left: 0 },
        points: [
          point(5, ar ? 'مسؤولان' : 'two officials', { value: 3, unit: '', unnamed: true }),
          point(17, 'Harbor ISAC', { min: 4, max: 6, value: 5, unit: '' }),
        ],
      },
    ],
  };
}
