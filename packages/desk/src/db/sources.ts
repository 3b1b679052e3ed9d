import type { Reader } from '@qanat/store';
import type { Statement } from '../provenance/statement.ts';

const list = (values: readonly unknown[]): string => JSON.stringify(values);

/** Keys of the named sources with the most claims, those that were recalled included. */
export async function sourceKeys(r: Reader, limit: number): Promise<string[]> {
  const rows = await r.all<{ party: string }>(
    `SELECT party, sum(n) AS n FROM (
       SELECT party, count(DISTINCT claim) AS n FROM desk_statement WHERE party IS NOT NULL GROUP BY party
       UNION ALL SELECT party, count(*) FROM desk_gone GROUP BY party
     ) GROUP BY party ORDER BY n DESC, party LIMIT ?`,
    [limit],
  );
  return rows.map(({ party }) => party);
}

/** Claims of these sources that stand. */
export async function claimsBySources(r: Reader, keys: readonly string[], limit: number): Promise<string[]> {
  const rows = await r.all<{ claim: string }>(
    'SELECT DISTINCT s.claim FROM json_each(?) j CROSS JOIN desk_statement s ON s.party = j.value ORDER BY s.claim LIMIT ?',
    [list(keys), limit],
  );
  return rows.map(({ claim }) => claim);
}

/** What these sources said in claims that are gone, without the words. */
export async function goneBySources(r: Reader, keys: readonly string[], limit: number): Promise<Statement[]> {
  const rows = await r.all<{ doc: string }>(
    'SELECT g.doc FROM json_each(?) j CROSS JOIN desk_gone g ON g.party = j.value ORDER BY g.claim LIMIT ?',
    [list(keys), limit],
  );
  return rows.map(({ doc }) => JSON.parse(doc) as Statement);
}
