/**
 * `node --conditions=@qanat/source packages/stix/bench/bench.ts [BUNDLE.json[.gz]]`
 * Prints, in one run, each figure as a ratio against something run beside it. Without a bundle of its own
 * ($QANAT_DATA/attack or an argument) it makes one of the vectors.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseJson } from '@qanat/json';
import { deterministicId, parseBundle, type StixObject, validate } from '@qanat/stix';
import { benchPatterns } from './patterns.ts';

const { name, bytes } = bundle(process.argv[2]);
const megabytes = bytes.length / 1e6;
const decoder = new TextDecoder();

console.log(`${name}: ${megabytes.toFixed(1)} MB`);
const baseline = best(() => JSON.parse(decoder.decode(bytes)));
console.log(`JSON.parse of the decoded bytes            ${speed(baseline)}`);
report(
  'strict parse (json)',
  best(() => parseJson(bytes)),
);
report(
  'parseBundle: objects with exact bytes',
  best(() => parseBundle(bytes)),
);

const parsed = parseBundle(bytes);
if (!parsed.ok) throw new Error(`the bundle cannot be read: ${parsed.issues[0]?.code}`);
const objects = parsed.value.objects.flatMap(({ result }) => (result.ok ? [result.value] : []));
report(
  `validate, ${objects.length} objects`,
  best(() => countErrors(objects)),
);
console.log(`  of them ${countErrors(objects)} errors, strict profile`);

const scos = objects.filter((object) => deterministicId(object) !== undefined);
if (scos.length > 0) {
  const time = best(() => scos.map(deterministicId));
  console.log(
    `deterministic ids                          ${Math.round((scos.length / time) * 1000)} a second`,
  );
}

benchPatterns(best);
streamGigabyte();

/** Milliseconds of the fastest of five runs, after one to warm up. */
function best(work: () => unknown): number {
  work();
  let fastest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    work();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

function speed(milliseconds: number): string {
  return `${(megabytes / (milliseconds / 1000)).toFixed(0).padStart(5)} MB/s`;
}

function report(what: string, milliseconds: number): void {
  console.log(
    `${what.padEnd(42)} ${speed(milliseconds)}   ${(baseline / milliseconds).toFixed(2)} of JSON.parse`,
  );
}

function countErrors(list: readonly StixObject[]): number {
  let errors = 0;
  for (const object of list) for (const { severity } of validate(object)) if (severity === 'error') errors++;
  return errors;
}

/** One bundle of 1 GB is read in a process of its own, so that its memory is nobody else's. */
function streamGigabyte(): void {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-bench-'));
  const list = join(folder, 'objects.json');
  writeFileSync(list, bytes.subarray(firstItem(), lastItem()));
  const script = join(import.meta.dirname, 'gigabyte.ts');
  execFileSync(process.execPath, [...process.execArgv, script, list], { stdio: 'inherit' });
  rmSync(folder, { recursive: true });
}

function firstItem(): number {
  return parsed.ok ? (parsed.value.objects[0]?.start ?? 0) : 0;
}

function lastItem(): number {
  return parsed.ok ? (parsed.value.objects.at(-1)?.end ?? 0) : 0;
}

function bundle(argument: string | undefined): { name: string; bytes: Uint8Array } {
  const file = argument ?? attack();
  if (file !== undefined) {
    const raw = readFileSync(file);
    return { name: file.split('/').at(-1) as string, bytes: file.endsWith('.gz') ? gunzipSync(raw) : raw };
  }
  const folder = new URL('../../../vectors/stix/', import.meta.url);
  const vectors = readdirSync(folder)
    .filter((one) => one !== 'bundle.json')
    .map(
      (one) =>
        (JSON.parse(readFileSync(new URL(one, folder), 'utf8')) as { bases: { full: object } }).bases.full,
    );
  const many = Array.from({ length: 500 }, () => vectors).flat();
  const text = JSON.stringify({
    type: 'bundle',
    id: 'bundle--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
    objects: many,
  });
  return { name: 'a bundle of the vectors', bytes: new TextEncoder().encode(text) };
}

function attack(): string | undefined {
  const data = process.env['QANAT_DATA'];
  if (data === undefined) return undefined;
  const folder = existsSync(join(data, 'attack')) ? join(data, 'attack') : data;
  const file = readdirSync(folder).find((one) => /^enterprise-attack.*stix21\.json(?:\.gz)?$/.test(one));
  return file === undefined ? undefined : join(folder, file);
}
