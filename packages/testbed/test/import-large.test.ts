import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeHome, type Home, importStream, initHome, Refusal, showReport } from '@qanat/app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'qanat-large-'));
let home: Home;
beforeAll(async () => {
  ({ home } = await initHome(dir, { name: { en: 'Large' } }));
});
afterAll(async () => {
  await closeHome(home);
  rmSync(dir, { recursive: true });
});

const payload = 'QUJD'.repeat(256 * 1024);
const artifact = (n: number): string =>
  `{"type":"artifact","spec_version":"2.1","id":"artifact--00000000-0000-4000-8000-${String(n).padStart(12, '0')}","payload_bin":"${payload}"}`;

/** A bundle of artifacts of a mebibyte each, every tenth of them damaged, cut after `cut` objects when given. */
async function* bundle(count: number, cut = count): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode('{"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000000","objects":[');
  for (let n = 0; n < cut; n++) {
    const text = n % 10 === 9 ? artifact(n).replace('payload_bin', 'payload') : artifact(n);
    yield encoder.encode(n + 1 < count ? `${text},` : text);
  }
  if (cut === count) yield encoder.encode(']}');
}

const issuesOf = async (run: Promise<unknown>): Promise<string[]> =>
  run.then(
    () => [],
    (error: unknown) => (error instanceof Refusal ? error.issues.map(({ code }) => code) : [String(error)]),
  );

describe('input above 64 MiB', () => {
  it('is read object by object when it is STIX; a damaged object is refused alone', async () => {
    const { objects, issues } = await importStream(home, bundle(70), 'large.json', {}, 'test');
    expect(objects).toEqual({ new: 63, same: 0, conflict: 0, refused: 7 });
    expect(issues.map(({ path }) => path)).toContain('$.objects[69]');
  });

  it('keeps what stood before the place where it breaks off, and says so', async () => {
    const { objects, issues } = await importStream(
      home,
      bundle(80, 75),
      'cut.json',
      { source: 'cut' },
      'test',
    );
    expect(objects.new).toBe(68);
    expect(issues[0]?.code).toMatch(/^json\//);
  });

  async function* letters(mebibytes: number): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < mebibytes; i++) yield new Uint8Array(1024 * 1024).fill(97);
  }

  it('is kept unread when it is anything else, with the reason', async () => {
    const { reports, issues } = await importStream(home, letters(66), 'large.txt', {}, 'test');
    expect(issues).toMatchObject([{ code: 'desk/too-large', params: { bytes: 66 * 1024 * 1024 } }]);
    const { raw } = await showReport(home, reports[0]?.id ?? '');
    expect(raw).toMatchObject({ state: 'unreadable', filename: 'large.txt', text: '' });
  });

  it('is refused above 256 MiB', async () => {
    expect(await issuesOf(importStream(home, letters(260), 'huge.txt', {}, 'test'))).toEqual([
      'json/too-big',
    ]);
  });
});
