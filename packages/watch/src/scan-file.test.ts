import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileSnapshot, type Hit, scanFile } from './index.ts';

let folder = '';
let path = '';
const snapshot = compileSnapshot([{ kind: 'domain', value: 'evil.example', ref: 'indicator--1' }]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qanat-watch-'));
  path = join(folder, 'dns.log');
  const lines = Array.from(
    { length: 1_000 },
    (_, i) => `{"query":"${i % 2 === 0 ? 'evil' : 'good'}.example"}`,
  );
  await writeFile(path, lines.join('\n'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a worker delivers every hit in order, then the report', async () => {
  const hits: Hit[] = [];
  const report = await scanFile(snapshot, path, (batch) => hits.push(...batch), { guard: { share: 1 } });
  expect(hits.map(({ line }) => line)).toEqual(Array.from({ length: 500 }, (_, i) => i * 2 + 1));
  expect(report).toMatchObject({ lines: 1_000, hits: 500, format: 'zeek' });
});

test('a file that is not there is a fault with its cause', async () => {
  const failed = scanFile(snapshot, join(folder, 'none'), () => {});
  await expect(failed).rejects.toMatchObject({ code: 'watch/worker-failed', cause: { code: 'ENOENT' } });
});

test('a signal stops the work', async () => {
  const stopped = scanFile(snapshot, path, () => {}, { signal: AbortSignal.abort(new Error('enough')) });
  await expect(stopped).rejects.toThrow('enough');
});

test('a failure of the receiver is a fault, not a silence', async () => {
  const failed = scanFile(snapshot, path, () => {
    throw new Error('full');
  });
  await expect(failed).rejects.toMatchObject({ code: 'watch/worker-failed', cause: { message: 'full' } });
});
