import type { DatabaseSync } from "node:sqlite";

import { StoreTooNewError } from "../errors.ts";
import { inTransaction } from "./inTransaction.ts";
import { migrations } from "./migrations.ts";

/**
 * Brings the database to the schema that this gateway knows, all of the way or not at all.
 *
 * @throws {@link StoreTooNewError} for a database of a newer gateway, which is left as it is.
 */
export function migrate(database: DatabaseSync, known: readonly string[] = migrations): void {
  inTransaction(database, () => {
    const version = Number(database.prepare("PRAGMA user_version").get()?.user_version);
    if (version > known.length) throw new StoreTooNewError(version, known.length);
    for (const migration of known.slice(version)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${known.length}`);
  });
}
