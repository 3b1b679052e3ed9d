import { Worker } from 'node:worker_threads';
import { WatchError } from './errors.ts';
import type { Snapshot } from './match/snapshot.ts';
import type { Hit, ScanOptions, ScanReport } from './scan.ts';
import type { WorkerMessage, WorkerTask } from './worker.ts';

export interface FileScanOptions extends ScanOptions {
  /** Stops the worker; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Scans one file in a worker thread, so that the caller's loop stays free. Hits arrive in batches, in order, and are
 * all delivered before the promise gives the report.
 * @throws {WatchError} `watch/worker-failed` where the file cannot be read or the worker dies; `cause` says why.
 */
export async function scanFile(
  snapshot: Snapshot,
  path: string,
  onHits: (hits: readonly Hit[]) => void,
  { signal, ...options }: FileScanOptions = {},
): Promise<ScanReport> {
  signal?.throwIfAborted();
  const workerData: WorkerTask = { snapshot, path, options };
  // From source the neighbour is TypeScript, in the published package it is not.
  const entry = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
  const worker = new Worker(entry, { workerData });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await outcome(worker, onHits);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new WatchError('watch/worker-failed', 'The scan of a log failed.', { cause });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function outcome(worker: Worker, onHits: (hits: readonly Hit[]) => void): Promise<ScanReport> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'report') resolve(message.report);
      else {
        try {
          onHits(message.hits);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      }
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The worker ended without a report.')));
  });
}
