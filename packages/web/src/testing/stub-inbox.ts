import type { Claim, InboxDetail, InboxItem, Lang } from '@qanat/api';
import { terms } from './stub-report.ts';

const hour = 3_600_000;

type Short = Pick<InboxItem, 'title' | 'tlp' | 'grade'> &
  Partial<InboxItem> & { from: string; hours: number };

/** Senders and titles in both languages, one of them hostile, at ages that make every wording of "ago" appear. */
const ITEMS: readonly Short[] = [
  {
    from: 'CERT Delta',
    hours: 1,
    title: 'قناة غير رسمية تنقل سجلات خام عن جماعة «سولت مارش»',
    summary: 'ينقل موقع محلي عن صحيفة ساحلية أن وحدة استجابة حكومية تسلّمت سجلات خام؛ المتحدث ينفي.',
    lang: 'ar',
    tlp: 'amber+strict',
    grade: { source: 'C', info: 3 },
    origins: { reports: 4, lo: 1, hi: 1 },
    hits: 2,
    claims: 6,
    report: 'report--1',
  },
  {
    from: 'Harbor ISAC',
    hours: 3,
    title: 'Saltmarsh rotates relay hosts after takedown; new resolvers seen in two ranges',
    tlp: 'amber',
    grade: { source: 'B', info: 2 },
    origins: { reports: 3, lo: 2, hi: 2 },
  },
  {
    from: 'مكتب غرفة الأخبار',
    hours: 6,
    title: 'بيان مقتضب: دول ثالثة «قد» تنضم إلى ترتيب تبادل المعلومات',
    lang: 'ar',
    tlp: 'green',
    grade: { source: 'D', info: 4 },
  },
  {
    from: 'Relief-ISAC',
    hours: 9,
    title: 'Credential page kit aimed at field staff, hosted at update-portal[.]example',
    tlp: 'amber',
    grade: { source: 'A', info: 1 },
    origins: { reports: 2, lo: 2, hi: 2 },
    hits: 11,
  },
  {
    from: 'CERT Delta',
    hours: 20,
    title: 'Correction: victim count in bulletin 2026-311 was doubled',
    tlp: 'green',
    grade: { source: 'B', info: 2 },
  },
  {
    from: 'Northern SOC pool',
    hours: 30,
    title: 'SIP scanning wave against hospital PBX ranges',
    tlp: 'clear',
    grade: { source: 'B', info: 3 },
  },
  {
    from: 'نادي الاستجابة',
    hours: 34,
    title: 'عينة جديدة من برنامج التنزيل 8f3c…e21a وعلاقتها بالنطاق update-portal.example',
    lang: 'ar',
    tlp: 'red',
    grade: { source: 'A', info: 2 },
  },
  {
    from: 'Harbor ISAC',
    hours: 50,
    title: 'Request: has anyone seen 2001:db8:17::4f outside the port authority?',
    tlp: 'amber',
    grade: { source: 'B', info: 2 },
    hits: 1,
  },
  {
    from: 'unknown\u202Egpj.exe',
    hours: 60,
    title: 'Invoice \u202Excod.exe for \u200Bmarch',
    tlp: null,
    grade: { source: null, info: null },
  },
];

export function inboxItems(now: number): InboxItem[] {
  return ITEMS.map(({ from, hours, ...item }, index) => ({
    id: `i${String(index + 1)}`,
    kind: 'report',
    report: `report--${String(index + 1)}`,
    summary: 'Passed on by the partner as it came.',
    lang: 'en',
    sender: { kind: 'channel', id: `c_${String(index)}`, name: from },
    publisher: null,
    claims: 0,
    origins: null,
    hits: 0,
    at: new Date(now - hours * hour).toISOString(),
    state: 'open',
    decision: null,
    ...item,
  }));
}

export function inboxDetail(item: InboxItem, claims: readonly Claim[], lang: Lang): InboxDetail {
  const circular = item.origins && item.origins.hi < item.origins.reports;
  return {
    item,
    origins: circular
      ? lang === 'ar'
        ? 'نقل دائري: التقارير كلها تعود إلى مصدرين مجهولين معًا.'
        : 'Circular: all of them trace back to one unnamed pair.'
      : null,
    hits:
      item.hits > 0
        ? [{ kind: 'ipv4', value: '203.0.113.47', source: 'proxy-2', at: '2026-11-21T04:12:00Z' }]
        : [],
    claims: item.claims > 0 ? [...claims] : [],
    terms: terms(lang),
  };
}
