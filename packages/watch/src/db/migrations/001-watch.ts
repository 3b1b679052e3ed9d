/**
 * `watch_source` is a log that is read; `watch_hit` what was found, `ref` naming the indicator or observable, `at` the
 * time of the event and `seen` the time of finding; `watch_snapshot` says what was looked for, and when.
 */
export const watchTables: string = `
CREATE TABLE watch_source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  format TEXT NOT NULL,
  added TEXT NOT NULL,
  last_run TEXT,
  last_lines INTEGER,
  last_bytes INTEGER
) STRICT;

CREATE TABLE watch_snapshot (
  id INTEGER PRIMARY KEY,
  made TEXT NOT NULL,
  entries INTEGER NOT NULL,
  unusable INTEGER NOT NULL,
  digest TEXT NOT NULL
) STRICT;

CREATE TABLE watch_hit (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES watch_source (id),
  snapshot INTEGER REFERENCES watch_snapshot (id),
  ref TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  found TEXT NOT NULL,
  field TEXT NOT NULL,
  line INTEGER NOT NULL,
  at TEXT,
  seen TEXT NOT NULL,
  event TEXT NOT NULL,
  UNIQUE (source, seen, line, ref, value)
) STRICT;
CREATE INDEX watch_hit_ref ON watch_hit (ref, id);
`;
