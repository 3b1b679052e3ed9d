/**
 * `npm run fuzz:stix -- [--seconds 600] [--seed N]`: damages the vectors at random and gives them to the parsers, the
 * validator and the pattern matcher. Ends with exit code 1 and the input in a file at the first crash, disagreement
 * between the whole and the streamed reading, or input that takes more than a second; and when memory has grown.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Json } from '@qanat/json';
import {
  deterministicId,
  effectiveMarkings,
  equivalentPatterns,
  formatPattern,
  inspectPattern,
  liftToV21,
  matchPattern,
  type ParsedItem,
  parseBundle,
  parsePattern,
  parsePatternSyntax,
  type StixObject,
  streamBundle,
  validate,
} from '@qanat/stix';
import { seeded } from './seeded.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '600' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const random = seeded(seed);
/** No input is longer, so what takes a second here is no matter of its size. */
const MAX_INPUT = 32 * 1024;
const SLOW_MS = 1000;
const GROWTH_MB = 300;

const vectors = new URL('../../../vectors/', import.meta.url);
const read = (path: string): Json => JSON.parse(readFileSync(new URL(path, vectors), 'utf8')) as Json;
const textsIn = (value: Json, from: number): string[] => {
  if (typeof value === 'string') return value.length >= from ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((part) => textsIn(part, from));
};

const objects = readdirSync(new URL('stix/', vectors))
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => Object.values((read(`stix/${name}`) as { bases: Record<string, Json> }).bases));
const objectTexts = objects.map((object) => JSON.stringify(object));
const patterns = ['valid', 'invalid', 'equivalent', 'matching'].flatMap((name) =>
  textsIn(read(`stix-patterns/${name}.json`), 3).filter((text) => text.includes('[')),
);
const TOKENS = [
  '"',
  '\\u',
  '\ud800',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  '1e309',
  '-0',
  '[]',
  '{}',
  '"type":"bundle"',
  '"id"',
  '"objects":[',
  '\n',
  '\u0000',
  '2026-13-41T25:61:61Z',
  '99999999999999999999',
  '__proto__',
  "'",
  '*',
  '_ref',
  '_refs[*]',
  ' AND ',
  ' OR ',
  ' FOLLOWEDBY ',
  ' NOT ',
  '(',
  ')',
  ' REPEATS 9 TIMES',
  ' WITHIN 1 SECONDS',
  " MATCHES '(a+)+$'",
  " LIKE '%a%a%a%'",
  ' IN (1,2)',
  " ISSUBSET '::/0'",
  'EXISTS ',
  '/*',
  '//',
  'é',
  'ة',
];

async function readBoth(bytes: Uint8Array): Promise<readonly ParsedItem[]> {
  const whole = parseBundle(bytes);
  const streamed: ParsedItem[] = [];
  const chunks = pieces(bytes);
  const stream = streamBundle(chunks);
  let step = await stream.next();
  for (; !step.done; step = await stream.next()) streamed.push(step.value);
  const failed = step.value.issues.length > 0;
  if (failed !== !whole.ok) throw new Error('whole and streamed reading differ in their end');
  if (whole.ok && JSON.stringify(whole.value.objects.map(verdict)) !== JSON.stringify(streamed.map(verdict)))
    throw new Error('whole and streamed reading differ');
  return streamed;
}

const verdict = ({ start, end, result }: ParsedItem): unknown => [start, end, result.ok, result.issues];

function pieces(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = 1 + random.below(Math.max(1, bytes.length >> random.below(8)));
    parts.push(bytes.subarray(at, at + size));
    at += size;
  }
  return parts;
}

async function tryObjects(text: string): Promise<void> {
  for (const { result } of await readBoth(new TextEncoder().encode(text))) {
    if (!result.ok) continue;
    const object: StixObject = result.value;
    validate(object, { profile: 'strict' });
    validate(object, { profile: 'lenient' });
    deterministicId(object);
    effectiveMarkings(object);
    liftToV21(object);
  }
}

function tryPattern(text: string): void {
  parsePattern(text, '2.0');
  const parsed = parsePatternSyntax(text);
  if (!parsed.ok) return;
  const again = parsePatternSyntax(formatPattern(parsed.value));
  if (!again.ok || formatPattern(again.value) !== formatPattern(parsed.value))
    throw new Error('formatting is not stable');
  inspectPattern(parsed.value);
  equivalentPatterns(parsed.value, again.value);
  matchPattern(parsed.value, observations());
}

function observations(): Json[] {
  return Array.from({ length: random.below(6) }, (_, n) => ({
    type: 'observed-data',
    id: `observed-data--${n}`,
    first_observed: `2026-03-01T10:00:0${n}Z`,
    last_observed: `2026-03-01T10:00:0${random.below(10)}Z`,
    number_observed: 1 + random.below(3),
    objects: Object.fromEntries(
      Array.from({ length: 1 + random.below(4) }, (_, k) => [String(k), random.of(objects)]),
    ),
  }));
}

let runs = 0;
let slowest = 0;
let baseline = 0;
const started = performance.now();
const until = started + Number(values.seconds) * 1000;
while (performance.now() < until) {
  const pattern = random.below(2) === 0;
  const text = random.damage(random.of(pattern ? patterns : objectTexts), TOKENS, MAX_INPUT);
  let took = await timed(pattern, text);
  // A second look, in case the machine was busy with something else.
  if (took > SLOW_MS) took = Math.min(took, await timed(pattern, text));
  slowest = Math.max(slowest, took);
  if (took > SLOW_MS) fail(text, `took ${Math.round(took)} ms`);
  if (++runs === 5000) baseline = process.memoryUsage().rss;
}
const grown = baseline === 0 ? 0 : (process.memoryUsage().rss - baseline) / 1e6;
console.log(
  `seed ${seed}: ${runs} inputs in ${Math.round((performance.now() - started) / 1000)} s, slowest ${slowest.toFixed(0)} ms, memory grew by ${Math.max(0, grown).toFixed(0)} MB`,
);
if (grown > GROWTH_MB) process.exitCode = 1;

async function timed(pattern: boolean, text: string): Promise<number> {
  const before = performance.now();
  try {
    if (pattern) tryPattern(text);
    else await tryObjects(text);
  } catch (error) {
    fail(text, String(error));
  }
  return performance.now() - before;
}

function fail(text: string, why: string): never {
  const file = join(tmpdir(), `fuzz-stix-${seed}-${runs}.txt`);
  writeFileSync(file, text);
  console.error(`seed ${seed}, input ${runs}: ${why}\n${file}`);
  process.exit(1);
}
