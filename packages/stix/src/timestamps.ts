const SHAPE =
  /^[0-9]{4}-(?:0[1-9]|1[0-2])-[0-3][0-9]T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?Z$/;
const SIX = 0x36;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether `text` is a STIX timestamp (§2.16): RFC 3339 in UTC with upper-case `T` and `Z`, a day that exists,
 * any number of fraction digits. A leap second is the last of a month (RFC 3339 §5.7).
 */
export function isTimestamp(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const day = Number(text.slice(8, 10));
  const leapSecond = text.charCodeAt(17) === SIX;
  if (day <= 28 && !leapSecond) return day > 0;
  const month = Number(text.slice(5, 7));
  const last = month === 2 && isLeap(Number(text.slice(0, 4))) ? 29 : (DAYS[month - 1] as number);
  return leapSecond ? day === last && text.startsWith('23:59', 11) : day <= last;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Orders two timestamps by instant, exact at any precision: `…00Z` equals `…00.000Z`. Both must be timestamps. */
export function compareTimestamps(a: string, b: string): -1 | 0 | 1 {
  const left = orderKey(a);
  const right = orderKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The timestamp without what does not matter: no zeros at the end of the fraction, no empty fraction. */
export function normalizeTimestamp(text: string): string {
  if (text.charCodeAt(19) !== 0x2e) return text;
  let end = text.length - 1;
  while (text.charCodeAt(end - 1) === 0x30) end--;
  if (end === 20) end--;
  return `${text.slice(0, end)}Z`;
}

/**
 * The timestamp as `created` and `modified` are written: with at least three fraction digits (STIX 2.1 §3.2), or
 * with exactly three (`exact`), as STIX 2.0 part 1 §3.1 asks for; what is finer is cut off, not rounded.
 */
export function withMilliseconds(text: string, exact = false): string {
  const fraction = text.slice(20, -1);
  if (!exact && fraction.length >= 3) return text;
  return `${text.slice(0, 19)}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}

/** Fixed width up to the seconds, so code units sort as instants do. */
function orderKey(text: string): string {
  return normalizeTimestamp(text).slice(0, -1);
}
