import type { Pool, PoolClient } from "pg";

import { connect } from "../../store/postgres/connect.ts";
import { inTransaction } from "../../store/postgres/inTransaction.ts";
import { prepareTables } from "./prepareTables.ts";
import type { IndexDatabase, Sql, Value } from "./Sql.ts";

const TEXT = 'TEXT COLLATE "C"';

/** Held by whoever makes the tables, so that processes that start together do it once. The letters "idx" as a number. */
const LOCK = 0x696478;

/**
 * Opens an index that is kept in a PostgreSQL database, beside the store of off-chain names.
 *
 * @param address As `postgres://USER:PASSWORD@HOST/DATABASE`.
 */
export async function openPostgresIndex(address: string): Promise<IndexDatabase> {
  const pool = connect(address);
  const transaction = async <T>(work: (sql: Sql) => Promise<T>): Promise<T> =>
    await inTransaction(pool, async (client) => await work(sqlOf(client)));
  try {
    await transaction(async (sql) => {
      await sql.all("SELECT pg_advisory_xact_lock(?)", [LOCK]);
      await prepareTables(sql, TEXT);
    });
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { textType: TEXT, all: sqlOf(pool).all, transaction, close: async () => await pool.end() };
}

function sqlOf(client: Pool | PoolClient): Sql {
  const send = async (sql: string, values: readonly Value[] = []) => await client.query(numbered(sql), [...values]);
  return {
    all: async (sql, values) => (await send(sql, values)).rows,
    run: async (sql, values) => (await send(sql, values)).rowCount ?? 0,
  };
}

/** PostgreSQL numbers its parameters: $1, $2 and so on. */
function numbered(sql: string): string {
  let number = 0;
  return sql.replaceAll("?", () => `$${++number}`);
}
