import type { Reader, Tx } from '@qanat/store';

/** The two axes of the Admiralty scale, given in separate steps: who says it, and what is said. */
export type GradeAxis = 'source' | 'info';

export interface StoredGrade {
  readonly subject: string;
  readonly axis: GradeAxis;
  /** A letter A–F for a source, a digit 1–6 for information. */
  readonly value: string;
  readonly at: string;
  readonly by: string;
}

export async function putGrades(tx: Tx, rows: readonly StoredGrade[]): Promise<void> {
  await tx.many(
    `INSERT INTO desk_grade (subject, axis, value, at, by) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, at = excluded.at, by = excluded.by`,
    rows.map((row) => [row.subject, row.axis, row.value, row.at, row.by]),
  );
}

export async function gradesOf(r: Reader, subjects: readonly string[]): Promise<StoredGrade[]> {
  return r.all<StoredGrade>('SELECT * FROM desk_grade WHERE subject IN (SELECT value FROM json_each(?))', [
    JSON.stringify(subjects),
  ]);
}

const MOST = 1_000;

/** What was graded "1 confirmed", the latest first, at most a thousand. */
export async function confirmedSubjects(r: Reader): Promise<string[]> {
  const rows = await r.all<{ subject: string }>(
    "SELECT subject FROM desk_grade WHERE axis = 'info' AND value = '1' ORDER BY at DESC, subject LIMIT ?",
    [MOST],
  );
  return rows.map(({ subject }) => subject);
}
