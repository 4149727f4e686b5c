/**
 * What is read, in the SQL that SQLite and PostgreSQL share. Parameters are $1, $2 and so on.
 *
 * Texts are compared by their bytes in both. A conflicted name has two rows, of which a list shows one line.
 */
const summaries = `
  SELECT DISTINCT node, name, path, epoch, revision,
    CASE WHEN conflicted THEN 'conflicted' ELSE kind END AS status,
    CASE WHEN conflicted THEN NULL ELSE owner END AS owner,
    CASE WHEN conflicted THEN NULL ELSE expires END AS expires
  FROM updates`;

/** Puts a checkpoint in place of one of a lower epoch; follows an INSERT. */
export const newerCheckpoint = `
  ON CONFLICT (zone) DO UPDATE SET root = excluded.root, epoch = excluded.epoch, expires = excluded.expires,
    signature = excluded.signature, entries = excluded.entries
  WHERE excluded.epoch > checkpoints.epoch`;

export const queries = {
  state: "SELECT kind, epoch, revision, hash, evidence FROM updates WHERE node = $1 ORDER BY hash",
  changes: "SELECT cursor, hash, evidence FROM updates WHERE cursor > $1 ORDER BY cursor LIMIT $2",
  hashAt: "SELECT hash FROM history WHERE cursor = $1",
  newest: "SELECT cursor, hash FROM history ORDER BY cursor DESC LIMIT 1",
  counts: "SELECT names, conflicted, updates FROM feed",
  below: `${summaries} WHERE path >= $1 AND path < $2 AND path > $3 ORDER BY path LIMIT $4`,
  ownedBy: `${summaries} WHERE owner = $1 AND name > $2 AND kind <> 'release' ORDER BY name LIMIT $3`,
  startingWith: `${summaries} WHERE name >= $1 AND name < $2 AND name > $3 ORDER BY name LIMIT $4`,
  withTerm: `${summaries}
    WHERE (node, hash) IN (SELECT node, hash FROM terms WHERE term = $1) AND name > $2 ORDER BY name LIMIT $3`,
  history: "SELECT kind, epoch, revision, hash, accepted_at FROM history WHERE node = $1 ORDER BY cursor DESC LIMIT $2",
  changedSince: "SELECT cursor, node FROM history WHERE cursor > $1 ORDER BY cursor",
  receipts: "SELECT body FROM receipts WHERE node = $1 ORDER BY epoch DESC, revision DESC LIMIT $2",
  checkpoints: `
    SELECT name, root, epoch, expires, signature, length(entries) / 64 AS names
    FROM checkpoints WHERE name > $1 ORDER BY name LIMIT $2`,
  checkpointEntries: "SELECT entries FROM checkpoints WHERE zone = $1",
  peers: "SELECT url, cursor FROM peers ORDER BY url",
} as const;
