import { StoreAddressError } from "../../store/errors.ts";
import { openPostgresIndex } from "./openPostgresIndex.ts";
import { openSqliteIndex } from "./openSqliteIndex.ts";
import type { IndexDatabase } from "./Sql.ts";

/**
 * Opens the index of a gateway, by the address of its store: beside an SQLite file, in a file of its own that ends in
 * `.index`; in the same database of PostgreSQL.
 *
 * @param store `sqlite:FILE`, or `postgres://USER:PASSWORD@HOST/DATABASE`.
 * @throws {@link StoreAddressError} or {@link StoreUnavailableError}.
 */
export async function openIndex(store: string): Promise<IndexDatabase> {
  if (/^postgres(ql)?:/.test(store)) return await openPostgresIndex(store);
  const [, file] = /^sqlite:(.+)$/.exec(store) ?? [];
  if (file === undefined || file === ":memory:") throw new StoreAddressError(store);
  return await openSqliteIndex(`${file}.index`);
}
