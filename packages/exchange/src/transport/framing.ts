import { ExchangeError } from '../errors.ts';

/** `u32 length ‖ packet`, again and again: how packets stand in the body of a request or an answer. */
export const PACKETS_TYPE = 'application/vnd.qanat.packets';

const HEAD_BYTES = 4;

export type Packets = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export interface StreamLimits {
  /** Bytes of one packet. */
  packet: number;
  /** Bytes of all of them together, with their lengths. */
  total: number;
  packets: number;
}

export async function* writeFrames(packets: Packets): AsyncGenerator<Uint8Array, void> {
  for await (const packet of packets) {
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeUInt32BE(packet.length);
    yield head;
    yield packet;
  }
}

/**
 * Packets out of a stream, each as soon as it is whole; at most one is held. Limits are counted on what has arrived,
 * never on what was announced. Throws `exchange/door-too-big` beyond a limit, `exchange/door-protocol` for an empty
 * packet, `exchange/stream-cut` when the stream ends or breaks inside one.
 */
export async function* readFrames(
  stream: AsyncIterable<Uint8Array>,
  limits: StreamLimits,
): AsyncGenerator<Uint8Array, void> {
  let waiting: Uint8Array[] = [];
  let held = 0;
  let total = 0;
  let count = 0;
  let needed = HEAD_BYTES;
  let inHead = true;
  for await (const chunk of uncut(stream)) {
    total += chunk.length;
    if (total > limits.total) throw tooBig(limits.total);
    waiting.push(chunk);
    held += chunk.length;
    if (held < needed) continue;
    let buffer: Uint8Array = waiting.length === 1 ? chunk : Buffer.concat(waiting, held);
    while (buffer.length >= needed) {
      const part = buffer.subarray(0, needed);
      buffer = buffer.subarray(needed);
      if (inHead) {
        needed = lengthOf(part, limits);
        count += 1;
        if (count > limits.packets) throw tooBig(limits.packets);
      } else {
        yield new Uint8Array(part);
        needed = HEAD_BYTES;
      }
      inHead = !inHead;
    }
    waiting = buffer.length > 0 ? [buffer] : [];
    held = buffer.length;
  }
  if (held > 0 || !inHead) throw cut();
}

function lengthOf(head: Uint8Array, limits: StreamLimits): number {
  const length = Buffer.from(head).readUInt32BE();
  if (length === 0) throw new ExchangeError('exchange/door-protocol', 'An empty packet.');
  if (length > limits.packet) throw tooBig(limits.packet);
  return length;
}

/** The chunks of a stream; however it breaks, that is `exchange/stream-cut`. */
export async function* uncut(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  try {
    yield* stream;
  } catch (cause) {
    throw cut(cause);
  }
}

function cut(cause?: unknown): ExchangeError {
  return new ExchangeError('exchange/stream-cut', 'The stream ended inside a packet.', { cause });
}

function tooBig(limit: number): ExchangeError {
  return new ExchangeError('exchange/door-too-big', 'More than the door takes at once.', {
    params: { limit },
  });
}
