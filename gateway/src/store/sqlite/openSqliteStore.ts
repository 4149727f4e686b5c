import { partsOf } from "@ans/client";
import { bytesToHex } from "viem";

import { batched } from "../batched.ts";
import { createListeners } from "../createListeners.ts";
import { StoreUnavailableError } from "../errors.ts";
import { offerOf } from "../offerOf.ts";
import type { Offer } from "../planBatch.ts";
import { newerCheckpoint } from "../queries.ts";
import { readingOf } from "../reading.ts";
import { bytes, checkpointValues, formatReceipt } from "../rows.ts";
import type { Store, StoreOptions } from "../Store.ts";
import { connect } from "./connect.ts";
import { migrate } from "./migrate.ts";
import { originOf } from "./originOf.ts";
import { rowReader } from "./rowReader.ts";
import { watchFile } from "./watchFile.ts";
import { batchWriter } from "./writeBatch.ts";

/**
 * Opens the store in a file, and makes it if there is none. Several processes of one machine may open the same file.
 *
 * @param file A path, or ":memory:" for a store that ends with the process.
 * @throws {@link StoreUnavailableError} or {@link StoreTooNewError}.
 * @example
 * const store = openSqliteStore("gateway.db");
 */
export function openSqliteStore(file: string, options: StoreOptions = {}): Store {
  const database = connect(file);
  migrate(database);
  const rows = rowReader(database);
  const writeBatch = batchWriter(database);
  const listeners = createListeners();
  const origin = originOf(database, file);
  const endWatching = watchFile(database, (node) => listeners.tell(node && bytesToHex(node)));
  const addReceipt = database.prepare("INSERT OR IGNORE INTO receipts VALUES (?, ?, ?, ?, ?)");
  const setCheckpoint = database.prepare(`INSERT INTO checkpoints VALUES (?, ?, ?, ?, ?, ?, ?) ${newerCheckpoint}`);
  const setPeer = database.prepare("INSERT INTO peers VALUES (?1, ?2) ON CONFLICT (url) DO UPDATE SET cursor = ?2");

  const accepting = batched((offers: Offer[]) => {
    const acceptances = attempt("write an update", () => {
      const written = writeBatch(offers);
      origin.moved();
      return written;
    });
    for (const { node } of acceptances) listeners.tell(node);
    return acceptances;
  });

  return {
    ...readingOf((query, ...values) => attempt("read", () => rows(query, ...values))),
    accept: async (evidence) => await accepting.ask(offerOf(evidence, options)),
    async addReceipt(receipt) {
      const { node, sequence, key } = receipt;
      const { epoch, revision } = partsOf(sequence);
      attempt("keep a receipt", () => addReceipt.run(bytes(node), epoch, revision, bytes(key), formatReceipt(receipt)));
    },
    async setCheckpoint(checkpoint, entries) {
      attempt("keep a checkpoint", () => setCheckpoint.run(...checkpointValues(checkpoint, entries)));
    },
    async setPeer({ url, cursor }) {
      attempt("keep a peer's cursor", () => setPeer.run(url, cursor));
    },
    origin: async () => attempt("read", origin.origin),
    vouch: async () => attempt("write the mark beside it", origin.vouch),
    doubt: async () => attempt("remove the mark beside it", origin.doubt),
    watch: listeners.add,
    async close() {
      await accepting.idle();
      endWatching();
      origin.close();
      database.close();
    },
  };
}

function attempt<Result>(doing: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new StoreUnavailableError(doing, error);
  }
}
