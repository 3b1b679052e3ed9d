import type { Token } from '../../text/tokens.ts';
import { type Cardinal, cardinalAt, parseDigits } from './cardinal.ts';

export const CURRENCY: ReadonlyMap<string, string> = new Map([
  ['$', 'dollars'],
  ['€', 'euros'],
  ['£', 'pounds'],
  ['us$', 'dollars'],
]);

const RANGE_OPEN = new Set(['between', 'from', 'بين', 'من', 'مابين']);
const RANGE_JOIN = new Set(['and', 'to', 'or', 'الي', 'و', 'او', '-', '–', '—']);

export interface Span {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly next: number;
}

/** `between A and B`, `من A إلى B`, `A to B`, `A–B`, `between $A and $B`. */
export function rangeAt(tokens: readonly Token[], i: number): Span | undefined {
  const dashed = /^([\d٠-٩.,٫٬]+)[-–]([\d٠-٩.,٫٬]+)$/.exec(tokens[i]!.text);
  if (dashed) return toSpan(parseDigits(dashed[1]!), parseDigits(dashed[2]!), i, i + 1);
  const first = cardinalAt(tokens, i);
  if (!first) return undefined;
  const money = CURRENCY.has(tokens[i - 1]?.norm ?? '') ? 1 : 0;
  const opened = RANGE_OPEN.has(tokens[i - 1 - money]?.norm ?? '');
  const second = secondBound(tokens, first.next, opened);
  if (!second) return undefined;
  return toSpan(sameScale(first, second), second.value, opened ? i - 1 - money : i, second.next);
}

/** The number after the joint of a range; without an opening word only "to", إلى and a dash join. */
function secondBound(tokens: readonly Token[], k: number, opened: boolean): Cardinal | undefined {
  const joint = tokens[k];
  if (!joint) return undefined;
  const glued =
    opened && joint.norm.startsWith('و') && joint.norm.length > 1 ? gluedNumber(tokens, k) : undefined;
  if (glued || !RANGE_JOIN.has(joint.norm)) return glued;
  if (!opened && joint.norm !== 'to' && joint.norm !== 'الي' && joint.kind !== 'mark') return undefined;
  return cardinalAt(tokens, CURRENCY.has(tokens[k + 1]?.norm ?? '') ? k + 2 : k + 1);
}

/** `two to three thousand`: the first number takes the second one's scale. */
function sameScale(first: Cardinal, second: Cardinal): number {
  const scales =
    second.value >= 1e3 &&
    first.value < 100 &&
    first.digits === second.digits &&
    first.value < second.value / 100;
  return scales ? first.value * scaleOf(second.value) : first.value;
}

const scaleOf = (value: number): number => (value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e3 ? 1e3 : 1);

/** `و450`: the number written together with the conjunction. */
function gluedNumber(tokens: readonly Token[], k: number): Cardinal | undefined {
  const token = tokens[k]!;
  const value = parseDigits(token.norm.slice(1));
  if (value === undefined) return cardinalAt(tokens, k);
  const rest = cardinalAt(
    [{ ...token, kind: 'number', text: token.norm.slice(1) }, ...tokens.slice(k + 1, k + 4)],
    0,
  );
  return rest ? { ...rest, next: k + rest.next } : { value, next: k + 1, digits: true };
}

function toSpan(
  low: number | undefined,
  high: number | undefined,
  from: number,
  next: number,
): Span | undefined {
  if (low === undefined || high === undefined || low >= high || high > low * 1000) return undefined;
  return { low, high, from, next };
}
