import { existsSync, renameSync } from "node:fs";
import { backup } from "node:sqlite";

import { StoreUnavailableError } from "../store/errors.ts";
import { connect } from "../store/sqlite/connect.ts";
import { migrate } from "../store/sqlite/migrate.ts";

/**
 * Copies an SQLite store into another file, all of it: history, receipts and peers too. For a backup while a gateway
 * serves from it and accepts, and, the other way round, to restore one. What is copied is whole, and belongs to one
 * moment.
 *
 * A gateway that was restored knows nothing of what it accepted after the backup. It sees that it was, and signs nothing
 * before it has followed its peers.
 *
 * @param from The file of the store.
 * @param to Must not exist.
 * @throws {@link StoreUnavailableError} where `from` is no sound store, or `to` exists; {@link StoreTooNewError}.
 * @example
 * await backupSqlite("gateway.db", "backup.db");
 */
export async function backupSqlite(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new StoreUnavailableError(`copy ${from}`, "there is no such file");
  if (existsSync(to)) throw new StoreUnavailableError(`write ${to}`, "it exists; move it away first");
  const part = `${to}.part`;
  const source = connect(from);
  try {
    await backup(source, part);
  } catch (error) {
    throw new StoreUnavailableError(`copy ${from}`, error);
  } finally {
    source.close();
  }
  check(part);
  renameSync(part, to);
}

function check(file: string): void {
  const copy = connect(file);
  try {
    const answer = copy.prepare("PRAGMA quick_check").get()?.["quick_check"];
    if (answer !== "ok") throw new StoreUnavailableError(`trust the copy ${file}`, answer);
    migrate(copy);
    copy.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    copy.close();
  }
}
