import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { AnsContext } from "@ans/client";

import { createIndexer, type Indexer } from "../../src/indexer/createIndexer.ts";
import { openSqliteIndex } from "../../src/indexer/data/openSqliteIndex.ts";
import { projectionTables } from "../../src/indexer/data/projectionTables.ts";
import type { IndexDatabase } from "../../src/indexer/data/Sql.ts";
import { select } from "../../src/indexer/data/table.ts";

/** An index in a file that goes with the test. */
export type TestIndex = { database: IndexDatabase; indexer: Indexer; file: string };

const opened: { database: IndexDatabase; folder: string }[] = [];

/** Opens an empty index of a deployment. */
export async function openIndex(context: AnsContext): Promise<TestIndex> {
  const folder = await mkdtemp(join(tmpdir(), "ans-index-"));
  const file = join(folder, "index.db");
  const database = await openSqliteIndex(file);
  opened.push({ database, folder });
  return { database, file, indexer: createIndexer(context, database) };
}

/** Closes and deletes every index that was opened. */
export async function closeIndexes(): Promise<void> {
  for (const { database, folder } of opened.splice(0)) {
    await database.close();
    await rm(folder, { recursive: true });
  }
}

/** All that the projections hold, in an order that does not depend on how it came there. */
export async function contents({ database }: Pick<TestIndex, "database">): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of projectionTables) {
    all[table.name] = await select(database, table, `ORDER BY ${table.key.join(", ")}`);
  }
  return all;
}
