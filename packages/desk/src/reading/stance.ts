import type { Token } from '../text/tokens.ts';
import type { Act } from './act.ts';
import { findQuantities, type Quantity } from './numbers/quantities.ts';
import type { Stance } from './types.ts';

/** What a language knows about the attitude of a main clause. */
export interface StanceWords {
  /** Whether the quantity `at` tokens behind `from` is what the content is about; without it any is. */
  isPoint?(tokens: readonly Token[], from: number, at: number): boolean;
  /** Index of a modal word in the main clause of `[from, to)`, -1 when there is none. */
  modalAt(tokens: readonly Token[], from: number, to: number): number;
  /** Whether the main clause of `[from, to)` denies something as a whole. */
  isNegated(tokens: readonly Token[], from: number, to: number): boolean;
  /** Whether the content of `[from, to)`, quoted or not, calls something untrue. */
  refutes?(tokens: readonly Token[], from: number, to: number): boolean;
  /** Whether the content of `[from, to)`, quoted or not, neither confirms nor denies. */
  withholds(tokens: readonly Token[], from: number, to: number): boolean;
}

/** Share of the words of `[from, to)` that stand inside a quotation. */
function quotedShare(tokens: readonly Token[], from: number, to: number): number {
  let words = 0;
  let quoted = 0;
  for (let i = from; i < to; i++) {
    if (tokens[i]!.kind === 'mark') continue;
    words++;
    if (tokens[i]!.quote >= 0) quoted++;
  }
  return words === 0 ? 0 : quoted / words;
}

function isMeasured(quantities: readonly Quantity[], isPoint: (at: number) => boolean): boolean {
  return quantities.some(
    (q) => isPoint(q.from) && (q.min !== null || q.max !== null || q.approximate) && !isYears(q),
  );
}

/** `from 2021 to 2022`: a time, no measure. */
const isYears = ({ unit, min, max }: Quantity): boolean =>
  unit === '' && min !== null && max !== null && min >= 1900 && max <= 2100;

/** One label for an act: denies > estimates > hedges > quotes > asserts; the cue first, then the main clause. */
export function stanceOf(tokens: readonly Token[], act: Act, words: StanceWords): Stance {
  const { from, to, cls, negated } = act;
  if (negated) return negatedStance(cls);
  if (cls === 'deny') return 'denies';
  if (cls === 'estimate') return 'estimates';
  if (words.refutes?.(tokens, from, to)) return 'denies';
  if (words.withholds(tokens, from, to)) return 'hedges';
  const share = quotedShare(tokens, from, to);
  const wholly = share > 0.9;
  const quantities = (): Quantity[] => findQuantities(tokens.slice(from, Math.min(to, from + 40)));
  if (cls === 'expect') return quantities().length > 0 ? 'estimates' : 'hedges';
  if (!wholly && cls !== 'own' && words.isNegated(tokens, from, to)) return 'denies';
  if (!wholly && cls !== 'own' && isMeasured(quantities(), (at) => words.isPoint?.(tokens, from, at) ?? true))
    return 'estimates';
  if (cls === 'hedge') return 'hedges';
  if (!wholly && !act.thing && words.modalAt(tokens, from, to) >= 0) return 'hedges';
  return share >= 0.4 ? 'quotes' : 'asserts';
}

function negatedStance(cls: Act['cls']): Stance {
  return cls === 'observe' || cls === 'expect' || cls === 'own' ? 'denies' : 'hedges';
}
