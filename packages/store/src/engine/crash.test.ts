import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '../index.ts';

const WRITER = join(import.meta.dirname, '../../test/writer.ts');

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qanat-store-'));
  path = join(folder, 'store.db');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Writer {
  child: ChildProcess;
  ended: Promise<unknown>;
  lines: string[];
  onLine: (n: number) => Promise<void>;
}

function writer(...args: string[]): Writer {
  const child = spawn(process.execPath, ['--conditions=@qanat/source', WRITER, path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const lines: string[] = [];
  const wake = new Set<() => void>();
  const reader = createInterface({ input: child.stdout ?? process.stdin });
  reader.on('line', (line) => {
    lines.push(line);
    for (const check of wake) check();
  });
  const onLine = (n: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        if (lines.length >= n) resolve();
      };
      wake.add(check);
      child.once('exit', () => reject(new Error('The writer ended early.')));
      check();
    });
  return { child, ended, lines, onLine };
}

async function written(store: Store, name: string): Promise<number[]> {
  const rows = await store.read((r) =>
    r.all<{ n: number; rows: number }>(
      'SELECT n, count(*) AS rows FROM written WHERE name = ? GROUP BY n ORDER BY n',
      [name],
    ),
  );
  expect(rows.every((row) => row.rows === 2)).toBe(true);
  return rows.map((row) => row.n);
}

test('kill -9 while writing loses nothing acknowledged and leaves no half of a transaction', async () => {
  for (const wait of [0, 3, 7]) {
    const { child, ended, lines, onLine } = writer(`w${wait}`, '100000');
    await onLine(5);
    await sleep(wait);
    child.kill('SIGKILL');
    await ended;
    const store = await openExisting();
    const numbers = await written(store, `w${wait}`);
    expect(numbers).toEqual(Array.from(numbers, (_, n) => n));
    expect(numbers.length).toBeGreaterThanOrEqual(lines.length);
    expect(await store.checkIntegrity()).toEqual([]);
    await store.close();
  }
});

test('two processes write to one file, each sees the other, and the data version grows', async () => {
  const { child, ended, lines, onLine } = writer('child', '100000', '2');
  await onLine(1);
  const store = await openExisting();
  const before = store.dataVersion();
  for (let n = 0; n < 10; n += 1) {
    await store.write(async (tx) => {
      await tx.many('INSERT INTO written VALUES (?, ?, ?)', [
        ['parent', n, new Uint8Array(1)],
        ['parent', n, new Uint8Array(1)],
      ]);
    });
  }
  const ownWrites = store.dataVersion();
  expect(ownWrites).toBeGreaterThan(before);
  await onLine(lines.length + 2);
  expect(store.dataVersion()).toBeGreaterThan(ownWrites);
  child.kill('SIGKILL');
  await ended;
  expect(store.dataVersion()).toBe(store.dataVersion());
  expect((await written(store, 'child')).length).toBeGreaterThanOrEqual(lines.length);
  expect(await written(store, 'parent')).toHaveLength(10);
  await store.close();
});

function openExisting(): Promise<Store> {
  return openStore({
    path,
    migrations: [
      {
        room: 'test',
        version: 1,
        sql: 'CREATE TABLE written (name TEXT NOT NULL, n INTEGER NOT NULL, body BLOB NOT NULL) STRICT',
      },
    ],
  });
}
