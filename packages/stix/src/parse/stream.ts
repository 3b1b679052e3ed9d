import { DEFAULT_LIMITS, type Issue } from '@qanat/json';
import { BundleScanner } from './bundle-scanner.ts';
import type { BundleHead, BundleOptions, ContainerKind, ParsedItem } from './item.ts';

export interface StreamOptions extends BundleOptions {
  /** Called after every chunk with what has been read so far. */
  readonly onProgress?: (progress: { readonly bytes: number; readonly objects: number }) => void;
  /** Called with each bundle or envelope, after its last object was yielded and before the next one is. */
  readonly onHead?: (head: BundleHead) => void;
}

/** What is known when a stream has ended. */
export interface BundleEnd {
  readonly kind: ContainerKind;
  readonly bytes: number;
  readonly objects: number;
  /** What is wrong around the objects; when not empty, the input was not read to its end. */
  readonly issues: readonly Issue[];
}

/**
 * Reads what {@link parseBundle} reads, from chunks, and yields each object when its last byte is there. Only
 * where an object on one line may be the first of many lines, objects wait for the second line, for 64 KiB, or the end. Memory
 * is bounded by the largest object (`limits.maxBytes` of each), the largest chunk and the bundle's own
 * properties. Returns how it ended; never throws on any input. A chunk must not be changed once it is given.
 */
export async function* streamBundle(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: StreamOptions = {},
): AsyncGenerator<ParsedItem, BundleEnd, undefined> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  let ready: (ParsedItem | BundleHead)[] = [];
  const scanner = new BundleScanner(
    { ...options, limits },
    (item) => ready.push(item),
    (head) => ready.push(head),
  );
  let bytes = 0;
  let objects = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    scanner.push(chunk);
    objects += countItems(ready);
    options.onProgress?.({ bytes, objects });
    yield* itemsOf(ready, options.onHead);
    ready = [];
  }
  const issues = scanner.end();
  objects += countItems(ready);
  yield* itemsOf(ready, options.onHead);
  return { kind: scanner.kind, bytes, objects, issues };
}

const countItems = (ready: readonly (ParsedItem | BundleHead)[]): number =>
  ready.filter((one) => 'bytes' in one).length;

function* itemsOf(
  ready: readonly (ParsedItem | BundleHead)[],
  onHead: StreamOptions['onHead'],
): Generator<ParsedItem> {
  for (const one of ready) {
    if ('bytes' in one) yield one;
    else onHead?.(one);
  }
}
