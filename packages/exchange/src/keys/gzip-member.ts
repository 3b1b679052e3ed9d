import { crc32, inflateRawSync } from 'node:zlib';
import { EnvelopeError } from '@qanat/envelope';

const FIXED_HEADER = 10;
const TRAILER = 8;
const FLAG = { headerCheck: 2, extra: 4, name: 8, comment: 16 } as const;
const KNOWN_FLAGS = 1 | FLAG.headerCheck | FLAG.extra | FLAG.name | FLAG.comment;

/**
 * Unpacks bytes that are one gzip member and nothing else (RFC 1952). The platform's own gunzip would take several
 * members and pass over what follows, so one content would have many packed forms.
 */
export function inflateMember(bytes: Uint8Array, maxBytes: number): Uint8Array {
  const start = endOfHeader(bytes);
  let content: Buffer;
  let used: number;
  try {
    ({ content, used } = inflateRaw(bytes.subarray(start), maxBytes));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new EnvelopeError('envelope/inflate-limit', `Unpacks to more than ${maxBytes} bytes.`, { cause });
    }
    throw broken(cause);
  }
  const trailer = bytes.subarray(start + used);
  if (trailer.length !== TRAILER) throw broken();
  const view = new DataView(trailer.buffer, trailer.byteOffset, TRAILER);
  if (view.getUint32(0, true) !== crc32(content) || view.getUint32(4, true) !== content.length)
    throw broken();
  return content;
}

function inflateRaw(bytes: Uint8Array, maxBytes: number): { content: Buffer; used: number } {
  // The type declarations do not know `info`, which adds how many bytes were used.
  const result = inflateRawSync(bytes, {
    maxOutputLength: Math.max(1, maxBytes),
    info: true,
  } as object) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  return { content: result.buffer, used: result.engine.bytesWritten };
}

function endOfHeader(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  if (bytes.length < FIXED_HEADER + TRAILER || bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8)
    throw broken();
  if ((flags & ~KNOWN_FLAGS) !== 0) throw broken();
  let at = FIXED_HEADER;
  if (flags & FLAG.extra) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  if (flags & FLAG.name) at = afterZero(bytes, at);
  if (flags & FLAG.comment) at = afterZero(bytes, at);
  if (flags & FLAG.headerCheck) at += 2;
  return at;
}

function afterZero(bytes: Uint8Array, at: number): number {
  const zero = bytes.indexOf(0, at);
  if (zero === -1) throw broken();
  return zero + 1;
}

function broken(cause?: unknown): EnvelopeError {
  return new EnvelopeError('envelope/inflate-broken', 'Not one whole gzip member.', { cause });
}
