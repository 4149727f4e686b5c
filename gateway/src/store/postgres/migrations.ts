/** What brings a PostgreSQL store from one schema to the next. Entries are added at the end and never changed. */
export const migrations: readonly string[] = [
  `
  -- The updates that stand: one a name, two for a conflicted one. Their cursors are the change feed.
  CREATE TABLE updates (
    cursor bigint PRIMARY KEY,
    node bytea NOT NULL,
    hash bytea NOT NULL,
    epoch bigint NOT NULL,
    revision bigint NOT NULL,
    kind text NOT NULL,
    name text COLLATE "C" NOT NULL,
    path text COLLATE "C" NOT NULL,
    owner bytea NOT NULL,
    expires bigint NOT NULL,
    conflicted boolean NOT NULL,
    evidence text NOT NULL
  );
  CREATE UNIQUE INDEX updates_by_node ON updates (node, hash);
  CREATE INDEX updates_by_path ON updates (path);
  CREATE INDEX updates_by_name ON updates (name);
  CREATE INDEX updates_by_owner ON updates (owner, name);

  -- All updates that were ever accepted.
  CREATE TABLE history (
    cursor bigint PRIMARY KEY,
    node bytea NOT NULL,
    hash bytea NOT NULL,
    epoch bigint NOT NULL,
    revision bigint NOT NULL,
    kind text NOT NULL,
    accepted_at bigint NOT NULL
  );
  CREATE INDEX history_by_node ON history (node, cursor);

  -- Words by which updates are found.
  CREATE TABLE terms (
    node bytea NOT NULL,
    hash bytea NOT NULL,
    term text COLLATE "C" NOT NULL,
    PRIMARY KEY (node, hash, term)
  );
  CREATE INDEX terms_by_term ON terms (term);

  -- The last cursor that was given, and counts that would take long to make. Whoever writes updates locks this row
  -- first: so cursors become visible in their order, and no two processes merge into the same name at once.
  CREATE TABLE feed (last bigint NOT NULL, names bigint NOT NULL, conflicted bigint NOT NULL, updates bigint NOT NULL);
  INSERT INTO feed VALUES (0, 0, 0, 0);

  CREATE TABLE receipts (
    node bytea NOT NULL,
    epoch bigint NOT NULL,
    revision bigint NOT NULL,
    key bytea NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (node, epoch, revision, key)
  );

  CREATE TABLE peers (url text COLLATE "C" PRIMARY KEY, cursor text NOT NULL);
  `,
  `
  -- In which place this database had all that it should have.
  CREATE TABLE origin (place text NOT NULL);
  `,
  `
  -- The newest checkpoint of each zone; its entries are 64 bytes each: a node, and the hash of its grant.
  CREATE TABLE checkpoints (
    zone bytea PRIMARY KEY,
    name text COLLATE "C" NOT NULL,
    root bytea NOT NULL,
    epoch bigint NOT NULL,
    expires bigint NOT NULL,
    signature bytea NOT NULL,
    entries bytea NOT NULL
  );
  `,
];
