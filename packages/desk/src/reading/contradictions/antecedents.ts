import { apart, isDenial } from './denials.ts';
import type { Profile } from './profile.ts';

/** What a denial that only points may point at. */
export interface Antecedents {
  /** The nearest claim of somebody else before it; when there is none, the first one behind it. */
  readonly nearest: number | undefined;
  /** Claims of the same party that the nearest one goes on from. */
  readonly run: ReadonlySet<number>;
}

const REACH = 12;

export function antecedentsOf(profiles: readonly Profile[], denial: Profile): Antecedents {
  const fits = (claim: Profile): boolean => apart(claim, denial) && !isDenial(claim);
  let i = denial.index - 1;
  const first = Math.max(0, denial.index - REACH);
  while (i >= first && !fits(profiles[i]!)) i--;
  if (i < first) {
    const next = profiles.slice(denial.index + 1, denial.index + REACH).find(fits);
    return { nearest: next?.index, run: new Set() };
  }
  const nearest = profiles[i]!;
  const run = new Set<number>();
  for (let k = i - 1; k >= first && fits(profiles[k]!) && !apart(profiles[k]!, nearest); k--) run.add(k);
  return { nearest: nearest.index, run };
}
