import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { AnsContext } from "@ans/client";

import { createIndexer, type Indexer } from "../../src/indexer/createIndexer.ts";
import { openIndex as open } from "../../src/indexer/data/openIndex.ts";
import { projectionTables } from "../../src/indexer/data/projectionTables.ts";
import type { IndexDatabase } from "../../src/indexer/data/Sql.ts";
import { select } from "../../src/indexer/data/table.ts";
import { makePostgresDatabase } from "../helpers/postgres.ts";

/** Where an index can be kept. */
export type Kind = "SQLite" | "PostgreSQL";

/** An index that goes with the test; `address` is that of the store it is kept beside. */
export type TestIndex = { database: IndexDatabase; indexer: Indexer; address: string };

const databases: { address: string; remove: () => Promise<void> }[] = [];
const opened: IndexDatabase[] = [];

/** Opens an empty index of a deployment. */
export async function openIndex(context: AnsContext, kind: Kind = "SQLite"): Promise<TestIndex> {
  const made = kind === "SQLite" ? await makeFolder() : await makePostgresDatabase();
  databases.push(made);
  return await reopenIndex(context, made.address);
}

/** Opens an index once more, as another process would. */
export async function reopenIndex(context: AnsContext, address: string): Promise<TestIndex> {
  const database = await open(address);
  opened.push(database);
  return { database, address, indexer: createIndexer(context, database) };
}

/** Closes and deletes every index that was opened. */
export async function closeIndexes(): Promise<void> {
  for (const database of opened.splice(0)) await database.close();
  for (const { remove } of databases.splice(0)) await remove();
}

async function makeFolder() {
  const folder = await mkdtemp(join(tmpdir(), "ans-index-"));
  return { address: `sqlite:${join(folder, "gateway.db")}`, remove: () => rm(folder, { recursive: true }) };
}

/** All that the projections hold, in an order that does not depend on how it came there. */
export async function contents({ database }: Pick<TestIndex, "database">): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of projectionTables) {
    all[table.name] = await select(database, table, `ORDER BY ${table.key.join(", ")}`);
  }
  return all;
}
