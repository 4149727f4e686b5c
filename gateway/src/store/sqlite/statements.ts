import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

import { queries } from "../queries.ts";

/** The queries of a store, prepared. SQLite numbers parameters ?1, ?2. */
export function prepareQueries(database: DatabaseSync) {
  const prepare = (sql: string): StatementSync => database.prepare(sql.replaceAll(/\$(\d)/g, "?$1"));
  const prepared = Object.fromEntries(Object.entries(queries).map(([key, sql]) => [key, prepare(sql)]));
  /** All rows of a query, as the shape that its columns have. */
  return function rows<Row>(query: keyof typeof queries, ...values: SQLInputValue[]): Row[] {
    // Which columns a query has, only the query says.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (prepared[query]?.all(...values) ?? []) as Row[];
  };
}
