import { StoreError } from '../errors.ts';
import type { Migration } from '../types.ts';
import type { Connection } from './connection.ts';

/** "Qnat": marks the file as a store of this product (PRAGMA application_id). */
const APPLICATION_ID = 0x516e6174;

/**
 * Brings every room's schema to the newest version known here, all rooms in one transaction that the caller has
 * opened. A file written by a newer version is refused untouched with `store/newer-schema`.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  claimFile(connection);
  const stored = storedVersions(connection);
  for (const [room, steps] of byRoom(migrations)) {
    const have = stored.get(room) ?? 0;
    if (have > steps.length) {
      throw new StoreError('store/newer-schema', `The schema of ${room} is newer than this program.`, {
        params: { room, stored: have, known: steps.length },
      });
    }
    for (const step of steps.slice(have)) {
      connection.exec(step.sql);
      connection.run('INSERT INTO migration (room, version) VALUES (?, ?)', [room, step.version]);
    }
  }
}

/** Whether there is nothing to do; asked before the write lock is taken, so that opening disturbs nobody. */
export function isUpToDate(connection: Connection, migrations: readonly Migration[]): boolean {
  if (applicationId(connection) !== APPLICATION_ID) return false;
  const stored = storedVersions(connection);
  return [...byRoom(migrations)].every(([room, steps]) => stored.get(room) === steps.length);
}

function storedVersions(connection: Connection): Map<string, number> {
  const rows = connection.all<{ room: string; version: number }>(
    'SELECT room, max(version) AS version FROM migration GROUP BY room',
  );
  return new Map(rows.map((row) => [row.room, row.version]));
}

function applicationId(connection: Connection): number {
  return connection.get<{ application_id: number }>('PRAGMA application_id')?.application_id ?? 0;
}

function claimFile(connection: Connection): void {
  const id = applicationId(connection);
  const tables = connection.get<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')?.n ?? 0;
  if (id === APPLICATION_ID) return;
  if (id !== 0 || tables > 0) {
    throw new StoreError('store/not-a-store', 'The file is a database of another program.');
  }
  connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  connection.exec(
    'CREATE TABLE migration (room TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (room, version)) STRICT, WITHOUT ROWID',
  );
}

function byRoom(migrations: readonly Migration[]): Map<string, Migration[]> {
  const rooms = new Map<string, Migration[]>();
  for (const step of migrations) {
    const steps = rooms.get(step.room) ?? [];
    if (step.version !== steps.length + 1) {
      throw new Error(`Migrations of ${step.room}: ${step.version} follows ${steps.length}.`);
    }
    steps.push(step);
    rooms.set(step.room, steps);
  }
  return rooms;
}
