import type { Reader, Tx } from '@qanat/store';

/** What was looked for in a run. The values themselves live in the store's objects. */
export interface SnapshotRecord {
  readonly id: number;
  readonly made: string;
  readonly entries: number;
  /** Entries that could not be looked for. */
  readonly unusable: number;
  /** Tells whether two snapshots were made of the same entries. */
  readonly digest: string;
}

/** Records a snapshot; one of the same digest as the newest is not recorded again. */
export async function saveSnapshot(tx: Tx, record: Omit<SnapshotRecord, 'id'>): Promise<SnapshotRecord> {
  const newest = await latestSnapshot(tx);
  if (newest?.digest === record.digest) return newest;
  await tx.run('INSERT INTO watch_snapshot (made, entries, unusable, digest) VALUES (?, ?, ?, ?)', [
    record.made,
    record.entries,
    record.unusable,
    record.digest,
  ]);
  // The row was written by the statement above.
  return (await latestSnapshot(tx)) as SnapshotRecord;
}

export async function latestSnapshot(r: Reader): Promise<SnapshotRecord | undefined> {
  return r.get<SnapshotRecord>(
    'SELECT id, made, entries, unusable, digest FROM watch_snapshot ORDER BY id DESC LIMIT 1',
  );
}
