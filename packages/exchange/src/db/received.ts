import type { Param, Reader, Tx } from './store.ts';

export type ReceivedState = 'kept' | 'held' | 'refused' | 'recalled' | 'expired';

/** One object that came, with what came beside it. */
export interface ReceivedRow {
  log: number;
  seq: number;
  idx: number;
  chan: string;
  object: string;
  /** The store's version; null while held or refused. */
  version: number | null;
  state: ReceivedState;
  code: string | null;
  digest: string;
  salt: Uint8Array;
  /** Node that stamped it. */
  origin: string | null;
  /** Agreement under which it came. */
  terms: string;
  /** JSON of the handling marks that came beside it. */
  marks: string | null;
  stamp: Uint8Array | null;
  /** JSON list of {salt, entry} in base64url, first hop first. */
  custody: Uint8Array | null;
  /** JSON list of grants in base64url. */
  grants: Uint8Array | null;
}

const COLUMNS =
  'log, seq, idx, chan, object, version, state, code, digest, salt, origin, terms, marks, stamp, custody, grants';

export async function insertReceived(tx: Tx, rows: readonly ReceivedRow[]): Promise<void> {
  await tx.many(
    `INSERT INTO received (log, seq, idx, chan, object, version, state, code, digest, salt, origin, terms, marks,
       stamp, custody, grants) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    rows.map((row): Param[] => [
      row.log,
      row.seq,
      row.idx,
      row.chan,
      row.object,
      row.version,
      row.state,
      row.code,
      row.digest,
      row.salt,
      row.origin,
      row.terms,
      row.marks,
      row.stamp,
      row.custody,
      row.grants,
    ]),
  );
}

export async function setReceived(
  tx: Tx,
  rows: readonly Pick<ReceivedRow, 'log' | 'seq' | 'idx' | 'state' | 'version' | 'code'>[],
): Promise<void> {
  await tx.many(
    'UPDATE received SET state = ?, version = ?, code = ? WHERE log = ? AND seq = ? AND idx = ?',
    rows.map((row) => [row.state, row.version, row.code, row.log, row.seq, row.idx]),
  );
}

export async function receivedAt(
  r: Reader,
  rows: readonly { log: number; seq: number; idx: number }[],
): Promise<ReceivedRow[]> {
  return r.all<ReceivedRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM received JOIN json_each(?) j ON log = j.value ->> 0 AND seq = j.value ->> 1
       AND idx = j.value ->> 2 ORDER BY log, seq, idx`,
    [JSON.stringify(rows.map(({ log, seq, idx }) => [log, seq, idx]))],
  );
}

export async function receivedOfEnvelope(r: Reader, log: number, seq: number): Promise<ReceivedRow[]> {
  return r.all<ReceivedRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM received WHERE log = ? AND seq = ? ORDER BY idx`,
    [log, seq],
  );
}

/** How stored versions came; one version may have come more than once. */
export async function receivedOfVersions(
  r: Reader,
  versions: readonly number[],
): Promise<Map<number, ReceivedRow[]>> {
  const rows = await r.all<ReceivedRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM received WHERE version IN (SELECT value FROM json_each(?)) ORDER BY log, seq, idx`,
    [JSON.stringify(versions)],
  );
  const found = new Map<number, ReceivedRow[]>();
  for (const row of rows) {
    if (row.version !== null) found.set(row.version, [...(found.get(row.version) ?? []), row]);
  }
  return found;
}

/** Ids among `objects` that came from the partner of this channel and were kept. */
export async function cameFrom(r: Reader, chan: string, objects: readonly string[]): Promise<string[]> {
  const rows = await r.all<{ object: string }>(
    `SELECT DISTINCT r.object FROM json_each(?) j JOIN received r ON r.object = j.value AND r.chan = ?
     WHERE r.state = 'kept'`,
    [JSON.stringify(objects), chan],
  );
  return rows.map(({ object }) => object);
}

/** What came at or above a place of one log. */
export async function receivedFrom(r: Reader, log: number, seq: number): Promise<ReceivedRow[]> {
  return r.all<ReceivedRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM received WHERE log = ? AND seq >= ? ORDER BY seq, idx`,
    [log, seq],
  );
}

export async function deleteReceivedFrom(tx: Tx, log: number, seq: number): Promise<void> {
  await tx.run('DELETE FROM received WHERE log = ? AND seq >= ?', [log, seq]);
}

/** What is kept of an object from one channel, newest last. */
export async function receivedObject(r: Reader, chan: string, object: string): Promise<ReceivedRow[]> {
  return r.all<ReceivedRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM received WHERE chan = ? AND object = ? AND state = 'kept' ORDER BY log, seq, idx`,
    [chan, object],
  );
}
