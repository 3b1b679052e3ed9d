import type { Reader, Tx } from '@qanat/store';
import { type Fingerprint, fingerprintKeys, type Likeness, likeness } from '../duplicates/fingerprint.ts';

export interface StoredFingerprint {
  readonly report: string;
  readonly print: Fingerprint;
}

/** A report that says what another says: a suspected copy, never a proof of one. */
export interface NearDuplicate extends Likeness {
  readonly id: string;
}

/** So many reports that share the most keys are compared. */
const MAX_COMPARED = 200;

export async function insertFingerprints(tx: Tx, rows: readonly StoredFingerprint[]): Promise<void> {
  await tx.many(
    'INSERT INTO desk_print (report, print) VALUES (?, ?) ON CONFLICT (report) DO NOTHING',
    rows.map(({ report, print }) => [report, JSON.stringify(print)]),
  );
  await tx.many(
    'INSERT INTO desk_print_key (key, report) VALUES (?, ?) ON CONFLICT (key, report) DO NOTHING',
    rows.flatMap(({ report, print }) => fingerprintKeys(print).map((key) => [key, report])),
  );
}

/** Reports that look like copies of this one, or it of them, the likest first; none for a report without a fingerprint. */
export async function nearDuplicates(r: Reader, report: string): Promise<NearDuplicate[]> {
  const own = await r.get<{ print: string }>('SELECT print FROM desk_print WHERE report = ?', [report]);
  if (!own) return [];
  const print = JSON.parse(own.print) as Fingerprint; // written by this room, read back as it was
  const others = await r.all<{ report: string; print: string }>(
    `SELECT p.report, p.print FROM desk_print p JOIN (
       SELECT k.report, count(*) AS shared, max(k.key LIKE 'b%' OR k.key LIKE 'w%' OR k.key LIKE 'i:%') AS telling
       FROM desk_print_key k WHERE k.key IN (SELECT value FROM json_each(?)) AND k.report <> ?
       GROUP BY k.report HAVING shared >= 2 OR telling = 1 ORDER BY telling DESC, shared DESC, k.report LIMIT ?
     ) c ON c.report = p.report`,
    [JSON.stringify(fingerprintKeys(print)), report, MAX_COMPARED],
  );
  return others
    .flatMap(({ report: id, print: text }) => {
      const alike = likeness(print, JSON.parse(text) as Fingerprint); // as above
      return alike ? [{ id, ...alike }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
