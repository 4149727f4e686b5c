/** What brings an SQLite store from one schema to the next. Entries are added at the end and never changed. */
export const migrations: readonly string[] = [
  `
  -- The updates that stand: one a name, two for a conflicted one. Their cursors are the change feed.
  CREATE TABLE updates (
    cursor INTEGER PRIMARY KEY,
    node BLOB NOT NULL,
    hash BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    path TEXT NOT NULL,
    owner BLOB NOT NULL,
    expires INTEGER NOT NULL,
    conflicted INTEGER NOT NULL,
    evidence TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX updates_by_node ON updates (node, hash);
  CREATE INDEX updates_by_path ON updates (path);
  CREATE INDEX updates_by_name ON updates (name);
  CREATE INDEX updates_by_owner ON updates (owner, name);

  -- All updates that were ever accepted.
  CREATE TABLE history (
    cursor INTEGER PRIMARY KEY,
    node BLOB NOT NULL,
    hash BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    kind TEXT NOT NULL,
    accepted_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX history_by_node ON history (node, cursor);

  -- Words by which updates are found.
  CREATE TABLE terms (
    node BLOB NOT NULL,
    hash BLOB NOT NULL,
    term TEXT NOT NULL,
    PRIMARY KEY (node, hash, term)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX terms_by_term ON terms (term);

  -- The last cursor that was given, and counts that would take long to make.
  CREATE TABLE feed (last INTEGER NOT NULL, names INTEGER NOT NULL, conflicted INTEGER NOT NULL, updates INTEGER NOT NULL) STRICT;
  INSERT INTO feed VALUES (0, 0, 0, 0);

  CREATE TABLE receipts (
    node BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    key BLOB NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (node, epoch, revision, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE peers (url TEXT NOT NULL PRIMARY KEY, cursor TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  -- What tells this database, and copies of it, from all others.
  CREATE TABLE origin (id TEXT NOT NULL) STRICT;
  INSERT INTO origin VALUES (lower(hex(randomblob(16))));
  `,
  `
  -- The newest checkpoint of each zone; its entries are 64 bytes each: a node, and the hash of its grant.
  CREATE TABLE checkpoints (
    zone BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    root BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    signature BLOB NOT NULL,
    entries BLOB NOT NULL
  ) STRICT;
  `,
];
