import { type Bounds, runBounded, workerEntry } from '../bounded-worker.ts';
import { joinPages } from './pages.ts';
import type { PdfMessage } from './pdf-worker.ts';

/** What a PDF says. `end`: why reading stopped before the last page, if it did. */
export interface PdfText {
  readonly text: string;
  readonly pages: number;
  readonly read: number;
  readonly end: 'whole' | 'pages' | 'time' | 'memory' | 'broken' | 'encrypted';
}

export interface PdfLimits extends Bounds {
  readonly maxPages: number;
  readonly maxCharacters: number;
}

export const PDF_LIMITS: PdfLimits = {
  maxPages: 2_000,
  maxCharacters: 4_000_000,
  maxMs: 30_000,
  maxBytes: 512 * 1024 * 1024,
};

/**
 * Text of a PDF in reading order, a paragraph a line. It is read under limits of time and memory; pages read before a
 * limit are kept. Never rejects for bad bytes.
 */
export async function readPdf(bytes: Uint8Array, limits: PdfLimits = PDF_LIMITS): Promise<PdfText> {
  const { maxPages, maxCharacters } = limits;
  const pages: string[][] = [];
  let count = 0;
  let failure: PdfText['end'] | undefined;
  const hear = (message: PdfMessage): boolean => {
    if (message.kind === 'pages') count = message.count;
    else if (message.kind === 'page') pages.push(message.lines);
    else if (message.kind === 'failed')
      failure = message.reason === 'PasswordException' ? 'encrypted' : 'broken';
    return message.kind === 'done' || message.kind === 'failed';
  };
  const entry = workerEntry(import.meta.url, 'pdf-worker');
  const ended = await runBounded(entry, bytes, { maxPages, maxCharacters }, limits, hear);
  const whole = pages.length < count ? 'pages' : 'whole';
  const byEnd = { done: whole, failed: 'broken', time: 'time', memory: 'memory' } as const;
  return { text: joinPages(pages), pages: count, read: pages.length, end: failure ?? byEnd[ended] };
}
