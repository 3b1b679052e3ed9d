import { partyName } from './explain-ways.ts';
import type { OriginCount, Party } from './origins.ts';

const list = (names: readonly string[], and: string, comma: string): string => {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(comma)}${and}${names.at(-1)}`;
};

const MOST = 6;

function named(parties: readonly Party[], lang: 'en' | 'ar'): string {
  const names = parties.slice(0, MOST).map((party) => partyName(party, lang));
  const more = parties.length - names.length;
  if (more > 0) names.push(lang === 'en' ? `${more} more` : `${more} غيرها`);
  return lang === 'en' ? list(names, ' and ', ', ') : list(names, ' و', '، ');
}

/** Says in words what a count means, for a reader who has to decide; English or Arabic. */
export function explainOrigins(count: OriginCount, lang: 'en' | 'ar'): string {
  return lang === 'en' ? english(count) : arabic(count);
}

const SIDE_EN = { affirm: 'support it', deny: 'deny it', hedge: 'hedge' } as const;

function english(count: OriginCount): string {
  const { reports, stated, independent, bottleneck, loops, stance } = count;
  if (reports === 0) return 'No report that reached us takes this side.';
  const [lo, hi] = independent;
  const one = reports === 1;
  const verb =
    one && stance !== 'hedge'
      ? { affirm: 'supports it', deny: 'denies it' }[stance]
      : one
        ? 'hedges'
        : SIDE_EN[stance];
  const parts = [
    `${reports} ${one ? 'report' : 'reports'} ${verb}, with ${stated} stated ${stated === 1 ? 'origin' : 'origins'}.`,
  ];
  if (stance === 'hedge') return [...parts, 'A hedge counts for neither side.'].join(' ');
  parts.push(lo === hi ? `Independent origins: ${lo}.` : `Independent origins: ${lo} to ${hi}.`);
  if (hi > 0 && bottleneck.length > 0) {
    const names = named(bottleneck, 'en');
    parts.push(
      bottleneck.length === 1
        ? `Every line we hold comes through ${names}.`
        : `The lines we hold come through ${names}.`,
    );
  }
  if (hi > 0 && reports > hi) parts.push('Further reports are repetition, not confirmation.');
  if (lo < hi)
    parts.push('Some origins may be one and the same; shown to be different, the lower number rises.');
  for (const loop of loops) parts.push(`Circular reporting: ${list(loop, ' and ', ', ')} cite one another.`);
  if (hi === 0) parts.push('Nobody in these reports says that they know it themselves.');
  else if (count.observed === 0) parts.push('No origin says that it observed this itself.');
  return parts.join(' ');
}

const SIDE_AR = { affirm: 'تؤيده', deny: 'تنفيه', hedge: 'تتحفظ عليه' } as const;

/** Counted nouns: one, two, three to ten, eleven and more. */
function counted(n: number, one: string, two: string, few: string, many: string): string {
  if (n === 1) return one;
  if (n === 2) return two;
  const tail = n % 100;
  return tail >= 3 && tail <= 10 ? `${n} ${few}` : `${n} ${many}`;
}

const originsAr = (n: number): string =>
  n === 0 ? 'لا أصول' : counted(n, 'أصل واحد', 'أصلان اثنان', 'أصول', 'أصلاً');

function arabic(count: OriginCount): string {
  const { reports, stated, independent, bottleneck, loops, stance } = count;
  if (reports === 0) return 'لم يصلنا أي تقرير يتخذ هذا الموقف.';
  const [lo, hi] = independent;
  const subject = counted(reports, 'تقرير واحد', 'تقريران', 'تقارير', 'تقريراً');
  const verb =
    reports === 1
      ? SIDE_AR[stance].replace(/^ت/, 'ي')
      : reports === 2
        ? { affirm: 'يؤيدانه', deny: 'ينفيانه', hedge: 'يتحفظان عليه' }[stance]
        : SIDE_AR[stance];
  const parts = [`${subject} ${verb}، والأصول المذكورة: ${originsAr(stated)}.`];
  if (stance === 'hedge') return [...parts, 'والتحفظ لا يُحتسب لأي من الجانبين.'].join(' ');
  parts.push(lo === hi ? `الأصول المستقلة: ${lo}.` : `الأصول المستقلة: من ${lo} إلى ${hi}.`);
  if (hi > 0 && bottleneck.length > 0) {
    const names = named(bottleneck, 'ar');
    parts.push(bottleneck.length === 1 ? `كل ما لدينا يمر عبر ${names}.` : `ما لدينا يمر عبر ${names}.`);
  }
  if (hi > 0 && reports > hi) parts.push('وما زاد من التقارير تكرار لا تأكيد.');
  if (lo < hi) parts.push('قد تكون بعض الأصول أصلاً واحداً، فإن ثبت اختلافها ارتفع الحد الأدنى.');
  for (const loop of loops) parts.push(`نقل دائري: ${list(loop, ' و', '، ')} ينقل بعضها عن بعض.`);
  if (hi === 0) parts.push('لا أحد في هذه التقارير يقول إنه يعلم ذلك بنفسه.');
  else if (count.observed === 0) parts.push('لا يقول أي أصل إنه شهد ذلك بنفسه.');
  return parts.join(' ');
}
