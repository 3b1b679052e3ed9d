import type { Reader, Tx } from '@qanat/store';
import type { MailHeader } from '../intake/parse-mail.ts';

/** Ways by which raw material comes. */
export type Route = 'file' | 'stdin' | 'upload' | 'paste' | 'drop';

/** One arrival of raw bytes: who brought them, when, how, under which name, inside of what. */
export interface Custody {
  readonly report: string;
  readonly at: string;
  readonly actor: string;
  readonly route: Route;
  readonly name: string;
  /** SHA-256 of the mail or archive that held them; null when they came by themselves. */
  readonly container: string | null;
  readonly headers: readonly MailHeader[];
}

interface CustodyRow extends Omit<Custody, 'headers'> {
  readonly headers: string;
}

export async function addCustody(tx: Tx, rows: readonly Custody[]): Promise<void> {
  await tx.many(
    'INSERT INTO desk_custody (report, at, actor, route, name, container, headers) VALUES (?, ?, ?, ?, ?, ?, ?)',
    rows.map((row) => [
      row.report,
      row.at,
      row.actor,
      row.route,
      row.name,
      row.container,
      JSON.stringify(row.headers),
    ]),
  );
}

/** Every arrival of a report's bytes, in order. */
export async function custodyOf(r: Reader, report: string): Promise<Custody[]> {
  const rows = await r.all<CustodyRow>(
    'SELECT report, at, actor, route, name, container, headers FROM desk_custody WHERE report = ? ORDER BY n',
    [report],
  );
  return rows.map((row) => ({ ...row, headers: JSON.parse(row.headers) as MailHeader[] })); // written above
}
