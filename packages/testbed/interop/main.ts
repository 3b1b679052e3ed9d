import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { issueLaneToken, laneRecords, releaseTo } from '@qanat/app';
import { startServer } from '@qanat/server';
import { parsePattern } from '@qanat/stix';
import { sampleMaterial } from '../src/demo/material.ts';
import { Narrator } from '../src/demo/narrator.ts';
import {
  agree,
  compareCodes,
  endParty,
  joinParties,
  newParty,
  type Party,
  scratch,
} from '../src/demo/parties.ts';
import known from './known-disagreements.json' with { type: 'json' };

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const python = process.argv[2] ?? 'python3';

/** Why we answer otherwise than the OASIS validator, by our code. */
const REASONS: Readonly<Record<string, string>> = known;

/** Runs a script of ours in other people's Python and answers the JSON it prints; the server goes on meanwhile. */
async function run<T>(script: string, args: readonly string[], input = ''): Promise<T> {
  const child = spawn(python, [here(script), ...args], { timeout: 60_000 });
  child.stdin.end(input);
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (status !== 0) throw new Error(`${script} ended with ${String(status)}: ${err.slice(-2_000)}`);
  return JSON.parse(out) as T;
}

interface Walk {
  readonly collections: number;
  readonly can_write: boolean;
  readonly pages: number;
  readonly objects: number;
  readonly distinct: number;
  readonly manifest: number;
  readonly parsed: number;
  readonly again: boolean;
  readonly indicators: number;
}

/** The OASIS client walks a lane's collection to its end; python-stix2 parses what it got. */
async function taxii(say: Narrator, a: Party, b: Party): Promise<void> {
  say.step(['The OASIS TAXII client walks a lane', 'يمشي عميل TAXII من OASIS على مسار']);
  const chan = await joinParties(a, b);
  await compareCodes(a, b, chan);
  await agree(a, b, chan);
  await releaseTo(a.home, chan, { query: 'type:indicator' }, a.officer);
  const records = await laneRecords(a.home, chan);
  const token = await issueLaneToken(a.home, chan, 'interop', 'interop');
  const server = await startServer({ home: a.home, host: '127.0.0.1', port: 0 });
  try {
    for (const size of [7, 100]) {
      const walk = await run<Walk>('taxii_walk.py', [`${server.url}/taxii2/`, token, String(size)]);
      say.tell(JSON.stringify(walk));
      say.check([`every view once, ${size} a page`, `كل نسخة مرة واحدة، ${size} في الصفحة`], walk, (got) =>
        [got.objects, got.distinct, got.manifest, got.parsed].every((count) => count === records.length),
      );
      say.check(
        ['every page but the last is full', 'كل صفحة إلا الأخيرة ممتلئة'],
        walk.pages,
        (pages) => pages === Math.ceil(records.length / size),
      );
      say.check(
        ['one collection, for reading', 'مجموعة واحدة للقراءة'],
        walk,
        (got) => got.collections === 1 && !got.can_write && got.again,
      );
    }
  } finally {
    await server.close();
  }
}

interface PatternVector {
  readonly pattern: string;
  readonly versions?: readonly string[];
}

/** Our verdicts on patterns beside those of the OASIS validator; every difference needs its reason. */
async function patterns(say: Narrator): Promise<void> {
  say.step(['Verdicts on patterns beside the OASIS validator', 'أحكام الأنماط بجانب مدقّق OASIS']);
  const read = (name: string): PatternVector[] => {
    const file = JSON.parse(readFileSync(here(`../../../vectors/stix-patterns/${name}.json`), 'utf8')) as
      | PatternVector[]
      | { cases: PatternVector[] };
    return Array.isArray(file) ? file : file.cases;
  };
  const vectors = [...read('valid'), ...read('invalid')].filter(
    ({ versions }) => versions?.includes('2.1') !== false,
  );
  const theirs = await run<boolean[]>(
    'pattern_verdicts.py',
    [],
    JSON.stringify(vectors.map(({ pattern }) => pattern)),
  );
  const differ = vectors.flatMap(({ pattern }, index) => {
    const ours = parsePattern(pattern);
    return ours.ok === theirs[index]
      ? []
      : [{ pattern, code: ours.ok ? 'accepted' : (ours.issues[0]?.code ?? '') }];
  });
  say.tell(`${vectors.length} patterns, ${differ.length} verdicts differ`);
  for (const { pattern, code } of differ)
    say.tell(`${pattern.slice(0, 70)}  ${REASONS[code] ?? 'NO REASON GIVEN'}`);
  say.check(
    ['every difference has its reason', 'لكل اختلاف سببه'],
    differ.filter(({ code }) => REASONS[code] === undefined),
    (unexplained) => unexplained.length === 0,
  );
}

const narrator = new Narrator('en');
const { dir, clear } = await scratch();
const parties = [
  await newParty(dir, 'Harbour CERT', 'فريق الميناء'),
  await newParty(dir, 'Relief desk', 'مكتب الإغاثة'),
] as const;
let fault: unknown;
try {
  await sampleMaterial(parties[0]);
  await taxii(narrator, ...parties);
  await patterns(narrator);
} catch (error) {
  fault = error;
}
process.exitCode = narrator.close(fault) ? 0 : 1;
for (const party of parties) await endParty(party);
await clear();
