import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Snapshot } from './match/snapshot.ts';
import { type Hit, type ScanOptions, type ScanReport, scan } from './scan.ts';

/** What the worker is started with. */
export interface WorkerTask {
  readonly snapshot: Snapshot;
  readonly path: string;
  readonly options: ScanOptions;
}

/** What the worker tells, in this order: hits in batches, then one report. */
export type WorkerMessage =
  | { readonly kind: 'hits'; readonly hits: readonly Hit[] }
  | { readonly kind: 'report'; readonly report: ScanReport };

const BATCH = 256;

async function work(task: WorkerTask, tell: (message: WorkerMessage) => void): Promise<void> {
  const source: AsyncIterable<Uint8Array> = createReadStream(task.path, { highWaterMark: 1 << 20 });
  const run = scan(task.snapshot, source, task.options);
  let hits: Hit[] = [];
  for await (const hit of run) {
    hits.push(hit);
    if (hits.length < BATCH) continue;
    tell({ kind: 'hits', hits });
    hits = [];
  }
  if (hits.length > 0) tell({ kind: 'hits', hits });
  tell({ kind: 'report', report: run.report });
}

const port = parentPort;
// Given by scanFile.
if (port !== null) await work(workerData as WorkerTask, (message) => port.postMessage(message));
