import type { Reader, Tx } from '@qanat/store';

export type TriageState = 'accept' | 'reject' | 'snooze';

export interface Triage {
  readonly report: string;
  readonly state: TriageState;
  /** End of a snooze. */
  readonly until: string | null;
  readonly at: string;
  readonly by: string;
}

export async function putTriage(tx: Tx, rows: readonly Triage[]): Promise<void> {
  await tx.many(
    `INSERT INTO app_triage (report, state, until, at, by) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET state = excluded.state, until = excluded.until, at = excluded.at, by = excluded.by`,
    rows.map((row) => [row.report, row.state, row.until, row.at, row.by]),
  );
}

export async function dropTriage(tx: Tx, reports: readonly string[]): Promise<void> {
  await tx.run('DELETE FROM app_triage WHERE report IN (SELECT value FROM json_each(?))', [
    JSON.stringify(reports),
  ]);
}

export function triageOf(r: Reader, reports: readonly string[]): Promise<Triage[]> {
  return r.all<Triage>('SELECT * FROM app_triage WHERE report IN (SELECT value FROM json_each(?))', [
    JSON.stringify(reports),
  ]);
}
