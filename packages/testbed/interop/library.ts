import { readFile } from 'node:fs/promises';
import { canonicalize, type Json } from '@qanat/json';
import type { PatternVersion } from '@qanat/stix';
import { seeded } from '../../stix/bench/seeded.ts';
import { type Answer, answerTo, type Call } from './library-calls.ts';
import { type Difference, LIBRARY_REASONS } from './library-reasons.ts';
import { equivalenceCalls, inspectionCalls } from './pattern-calls.ts';
import { runPython } from './python.ts';
import {
  idCalls,
  jsonCalls,
  kindCalls,
  markingCalls,
  scaleCalls,
  timeCalls,
  versionCalls,
} from './random-calls.ts';
import type { Tally } from './tally.ts';

/** Our answers to calls of the library's functions beside those of python-stix2 and stix2-patterns. */
export async function checkLibrary(python: string, tally: Tally): Promise<void> {
  const random = seeded(20_260_301);
  const calls: readonly Call[] = [
    ...markingCalls(random, 3000),
    ...versionCalls(random, 1500),
    ...idCalls(random, 3600),
    ...kindCalls(),
    ...scaleCalls(),
    ...timeCalls(),
    ...jsonCalls(random, 600),
    ...equivalenceCalls(random, 1200),
    ...inspectionCalls(await validPatterns()),
  ];
  const theirs = (await runPython(python, 'library_verdicts.py', [], JSON.stringify(calls))) as Answer[];
  const differences = calls
    .map((call, i): Difference => ({ call, ours: answerTo(call), theirs: theirs[i] ?? {} }))
    .filter((one) => !same(one));
  const groups = Map.groupBy(differences, (one) => LIBRARY_REASONS.find(({ holds }) => holds(one)));
  for (const one of groups.get(undefined) ?? [])
    tally.check('python-stix2: an answer that nobody has explained', false, JSON.stringify(one));
  for (const [name, of] of Map.groupBy(calls, ({ call }) => call)) {
    const other = differences.filter(({ call }) => call.call === name).length;
    tally.check(
      `python-stix2: ${name}: ${of.length - other} answers of ${of.length} are the same`,
      of.length > other,
    );
  }
  for (const reason of LIBRARY_REASONS) {
    const differ = groups.get(reason) ?? [];
    tally.check(
      `python-stix2: ${differ.length} differ (${reason.section}): ${reason.why}`,
      differ.length > 0,
      'no longer so',
    );
    for (const { call, ours, theirs: other } of differ.slice(0, SHOWN))
      tally.note(`${JSON.stringify(call)}: ${JSON.stringify(ours)}, there ${JSON.stringify(other)}`);
  }
}

/** Differences of one reason that are told in full. */
const SHOWN = 20;

function same({ ours, theirs }: Difference): boolean {
  if (ours.error !== undefined || theirs.error !== undefined)
    return ours.error !== undefined && theirs.error !== undefined;
  return canonicalize(ours.value as Json) === canonicalize(theirs.value as Json);
}

async function validPatterns(): Promise<{ pattern: string; version: PatternVersion }[]> {
  const file = new URL('../../../vectors/stix-patterns/valid.json', import.meta.url);
  const { cases } = JSON.parse(await readFile(file, 'utf8')) as {
    cases: { pattern: string; versions: PatternVersion[] }[];
  };
  return cases.flatMap(({ pattern, versions }) => versions.map((version) => ({ pattern, version })));
}
