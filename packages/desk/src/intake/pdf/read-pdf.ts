import { Worker } from 'node:worker_threads';
import { joinPages } from './pages.ts';
import type { PdfMessage, PdfTask } from './pdf-worker.ts';

/** What a PDF says. `end`: why reading stopped before the last page, if it did. */
export interface PdfText {
  readonly text: string;
  readonly pages: number;
  readonly read: number;
  readonly end: 'whole' | 'pages' | 'time' | 'memory' | 'broken' | 'encrypted';
}

export interface PdfLimits {
  readonly maxPages: number;
  readonly maxCharacters: number;
  readonly maxMs: number;
  readonly maxBytes: number;
}

export const PDF_LIMITS: PdfLimits = {
  maxPages: 2_000,
  maxCharacters: 4_000_000,
  maxMs: 30_000,
  maxBytes: 512 * 1024 * 1024,
};

const POLL_MS = 50;

/** One PDF is read at a time, so that the bound on memory is the process's own. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Text of a PDF in reading order, a paragraph a line. It is read in a worker thread under limits of time and memory,
 * since a small file may unpack to anything; pages read before a limit are kept. Never rejects for bad bytes.
 */
export function readPdf(bytes: Uint8Array, limits: PdfLimits = PDF_LIMITS): Promise<PdfText> {
  const result = queue.then(() => run(bytes, limits));
  queue = result.catch(() => undefined);
  return result;
}

async function run(
  bytes: Uint8Array,
  { maxPages, maxCharacters, maxMs, maxBytes }: PdfLimits,
): Promise<PdfText> {
  // From source the neighbour is TypeScript, in the published package it is not.
  const entry = new URL(
    import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js',
    import.meta.url,
  );
  // A copy: the worker takes its buffer away, and the raw bytes are kept.
  const copy = new Uint8Array(bytes);
  const workerData: PdfTask = { bytes: copy, maxPages, maxCharacters };
  const worker = new Worker(entry, {
    workerData,
    transferList: [copy.buffer],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: Math.floor(maxBytes / 1_048_576), stackSizeMb: 4 },
  });
  const pages: string[][] = [];
  let count = 0;
  const timers: NodeJS.Timeout[] = [];
  try {
    const end = await new Promise<PdfText['end']>((resolve) => {
      worker.on('message', (message: PdfMessage) => {
        if (message.kind === 'pages') count = message.count;
        else if (message.kind === 'page') pages.push(message.lines);
        else if (message.kind === 'done') resolve(pages.length < count ? 'pages' : 'whole');
        else resolve(message.reason === 'PasswordException' ? 'encrypted' : 'broken');
      });
      worker.on('error', (error: NodeJS.ErrnoException) =>
        resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken'),
      );
      worker.on('exit', () => resolve('broken'));
      timers.push(setTimeout(() => resolve('time'), maxMs));
      timers.push(
        setInterval(
          () => void overMemory(worker, maxBytes).then((over) => over && resolve('memory')),
          POLL_MS,
        ),
      );
    });
    return { text: joinPages(pages), pages: count, read: pages.length, end };
  } finally {
    for (const timer of timers) clearInterval(timer);
    await worker.terminate();
  }
}

/** The engine's buffers lie outside of the heap that a thread's limits bound. */
async function overMemory(worker: Worker, maxBytes: number): Promise<boolean> {
  const held = await worker.getHeapStatistics().catch(() => undefined);
  return held !== undefined && held.used_heap_size + held.external_memory > maxBytes;
}
