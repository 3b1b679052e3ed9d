import { WEEKDAYS } from '../../lexicon/months.ts';
import type { Token } from '../../text/tokens.ts';
import { type DayNumber, formatDay, padded, weekdayOf } from './calendar.ts';
import type { DateMention } from './date-mention.ts';

const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
  ['امس', -1],
  ['اليوم', 0],
  ['غدا', 1],
]);
const PAST = new Set(
  'last past previous الماضي الماضيه المنصرم المنصرمه الفايت الفايته السابق السابقه'.split(' '),
);
const THIS = new Set('this current الجاري الجاريه الحالي الحاليه هذا'.split(' '));
const PERIODS: ReadonlyMap<string, 'week' | 'month' | 'year'> = new Map([
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
  ['الاسبوع', 'week'],
  ['الشهر', 'month'],
  ['العام', 'year'],
  ['السنه', 'year'],
]);

/** Folded words a relative date begins with. */
export const RELATIVE_STARTS: readonly string[] = [
  ...DAYS.keys(),
  ...WEEKDAYS.keys(),
  ...PERIODS.keys(),
  ...PAST,
  ...THIS,
];

function shift(reference: DayNumber, period: 'week' | 'month' | 'year', back: number): string {
  const iso = formatDay(reference - (period === 'week' ? 7 * back : 0));
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  if (period === 'week') return iso;
  if (period === 'year') return String(year - back);
  const months = year * 12 + month - 1 - back;
  return `${Math.floor(months / 12)}-${padded((months % 12) + 1, 2)}`;
}

/** `yesterday`, `أمس الأول`, `on Tuesday`, `الثلاثاء الماضي`, `last week`, `الشهر الماضي`, counted from the reference. */
export function relativeDate(
  tokens: readonly Token[],
  i: number,
  reference: DayNumber | undefined,
): DateMention | undefined {
  return dayWord(tokens, i, reference) ?? weekday(tokens, i, reference) ?? period(tokens, i, reference);
}

function dayWord(
  tokens: readonly Token[],
  i: number,
  reference: DayNumber | undefined,
): DateMention | undefined {
  const norm = tokens[i]!.norm;
  const offset = DAYS.get(norm);
  if (offset === undefined) return undefined;
  const two = norm === 'امس' && (tokens[i + 1]?.norm === 'الاول' || tokens[i - 1]?.norm === 'اول');
  const named = weekday(tokens, i + 1, reference);
  // «اليوم الخميس»: the weekday only repeats what the word says
  const to = named?.to ?? i + (two && tokens[i + 1]?.norm === 'الاول' ? 2 : 1);
  return mention(i, to, reference, (day) => formatDay(day + offset - (two ? 1 : 0)));
}

function weekday(
  tokens: readonly Token[],
  i: number,
  reference: DayNumber | undefined,
): DateMention | undefined {
  const token = tokens[i];
  const wanted = token && token.text.length > 3 ? WEEKDAYS.get(token.norm) : undefined;
  if (wanted === undefined || (/^[a-z]/.test(token!.norm) && !/^\p{Lu}/u.test(token!.text))) return undefined;
  const past = PAST.has(tokens[i - 1]?.norm ?? '') || PAST.has(tokens[i + 1]?.norm ?? '');
  const to = PAST.has(tokens[i + 1]?.norm ?? '') ? i + 2 : i + 1;
  return mention(i, to, reference, (day) => {
    const back = (weekdayOf(day) - wanted + 7) % 7;
    return formatDay(day - (past && back === 0 ? 7 : back));
  });
}

function period(
  tokens: readonly Token[],
  i: number,
  reference: DayNumber | undefined,
): DateMention | undefined {
  const own = PERIODS.get(tokens[i]!.norm);
  const next = tokens[i + 1]?.norm ?? '';
  // Arabic: الأسبوع الماضي, English: last week
  if (own && (PAST.has(next) || THIS.has(next)))
    return mention(i, i + 2, reference, (day) => shift(day, own, PAST.has(next) ? 1 : 0));
  const following = PERIODS.get(next);
  const { norm } = tokens[i]!;
  if (!following || !(PAST.has(norm) || THIS.has(norm))) return undefined;
  return mention(i, i + 2, reference, (day) => shift(day, following, PAST.has(norm) ? 1 : 0));
}

const mention = (
  from: number,
  to: number,
  reference: DayNumber | undefined,
  iso: (day: DayNumber) => string,
): DateMention => ({
  iso: reference === undefined ? undefined : iso(reference),
  approximate: true,
  from,
  to,
});
