import type { Reader, Tx } from '@qanat/store';

export type HitState = 'new' | 'sent' | 'dismissed';

/** What a person did about all hits of one value of one indicator in one log. */
export interface HitDecision {
  readonly key: string;
  readonly state: HitState;
  /** Ids of the sighting made for it and of what it needs; JSON list. */
  readonly objects: readonly string[];
  readonly at: string;
  readonly by: string;
}

type HitRow = Omit<HitDecision, 'objects'> & { readonly objects: never };

export async function putHitDecisions(tx: Tx, rows: readonly HitDecision[]): Promise<void> {
  await tx.many(
    `INSERT INTO app_hit (key, state, objects, at, by) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET state = excluded.state, objects = excluded.objects, at = excluded.at, by = excluded.by`,
    rows.map((row) => [row.key, row.state, JSON.stringify(row.objects), row.at, row.by]),
  );
}

export async function hitDecisions(r: Reader): Promise<Map<string, HitDecision>> {
  const rows = await r.all<HitRow>('SELECT * FROM app_hit');
  return new Map(rows.map((row) => [row.key, { ...row, objects: JSON.parse(row.objects) as string[] }]));
}
