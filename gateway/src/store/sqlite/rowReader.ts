import type { DatabaseSync } from "node:sqlite";

import { queries } from "../queries.ts";

/** Makes the function that reads all rows of a query. SQLite numbers parameters ?1, ?2. */
export function rowReader(database: DatabaseSync) {
  const prepared = Object.fromEntries(
    Object.entries(queries).map(([query, sql]) => [query, database.prepare(sql.replaceAll(/\$(\d)/g, "?$1"))]),
  );
  return function rows<Row>(query: keyof typeof queries, ...values: (string | number | Buffer)[]): Row[] {
    // Which columns a query has, only the query says.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (prepared[query]?.all(...values) ?? []) as Row[];
  };
}
