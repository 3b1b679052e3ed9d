import { createReadStream } from 'node:fs';
import { AppError, readBounded } from '@qanat/app';

/** The bytes of a file, or of standard input for `-`. */
export async function readInput(path: string): Promise<Uint8Array> {
  if (path !== '-') return readBounded(path);
  try {
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(part as Buffer);
    return Buffer.concat(parts);
  } catch (cause) {
    throw new AppError('app/file', { file: path, reason: reasonOf(cause) }, { cause });
  }
}

/** The bytes of a file as they are read, or of standard input for `-`. */
export async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  } catch (cause) {
    throw new AppError('app/file', { file: path, reason: reasonOf(cause) }, { cause });
  }
}

const LINE_FEED = 0x0a;
/** A longer line than this is refused, not held. */
const MAX_LINE = 64 * 1024 * 1024;

/**
 * The lines of a file, or of standard input for `-`; empty lines are left out. Only a line feed ends a line: JSON text
 * may hold U+2028 and U+2029, at which readers of lines for people stop.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: Uint8Array[] = [];
  let held = 0;
  const take = (last: Uint8Array): string => {
    const line = decoder.decode(Buffer.concat([...parts, last]));
    parts = [];
    held = 0;
    return line;
  };
  for await (const chunk of readChunks(path)) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      const line = take(chunk.subarray(start, end));
      if (line.trim() !== '') yield line;
      start = end + 1;
    }
    parts.push(chunk.slice(start));
    held += chunk.length - start;
    if (held > MAX_LINE)
      throw new AppError('app/file', { file: path, reason: `a line over ${MAX_LINE} bytes` });
  }
  const line = take(new Uint8Array(0));
  if (line.trim() !== '') yield line;
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
