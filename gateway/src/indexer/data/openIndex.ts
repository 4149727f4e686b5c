import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
  if (file === undefined) throw new StoreAddressError(store);
  if (file !== ":memory:") return await openSqliteIndex(`${file}.index`);
  const folder = await mkdtemp(join(tmpdir(), "ans-index-"));
  const database = await openSqliteIndex(join(folder, "index.db"));
  const close = async () => {
    await database.close();
    await rm(folder, { recursive: true });
  };
  return { ...database, close };
}
