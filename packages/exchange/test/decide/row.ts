import type { Candidate, Effect, ReasonCode, RuleName } from '../../src/decide/index.ts';
import { type Changes, candidate, indicator, tlp } from './world.ts';

/** One line of a decision table: in this case, that becomes of the first candidate. */
export interface Row {
  readonly rule: RuleName;
  readonly case: string;
  readonly candidates: readonly Candidate[];
  readonly changes?: Changes;
  readonly effect: Effect;
  /** Codes of the rule's reasons, in order; none when absent. */
  readonly codes?: readonly ReasonCode[];
  /** Text that the views must not hold, and text that they must. */
  readonly without?: string;
  readonly withText?: string;
}

export const GREEN: Candidate = candidate(indicator('green indicator', tlp('green')));
export const AMBER: Candidate = candidate(indicator('amber indicator', tlp('amber')));
