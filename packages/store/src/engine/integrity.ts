import type { Connection } from './connection.ts';

/** SQLite's own check of pages and indexes, and of references between tables. Empty when all is well. */
export function integrityProblems(connection: Connection): string[] {
  const pages = connection
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const references = connection
    .all<{ table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check')
    .map((row) => `${row.table} row ${row.rowid ?? '?'} refers to nothing in ${row.parent}`);
  return [...pages, ...references];
}
