import type { Issue, Json } from '@qanat/json';
import type { Pattern } from './ast.ts';
import { bindObservations } from './bind.ts';
import type { CompileOptions } from './comparison.ts';
import { issueAt } from './issues.ts';
import { type ObservationSet, readObservations } from './observations.ts';
import { compileObservation } from './plan.ts';
import { NotEvaluable, startWork } from './regex.ts';

/**
 * `observed` holds the ids of the observed-data objects of the first binding found, in the order given; it is
 * empty where the pattern does not match. A refusal says why no answer can be given: that is not "no match".
 */
export type MatchResult =
  | { readonly ok: true; readonly match: boolean; readonly observed: readonly string[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Matches a pattern against observations at conformance level 3 (STIX 2.1 §9, §10): all comparison and
 * observation operators, all qualifiers. `observations` are the JSON forms that `readObservations` takes, or its
 * result. Refuses (never throws) what has REPEATS 0 or WITHIN 0, a MATCHES expression outside the linear-time
 * subset, observations that cannot be read, and whatever needs more than the work that `PATTERN_LIMITS` allows.
 */
export function matchPattern(
  pattern: Pattern,
  observations: readonly Json[] | ObservationSet,
  options: CompileOptions = {},
): MatchResult {
  const issues: Issue[] = [];
  const planner = compileObservation(pattern.root, {
    ...options,
    text: pattern.text,
    issues,
    work: startWork(),
  });
  let set: ObservationSet | undefined;
  if ('kind' in observations) set = observations;
  else {
    const read = readObservations(observations);
    if (read.ok) set = read.value;
    else issues.push(...read.issues);
  }
  if (issues.length > 0 || set === undefined) return { ok: false, issues };
  const { items } = set;
  try {
    const binding = bindObservations(planner(set));
    if (binding === undefined) return { ok: true, match: false, observed: [] };
    return { ok: true, match: true, observed: binding.map((index) => items[index]?.id ?? '') };
  } catch (error) {
    if (!(error instanceof NotEvaluable)) throw error;
    return { ok: false, issues: [issueAt(pattern.text, 0, error.code, 'error', '9')] };
  }
}
