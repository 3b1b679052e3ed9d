import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

interface Bench {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  /** Seconds after which it is ended and counts as failed. */
  readonly limit: number;
  /** It reads real data, and is skipped where `QANAT_DATA` names no folder. */
  readonly real?: boolean;
}

/** Every figure of the README comes from one of these; each prints its ratios itself. */
const BENCHES: readonly Bench[] = [
  { name: 'envelope', file: 'packages/envelope/test/bench.ts', args: [], limit: 60 },
  { name: 'decide', file: 'packages/exchange/test/decide/bench.ts', args: [], limit: 60 },
  { name: 'store', file: 'packages/store/test/bench-ingest.ts', args: [], limit: 60 },
  { name: 'watch', file: 'packages/watch/bench/scan.ts', args: ['32', '1000', '100000'], limit: 90 },
  { name: 'desk', file: 'packages/desk/test/bench-reading.ts', args: [], limit: 60 },
  { name: 'origins', file: 'packages/desk/test/bench-origins.ts', args: [], limit: 60 },
  { name: 'start', file: 'packages/testbed/src/bench/start.ts', args: [], limit: 90 },
  { name: 'stix', file: 'packages/stix/bench/bench.ts', args: [], limit: 120, real: true },
];

const wanted = process.argv[2];
let passed = 0;
let failed = 0;
for (const bench of BENCHES) {
  if (wanted !== undefined && wanted !== bench.name) continue;
  console.log(`\n=== ${bench.name}`);
  if (bench.real && !existsSync(process.env['QANAT_DATA'] ?? '')) {
    console.log('SKIPPED: QANAT_DATA names no folder of real data');
    continue;
  }
  const child = spawn(
    process.execPath,
    ['--conditions=@qanat/source', join(ROOT, bench.file), ...bench.args],
    {
      stdio: 'inherit',
      timeout: bench.limit * 1000,
    },
  );
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status === 0) passed++;
  else failed++;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
