/** `gigabyte.ts OBJECTS.json`: streams a bundle of 1 GB of these objects, over and over, and validates each. */
import { readFileSync } from 'node:fs';
import { streamBundle, validate } from '@qanat/stix';

const GIGABYTE = 1_000_000_000;
const CHUNK = 1 << 16;
const list = readFileSync(process.argv[2] as string);

function* bundle(): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode('{"type":"bundle","id":"bundle--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10","objects":[');
  for (let written = 0; written < GIGABYTE; written += list.length + 1) {
    if (written > 0) yield encoder.encode(',');
    for (let i = 0; i < list.length; i += CHUNK) yield list.subarray(i, i + CHUNK);
  }
  yield encoder.encode(']}');
}

let count = 0;
const start = performance.now();
const stream = streamBundle(bundle(), { maxObjects: Number.MAX_SAFE_INTEGER });
let next = await stream.next();
for (; !next.done; next = await stream.next()) {
  if (next.value.result.ok) validate(next.value.result.value);
  count++;
}
if (next.value.issues.length > 0) throw new Error(next.value.issues[0]?.code);
const seconds = (performance.now() - start) / 1000;
// Kilobytes. The repeated list is the bench's own, not the reader's.
const peak = process.resourceUsage().maxRSS / 1000 - list.length / 1e6;
console.log(
  `1 GB bundle, streamed and validated        ${(1000 / seconds).toFixed(0).padStart(5)} MB/s   ` +
    `${count} objects, the whole process at most ${peak.toFixed(0)} MB`,
);
