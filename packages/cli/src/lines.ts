import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
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

/** The lines of a file, or of standard input for `-`; empty lines are left out. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const input = path === '-' ? process.stdin : createReadStream(path);
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line.trim() !== '') yield line;
  } catch (cause) {
    throw new AppError('app/file', { file: path, reason: reasonOf(cause) }, { cause });
  }
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
