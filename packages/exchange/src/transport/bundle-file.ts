import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  BUNDLE_MAGIC,
  type BundleReport,
  bundleEnd,
  bundleRecord,
  createBundleReader,
} from '@qanat/envelope';
import { ExchangeError } from '../errors.ts';
import { nodeCrypto } from '../keys/node-crypto.ts';
import type { Packets } from './framing.ts';

const CHUNK_BYTES = 1024 * 1024;
const MAX_FILE = 64 * 1024 * 1024 * 1024;

export interface WrittenBundle {
  packets: number;
  bytes: number;
}

/**
 * Writes packets into a `.qanat` file, one after another as they come. The file appears whole and on disk, or not at
 * all; one of that name is replaced. Throws `exchange/file-unwritable`, `exchange/disk-full`.
 */
export async function writeBundleFile(path: string, packets: Packets): Promise<WrittenBundle> {
  const partial = `${path}.partial`;
  try {
    await rm(partial, { force: true });
    const file = await open(partial, 'wx', 0o600);
    const written = await writeAndSync(file, packets);
    await rename(partial, path);
    await syncFolder(dirname(path));
    return written;
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw toFileFault(cause, 'exchange/file-unwritable');
  }
}

async function writeAndSync(file: FileHandle, packets: Packets): Promise<WrittenBundle> {
  let count = 0;
  let bytes = 0;
  const put = async (part: Uint8Array): Promise<void> => {
    await file.writeFile(part);
    bytes += part.length;
  };
  try {
    await put(BUNDLE_MAGIC);
    for await (const packet of packets) {
      await put(bundleRecord(packet, nodeCrypto));
      count += 1;
    }
    await put(bundleEnd(count, nodeCrypto));
    await file.sync();
  } finally {
    await file.close();
  }
  return { packets: count, bytes };
}

/**
 * Reads a `.qanat` file, which may be cut, damaged, repeated or several in one, and hands out each whole packet once;
 * the next is read when `take` is done. At most one packet is held. Throws `exchange/file-unreadable`,
 * `exchange/file-too-big`; what is wrong inside the file is in the report.
 */
export async function readBundleFile(
  path: string,
  take: (packet: Uint8Array) => Promise<void>,
  options: { maxBytes?: number } = {},
): Promise<BundleReport> {
  const maxBytes = options.maxBytes ?? MAX_FILE;
  const reader = createBundleReader(nodeCrypto);
  for await (const chunk of chunksOf(path, maxBytes)) {
    for (const packet of reader.push(chunk)) await take(packet);
  }
  const report = reader.end();
  for (const packet of report.late) await take(packet);
  return report;
}

async function* chunksOf(path: string, maxBytes: number): AsyncGenerator<Uint8Array, void> {
  let total = 0;
  const file = await openRegular(path);
  try {
    for (;;) {
      const { bytesRead, buffer } = await readChunk(file);
      if (bytesRead === 0) return;
      total += bytesRead;
      if (total > maxBytes) {
        throw new ExchangeError('exchange/file-too-big', 'The file is too large.', {
          params: { limit: maxBytes },
        });
      }
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function readChunk(file: FileHandle): Promise<{ bytesRead: number; buffer: Uint8Array }> {
  try {
    return await file.read(new Uint8Array(CHUNK_BYTES), 0, CHUNK_BYTES);
  } catch (cause) {
    throw toFileFault(cause, 'exchange/file-unreadable');
  }
}

/** A pipe or a device could keep the reader waiting, or never end. */
async function openRegular(path: string): Promise<FileHandle> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    if (!(await file.stat()).isFile()) throw new Error('not a regular file');
    return file;
  } catch (cause) {
    await file?.close();
    throw toFileFault(cause, 'exchange/file-unreadable');
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function toFileFault(cause: unknown, code: 'exchange/file-unreadable' | 'exchange/file-unwritable'): unknown {
  if (cause instanceof ExchangeError) return cause;
  if (!(cause instanceof Error)) return cause;
  const system = 'code' in cause ? String(cause.code) : '';
  if (system === 'ENOSPC' || system === 'EDQUOT') {
    return new ExchangeError('exchange/disk-full', 'The disk is full.', { cause });
  }
  return new ExchangeError(code, cause.message, {
    cause,
    params: { reason: system === '' ? cause.message : system },
  });
}
