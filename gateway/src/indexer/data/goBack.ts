import { ChainMovedError } from "../chain/readPages.ts";
import { eventTable, journal, pages, subjects } from "./facts.ts";
import { moveTip } from "./indexState.ts";
import { projectionTables } from "./projectionTables.ts";
import type { IndexDatabase, Sql, Value } from "./Sql.ts";
import { remove, select, upsert } from "./table.ts";

/**
 * Takes back all pages after block `to`, which is the last of one: the index is as it was then.
 *
 * @param from The newest block that the index has.
 * @throws {@link ChainMovedError} where another process has moved the index meanwhile.
 */
export async function goBack(database: IndexDatabase, from: number, to: number): Promise<void> {
  await database.transaction(async (sql) => {
    if (!(await moveTip(sql, from, to, true))) throw new ChainMovedError("Another process has moved the index");
    await restoreRows(sql, to);
    await sql.run("DELETE FROM chain_journal WHERE page > ?", [to]);
    await sql.run("DELETE FROM chain_event WHERE block > ?", [to]);
    await sql.run("DELETE FROM chain_subject WHERE block > ?", [to]);
    await sql.run("DELETE FROM chain_page WHERE last_block > ?", [to]);
  });
}

/** Puts back each row as it was before the first page that goes. */
async function restoreRows(sql: Sql, to: number): Promise<void> {
  const earliest = `page = (SELECT MIN(page) FROM chain_journal AS other WHERE other.page > ?
    AND other.table_name = chain_journal.table_name AND other.row_key = chain_journal.row_key)`;
  for (const { table_name, row_key, before } of await select(sql, journal, `WHERE ${earliest}`, [to])) {
    const table = projectionTables.find(({ name }) => name === table_name);
    if (table === undefined) throw new Error(`The index remembers ${table_name}, which is no table. Rebuild it.`);
    const key: Value[] = JSON.parse(row_key);
    const row: Record<string, Value> | null = before === null ? null : JSON.parse(before);
    if (row === null)
      await remove(sql, table, Object.fromEntries(table.key.map((column, at) => [column, key[at] ?? null])));
    else await upsert(sql, table, row);
  }
}

/**
 * Takes back all, because the chain agrees with nothing of it any more.
 *
 * @throws {@link ChainMovedError} where another process has moved the index meanwhile.
 */
export async function goBackToBeginning(database: IndexDatabase, from: number, fromBlock: number): Promise<void> {
  await database.transaction(async (sql) => {
    if (!(await moveTip(sql, from, fromBlock - 1, true))) {
      throw new ChainMovedError("Another process has moved the index");
    }
    await empty(sql);
  });
}

/** Forgets all that was read, so that the chain is read anew from the first block. */
export async function forgetChain(database: IndexDatabase, fromBlock: number): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.run("UPDATE chain_state SET tip = ?, head = NULL, caught_up_at = NULL WHERE id = 1", [fromBlock - 1]);
    await empty(sql);
  });
}

async function empty(sql: Sql): Promise<void> {
  for (const { name } of [...projectionTables, journal, pages, eventTable, subjects]) {
    await sql.run(`DELETE FROM ${name}`);
  }
}
