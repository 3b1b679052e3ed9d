import type { Reader, Tx } from './store.ts';

/** A question for leave to pass on; `in` asked of us, `out` asked by us. */
export interface AskRow {
  hash: string;
  chan: string;
  direction: 'in' | 'out';
  object: string;
  /** JSON list of node ids. */
  recipients: string;
  state: 'open' | 'granted' | 'refused';
  /** Of one that we asked for someone behind us: the hash of that one's question. */
  behalf: string | null;
  at: string;
  /** Unanswered by then counts as refused. */
  due: string;
  bytes: Uint8Array;
}

const ASK = 'hash, chan, direction, object, recipients, state, behalf, at, due, bytes';

export async function insertAsks(tx: Tx, rows: readonly AskRow[]): Promise<void> {
  await tx.many(
    `INSERT INTO onward_ask (hash, chan, direction, object, recipients, state, behalf, at, due, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    rows.map((row) => [
      row.hash,
      row.chan,
      row.direction,
      row.object,
      row.recipients,
      row.state,
      row.behalf,
      row.at,
      row.due,
      row.bytes,
    ]),
  );
}

export async function setAskState(
  tx: Tx,
  rows: readonly { hash: string; direction: 'in' | 'out'; state: AskRow['state'] }[],
): Promise<void> {
  await tx.many(
    'UPDATE onward_ask SET state = ? WHERE hash = ? AND direction = ?',
    rows.map(({ hash, direction, state }) => [state, hash, direction]),
  );
}

export async function askByHash(
  r: Reader,
  hash: string,
  direction: 'in' | 'out',
): Promise<AskRow | undefined> {
  return r.get<AskRow & Record<string, never>>(
    `SELECT ${ASK} FROM onward_ask WHERE hash = ? AND direction = ?`,
    [hash, direction],
  );
}

export async function askRows(r: Reader, chan?: string): Promise<AskRow[]> {
  return r.all<AskRow & Record<string, never>>(
    `SELECT ${ASK} FROM onward_ask WHERE ?1 IS NULL OR chan = ?1 ORDER BY at, hash`,
    [chan ?? null],
  );
}

/** What we asked upstream on behalf of a question asked of us. */
export async function asksOnBehalf(r: Reader, behalf: string): Promise<AskRow[]> {
  return r.all<AskRow & Record<string, never>>(
    `SELECT ${ASK} FROM onward_ask WHERE behalf = ? AND direction = 'out'`,
    [behalf],
  );
}

/** Leave to pass on; `in` given to us, `out` given by us. */
export interface GrantRow {
  hash: string;
  chan: string;
  direction: 'in' | 'out';
  ask: string;
  object: string;
  until: string;
  bytes: Uint8Array;
}

const GRANT = 'hash, chan, direction, ask, object, until, bytes';

export async function insertGrants(tx: Tx, rows: readonly GrantRow[]): Promise<void> {
  await tx.many(
    `INSERT INTO onward_grant (hash, chan, direction, ask, object, until, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    rows.map((row) => [row.hash, row.chan, row.direction, row.ask, row.object, row.until, row.bytes]),
  );
}

/** Grants given to us for these objects. */
export async function grantsFor(r: Reader, objects: readonly string[]): Promise<GrantRow[]> {
  return r.all<GrantRow & Record<string, never>>(
    `SELECT ${GRANT} FROM onward_grant WHERE direction = 'in' AND object IN (SELECT value FROM json_each(?))
     ORDER BY until, hash`,
    [JSON.stringify(objects)],
  );
}
