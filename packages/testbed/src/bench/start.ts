import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const QANAT = join(ROOT, 'packages/cli/bin/qanat.mjs');
const BUNDLE = join(ROOT, 'packages/testbed/data/harbour.bundle.json');
const CONDITIONS = '--conditions=@qanat/source';
const PORT = 27_480;

const home = mkdtempSync(join(tmpdir(), 'qanat-bench-'));
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds that a whole process takes, the median of five. */
function timed(args: readonly string[]): number {
  return median(
    Array.from({ length: 5 }, () => {
      const begun = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
      return performance.now() - begun;
    }),
  );
}

function residentMB(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

/** A server on the home, until its first page has answered: milliseconds, and its resident memory two seconds later. */
async function serve(): Promise<{ firstPage: number; resident: number | undefined }> {
  const begun = performance.now();
  const args = [CONDITIONS, QANAT, 'serve', '--home', home, '--port', String(PORT), '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('"url"')) break;
  const answer = await fetch(`http://127.0.0.1:${PORT}/api/v1/health`);
  if (!answer.ok) throw new Error(`the first page answered ${answer.status}`);
  const firstPage = performance.now() - begun;
  await sleep(2_000);
  const resident = child.pid === undefined ? undefined : residentMB(child.pid);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
  return { firstPage, resident };
}

function sizeMB(dir: string): number {
  const bytes = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return Math.round(bytes / 1e6);
}

function print(what: string, figure: string, beside: string): void {
  console.log(`${what.padEnd(34)} ${figure.padStart(10)}   ${beside}`);
}

try {
  const bare = timed(['-e', '0']);
  print('bare node', `${bare.toFixed(0)} ms`, '1.00');
  const run = (...words: string[]) => [CONDITIONS, QANAT, ...words, '--home', home];
  spawnSync(process.execPath, run('init', '--name', 'Bench'));
  const imported = performance.now();
  spawnSync(process.execPath, run('import', BUNDLE, '--own'));
  print('import of 314 objects, whole', `${(performance.now() - imported).toFixed(0)} ms`, '');
  const doctor = timed(run('doctor'));
  print('qanat doctor', `${doctor.toFixed(0)} ms`, `${(doctor / bare).toFixed(1)} × bare node`);
  const { firstPage, resident } = await serve();
  print(
    'qanat serve to first answer',
    `${firstPage.toFixed(0)} ms`,
    `${(firstPage / bare).toFixed(1)} × bare node`,
  );
  print(
    'idle memory of serve',
    resident === undefined ? 'unknown' : `${resident} MB`,
    'resident, Linux only',
  );
  print(
    'node_modules, tools included',
    `${sizeMB(join(ROOT, 'node_modules'))} MB`,
    `Node itself ${Math.round(statSync(process.execPath).size / 1e6)} MB`,
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}
