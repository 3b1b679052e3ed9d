import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBundleFile, writeBundleFile } from './bundle-file.ts';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qanat-bundle-'));
  path = join(folder, 'partner.qanat');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function read(maxBytes?: number): Promise<{ packets: string[]; codes: string[] }> {
  const packets: string[] = [];
  const report = await readBundleFile(
    path,
    async (packet) => {
      packets.push(Buffer.from(packet).toString('hex'));
    },
    maxBytes === undefined ? {} : { maxBytes },
  );
  return { packets, codes: report.issues.map((issue) => issue.code) };
}

test('packets written come back in order', async () => {
  const packets = [Buffer.alloc(3_000_000, 7), Buffer.from('b'), Buffer.from('c')];
  const written = await writeBundleFile(path, packets);
  expect(written).toEqual({ packets: 3, bytes: (await stat(path)).size });
  expect((await read()).packets).toEqual(packets.map((packet) => packet.toString('hex')));
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('cut anywhere, damaged or repeated, the whole packets come out once', async () => {
  const packets = ['first', 'second', 'third'].map((text) => Buffer.from(text.repeat(10)));
  await writeBundleFile(path, packets);
  const whole = await readFile(path);
  const known = packets.map((packet) => packet.toString('hex'));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.nat(whole.length - 1), async (cut, place) => {
      const damaged = Buffer.from(whole);
      damaged[place] = (damaged[place] ?? 0) ^ 0x40;
      for (const bytes of [whole.subarray(0, cut), Buffer.concat([whole.subarray(0, cut), whole]), damaged]) {
        await writeFile(path, bytes);
        const result = await read();
        expect(known).toEqual(expect.arrayContaining(result.packets));
        expect(new Set(result.packets).size).toBe(result.packets.length);
        if (bytes.length > whole.length) expect(new Set(result.packets)).toEqual(new Set(known));
      }
    }),
    { numRuns: 60 },
  );
});

test('a file that is none is told as such', async () => {
  await writeFile(path, 'something else');
  expect((await read()).codes).toContain('envelope/bundle-unrecognised');
  await writeFile(path, '');
  expect((await read()).codes).toContain('envelope/bundle-unrecognised');
});

test('what cannot be read is a fault', async () => {
  await expect(read()).rejects.toMatchObject({
    code: 'exchange/file-unreadable',
    params: { reason: 'ENOENT' },
  });
  path = folder;
  await expect(read()).rejects.toMatchObject({ code: 'exchange/file-unreadable' });
  path = join(folder, 'partner.qanat');
  await writeBundleFile(path, [Buffer.alloc(10_000)]);
  await expect(read(5_000)).rejects.toMatchObject({ code: 'exchange/file-too-big' });
});

test('a fault of the packets or of the disk leaves the older file as it was', async () => {
  await writeBundleFile(path, [Buffer.from('older')]);
  const before = await readFile(path);
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('newer');
    throw new Error('source');
  };
  await expect(writeBundleFile(path, broken())).rejects.toMatchObject({ cause: { message: 'source' } });
  expect((await readFile(path)).equals(before)).toBe(true);
  expect(await readdir(folder)).toEqual(['partner.qanat']);
  await expect(writeBundleFile(join(folder, 'no', 'file'), [])).rejects.toMatchObject({
    code: 'exchange/file-unwritable',
  });
});

test('a full disk has its own code, and leaves no partial file', async () => {
  const full = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a');
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  await expect(writeBundleFile(path, full())).rejects.toMatchObject({ code: 'exchange/disk-full' });
  expect(await readdir(folder)).toEqual([]);
});
