import { Worker } from 'node:worker_threads';

/** What a worker may take before it is ended. */
export interface Bounds {
  readonly maxMs: number;
  readonly maxBytes: number;
}

export type Ended = 'done' | 'time' | 'memory' | 'failed';

const POLL_MS = 50;

/** One at a time, so that the bound on memory is the process's own. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Runs a parser that is not ours in a thread of its own, since a small file may take it any time and memory. The worker
 * gets a copy of `bytes` in `data`; `hear` is told each of its messages and returns true at the last. Never rejects.
 */
export function runBounded<Message>(
  entry: URL,
  bytes: Uint8Array,
  data: object,
  bounds: Bounds,
  hear: (message: Message) => boolean,
): Promise<Ended> {
  const result = queue.then(() => run(entry, new Uint8Array(bytes), data, bounds, hear));
  queue = result.catch(() => undefined);
  return result;
}

/** From source the neighbour is TypeScript, in the published package it is not. */
export const workerEntry = (module: string, name: string): URL =>
  new URL(`./${name}${module.endsWith('.ts') ? '.ts' : '.js'}`, module);

async function run<Message>(
  entry: URL,
  bytes: Uint8Array<ArrayBuffer>,
  data: object,
  { maxMs, maxBytes }: Bounds,
  hear: (message: Message) => boolean,
): Promise<Ended> {
  const worker = new Worker(entry, {
    workerData: { ...data, bytes },
    transferList: [bytes.buffer],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: Math.floor(maxBytes / 1_048_576), stackSizeMb: 4 },
  });
  const timers: NodeJS.Timeout[] = [];
  try {
    return await new Promise<Ended>((resolve) => {
      worker.on('message', (message: Message) => hear(message) && resolve('done'));
      worker.on('error', (error: NodeJS.ErrnoException) =>
        resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'failed'),
      );
      worker.on('exit', () => resolve('failed'));
      const look = async (): Promise<void> => {
        if (await overMemory(worker, maxBytes)) resolve('memory');
      };
      timers.push(
        setTimeout(() => resolve('time'), maxMs),
        setInterval(() => void look(), POLL_MS),
      );
    });
  } finally {
    for (const timer of timers) clearInterval(timer);
    await worker.terminate();
  }
}

/** A parser's buffers lie outside of the heap that a thread's own limits bound. */
async function overMemory(worker: Worker, maxBytes: number): Promise<boolean> {
  const held = await worker.getHeapStatistics().catch(() => undefined);
  return held !== undefined && held.used_heap_size + held.external_memory > maxBytes;
}
