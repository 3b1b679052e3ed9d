/**
 * `node --conditions=@qanat/source packages/stix/bench/bench.ts [BUNDLE.json[.gz]]`
 * Prints, in one run, each figure as a ratio against something run beside it. Without a bundle of its own
 * ($QANAT_DATA/attack or an argument) it makes one of the vectors.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseJson } from '@qanat/json';
import { deterministicId, parseBundle, type StixObject, streamBundle, validate } from '@qanat/stix';

const GIGABYTE = 1_000_000_000;
const CHUNK = 1 << 16;

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

await streamGigabyte();

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

/** One bundle of 1 GB, made as it is read: parsed and validated object by object. */
async function streamGigabyte(): Promise<void> {
  const opening = '{"type":"bundle","id":"bundle--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10","objects":[';
  const list = bytes.subarray(firstItem(), lastItem());
  function* chunks(): Generator<Uint8Array> {
    const encoder = new TextEncoder();
    yield encoder.encode(opening);
    for (let written = 0; written < GIGABYTE; written += list.length + 1) {
      if (written > 0) yield encoder.encode(',');
      for (let i = 0; i < list.length; i += CHUNK) yield list.slice(i, i + CHUNK);
    }
    yield encoder.encode(']}');
  }
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = 0;
  let count = 0;
  const start = performance.now();
  const stream = streamBundle(chunks(), { maxObjects: Number.MAX_SAFE_INTEGER });
  for (;;) {
    const next = await stream.next();
    if (next.done) {
      if (next.value.issues.length > 0) throw new Error(next.value.issues[0]?.code);
      break;
    }
    if (next.value.result.ok) validate(next.value.result.value);
    if (++count % 10_000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - start) / 1000;
  const growth = Math.max(0, peak - before) / 1e6;
  console.log(
    `1 GB bundle, streamed and validated        ${(GIGABYTE / 1e6 / seconds).toFixed(0).padStart(5)} MB/s   ` +
      `${count} objects, memory grew by ${growth.toFixed(0)} MB`,
  );
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
