import type { DatabaseSync, StatementSync } from "node:sqlite";

import { connect } from "../../store/sqlite/connect.ts";
import { prepareTables } from "./prepareTables.ts";
import type { IndexDatabase, Row, Sql, Value } from "./Sql.ts";

const TEXT = "TEXT";

/**
 * Opens an index that is kept in a file of its own. It holds nothing that the chain does not: a file that is lost is made
 * anew.
 *
 * @param file A path; not ":memory:", since reading and writing each have a connection.
 * @throws {@link StoreUnavailableError} if the file cannot be opened or is no database.
 */
export async function openSqliteIndex(file: string): Promise<IndexDatabase> {
  const writer = connect(file);
  const write = sqlOf(writer);
  let last: Promise<unknown> = Promise.resolve();
  const transaction = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
    const next = last.then(() => inTransaction(writer, () => work(write)));
    last = next.catch(() => undefined);
    return next;
  };
  await transaction((sql) => prepareTables(sql, TEXT));
  const reader = connect(file);
  const { all } = sqlOf(reader);
  return {
    textType: TEXT,
    all,
    transaction,
    close: async () => {
      await last;
      reader.close();
      writer.close();
    },
  };
}

async function inTransaction<T>(database: DatabaseSync, work: () => Promise<T>): Promise<T> {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = await work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function sqlOf(database: DatabaseSync): Sql {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    all: async (sql: string, values: readonly Value[] = []): Promise<readonly Row[]> => prepared(sql).all(...values),
    run: async (sql, values = []) => Number(prepared(sql).run(...values).changes),
  };
}
