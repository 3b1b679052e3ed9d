import type { Migration } from '@qanat/store';

/** Raw reports with their bytes, what was read in them, what people made of it. Lists and readings are JSON text. */
export const deskMigrations: Migration[] = [
  {
    room: 'desk',
    version: 1,
    sql: `
      CREATE TABLE desk_raw (
        report TEXT PRIMARY KEY, sha256 TEXT NOT NULL, text_sha256 TEXT NOT NULL, bytes BLOB NOT NULL, text TEXT NOT NULL,
        kind TEXT NOT NULL, lang TEXT NOT NULL, title TEXT NOT NULL, filename TEXT NOT NULL, source TEXT NOT NULL,
        reading TEXT NOT NULL, at TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE INDEX desk_raw_sha256 ON desk_raw (sha256);
      CREATE TABLE desk_claim (
        id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES desk_raw (report), n INTEGER NOT NULL, state TEXT NOT NULL,
        draft TEXT NOT NULL, rule TEXT, confidence REAL, at TEXT NOT NULL, by TEXT, UNIQUE (report, n)
      ) WITHOUT ROWID;
      CREATE TABLE desk_grade (
        subject TEXT NOT NULL, axis TEXT NOT NULL, value TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
        PRIMARY KEY (subject, axis)
      ) WITHOUT ROWID;
    `,
  },
  {
    room: 'desk',
    version: 2,
    // What could not be read, what came inside of what, every arrival of the bytes, and what finds copies.
    sql: `
      ALTER TABLE desk_raw ADD COLUMN state TEXT NOT NULL DEFAULT 'read';
      ALTER TABLE desk_raw ADD COLUMN issues TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE desk_raw ADD COLUMN within TEXT;
      CREATE INDEX desk_raw_within ON desk_raw (within) WHERE within IS NOT NULL;
      CREATE TABLE desk_custody (
        n INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES desk_raw (report), at TEXT NOT NULL, actor TEXT NOT NULL,
        route TEXT NOT NULL, name TEXT NOT NULL, container TEXT, headers TEXT NOT NULL
      );
      CREATE INDEX desk_custody_report ON desk_custody (report, n);
      CREATE TABLE desk_print (report TEXT PRIMARY KEY, print TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE desk_print_key (key TEXT NOT NULL, report TEXT NOT NULL, PRIMARY KEY (key, report)) WITHOUT ROWID;
    `,
  },
];
