import { type Evidence, has, reaches } from './evidence.ts';

/**
 * By which rule a denial is taken to deny a claim: it repeats it, says that nobody came to harm where the claim counts
 * victims, disclaims what it is blamed for; a negation negates it; it is what fits best, tells the same
 * once more, or fits nearly as well; or all that speaks for it, weighed with the other denials of the party, is enough.
 */
export type DenialRule =
  | 'repeats'
  | 'unharmed'
  | 'blamed'
  | 'negated'
  | 'best'
  | 'retold'
  | 'further'
  | 'weighed';

/**
 * Without a word in common a denial must answer what stands right before it, or whoever accuses the denier; and who
 * disclaims a deed answers only those who say whose deed it is.
 */
export function isFirm(e: Evidence): boolean {
  if (isDisclaimedToOthers(e)) return false;
  if (ANSWERED.some((name) => has(e, name))) return true;
  if (!has(e, 'nothing'))
    return has(e, 'twoWords') || has(e, 'bare') || !has(e, 'away') || has(e, 'blamesDenier');
  if (has(e, 'head') && (has(e, 'incidents') || has(e, 'pointer'))) return true;
  if (has(e, 'nearest') && has(e, 'pointer')) return true;
  if (has(e, 'negates')) return isAnswer(e);
  return (
    (has(e, 'oneLine') && (has(e, 'nextContrast') || has(e, 'nextSetting'))) ||
    (has(e, 'nearest') && has(e, 'blamesDenier'))
  );
}
/** "It had no part in the strike" answers nobody who only tells of the strike. */
const isDisclaimedToOthers = (e: Evidence): boolean =>
  has(e, 'disclaims') && !BLAMING.some((name) => has(e, name)) && !reaches(e, 'accused', NAMED);

/** Whoever is accused right before and says that something is not so answers that. */
const isAnswer = (e: Evidence): boolean =>
  has(e, 'accusing') && has(e, 'blamesDenier') && has(e, 'earlier') && !has(e, 'away');

const BLAMING = ['blames', 'responsibility', 'bareNearest'] as const;
const ANSWERED = ['number', 'responsibility', 'harm'] as const;
const NAMED = 0.5;

/** Besides the first, a denial denies who says the same matter, and who accuses the denier. */
export const isFurther = (e: Evidence): boolean =>
  has(e, 'twoWords') ||
  reaches(e, 'denied', MOST_OF_IT) ||
  reaches(e, 'told', ALL_OF_IT) ||
  has(e, 'blamesDenier') ||
  has(e, 'responsibility') ||
  (has(e, 'incidents') && has(e, 'head') && reaches(e, 'accused', NAMED));
const MOST_OF_IT = 0.6;
const ALL_OF_IT = 0.99;

/** The denial tells in its own words what the claim tells, wherever the claim stands. */
const repeats = (e: Evidence): boolean =>
  has(e, 'twoWords') && (reaches(e, 'denied', REPEATED) || reaches(e, 'told', REPEATED));
const REPEATED = 0.25;

/** A sentence with a negation, in no denying words: it denies only what its negation negates. */
export const isMereNegation = (e: Evidence): boolean =>
  has(e, 'negates') && !has(e, 'number') && !has(e, 'harm');

export const ruleOfNegation = (e: Evidence): DenialRule | undefined =>
  reaches(e, 'scope', HALF) && !has(e, 'far') ? 'negated' : undefined;
const HALF = 0.5;

/** The rules that need no comparison with other claims. */
export function ruleOf(e: Evidence): DenialRule | undefined {
  if (repeats(e)) return 'repeats';
  if (has(e, 'harm') && !has(e, 'far')) return 'unharmed';
  return has(e, 'disclaims') && has(e, 'blamesDenier') ? 'blamed' : undefined;
}

/** Rules by what a denial says and whom it says it of, right however little else speaks for the pair. */
export const needsNoWeighing = (rule: DenialRule): boolean =>
  rule === 'blamed' || rule === 'unharmed' || rule === 'negated';

/** A denial that points, disclaims a deed somebody takes upon himself, or stands right behind the claim. */
export const isAnswered = (e: Evidence): boolean =>
  ANSWERS.some((name) => has(e, name)) || (has(e, 'close') && has(e, 'earlier'));
const ANSWERS = ['pointer', 'responsibility', 'next'] as const;
