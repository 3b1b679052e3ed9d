import type { Param, Reader, Tx } from './store.ts';

export type Outcome = 'sent' | 'kept' | 'held' | 'refused' | 'partial' | 'gone';

/** One envelope that stands in a log. */
export interface EnvelopeRow {
  log: number;
  seq: number;
  kind: string;
  at: string;
  kid: string;
  terms: string | null;
  hash: string;
  header: Uint8Array;
  /** base64url. */
  sig: string;
  /** Bytes of the packed body. */
  size: number;
  /** Objects in the body. */
  items: number;
  outcome: Outcome;
  code: string | null;
  arrivedAt: string;
  /** Who gave the word, for what we sent. */
  officer: string | null;
}

export interface StoredEnvelope extends EnvelopeRow {
  /** The packed body; null once it was deleted. */
  body: Uint8Array | null;
}

const COLUMNS = `e.log, e.seq, e.kind, e.at, e.kid, e.terms, e.hash, e.header, e.sig, e.size, e.items, e.outcome, e.code,
  e.arrived_at AS arrivedAt, e.officer`;

export async function insertEnvelopes(
  tx: Tx,
  rows: readonly (EnvelopeRow & { body: Uint8Array | undefined })[],
): Promise<void> {
  await tx.many(
    `INSERT INTO envelope (log, seq, kind, at, kid, terms, hash, header, sig, size, items, outcome, code, arrived_at,
       officer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    rows.map((row): Param[] => [
      row.log,
      row.seq,
      row.kind,
      row.at,
      row.kid,
      row.terms,
      row.hash,
      row.header,
      row.sig,
      row.size,
      row.items,
      row.outcome,
      row.code,
      row.arrivedAt,
      row.officer,
    ]),
  );
  await tx.many(
    'INSERT INTO envelope_body (log, seq, bytes) VALUES (?, ?, ?)',
    rows.flatMap((row) => (row.body === undefined ? [] : [[row.log, row.seq, row.body]])),
  );
}

export async function setOutcomes(
  tx: Tx,
  rows: readonly { log: number; seq: number; outcome: Outcome; code: string | null }[],
): Promise<void> {
  await tx.many(
    'UPDATE envelope SET outcome = ?, code = ? WHERE log = ? AND seq = ?',
    rows.map(({ log, seq, outcome, code }) => [outcome, code, log, seq]),
  );
}

/** Deletes bodies; headers, signatures and digests stay. */
export async function deleteBodies(tx: Tx, rows: readonly { log: number; seq: number }[]): Promise<void> {
  await tx.many(
    'DELETE FROM envelope_body WHERE log = ? AND seq = ?',
    rows.map(({ log, seq }) => [log, seq]),
  );
}

/** Envelopes of one log with `from <= seq < to`, with bodies, at most `limit`. */
export async function envelopesBetween(
  r: Reader,
  log: number,
  from: number,
  to: number,
  limit = 10_000,
): Promise<StoredEnvelope[]> {
  return r.all<StoredEnvelope & Record<string, never>>(
    `SELECT ${COLUMNS}, b.bytes AS body FROM envelope e LEFT JOIN envelope_body b ON b.log = e.log AND b.seq = e.seq
     WHERE e.log = ? AND e.seq >= ? AND e.seq < ? ORDER BY e.seq LIMIT ?`,
    [log, from, to, limit],
  );
}

/** Rows without bodies, newest last. */
export async function envelopeRows(r: Reader, log: number, from: number, to: number): Promise<EnvelopeRow[]> {
  return r.all<EnvelopeRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM envelope e WHERE e.log = ? AND e.seq >= ? AND e.seq < ? ORDER BY e.seq`,
    [log, from, to],
  );
}

export async function envelopeAt(r: Reader, log: number, seq: number): Promise<StoredEnvelope | undefined> {
  return (await envelopesBetween(r, log, seq, seq + 1))[0];
}

/** Header bytes of one log from its beginning, for its tree. */
export async function headersBelow(r: Reader, log: number, size: number): Promise<Uint8Array[]> {
  const rows = await r.all<{ header: Uint8Array }>(
    'SELECT header FROM envelope WHERE log = ? AND seq < ? ORDER BY seq',
    [log, size],
  );
  return rows.map(({ header }) => header);
}

/** Place in the order of sending: what corrects goes before what adds. */
export async function unsent(r: Reader, log: number, from: number): Promise<{ seq: number; size: number }[]> {
  return r.all<{ seq: number; size: number }>(
    `SELECT seq, size FROM envelope WHERE log = ? AND seq >= ? ORDER BY
       CASE kind WHEN 'key' THEN 0 WHEN 'recall' THEN 1 WHEN 'ack' THEN 2 WHEN 'agree' THEN 3 ELSE 4 END, seq`,
    [log, from],
  );
}

/** Envelopes, bytes and objects that a log's `put`s and questions took since a time. */
export async function putsSince(
  r: Reader,
  log: number,
  since: string,
): Promise<{ envelopes: number; bytes: number; objects: number }> {
  const row = await r.get<{ envelopes: number; bytes: number; objects: number }>(
    `SELECT count(*) AS envelopes, coalesce(sum(size), 0) AS bytes, coalesce(sum(items), 0) AS objects
     FROM envelope WHERE log = ? AND (kind = 'put' OR (kind = 'ask' AND items > 0)) AND at >= ?`,
    [log, since],
  );
  return row ?? { envelopes: 0, bytes: 0, objects: 0 };
}

export interface CheckpointRow {
  log: number;
  size: number;
  root: string;
  /** The author's signed note. */
  note: string;
  /** The note with the other side's cosignature. */
  cosigned: string | null;
  at: string;
}

export async function putCheckpoint(tx: Tx, row: CheckpointRow): Promise<void> {
  await tx.run(
    `INSERT INTO checkpoint (log, size, root, note, cosigned, at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (log, size) DO UPDATE SET cosigned = coalesce(excluded.cosigned, cosigned)`,
    [row.log, row.size, row.root, row.note, row.cosigned, row.at],
  );
}

const CHECKPOINT = 'log, size, root, note, cosigned, at';

export async function newestCheckpoint(r: Reader, log: number): Promise<CheckpointRow | undefined> {
  return r.get<CheckpointRow & Record<string, never>>(
    `SELECT ${CHECKPOINT} FROM checkpoint WHERE log = ? ORDER BY size DESC LIMIT 1`,
    [log],
  );
}

/** The first cosigned checkpoint above a size: what proves the envelope at `seq = size - 1` or before. */
export async function cosignedAbove(r: Reader, log: number, seq: number): Promise<CheckpointRow | undefined> {
  return r.get<CheckpointRow & Record<string, never>>(
    `SELECT ${CHECKPOINT} FROM checkpoint WHERE log = ? AND size > ? AND cosigned IS NOT NULL ORDER BY size LIMIT 1`,
    [log, seq],
  );
}

export async function checkpointAbove(
  r: Reader,
  log: number,
  seq: number,
): Promise<CheckpointRow | undefined> {
  return r.get<CheckpointRow & Record<string, never>>(
    `SELECT ${CHECKPOINT} FROM checkpoint WHERE log = ? AND size > ? ORDER BY size LIMIT 1`,
    [log, seq],
  );
}

export async function checkpointAt(r: Reader, log: number, size: number): Promise<CheckpointRow | undefined> {
  return r.get<CheckpointRow & Record<string, never>>(
    `SELECT ${CHECKPOINT} FROM checkpoint WHERE log = ? AND size = ?`,
    [log, size],
  );
}

export async function checkpointRows(r: Reader, log: number): Promise<CheckpointRow[]> {
  return r.all<CheckpointRow & Record<string, never>>(
    `SELECT ${CHECKPOINT} FROM checkpoint WHERE log = ? ORDER BY size`,
    [log],
  );
}

/** These envelopes of one log with their bodies, in the order of `seqs`. */
export async function envelopesBySeq(
  r: Reader,
  log: number,
  seqs: readonly number[],
): Promise<StoredEnvelope[]> {
  return r.all<StoredEnvelope & Record<string, never>>(
    `SELECT ${COLUMNS}, b.bytes AS body FROM json_each(?2) j JOIN envelope e ON e.log = ?1 AND e.seq = j.value
     LEFT JOIN envelope_body b ON b.log = e.log AND b.seq = e.seq ORDER BY j.key`,
    [log, JSON.stringify(seqs)],
  );
}

/** Removes the end of a log with its bodies and checkpoints; the caller has kept what it needs. */
export async function deleteFrom(tx: Tx, log: number, seq: number): Promise<void> {
  await tx.run('DELETE FROM envelope_body WHERE log = ? AND seq >= ?', [log, seq]);
  await tx.run('DELETE FROM envelope WHERE log = ? AND seq >= ?', [log, seq]);
  await tx.run('DELETE FROM checkpoint WHERE log = ? AND size > ?', [log, seq]);
}

/** What one log brought before a moment under certain terms and still has its body, oldest first. */
export async function bodiesBefore(
  r: Reader,
  log: number,
  terms: string,
  before: string,
): Promise<EnvelopeRow[]> {
  return r.all<EnvelopeRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM envelope e JOIN envelope_body b ON b.log = e.log AND b.seq = e.seq
     WHERE e.log = ? AND e.kind IN ('put', 'seen', 'ask') AND e.terms = ? AND e.at < ? ORDER BY e.seq LIMIT 500`,
    [log, terms, before],
  );
}
