import { openStore, type Store } from '@qanat/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { intake } from '../intake/intake.ts';
import { readReport } from '../reading/read-report.ts';
import { draftsOf, insertDrafts, type StoredDraft, updateDrafts } from './claim-drafts.ts';
import { gradesOf, putGrades } from './grades.ts';
import { deskMigrations } from './migrations.ts';
import { insertRawReports, rawBytes, rawReport, reportOfBytes } from './raw-reports.ts';

const REPORT = 'report--1c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b';
const AT = '2024-05-01T10:00:00.000Z';
const bytes = new TextEncoder().encode(
  'A headline that is long enough\n\nThe minister said that all was well. He added that work goes on.\n',
);

let store: Store;
beforeEach(async () => {
  store = await openStore({ path: ':memory:', migrations: deskMigrations });
  const taken = await intake(bytes);
  if (!taken.ok) throw new Error('not taken in');
  const raw = {
    ...taken.value,
    report: REPORT,
    bytes,
    filename: 'a.txt',
    source: 'Wire',
    reading: readReport(taken.value.text),
    state: 'read' as const,
    issues: [],
    within: null,
    at: AT,
  };
  await store.write((tx) => insertRawReports(tx, [raw]));
});
afterEach(() => store.close());

function drafts(): StoredDraft[] {
  return readReport(new TextDecoder().decode(bytes)).claims.map(({ rule, confidence, ...draft }, index) => ({
    id: `claim--${index}`,
    report: REPORT,
    n: index + 1,
    state: 'proposed',
    draft,
    rule,
    confidence,
    at: AT,
    by: null,
  }));
}

describe('what the desk keeps', () => {
  it('gives raw bytes and reading back as they were', async () => {
    const raw = await store.read((r) => rawReport(r, REPORT));
    expect(await store.read((r) => rawBytes(r, REPORT))).toEqual(bytes);
    expect(raw?.reading.claims.map((c) => c.content)).toEqual(['all was well', 'work goes on']);
    expect(await store.read((r) => reportOfBytes(r, raw!.sha256))).toBe(REPORT);
    expect(await store.read((r) => rawReport(r, 'report--none'))).toBeUndefined();
  });

  it('settles drafts and keeps their order', async () => {
    await store.write((tx) => insertDrafts(tx, drafts()));
    const [first] = drafts();
    await store.write((tx) => updateDrafts(tx, [{ ...first!, state: 'accepted', by: 'ana' }]));
    const kept = await store.read((r) => draftsOf(r, [REPORT]));
    expect(kept.map(({ n, state, by }) => [n, state, by])).toEqual([
      [1, 'accepted', 'ana'],
      [2, 'proposed', null],
    ]);
  });

  it('keeps one grade an axis, the last one given', async () => {
    const grade = { subject: REPORT, axis: 'source' as const, at: AT, by: 'ana' };
    await store.write((tx) =>
      putGrades(tx, [
        { ...grade, value: 'C' },
        { ...grade, value: 'B' },
        { ...grade, axis: 'info', value: '2' },
      ]),
    );
    const kept = await store.read((r) => gradesOf(r, [REPORT]));
    expect(kept.map(({ axis, value }) => `${axis} ${value}`).sort()).toEqual(['info 2', 'source B']);
  });
});
