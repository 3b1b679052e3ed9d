import { DEFAULT_LIMITS, type Issue, type JsonObject } from '@qanat/json';
import { BundleScanner } from './bundle-scanner.ts';
import type { BundleOptions, ContainerKind, ParsedItem } from './item.ts';

export interface StreamOptions extends BundleOptions {
  /** Called after every chunk with what has been read so far. */
  readonly onProgress?: (progress: { readonly bytes: number; readonly objects: number }) => void;
}

/** What is known when a stream has ended. */
export interface BundleEnd {
  readonly kind: ContainerKind;
  readonly bytes: number;
  readonly objects: number;
  readonly heads: readonly JsonObject[];
  /** What is wrong around the objects; when not empty, the input was not read to its end. */
  readonly issues: readonly Issue[];
}

/**
 * Reads what {@link parseBundle} reads, from chunks, and yields each object when its last byte is there. Memory
 * is bounded by the largest object (`limits.maxBytes` of each), the largest chunk and the bundle's own
 * properties. Returns how it ended; never throws on any input. A chunk must not be changed once it is given.
 */
export async function* streamBundle(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: StreamOptions = {},
): AsyncGenerator<ParsedItem, BundleEnd, undefined> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  let ready: ParsedItem[] = [];
  const heads: JsonObject[] = [];
  const scanner = new BundleScanner(
    { ...options, limits },
    (item) => ready.push(item),
    (head) => heads.push(head),
  );
  let bytes = 0;
  let objects = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    scanner.push(chunk);
    objects += ready.length;
    options.onProgress?.({ bytes, objects });
    yield* ready;
    ready = [];
  }
  const issues = scanner.end();
  objects += ready.length;
  yield* ready;
  return { kind: scanner.kind, bytes, objects, heads, issues };
}
