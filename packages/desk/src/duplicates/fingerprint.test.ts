import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openStore } from '@qanat/store';
import { describe, expect, it } from 'vitest';
import { insertFingerprints, nearDuplicates } from '../db/fingerprints.ts';
import { deskMigrations } from '../db/migrations.ts';
import { readReport } from '../reading/read-report.ts';
import { type Fingerprint, fingerprint, likeness } from './fingerprint.ts';
import { skeleton } from './skeleton.ts';

const folder = (path: string): string => fileURLToPath(new URL(`../../test/${path}`, import.meta.url));
const read = (path: string): string => readFileSync(folder(path), 'utf8');
const print = (text: string): Fingerprint => fingerprint(text, readReport(text));

const arabic = read('data/dev-ar1.txt');
const english = read('duplicates/ar1-in-english.txt');

describe('the likeness of two reports', () => {
  it('sees one text behind other furniture, marks and spaces, and behind changes and cuts', () => {
    const shown = arabic.replaceAll('“', '"').replaceAll('”', '"').replace('أضف تعليق', 'شارك  على فيسبوك');
    expect(likeness(print(arabic), print(shown))).toEqual({ kind: 'same-text', score: 1 });
    const cut = arabic.split('\n').slice(0, 16).join('\n').replace('ثلاثة', 'أربعة');
    expect(likeness(print(arabic), print(cut))?.kind).toBe('near-text');
  });

  it('sees a translation by its names and numbers', () => {
    const alike = likeness(print(english), print(arabic));
    expect(alike?.kind).toBe('same-facts');
    expect(likeness(print(arabic), print(english))).toEqual(alike);
  });

  it('sees none between reports that have nothing to do with each other', () => {
    const names = ['data', 'corpus/dev', 'corpus/held-out'].flatMap((path) =>
      readdirSync(folder(path))
        .filter((name) => name.endsWith('.txt'))
        .map((name) => `${path}/${name}`),
    );
    const prints = names.map((name) => [name, print(read(name))] as const);
    for (const [i, [a, one]] of prints.entries())
      for (const [b, other] of prints.slice(i + 1))
        expect([a, b, likeness(one, other)]).toEqual([a, b, undefined]);
  });

  it('has nothing to compare in texts of no words', () => {
    expect(likeness(print(''), print(''))).toBeUndefined();
    expect(likeness(print('word'), print('word'))).toBeUndefined();
  });
});

it.each([
  ['حداد', 'Haddad'],
  ['سالم', 'Salem'],
  ['القذافي', 'Al-Qadhafi'],
  ['شيرازي', 'Shirazi'],
  ['بروفبوينت', 'Proofpoint'],
])('%s and %s have one skeleton', (one, other) => {
  const bare = (word: string): string => skeleton(word.replace(/^(?:ال|Al-)/, ''));
  expect(bare(one)).toBe(bare(other));
});

it('finds the copies of a report among all, the likest first', async () => {
  const store = await openStore({ path: ':memory:', migrations: deskMigrations });
  const rows = [
    ['a', arabic],
    ['b', `${arabic}\n`],
    ['c', english],
    ['d', read('data/dev-ar2.txt')],
  ].map(([report = '', text = '']) => ({ report, print: print(text) }));
  await store.write((tx) => insertFingerprints(tx, rows));
  const found = (id: string) => store.read((r) => nearDuplicates(r, id));
  expect((await found('a')).map(({ id, kind }) => [id, kind])).toEqual([
    ['b', 'same-text'],
    ['c', 'same-facts'],
  ]);
  expect([await found('d'), await found('nobody')]).toEqual([[], []]);
  await store.close();
});
