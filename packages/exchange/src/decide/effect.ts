import type { RuleEffect } from './types.ts';

const STRICTNESS: Readonly<Record<RuleEffect, number>> = { pass: 0, strip: 1, ask: 2, deny: 3 };

/** The strictest of the effects; `pass` of none. */
export function joinEffects(effects: Iterable<RuleEffect>): RuleEffect {
  let joined: RuleEffect = 'pass';
  for (const effect of effects) if (STRICTNESS[effect] > STRICTNESS[joined]) joined = effect;
  return joined;
}
