import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@qanat/store';
import { afterAll, expect, it } from 'vitest';
import { draftsOf } from './claim-drafts.ts';
import { deskMigrations } from './migrations.ts';
import { rawBytes, rawReport, reportOfBytes, reportsWithin } from './raw-reports.ts';

const dir = mkdtempSync(join(tmpdir(), 'qanat-desk-'));
afterAll(() => rmSync(dir, { recursive: true }));

const bytes = new Uint8Array(100_000).map((_, i) => i % 251);
const READING = JSON.stringify({ lang: 'en', title: 'T', claims: [] });

it('reports of an older home keep bytes, reading, claims and attachments when rows of documents move', async () => {
  const path = join(dir, 'old.sqlite');
  const old = await openStore({ path, migrations: deskMigrations.filter(({ version }) => version < 5) });
  await old.write(async (tx) => {
    for (const [report, within] of [
      ['report--mail', null],
      ['report--attached', 'report--mail'],
    ])
      await tx.run(
        `INSERT INTO desk_raw VALUES (?, ?, 'b', ?, 'words', 'eml', 'en', 'T', 'f.eml', 'Wire', ?, '2026-03-01', 'read', '[]', ?)`,
        [report ?? '', `sha-${report}`, bytes, READING, within ?? null],
      );
    await tx.run(
      `INSERT INTO desk_claim VALUES ('claim--1', 'report--mail', 1, 'accepted', '{"content":"c"}', NULL, NULL, '2026-03-01', NULL)`,
      [],
    );
  });
  await old.close();

  const store = await openStore({ path, migrations: deskMigrations });
  try {
    await store.read(async (r) => {
      expect(await rawBytes(r, 'report--mail')).toEqual(bytes);
      expect(await rawReport(r, 'report--attached')).toMatchObject({
        kind: 'eml',
        text: 'words',
        source: 'Wire',
        reading: { title: 'T' },
        within: 'report--mail',
      });
      expect(await reportOfBytes(r, 'sha-report--attached')).toBe('report--attached');
      expect(await reportsWithin(r, 'report--mail')).toEqual(['report--attached']);
      expect(await draftsOf(r, ['report--mail'])).toMatchObject([{ id: 'claim--1', state: 'accepted' }]);
    });
    const orphan = store.write((tx) =>
      tx.run(`INSERT INTO desk_bytes (report, bytes) VALUES ('report--none', x'00')`, []),
    );
    await expect(orphan).rejects.toThrow();
  } finally {
    await store.close();
  }
});

it('no table without a rowid holds rows of documents, which each look-up beside them would read whole', async () => {
  const store = await openStore({ path: ':memory:', migrations: deskMigrations });
  const tables = await store.read((r) =>
    r.all<{ name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE name IN ('desk_raw', 'desk_bytes', 'desk_print')`,
    ),
  );
  await store.close();
  expect(tables.map(({ name }) => name).sort()).toEqual(['desk_bytes', 'desk_print', 'desk_raw']);
  for (const { sql } of tables) expect(sql).not.toMatch(/WITHOUT ROWID/);
});
