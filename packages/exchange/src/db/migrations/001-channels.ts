/**
 * Everything that channels keep. `partner_event` holds every key event ever seen, `chosen` marks those of the
 * accepted history. `channel_log` is one log per (channel, author, generation); `size`, `head` and `frontier` are its
 * end, `acked` the size that the other side has cosigned. Bodies stand apart from headers so that retention can delete
 * them. `waiting` holds what arrived before its predecessors, `fork` what contradicts a log. `ledger` says what left,
 * `received` what came; both name store versions by their sequence number. Times are ISO 8601 in UTC.
 */
export const channels: string = `
CREATE TABLE partner (
  node TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  duplicity_at TEXT
) STRICT;

CREATE TABLE partner_event (
  node TEXT NOT NULL REFERENCES partner (node),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
  bytes BLOB NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (node, seq, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
  id TEXT PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('inviter', 'joiner')),
  state TEXT NOT NULL CHECK (state IN ('open', 'joining', 'joined', 'contested', 'withdrawn')),
  invite TEXT NOT NULL,
  session BLOB,
  first BLOB,
  reply BLOB,
  last BLOB,
  last_reply BLOB,
  opening TEXT NOT NULL,
  addresses TEXT NOT NULL,
  chan TEXT,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;

CREATE TABLE channel (
  chan TEXT PRIMARY KEY,
  partner TEXT NOT NULL REFERENCES partner (node),
  role TEXT NOT NULL CHECK (role IN ('inviter', 'joiner')),
  opening TEXT NOT NULL CHECK (opening IN ('nothing', 'agreed')),
  code TEXT NOT NULL,
  tag_key TEXT NOT NULL,
  mailbox_in TEXT NOT NULL UNIQUE,
  mailbox_out TEXT NOT NULL,
  capability_in TEXT NOT NULL,
  capability_out TEXT NOT NULL,
  addresses TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  spoken_at TEXT,
  spoken_by TEXT,
  met TEXT,
  suspended_by_us TEXT,
  suspended_by_them TEXT,
  control_gen INTEGER NOT NULL,
  control_seq INTEGER NOT NULL,
  ends_at TEXT,
  ended_by TEXT,
  frozen TEXT,
  told INTEGER NOT NULL
) STRICT;
CREATE INDEX channel_partner ON channel (partner);

CREATE TABLE told_history (
  chan TEXT NOT NULL REFERENCES channel (chan),
  node TEXT NOT NULL,
  events INTEGER NOT NULL,
  PRIMARY KEY (chan, node)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (
  hash TEXT PRIMARY KEY,
  chan TEXT NOT NULL REFERENCES channel (chan),
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  replaces TEXT,
  proposer TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'refused', 'signed', 'active')),
  reason TEXT,
  proposed_at TEXT NOT NULL,
  active_at TEXT,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX agreement_channel ON agreement (chan, version);

CREATE TABLE agreement_signature (
  agreement TEXT NOT NULL REFERENCES agreement (hash),
  node TEXT NOT NULL,
  officer TEXT NOT NULL,
  at TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (agreement, node)
) STRICT, WITHOUT ROWID;

CREATE TABLE channel_log (
  id INTEGER PRIMARY KEY,
  chan TEXT NOT NULL REFERENCES channel (chan),
  author TEXT NOT NULL,
  gen INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'forked')),
  size INTEGER NOT NULL,
  head TEXT,
  frontier BLOB NOT NULL,
  last_at TEXT,
  history_seq INTEGER,
  agreement TEXT,
  suspended TEXT,
  continues TEXT,
  sent INTEGER NOT NULL,
  acked INTEGER NOT NULL,
  acked_root TEXT,
  ack_due INTEGER NOT NULL CHECK (ack_due IN (0, 1)),
  UNIQUE (chan, author, gen)
) STRICT;

CREATE TABLE envelope (
  log INTEGER NOT NULL REFERENCES channel_log (id),
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  kid TEXT NOT NULL,
  terms TEXT,
  hash TEXT NOT NULL,
  header BLOB NOT NULL,
  sig TEXT NOT NULL,
  size INTEGER NOT NULL,
  items INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('sent', 'kept', 'held', 'refused', 'partial', 'gone')),
  code TEXT,
  arrived_at TEXT NOT NULL,
  officer TEXT,
  PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX envelope_day ON envelope (log, kind, at, size, items);

CREATE TABLE envelope_body (
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (log, seq),
  FOREIGN KEY (log, seq) REFERENCES envelope (log, seq)
) STRICT;

CREATE TABLE waiting (
  chan TEXT NOT NULL REFERENCES channel (chan),
  author TEXT NOT NULL,
  gen INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  code TEXT NOT NULL,
  applied INTEGER NOT NULL CHECK (applied IN (0, 1)),
  header BLOB NOT NULL,
  sig TEXT NOT NULL,
  body BLOB,
  arrived_at TEXT NOT NULL,
  PRIMARY KEY (chan, author, gen, seq, hash)
) STRICT;

CREATE TABLE fork (
  chan TEXT NOT NULL REFERENCES channel (chan),
  author TEXT NOT NULL,
  gen INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  header BLOB NOT NULL,
  sig TEXT NOT NULL,
  body BLOB,
  found_at TEXT NOT NULL,
  PRIMARY KEY (chan, author, gen, seq, hash)
) STRICT;

CREATE TABLE checkpoint (
  log INTEGER NOT NULL REFERENCES channel_log (id),
  size INTEGER NOT NULL,
  root TEXT NOT NULL,
  note TEXT NOT NULL,
  cosigned TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (log, size)
) STRICT;

CREATE TABLE ledger (
  id INTEGER PRIMARY KEY,
  chan TEXT NOT NULL REFERENCES channel (chan),
  object TEXT NOT NULL,
  version INTEGER NOT NULL,
  view TEXT NOT NULL,
  effect TEXT NOT NULL CHECK (effect IN ('whole', 'derived')),
  digest TEXT NOT NULL,
  view_created TEXT,
  view_modified TEXT,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  at TEXT NOT NULL,
  officer TEXT NOT NULL,
  recalled TEXT,
  bytes BLOB NOT NULL,
  UNIQUE (log, seq, idx)
) STRICT;
CREATE INDEX ledger_object ON ledger (object, chan);
CREATE INDEX ledger_view ON ledger (view, chan);
CREATE INDEX ledger_version ON ledger (version);

CREATE TABLE received (
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  chan TEXT NOT NULL REFERENCES channel (chan),
  object TEXT NOT NULL,
  version INTEGER,
  state TEXT NOT NULL CHECK (state IN ('kept', 'held', 'refused', 'recalled', 'expired')),
  code TEXT,
  digest TEXT NOT NULL,
  salt BLOB NOT NULL,
  origin TEXT,
  terms TEXT NOT NULL,
  marks TEXT,
  stamp BLOB,
  custody BLOB,
  grants BLOB,
  PRIMARY KEY (log, seq, idx)
) STRICT;
CREATE INDEX received_object ON received (object, chan);
CREATE INDEX received_version ON received (version);

CREATE TABLE recall_item (
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  item INTEGER NOT NULL,
  chan TEXT NOT NULL REFERENCES channel (chan),
  gen INTEGER NOT NULL,
  target INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  object TEXT NOT NULL,
  class TEXT NOT NULL,
  why TEXT NOT NULL,
  act TEXT NOT NULL,
  due TEXT,
  state TEXT NOT NULL CHECK (state IN ('sent', 'waiting', 'done', 'partial', 'refused')),
  passed_on TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (log, seq, item)
) STRICT;
CREATE INDEX recall_target ON recall_item (chan, gen, target, idx);

CREATE TABLE onward_ask (
  hash TEXT NOT NULL,
  chan TEXT NOT NULL REFERENCES channel (chan),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  object TEXT NOT NULL,
  recipients TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'granted', 'refused')),
  behalf TEXT,
  at TEXT NOT NULL,
  due TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (hash, direction)
) STRICT;
CREATE INDEX onward_ask_object ON onward_ask (object, direction);

CREATE TABLE onward_grant (
  hash TEXT NOT NULL,
  chan TEXT NOT NULL REFERENCES channel (chan),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  ask TEXT NOT NULL,
  object TEXT NOT NULL,
  until TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (hash, direction)
) STRICT;
CREATE INDEX onward_grant_object ON onward_grant (object, direction);

CREATE TABLE hold (
  id INTEGER PRIMARY KEY,
  chan TEXT NOT NULL REFERENCES channel (chan),
  log INTEGER,
  seq INTEGER,
  idx INTEGER,
  object TEXT,
  code TEXT NOT NULL,
  params TEXT NOT NULL,
  at TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('keep', 'refuse')),
  officer TEXT,
  decided_at TEXT
) STRICT;
CREATE INDEX hold_open ON hold (chan, id) WHERE decision IS NULL;
`;
