import { createGunzip } from 'node:zlib';

/** How a compressed input ended. */
export type GzipEnd = 'whole' | 'cut' | 'broken';

/**
 * The bytes inside a gzip stream of one or more members. What could be read before a cut or a broken place is
 * given, then `ended` is told. Only one chunk of input is ever held, with what it inflates to.
 */
export async function* gunzip(
  source: AsyncIterable<Uint8Array>,
  ended: (end: GzipEnd) => void,
): AsyncGenerator<Uint8Array> {
  const stream = createGunzip();
  const ready: Uint8Array[] = [];
  let failure: NodeJS.ErrnoException | undefined;
  const closed = new Promise<void>((resolve) => stream.once('close', resolve));
  stream.on('data', (chunk: Uint8Array) => ready.push(chunk));
  stream.on('error', (error) => {
    failure = error;
  });
  for await (const chunk of source) {
    await Promise.race([new Promise<void>((resolve) => stream.write(chunk, () => resolve())), closed]);
    yield* ready.splice(0);
    if (failure !== undefined) break;
  }
  stream.end();
  await closed;
  yield* ready.splice(0);
  ended(failure === undefined ? 'whole' : failure.code === 'Z_BUF_ERROR' ? 'cut' : 'broken');
}

export function isGzip(chunk: Uint8Array): boolean {
  return chunk[0] === 0x1f && chunk[1] === 0x8b;
}
