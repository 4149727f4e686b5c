import type { Pool } from "pg";

import { StoreTooNewError } from "../errors.ts";
import { inTransaction } from "./inTransaction.ts";
import { migrations } from "./migrations.ts";

/** Held by whoever migrates, so that processes that start together do it once. The letters "ans" as a number. */
const lock = 0x616e73;

/**
 * Brings the database to the schema that this gateway knows, all of the way or not at all.
 *
 * @throws {@link StoreTooNewError} for a database of a newer gateway, which is left as it is.
 */
export async function migrate(pool: Pool, known: readonly string[] = migrations): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock($1)", [lock]);
    await client.query("CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)");
    const { rows } = await client.query<{ version: number }>("SELECT version FROM schema_version");
    const version = rows[0]?.version ?? 0;
    if (version > known.length) throw new StoreTooNewError(version, known.length);
    if (version === known.length) return;
    for (const migration of known.slice(version)) await client.query(migration);
    await client.query("DELETE FROM schema_version");
    await client.query("INSERT INTO schema_version VALUES ($1)", [known.length]);
  });
}
