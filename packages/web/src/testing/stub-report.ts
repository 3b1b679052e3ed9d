import type { Claim, Lang, Report } from '@qanat/api';

/** An Arabic report in the manner of a local news site, with its furniture; written for these tests. */
const LINES = [
  'الرئيسية | أخبار | تقنية',
  'قناة غير رسمية تنقل سجلات خام عن جماعة «سولت مارش»',
  '',
  'قال مسؤولان طلبا عدم كشف اسميهما لصحيفة «ذا كوستال بوست» إن وحدة الاستجابة في وزارة الاتصالات تسلّمت، عبر قناة غير رسمية، سجلات خام تخصّ جماعة «سولت مارش».',
  '',
  'وأضافا أن الخادم 203.0.113.47 والنطاق update-portal.example استُخدما في إدارة الرسائل الموجّهة إلى ثلاث منظمات إغاثة منذ مارس، وأن الرابط https://update-portal.example/ar/login?id=7 ظلّ يعمل حتى الأسبوع الماضي.',
  '',
  'في المقابل، نفى المتحدث باسم الوزارة وجود أي قناة من هذا النوع، وقال إن التعاون مع الشركاء يجري «ضمن الأطر المعلنة فقط».',
  '',
  'وتتباين الأرقام تباينًا واسعًا: فوكالة أممية تقدّر الأجهزة المصابة بنحو 1,400 جهاز، بينما يتحدث تقرير لشركة تجارية عن 38,000 جهاز.',
  '',
  'ورأى وزير سابق أن دولًا ثالثة «قد» تنضم إلى هذا الترتيب إذا أثبت جدواه، من دون أن يسمّي أيًّا منها.',
  '',
  'ولم يتسنّ لنا الاطلاع على السجلات المذكورة أو التحقق منها بصورة مستقلة.',
  '',
  'اقرأ أيضًا: بيان مقتضب عن تبادل المعلومات',
  'زر الذهاب إلى الأعلى',
];
export const REPORT_TEXT: string = LINES.join('\n');

function span(from: string, to: string): { start: number; end: number } {
  const start = REPORT_TEXT.indexOf(from);
  const end = REPORT_TEXT.indexOf(to, start) + to.length;
  return { start, end };
}

function claim(n: number, part: Partial<Claim> & Pick<Claim, 'stance' | 'start' | 'end'>): Claim {
  return {
    id: `p${String(n)}`,
    n,
    state: 'proposed',
    source: null,
    anonymous: false,
    via: ['موقع نبأ'],
    content: REPORT_TEXT.slice(part.start, part.end),
    grade: { source: null, info: null },
    confidence: 0.82,
    rule: 'ar-verb-subject',
    estimate: null,
    contradicts: [],
    basis: 'unknown',
    about: [],
    ...part,
  };
}

const estimate = (value: number, subject: string) => ({
  subject,
  unit: 'جهاز',
  value,
  min: null,
  max: null,
  approximate: true,
  asOf: null,
});

export const CLAIMS: readonly Claim[] = [
  claim(1, {
    stance: 'asserts',
    ...span('إن وحدة الاستجابة', 'سولت مارش»'),
    source: 'مسؤولان لم يُكشف اسماهما',
    anonymous: true,
    via: ['موقع نبأ', 'The Coastal Post'],
    grade: { source: 'C', info: 3 },
    contradicts: ['p3'],
    basis: 'unknown',
    about: [],
  }),
  claim(2, {
    stance: 'asserts',
    ...span('الخادم 203', 'منذ مارس'),
    source: 'مسؤولان لم يُكشف اسماهما',
    anonymous: true,
    via: ['موقع نبأ', 'The Coastal Post'],
    state: 'accepted',
    grade: { source: 'C', info: 2 },
  }),
  claim(3, {
    stance: 'denies',
    ...span('وجود أي قناة', 'هذا النوع'),
    source: 'المتحدث باسم الوزارة',
    grade: { source: 'B', info: 4 },
    contradicts: ['p1'],
    basis: 'unknown',
    about: [],
  }),
  claim(4, {
    stance: 'estimates',
    ...span('الأجهزة المصابة', '1,400 جهاز'),
    source: 'وكالة أممية',
    grade: { source: 'B', info: 3 },
    estimate: estimate(1400, 'الأجهزة المصابة'),
  }),
  claim(5, {
    stance: 'estimates',
    ...span('عن 38,000', 'جهاز'),
    source: 'تقرير لشركة تجارية',
    estimate: estimate(38_000, 'الأجهزة المصابة'),
  }),
  claim(6, {
    stance: 'hedges',
    ...span('دولًا ثالثة', 'جدواه'),
    source: 'وزير سابق',
    grade: { source: 'D', info: 4 },
  }),
];

const indicator = (kind: 'ipv4' | 'domain' | 'url', value: string, hits: number) => ({
  id: `indicator--${kind}`,
  kind,
  value,
  ...span(value, value),
  hits,
});

export function arabicReport(lang: Lang, claims: readonly Claim[]): Report {
  const ar = lang === 'ar';
  return {
    id: 'report--1',
    title: 'قناة غير رسمية تنقل سجلات خام عن جماعة «سولت مارش»',
    lang: 'ar',
    dir: 'rtl',
    supply: { kind: 'channel', id: 'c_delta', name: 'CERT Delta' },
    publisher: null,
    tlp: 'amber+strict',
    grade: { source: 'C', info: 3 },
    claims: { total: claims.length, open: claims.filter(({ state }) => state === 'proposed').length },
    origins: { reports: 4, lo: 1, hi: 1 },
    hits: 2,
    publishedAt: '2026-11-22T16:42:09Z',
    receivedAt: '2026-11-23T09:10:00Z',
    text: REPORT_TEXT,
    furniture: [1, 16, 17],
    claimList: [...claims],
    contradictions: [['p1', 'p3']],
    indicators: [
      indicator('ipv4', '203.0.113.47', 2),
      indicator('url', 'https://update-portal.example/ar/login?id=7', 0),
      indicator('domain', 'update-portal.example', 1),
    ],
    entities: [
      { id: 'intrusion-set--1', name: 'سولت مارش', kind: 'intrusion-set', aliases: ['Saltmarsh'] },
      { id: null, name: 'وزارة الاتصالات', kind: 'identity', aliases: [] },
    ],
    chain: [
      { name: ar ? 'مسؤولان مجهولان' : '2 unnamed officials', kind: 'source', anonymous: true },
      { name: 'The Coastal Post', kind: 'relay', anonymous: false },
      { name: 'موقع نبأ', kind: 'relay', anonymous: false },
      { name: 'CERT Delta', kind: 'channel', anonymous: false },
      { name: '', kind: 'self', anonymous: false },
    ],
    terms: terms(lang),
  };
}

export const terms = (lang: Lang) =>
  lang === 'ar'
    ? [
        { key: 'purpose', label: 'الغرض', text: 'الدفاع عن الشبكات فقط' },
        { key: 'onward', label: 'إعادة المشاركة', text: 'بعد استئذاننا' },
        { key: 'sources', label: 'حماية المصدر', text: 'أسماء مستعارة' },
        { key: 'retention', label: 'مدة الحفظ', text: '365 يومًا' },
      ]
    : [
        { key: 'purpose', label: 'Purpose', text: 'Network defence only' },
        { key: 'onward', label: 'Onward sharing', text: 'Ask us first' },
        { key: 'sources', label: 'Source protection', text: 'Pseudonyms' },
        { key: 'retention', label: 'Kept for', text: '365 days' },
      ];
