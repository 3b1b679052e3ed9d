import { CHANGES } from '../../lexicon/counted-words.ts';
import { respelt, type Token } from '../../text/tokens.ts';
import { arabicTail } from './arabic-words.ts';
import { cardinalAt } from './cardinal.ts';
import type { Cardinal } from './cardinal-mention.ts';
import { currencyBefore } from './currency.ts';
import { parseDigits } from './digits.ts';

const RANGE_OPEN = new Set(['between', 'from', 'بين', 'من', 'مابين', 'وبين', 'ببين']);
const RANGE_JOIN = new Set(['and', 'to', 'or', 'الي', 'و', 'او', '-', '–', '—']);
/** Joints that make a range without an opening word. */
const FREE_JOIN = new Set(['to', 'الي', '-', '–', '—', 'او']);
const LOOK_BACK = 6;

export interface Span {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly next: number;
}

/** `between A and B`, `من A إلى B`, `A to B`, `A–B`, `between $A and $B`, `20-30 ألف`; `first`: the number at `i`. */
export function rangeAt(tokens: readonly Token[], i: number, first: Cardinal | undefined): Span | undefined {
  const dashed = dashedAt(tokens, i);
  if (dashed || !first) return dashed;
  const start = currencyBefore(tokens, i)?.from ?? i;
  const opener = start > 0 ? tokens[start - 1]!.norm : '';
  const opened = RANGE_OPEN.has(opener);
  if ((opener === 'from' || opener === 'من') && tellsChange(tokens, start - 1)) return undefined;
  const second = secondBound(tokens, first.next, opened);
  if (!second) return undefined;
  return toSpan(sameScale(first, second), second.value, opened ? start - 1 : start, second.next);
}

const tellsChange = (tokens: readonly Token[], i: number): boolean => {
  for (let k = Math.max(0, i - LOOK_BACK); k < i; k++) if (CHANGES.has(tokens[k]!.norm)) return true;
  return false;
};

function dashedAt(tokens: readonly Token[], i: number): Span | undefined {
  const token = tokens[i]!;
  if (token.kind !== 'number' || !token.text.includes('-')) return undefined;
  const parts = /^([\p{Nd}.,٫٬]+)-([\p{Nd}.,٫٬]+)$/u.exec(token.text);
  const high = parts ? parseDigits(parts[2]!) : undefined;
  const low = parts ? parseDigits(parts[1]!) : undefined;
  if (low === undefined || high === undefined) return undefined;
  const glued = respelt(token, parts![2]!, parts![2]!);
  const second = cardinalAt([glued, ...tokens.slice(i + 1, i + 4)], 0);
  if (!second) return toSpan(low, high, i, i + 1);
  const shifted = { ...second, next: i + second.next };
  return toSpan(sameScale({ value: low, next: i, digits: true }, shifted), shifted.value, i, shifted.next);
}

function secondBound(tokens: readonly Token[], next: number, opened: boolean): Cardinal | undefined {
  // "30% to 35%"
  const share = tokens[next]?.text === '%' && tokens[next + 1]?.norm === 'to';
  if (share && !isShare(tokens, next + 2)) return undefined;
  const k = share ? next + 1 : next;
  // the noun may stand between: «بين 20 ألف مقاتل و30 ألفا», "from 20 people to 30"
  const at =
    opened && tokens[k]?.kind === 'word' && !isJoint(tokens, k) && isJoint(tokens, k + 1) ? k + 1 : k;
  const joint = tokens[at];
  if (!joint) return undefined;
  if (opened && joint.norm.startsWith('و') && joint.norm.length > 1) {
    const glued = gluedNumber(tokens, at);
    if (glued) return glued;
  }
  if (!RANGE_JOIN.has(joint.norm)) return undefined;
  if (!opened && (at > k || !FREE_JOIN.has(joint.norm))) return undefined;
  const money = currencyBefore(tokens, at + 2) ? at + 2 : at + 1;
  return cardinalAt(tokens, money);
}

/** "fell 2% to $70" tells a change: only a share ends a range of shares. */
const isShare = (tokens: readonly Token[], i: number): boolean =>
  /^(?:%|٪|per|percent)$/.test(tokens[i + 1]?.norm ?? '');

const isJoint = (tokens: readonly Token[], k: number): boolean => {
  const norm = tokens[k]?.norm ?? '';
  return (
    RANGE_JOIN.has(norm) || (norm.length > 1 && norm.startsWith('و') && gluedNumber(tokens, k) !== undefined)
  );
};

/** `two to three thousand`, `20 إلى 30 ألفا`: the first number takes the second one's scale. */
function sameScale(first: Cardinal, second: Cardinal): number {
  const scale = second.value >= 1e9 ? 1e9 : second.value >= 1e6 ? 1e6 : second.value >= 1e3 ? 1e3 : 1;
  const takes = scale > 1 && first.value < 1000 && first.value * scale < second.value;
  const plain =
    first.digits === second.digits && !(second.digits && second.value % scale !== 0 && scale === 1e3);
  return takes && plain ? first.value * scale : first.value;
}

/** `و450`, `وخمسين`: the number written together with the conjunction. */
function gluedNumber(tokens: readonly Token[], k: number): Cardinal | undefined {
  const token = tokens[k]!;
  const rest = token.norm.slice(1);
  const value = parseDigits(rest);
  if (value === undefined) return cardinalAt(tokens, k);
  return arabicTail(tokens, { value, next: k + 1, digits: true });
}

function toSpan(low: number, high: number, from: number, next: number): Span | undefined {
  if (low >= high || low <= 0 || high > low * 1000) return undefined;
  return { low, high, from, next };
}
