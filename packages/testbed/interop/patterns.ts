import { readFile } from 'node:fs/promises';
import { type PatternVersion, parsePattern } from '@qanat/stix';
import { runPython } from './python.ts';
import type { Tally } from './tally.ts';

const VECTORS = new URL('../../../vectors/stix-patterns/', import.meta.url);
const KNOWN = new URL('known-disagreements.json', import.meta.url);

interface Case {
  readonly pattern: string;
  readonly version: PatternVersion;
}

/** A pattern on which the OASIS validator and ours differ, and why ours stands. */
interface Disagreement {
  readonly pattern: string;
  readonly versions: readonly PatternVersion[];
  readonly ours: boolean;
  readonly why: string;
}

/** Our verdict on every pattern of the vectors beside that of the OASIS validator. What differs must be explained. */
export async function checkPatterns(python: string, tally: Tally): Promise<void> {
  const cases = [...(await casesOf('valid.json')), ...(await casesOf('invalid.json'))];
  const theirs = (await runPython(python, 'pattern_verdicts.py', [], JSON.stringify(cases))) as boolean[];
  const { disagreements } = JSON.parse(await readFile(KNOWN, 'utf8')) as { disagreements: Disagreement[] };
  const known = new Map(
    disagreements.flatMap(({ pattern, versions, ours }) =>
      versions.map((version) => [keyOf({ pattern, version }), ours] as const),
    ),
  );
  const explained = known.size;
  let agreed = 0;
  for (const [i, one] of cases.entries()) {
    const ours = parsePattern(one.pattern, one.version).ok;
    if (ours === theirs[i]) agreed++;
    else if (known.get(keyOf(one)) === ours) known.delete(keyOf(one));
    else
      tally.check(
        'stix2-patterns: a verdict that nobody has explained',
        false,
        JSON.stringify({ ...one, ours }),
      );
  }
  tally.check(`stix2-patterns: ${agreed} verdicts of ${cases.length} are the same`, agreed > 0);
  tally.check(
    `stix2-patterns: ${explained} differ for reasons that are written down`,
    known.size === 0,
    `no longer so: ${[...known.keys()].join('; ')}`,
  );
}

const keyOf = ({ pattern, version }: Case): string => `${version} ${pattern}`;

async function casesOf(file: string): Promise<Case[]> {
  const { cases } = JSON.parse(await readFile(new URL(file, VECTORS), 'utf8')) as {
    cases: { pattern: string; versions: PatternVersion[] }[];
  };
  return cases.flatMap(({ pattern, versions }) => versions.map((version) => ({ pattern, version })));
}
