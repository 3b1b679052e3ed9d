import type { Lang } from '@qanat/api';

export type Dir = 'ltr' | 'rtl';

/** Latin digits and the Gregorian calendar everywhere: a raw region tag would change digits and separators under an analyst's eyes. */
const TAGS: Record<Lang, string> = { en: 'en-GB', ar: 'ar-u-nu-latn-ca-gregory' };

export interface Locale {
  readonly lang: Lang;
  readonly dir: Dir;
  readonly plural: (n: number) => string;
  readonly number: (n: number) => string;
  /** `3 hr ago`; `now` and `at` as ISO times. */
  readonly age: (at: string, now: number) => string;
  /** A date in prose, UTC named. */
  readonly date: (at: string) => string;
  readonly list: (items: readonly string[]) => string;
}

const made = new Map<Lang, Locale>();

export function localeOf(lang: Lang): Locale {
  let locale = made.get(lang);
  if (!locale) {
    locale = makeLocale(lang);
    made.set(lang, locale);
  }
  return locale;
}

const STEPS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

function makeLocale(lang: Lang): Locale {
  const tag = TAGS[lang];
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const ages = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: lang === 'en' ? 'short' : 'long' });
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    plural: (n) => plurals.select(n),
    number: (n) => numbers.format(n),
    age: (at, now) => {
      const seconds = (Date.parse(at) - now) / 1000;
      if (Number.isNaN(seconds)) return at;
      const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
      return ages.format(Math.trunc(seconds / size), unit);
    },
    date: (at) => (Number.isNaN(Date.parse(at)) ? at : `${dates.format(new Date(at))} UTC`),
    list: (items) => lists.format(items),
  };
}
