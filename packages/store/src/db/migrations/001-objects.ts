/**
 * `word` interns types and reference names. `object.key` is the id, packed (object-key.ts). `version` keeps every
 * version for good, in order of arrival; `current` marks the newest of each supply, and only what is current has rows
 * in `edge`, `value` and `body`. `conflict` counts other bytes under the same supply, id and `modified`; `instant` is `modified` in a form that sorts (instant.ts).
 */
export const objects: string = `
CREATE TABLE supply (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('own', 'import', 'channel')),
  name TEXT NOT NULL UNIQUE,
  terms TEXT NOT NULL
) STRICT;

CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO word (id, text) VALUES (1, 'created_by_ref'), (2, 'object_marking_refs'), (3, 'marking_ref');

CREATE TABLE object (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE) STRICT;

CREATE TABLE version (
  seq INTEGER PRIMARY KEY,
  object INTEGER NOT NULL REFERENCES object (id),
  supply INTEGER NOT NULL REFERENCES supply (id),
  type INTEGER NOT NULL REFERENCES word (id),
  modified TEXT,
  instant TEXT NOT NULL,
  conflict INTEGER NOT NULL,
  current INTEGER NOT NULL CHECK (current IN (0, 1)),
  revoked INTEGER NOT NULL CHECK (revoked IN (0, 1)),
  added INTEGER NOT NULL UNIQUE,
  digest BLOB NOT NULL,
  salt BLOB NOT NULL,
  withdrawn TEXT,
  bytes BLOB NOT NULL,
  UNIQUE (object, supply, instant, conflict)
) STRICT;
CREATE UNIQUE INDEX version_current ON version (object, supply) WHERE current = 1;
CREATE INDEX version_type ON version (type, seq) WHERE current = 1;

CREATE TABLE edge (
  source INTEGER NOT NULL,
  name INTEGER NOT NULL,
  target INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (source, name, target, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX edge_back ON edge (target, name, source, seq) WHERE name > 3;

CREATE TABLE value (
  value TEXT NOT NULL,
  kind TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (value, kind, seq)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE body USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE mark (
  object INTEGER NOT NULL REFERENCES object (id),
  selector TEXT NOT NULL,
  mark TEXT NOT NULL,
  PRIMARY KEY (object, selector, mark)
) STRICT, WITHOUT ROWID;
`;
