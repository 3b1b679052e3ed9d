import type { Reader } from '@qanat/store';

/** How many current versions are in use, and how many of these are reports. */
export async function countObjects(r: Reader): Promise<{ objects: number; reports: number }> {
  const row = await r.get<{ objects: number; reports: number }>(
    `SELECT count(*) AS objects, coalesce(sum(t.text = 'report'), 0) AS reports
     FROM version v JOIN word t ON t.id = v.type WHERE v.current = 1`,
  );
  return row ?? { objects: 0, reports: 0 };
}
