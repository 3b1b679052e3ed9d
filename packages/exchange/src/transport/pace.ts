import { ExchangeError } from '../errors.ts';

export interface PaceLimits {
  /** Waiting that is allowed before the rate counts, in milliseconds. */
  graceMs: number;
  /** Bytes a second, over the time spent waiting for bytes. */
  minRate: number;
}

/**
 * The chunks of a stream as long as they come at a decent rate. Only the time spent waiting for them counts, not what
 * the reader does between: a partner who drips bytes must not hold a place that others wait for. Throws
 * `exchange/stream-cut`.
 */
export async function* paced(
  stream: AsyncIterable<Uint8Array>,
  limits: PaceLimits,
): AsyncGenerator<Uint8Array, void> {
  let waited = 0;
  let bytes = 0;
  let since = performance.now();
  for await (const chunk of stream) {
    waited += performance.now() - since;
    bytes += chunk.length;
    if (waited > limits.graceMs && bytes * 1_000 < limits.minRate * waited) {
      throw new ExchangeError('exchange/stream-cut', 'The stream came too slowly.');
    }
    yield chunk;
    since = performance.now();
  }
}
