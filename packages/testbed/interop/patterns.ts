import { readFile } from 'node:fs/promises';
import { type PatternVersion, parsePattern } from '@qanat/stix';
import { seeded } from '../../stix/bench/seeded.ts';
import { damagedPatterns } from './damaged-patterns.ts';
import { runPython } from './python.ts';
import type { Tally } from './tally.ts';
import { unusualPatterns } from './unusual-patterns.ts';

const VECTORS = new URL('../../../vectors/stix-patterns/', import.meta.url);
const KNOWN = new URL('known-disagreements.json', import.meta.url);
const DAMAGED = 3000;

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

/** Our verdict on every pattern of the vectors, and on damaged and unusual ones, beside that of the OASIS validator. */
export async function checkPatterns(python: string, tally: Tally): Promise<void> {
  await checkVectors(python, tally);
  const valid = (await casesOf('valid.json')).map(({ pattern }) => pattern);
  await checkMade(python, tally, 'damaged', damagedPatterns(seeded(7), valid, DAMAGED));
  await checkMade(python, tally, 'unusual', unusualPatterns());
}

async function checkVectors(python: string, tally: Tally): Promise<void> {
  const cases = [...(await casesOf('valid.json')), ...(await casesOf('invalid.json'))];
  const theirs = await verdictsOf(python, cases);
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
    else unexplained(tally, { ...one, ours });
  }
  tally.check(`stix2-patterns: ${agreed} verdicts of ${cases.length} are the same`, agreed > 0);
  tally.check(
    `stix2-patterns: ${explained} differ for reasons that are written down`,
    known.size === 0,
    `no longer so: ${[...known.keys()].join('; ')}`,
  );
  for (const { pattern, versions, why } of disagreements)
    tally.note(`${versions.join(', ')} ${JSON.stringify(pattern)}: ${why}`);
}

/** The kinds of difference that made patterns meet; each is among the written disagreements too. */
const REASONS: readonly { why: string; holds: (one: Case, codes: readonly string[]) => boolean }[] = [
  {
    why: 'operands of AND that start from different types can never be one object (STIX 2.1 §9.4)',
    holds: (_, codes) => codes.includes('stix/pattern-mixed-types'),
  },
  {
    why: 'a quantity of zero, or a start after its stop (STIX 2.1 §9.5.1)',
    holds: (_, codes) => codes.some((code) => /-(?:zero|start-after-stop)$/.test(code)),
  },
  {
    why: 'a comment may stand before the first bracket (STIX 2.1 §9, grammar)',
    holds: ({ pattern }) => /^\s*\/[*/]/.test(pattern),
  },
  {
    why: 'a negative index is in the grammar (STIX 2.1 §9, grammar)',
    holds: ({ pattern }) => /\[\s*-\s*\d+\s*\]/.test(pattern),
  },
  {
    why: 'part of a hash, as an operand of LIKE, is no malformed hash (STIX 2.1 §9.6.1)',
    holds: ({ pattern }) => /hashes\.\S+\s+(?:NOT\s+)?LIKE/.test(pattern),
  },
  {
    why: 'STIX 2.0 writes START and STOP as strings (STIX 2.0 part 5 §4.1.2)',
    holds: ({ pattern, version }) => version === '2.0' && /START\s*'|STOP\s*'/.test(pattern),
  },
];

async function checkMade(
  python: string,
  tally: Tally,
  kind: string,
  patterns: readonly string[],
): Promise<void> {
  const cases = patterns.flatMap((pattern) =>
    (['2.0', '2.1'] as const).map((version) => ({ pattern, version })),
  );
  const theirs = await verdictsOf(python, cases);
  const counts = new Map<string, number>();
  let agreed = 0;
  for (const [i, one] of cases.entries()) {
    const { ok: ours, issues } = parsePattern(one.pattern, one.version);
    const codes = issues.map(({ code }) => code);
    const reason = REASONS.find(({ holds }) => holds(one, codes));
    if (ours === theirs[i]) agreed++;
    else if (reason) counts.set(reason.why, (counts.get(reason.why) ?? 0) + 1);
    else unexplained(tally, { ...one, ours, codes });
  }
  const accepted = theirs.filter(Boolean).length;
  tally.check(
    `stix2-patterns: ${agreed} verdicts of ${cases.length} ${kind} patterns are the same (${accepted} accepted there)`,
    agreed > 0.9 * cases.length && accepted > 0.1 * cases.length,
  );
  for (const [why, count] of counts) tally.note(`${count} differ: ${why}`);
}

function unexplained(tally: Tally, what: unknown): void {
  tally.check('stix2-patterns: a verdict that nobody has explained', false, JSON.stringify(what));
}

async function verdictsOf(python: string, cases: readonly Case[]): Promise<boolean[]> {
  return (await runPython(python, 'pattern_verdicts.py', [], JSON.stringify(cases))) as boolean[];
}

const keyOf = ({ pattern, version }: Case): string => `${version} ${pattern}`;

async function casesOf(file: string): Promise<Case[]> {
  const { cases } = JSON.parse(await readFile(new URL(file, VECTORS), 'utf8')) as {
    cases: { pattern: string; versions: PatternVersion[] }[];
  };
  return cases.flatMap(({ pattern, versions }) => versions.map((version) => ({ pattern, version })));
}
