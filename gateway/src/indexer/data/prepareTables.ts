import { factTables } from "./facts.ts";
import { projectionTables } from "./projectionTables.ts";
import type { Sql } from "./Sql.ts";
import { definition } from "./table.ts";

/**
 * Makes the tables that are not there.
 *
 * @param textType How the database declares text that is compared by its bytes.
 */
export async function prepareTables(sql: Sql, textType: string): Promise<void> {
  for (const table of [...factTables, ...projectionTables]) {
    for (const statement of definition(table, textType)) await sql.run(statement);
  }
}

/** Drops the projections, and makes them again as they are declared now. */
export async function renewProjections(sql: Sql, textType: string): Promise<void> {
  for (const { name } of projectionTables) await sql.run(`DROP TABLE IF EXISTS ${name}`);
  await prepareTables(sql, textType);
}
