import type { Migration } from '@qanat/store';

/** People, sessions, tokens, settings and the audit chain. Times are ISO 8601 UTC text. */
export const appMigrations: Migration[] = [
  {
    room: 'app',
    version: 1,
    sql: `
      CREATE TABLE app_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE app_person (
        id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, role TEXT NOT NULL, created_at TEXT NOT NULL, ended_at TEXT
      ) WITHOUT ROWID;
      CREATE TABLE app_secret (
        hash BLOB PRIMARY KEY, kind TEXT NOT NULL, person TEXT, chan TEXT, label TEXT NOT NULL DEFAULT '',
        created_at TEXT NOT NULL, expires_at TEXT NOT NULL, used_at TEXT
      ) WITHOUT ROWID;
      CREATE TABLE app_audit (
        seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
        detail TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL
      );
      CREATE TABLE app_hit (
        key TEXT PRIMARY KEY, state TEXT NOT NULL, objects TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE app_triage (
        report TEXT PRIMARY KEY, state TEXT NOT NULL, until TEXT, at TEXT NOT NULL, by TEXT NOT NULL
      ) WITHOUT ROWID;
    `,
  },
];
