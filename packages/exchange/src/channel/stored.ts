import {
  type Envelope,
  formatHash,
  fromBase64url,
  leafHash,
  logRoot,
  merkleRoot,
  parseHeader,
} from '@qanat/envelope';
import { checkpointAt, headersBelow, type StoredEnvelope } from '../db/envelopes.ts';
import type { LogRow } from '../db/logs.ts';
import type { Reader } from '../db/store.ts';
import type { WaitingRow } from '../db/waiting.ts';
import { ExchangeError } from '../errors.ts';
import { toLogState } from './append.ts';
import type { Self } from './self.ts';

/** An envelope as it was stored, or as it waits. */
export function toEnvelope(
  row:
    | Pick<StoredEnvelope, 'header' | 'hash' | 'sig' | 'body'>
    | Pick<WaitingRow, 'header' | 'hash' | 'sig' | 'body'>,
): Envelope {
  const header = parseHeader(row.header);
  const signature = fromBase64url(row.sig);
  if (!header.ok || signature === undefined) {
    throw new ExchangeError('exchange/log-damaged', 'A stored header does not parse.', {
      params: { hash: row.hash },
    });
  }
  return {
    header: header.value,
    headerBytes: row.header,
    hash: row.hash,
    signature,
    body: row.body ?? undefined,
  };
}

/** Leaf hashes of a log's first `size` envelopes. */
export async function leavesBelow(r: Reader, self: Self, log: number, size: number): Promise<Uint8Array[]> {
  return (await headersBelow(r, log, size)).map((header) => leafHash(header, self.crypto));
}

/** Root of a log at a size that it has reached; undefined beyond. */
export async function rootAt(r: Reader, self: Self, log: LogRow, size: number): Promise<string | undefined> {
  if (size > log.size) return undefined;
  if (size === log.size) return formatHash(logRoot(toLogState(log), self.crypto));
  const known = await checkpointAt(r, log.id, size);
  if (known !== undefined) return known.root;
  return formatHash(merkleRoot(await leavesBelow(r, self, log.id, size), self.crypto));
}
