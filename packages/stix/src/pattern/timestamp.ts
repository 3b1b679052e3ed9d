import { isTimestampShape } from './lexer.ts';

/** An instant as nanoseconds since 1970-01-01T00:00:00Z (finer digits are cut). */
export type Instant = bigint;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True when the day of a timestamp of the right shape exists (no 30 February). */
export function isCalendarDate(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS[month - 1] as number) + (leap ? 1 : 0);
}

/** The instant of a STIX timestamp (§3.13; a leap second counts as the next second), or undefined. */
export function parseInstant(text: string): Instant | undefined {
  if (!isTimestampShape(text) || !isCalendarDate(text)) return undefined;
  const [year, month, day, hour, minute, second] = text.slice(0, 19).split(/[-T:]/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const fraction = text.slice(20, -1).padEnd(9, '0').slice(0, 9);
  return BigInt(date.getTime()) * 1_000_000n + BigInt(text.length > 20 ? fraction : 0);
}
