import { type Assertion, type AssertionStance, buildAssertionGraph } from '../provenance/assertions.ts';
import { sourceId } from '../provenance/chain.ts';
import { independentOrigins, type OriginCount } from '../provenance/origins.ts';
import type { Placed } from '../provenance/statement.ts';
import { type CopyPairs, toAssertions } from '../provenance/to-assertions.ts';

/** What a person has found out about the sources of two claims: that they are one, or different people. */
export interface SourceVerdict {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'one' | 'distinct';
}

export interface PropositionCount {
  readonly affirm: OriginCount;
  readonly deny: OriginCount;
  readonly hedge: OriginCount;
  readonly assertions: readonly Assertion[];
}

/**
 * Counts each side of one proposition over everything that reached us. All statements must be of that proposition.
 * @param copies pairs of reports of which one may be a copy of the other; they lower the lower bound only.
 */
export function countProposition(
  statements: readonly Placed[],
  verdicts: readonly SourceVerdict[],
  copies: CopyPairs = [],
): PropositionCount {
  const sources = sourcesByClaim(statements);
  const assertions = withOneSource(toAssertions(statements, copies), verdicts, sources);
  const graph = buildAssertionGraph(assertions);
  const proposition = statements[0]?.proposition ?? '';
  const distinct = verdicts
    .filter(({ verdict }) => verdict === 'distinct')
    .flatMap(({ a, b }) =>
      (sources.get(a) ?? []).flatMap((one) =>
        (sources.get(b) ?? []).map((other): [string, string] => [one, other]),
      ),
    );
  const side = (stance: AssertionStance): OriginCount =>
    independentOrigins(graph, { proposition, stance, distinct });
  return { affirm: side('affirm'), deny: side('deny'), hedge: side('hedge'), assertions };
}

/** Ids of the assertions that stand for a claim's source, one for each way it came. */
function sourcesByClaim(statements: readonly Placed[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of statements) found.set(one.claim, [...(found.get(one.claim) ?? []), sourceId(one)]);
  return found;
}

function withOneSource(
  assertions: Assertion[],
  verdicts: readonly SourceVerdict[],
  sources: ReadonlyMap<string, readonly string[]>,
): Assertion[] {
  const keys = new Map<string, string[]>();
  for (const { a, b, verdict } of verdicts) {
    if (verdict !== 'one') continue;
    for (const id of [...(sources.get(a) ?? []), ...(sources.get(b) ?? [])])
      keys.set(id, [...(keys.get(id) ?? []), `one:${a} ${b}`]);
  }
  if (keys.size === 0) return assertions;
  return assertions.map((one) => {
    const more = keys.get(one.id);
    return more ? { ...one, same: [...(one.same ?? []), ...more] } : one;
  });
}
