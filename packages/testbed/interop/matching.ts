import { readFile } from 'node:fs/promises';
import type { Json, JsonObject } from '@qanat/json';
import { matchPattern, type PatternVersion, parsePatternSyntax } from '@qanat/stix';
import { seeded } from '../../stix/bench/seeded.ts';
import { asBundle } from './as-bundle.ts';
import { runPython } from './python.ts';
import { randomObservations, randomPattern } from './random-matching.ts';
import type { Tally } from './tally.ts';

const VECTORS = new URL('../../../vectors/stix-patterns/matching.json', import.meta.url);
const RANDOM_SETS = 150;
const PATTERNS_A_SET = 12;

interface Case {
  readonly pattern: string;
  readonly version: PatternVersion;
  /** Name of a set of observations. */
  readonly observations: string;
}

/** A verdict, or the code or name of the error that stands in its place. */
type Verdict = boolean | string;

interface Difference extends Case {
  readonly ours: Verdict;
  readonly theirs: Verdict;
  readonly sets: Readonly<Record<string, readonly Json[]>>;
}

/** Why the OASIS matcher answers otherwise, and the section that decides for us. */
interface Reason {
  readonly section: string;
  readonly why: string;
  readonly holds: (difference: Difference) => boolean;
}

const failed = ({ theirs }: Difference): boolean => typeof theirs === 'string';

const REASONS: readonly Reason[] = [
  {
    section: 'STIX 2.1 §9.5.1',
    why: 'WITHIN excludes the end of its window; the OASIS matcher includes it',
    // With every window a microsecond longer the answers are the same.
    holds: ({ ours, theirs, pattern, version, observations, sets }) =>
      ours !== theirs &&
      /WITHIN/.test(pattern) &&
      verdict(
        {
          pattern: pattern.replace(
            /WITHIN (\d+)(\.\d+)?/g,
            (_, whole, rest = '.') => `WITHIN ${whole}${rest}${rest === '.' ? '000001' : '00001'}`,
          ),
          version,
          observations,
        },
        sets,
      ) === theirs,
  },
  {
    section: 'STIX 2.1 §9.6',
    why: 'values that are no timestamps, or are finer than microseconds, are compared or do not compare; the OASIS matcher stops or rounds',
    holds: (difference) =>
      /:(?:text|bad_at|at|nano) \S+ t'/.test(difference.pattern) &&
      (failed(difference) || difference.ours === true),
  },
  {
    section: 'STIX 2.1 §9.6.1',
    why: 'what is no CIDR block is a single address or does not compare; the OASIS matcher stops with an error',
    holds: (difference) => failed(difference) && /ISSU(?:B|PER)SET/.test(difference.pattern),
  },
  {
    section: 'STIX 2.1 §9.5.1',
    why: 'START and STOP of a 2.0 pattern may be timestamp literals; the OASIS matcher stops with an error',
    holds: (difference) =>
      failed(difference) && difference.version === '2.0' && /START/.test(difference.pattern),
  },
  {
    section: 'STIX 2.1 §9.6',
    why: 'hexadecimal text of odd length is no binary and stays text; the OASIS matcher stops with an error',
    holds: (difference) => failed(difference) && /odd_hex/.test(difference.pattern),
  },
  {
    section: 'STIX 2.1 §9.6.1',
    why: 'the dot of MATCHES and the underscore of LIKE stand for a line feed too; the OASIS matcher leaves it out',
    holds: ({ ours, pattern }) => ours === true && /lines (?:LIKE|MATCHES)/.test(pattern),
  },
  {
    section: 'STIX 2.1 §9.4',
    why: 'NOT before EXISTS; the OASIS matcher does not see it',
    holds: ({ pattern }) => /NOT EXISTS/.test(pattern),
  },
  {
    section: 'STIX 2.1 §9.7.1',
    why: 'a reference that ends a path is its own text; the OASIS matcher follows it in 2.0',
    holds: ({ pattern }) => /_ref = /.test(pattern),
  },
  {
    section: 'ours, by design',
    why: 'a back-reference, or more dereferences than the limit: an honest refusal',
    holds: ({ ours }) => ours === 'stix/pattern-not-evaluable' || ours === 'stix/pattern-budget',
  },
  {
    section: 'STIX 2.1 §4.14',
    why: 'object_refs in a 2.0 evaluation; the OASIS matcher stops with an error',
    holds: (difference) =>
      failed(difference) && difference.version === '2.0' && difference.observations.startsWith('bundle'),
  },
];

/** Our answer to every pattern of the vectors, and to random ones, beside that of the OASIS matcher. */
export async function checkMatching(python: string, tally: Tally): Promise<void> {
  const { sets, cases } = await vectorCases();
  const random = seeded(20_240_501);
  for (let n = 0; n < RANDOM_SETS; n++) {
    const observed = randomObservations(random);
    addSet(sets, `random ${n}`, observed);
    for (let k = 0; k < PATTERNS_A_SET; k++) {
      const pattern = randomPattern(random);
      // The OASIS matcher cannot evaluate START and STOP in 2.0.
      for (const version of pattern.includes('START') ? (['2.1'] as const) : (['2.0', '2.1'] as const))
        cases.push({ pattern, version, observations: `random ${n} in ${version}` });
    }
  }
  const theirs = (await runPython(
    python,
    'match_verdicts.py',
    [],
    JSON.stringify({ sets, cases }),
  )) as Verdict[];
  const differences = cases.flatMap((one, i): Difference[] => {
    const difference = { ...one, ours: verdict(one, sets), theirs: theirs[i] ?? '', sets };
    const { ours } = difference;
    return ours === difference.theirs || (typeof ours === 'string' && failed(difference)) ? [] : [difference];
  });
  const groups = Map.groupBy(differences, (one) => REASONS.find(({ holds }) => holds(one)));
  for (const { pattern, observations, ours, theirs: other } of groups.get(undefined) ?? [])
    tally.check(
      'stix2-matcher: an answer that nobody has explained',
      false,
      JSON.stringify({ pattern, observations, ours, theirs: other }),
    );
  tally.check(
    `stix2-matcher: ${cases.length - differences.length} answers of ${cases.length} are the same`,
    cases.length > 2 * differences.length,
  );
  for (const { section, why, holds } of REASONS) {
    const same = differences.filter((one) => REASONS.find((reason) => reason.holds(one))?.holds === holds);
    tally.check(`stix2-matcher: ${same.length} differ (${section}): ${why}`, same.length > 0, 'no longer so');
    for (const { pattern, version, ours, theirs: other } of same)
      tally.note(`${version} ${pattern}: ${String(ours)}, there ${String(other)}`);
  }
}

function verdict({ pattern, version, observations }: Case, sets: Difference['sets']): Verdict {
  const parsed = parsePatternSyntax(pattern, version);
  if (!parsed.ok) return parsed.issues[0]?.code ?? '';
  const result = matchPattern(parsed.value, sets[observations] ?? []);
  return result.ok ? result.match : (result.issues[0]?.code ?? '');
}

type Sets = Record<string, Json[]>;

async function vectorCases(): Promise<{ sets: Sets; cases: Case[] }> {
  const { observations, cases } = JSON.parse(await readFile(VECTORS, 'utf8')) as {
    observations: Record<string, JsonObject[]>;
    cases: { pattern: string; version: PatternVersion; observations: string }[];
  };
  const sets: Sets = {};
  for (const [name, list] of Object.entries(observations)) addSet(sets, name, list);
  return {
    sets,
    cases: cases.flatMap(({ pattern, observations: name }) =>
      (['2.0', '2.1'] as const).map((version) => ({
        pattern,
        version,
        observations: `${name} in ${version}`,
      })),
    ),
  };
}

/** The same observations in the form of each version. */
function addSet(sets: Sets, name: string, observed: readonly JsonObject[]): void {
  sets[`${name} in 2.0`] = [...observed];
  sets[`${name} in 2.1`] = observed.map((one, n) =>
    one['objects'] && one['type'] !== 'bundle' ? asBundle(one, n) : one,
  );
}
