import type { Lang, StoredCount } from '@qanat/app';

const interval = ({ lo, hi }: { lo: number; hi: number }): string => (lo === hi ? String(lo) : `${lo}–${hi}`);

/** How a proposition counts, in one line: independent origins of each side and reports behind them. */
export function countLine({ affirm, deny, hedges, claims }: StoredCount, lang: Lang): string {
  const say = WORDS[lang];
  const parts = [say.affirm(interval(affirm), affirm.reports)];
  if (deny.reports > 0) parts.push(say.deny(interval(deny), deny.reports));
  if (hedges > 0) parts.push(say.hedges(hedges));
  return [...parts, say.claims(claims)].join(lang === 'ar' ? '، ' : ', ');
}

const WORDS = {
  en: {
    affirm: (n: string, reports: number) => `affirmed ${n} (${reports} reports)`,
    deny: (n: string, reports: number) => `denied ${n} (${reports} reports)`,
    hedges: (n: number) => `hedged ${n}`,
    claims: (n: number) => `claims ${n}`,
  },
  ar: {
    affirm: (n: string, reports: number) => `الإثبات ${n} (التقارير ${reports})`,
    deny: (n: string, reports: number) => `النفي ${n} (التقارير ${reports})`,
    hedges: (n: number) => `التحفظ ${n}`,
    claims: (n: number) => `الادعاءات ${n}`,
  },
} as const;

/** The sign of a side in a narrow column. */
export const SIGN = { affirm: '+', deny: '−', hedge: '?', mixed: '±' } as const;

/** Letter and digit, a dash for each that was not given. */
export function gradeText({ source, info }: { source: string | null; info: number | null }): string {
  return `${source ?? '–'}${info ?? '–'}`;
}
