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
  {
    room: 'desk',
    version: 3,
    // What reached us of each claim, what it is linked to, and what follows from it: its proposition, the counts.
    sql: `
      CREATE TABLE desk_statement (
        claim TEXT NOT NULL, way TEXT NOT NULL, report TEXT NOT NULL, party TEXT, matter TEXT, doc TEXT NOT NULL,
        PRIMARY KEY (claim, way)
      ) WITHOUT ROWID;
      CREATE INDEX desk_statement_party ON desk_statement (party) WHERE party IS NOT NULL;
      CREATE INDEX desk_statement_report ON desk_statement (report);
      CREATE INDEX desk_statement_matter ON desk_statement (matter) WHERE matter IS NOT NULL;
      CREATE TABLE desk_link (
        claim TEXT NOT NULL, target TEXT NOT NULL, kind TEXT NOT NULL, author TEXT NOT NULL,
        PRIMARY KEY (claim, target, kind, author)
      ) WITHOUT ROWID;
      CREATE INDEX desk_link_target ON desk_link (target);
      CREATE TABLE desk_feature (feature TEXT NOT NULL, claim TEXT NOT NULL, PRIMARY KEY (feature, claim)) WITHOUT ROWID;
      CREATE INDEX desk_feature_claim ON desk_feature (claim);
      CREATE TABLE desk_same (
        a TEXT NOT NULL, b TEXT NOT NULL, verdict TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, PRIMARY KEY (a, b)
      ) WITHOUT ROWID;
      CREATE INDEX desk_same_b ON desk_same (b);
      CREATE TABLE desk_source (
        a TEXT NOT NULL, b TEXT NOT NULL, verdict TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, PRIMARY KEY (a, b)
      ) WITHOUT ROWID;
      CREATE INDEX desk_source_b ON desk_source (b);
      CREATE TABLE desk_copy (report TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (report, other)) WITHOUT ROWID;
      CREATE TABLE desk_place (claim TEXT PRIMARY KEY, proposition TEXT NOT NULL, side TEXT NOT NULL) WITHOUT ROWID;
      CREATE INDEX desk_place_proposition ON desk_place (proposition);
      CREATE TABLE desk_count (
        proposition TEXT PRIMARY KEY, claims INTEGER NOT NULL, both INTEGER NOT NULL, doc TEXT NOT NULL, at TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE INDEX desk_count_claims ON desk_count (claims, proposition);
      CREATE TABLE desk_fall (id INTEGER PRIMARY KEY, proposition TEXT NOT NULL, at TEXT NOT NULL, doc TEXT NOT NULL);
      CREATE INDEX desk_fall_proposition ON desk_fall (proposition);
      CREATE TABLE desk_dirty (
        claim TEXT PRIMARY KEY, read INTEGER NOT NULL DEFAULT 0, n INTEGER NOT NULL DEFAULT 0
      ) WITHOUT ROWID;
      CREATE INDEX desk_dirty_read ON desk_dirty (read, claim);
      CREATE TABLE desk_mark (name TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TABLE desk_gone (claim TEXT PRIMARY KEY, party TEXT NOT NULL, at TEXT NOT NULL, doc TEXT NOT NULL) WITHOUT ROWID;
      CREATE INDEX desk_gone_party ON desk_gone (party);
      CREATE TABLE desk_question (question TEXT PRIMARY KEY, state TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE desk_question_hit (
        question TEXT NOT NULL, object TEXT NOT NULL, score REAL NOT NULL, state TEXT NOT NULL, at TEXT NOT NULL, doc TEXT NOT NULL,
        PRIMARY KEY (question, object)
      ) WITHOUT ROWID;
      INSERT INTO desk_dirty (claim) SELECT id FROM desk_claim;
    `,
  },
  {
    room: 'desk',
    version: 4,
    // Names to look for and values to be warned of: galaxies, warning lists, the node's own.
    sql: `
      CREATE TABLE desk_list (
        name TEXT NOT NULL, kind TEXT NOT NULL, entries INTEGER NOT NULL, doc TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
        PRIMARY KEY (name, kind)
      ) WITHOUT ROWID;
    `,
  },
  {
    room: 'desk',
    version: 5,
    // A table without a rowid reads the whole of every row that a look-up passes: megabytes of a report for each claim
    // of another. Rows that hold documents get one, and the bytes a table of their own.
    sql: `
      PRAGMA defer_foreign_keys = ON;
      CREATE TABLE desk_bytes (report TEXT PRIMARY KEY REFERENCES desk_raw (report), bytes BLOB NOT NULL);
      INSERT INTO desk_bytes (report, bytes) SELECT report, bytes FROM desk_raw;
      CREATE TABLE desk_moved AS SELECT
        report, sha256, text_sha256, kind, lang, title, filename, source, at, state, issues, within, reading, text FROM desk_raw;
      DROP TABLE desk_raw;
      CREATE TABLE desk_raw (
        report TEXT PRIMARY KEY, sha256 TEXT NOT NULL, text_sha256 TEXT NOT NULL, kind TEXT NOT NULL, lang TEXT NOT NULL,
        title TEXT NOT NULL, filename TEXT NOT NULL, source TEXT NOT NULL, at TEXT NOT NULL, state TEXT NOT NULL,
        issues TEXT NOT NULL, within TEXT, reading TEXT NOT NULL, text TEXT NOT NULL
      );
      CREATE INDEX desk_raw_sha256 ON desk_raw (sha256);
      CREATE INDEX desk_raw_within ON desk_raw (within) WHERE within IS NOT NULL;
      INSERT INTO desk_raw SELECT * FROM desk_moved;
      DROP TABLE desk_moved;
      CREATE TABLE desk_moved AS SELECT report, print FROM desk_print;
      DROP TABLE desk_print;
      CREATE TABLE desk_print (report TEXT PRIMARY KEY, print TEXT NOT NULL);
      INSERT INTO desk_print SELECT * FROM desk_moved;
      DROP TABLE desk_moved;
    `,
  },
];
