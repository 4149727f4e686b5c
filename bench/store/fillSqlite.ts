import { DatabaseSync } from "node:sqlite";

import { partsOf } from "@ans/client";

import { bytes, updateColumns, updateValues } from "../../gateway/src/store/rows.ts";
import { migrate } from "../../gateway/src/store/sqlite/migrate.ts";
import { sampleNode, sampleUpdate } from "./sampleUpdate.ts";

/**
 * Makes an SQLite store with so many sample names, a hundred times faster than by accepting them: nothing waits for the
 * disk, and the indexes are made in the end. If the machine stops meanwhile, the file is worth nothing.
 *
 * @param file Must not exist.
 */
export function fillSqlite(file: string, names: number, told?: (done: number) => void): void {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000;");
  migrate(database);
  const indexes = database
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all()
    .map(({ name, sql }) => ({ name: String(name), sql: String(sql) }));
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);

  const add = database.prepare(`INSERT INTO updates (${updateColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const addHistory = database.prepare("INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?)");
  const now = Math.floor(Date.now() / 1000);
  database.exec("BEGIN");
  for (let number = 1; number <= names; number += 1) {
    const node = sampleNode(number);
    const update = sampleUpdate(number);
    const { epoch, revision } = partsOf(update.sequence);
    add.run(...updateValues(node, update, number, false).map((v) => (typeof v === "boolean" ? Number(v) : v)));
    addHistory.run(number, bytes(node), bytes(update.hash), epoch, revision, update.kind, now);
    if (number % 100_000 === 0) told?.(number);
  }
  database.prepare("UPDATE feed SET last = ?1, names = ?1, updates = ?1").run(names);
  database.exec("COMMIT");
  for (const { sql } of indexes) database.exec(sql);
  database.exec("ANALYZE; PRAGMA journal_mode = WAL;");
  database.close();
}
