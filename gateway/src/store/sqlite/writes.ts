import type { DatabaseSync, SQLInputValue } from "node:sqlite";

import type { Offer } from "../planBatch.ts";
import { newerCheckpoint } from "../queries.ts";
import type { Acceptance } from "../Store.ts";
import { inTransaction } from "./inTransaction.ts";
import { batchWriter } from "./writeBatch.ts";

/** What is written in one transaction: updates, or rows of a table that is no part of the feed. */
export type Write =
  | { kind: "updates"; offers: Offer[] }
  | { kind: "rows"; table: "receipts" | "peers" | "checkpoints"; rows: (readonly SQLInputValue[])[] };

/** Makes the function that writes; what it returns is on the disk. It gives an acceptance for each update. */
export function writerOf(database: DatabaseSync): (write: Write) => Acceptance[] {
  const writeBatch = batchWriter(database);
  const statements = {
    receipts: database.prepare("INSERT OR IGNORE INTO receipts VALUES (?, ?, ?, ?, ?)"),
    peers: database.prepare("INSERT INTO peers VALUES (?, ?) ON CONFLICT (url) DO UPDATE SET cursor = excluded.cursor"),
    checkpoints: database.prepare(`INSERT INTO checkpoints VALUES (?, ?, ?, ?, ?, ?, ?) ${newerCheckpoint}`),
  };
  return (write) => {
    if (write.kind === "updates") return writeBatch(write.offers);
    const { table, rows } = write;
    inTransaction(database, () => {
      for (const row of rows) statements[table].run(...row);
    });
    return [];
  };
}
