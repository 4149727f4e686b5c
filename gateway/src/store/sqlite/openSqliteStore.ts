import type { DatabaseSync, SQLInputValue } from "node:sqlite";

import { partsOf } from "@ans/client";
import { bytesToHex } from "viem";

import { batched } from "../batched.ts";
import { createListeners } from "../createListeners.ts";
import { StoreUnavailableError } from "../errors.ts";
import { offerOf } from "../offerOf.ts";
import type { Offer } from "../planBatch.ts";
import { readingOf } from "../reading.ts";
import { bytes, checkpointValues, formatReceipt } from "../rows.ts";
import type { Store, StoreOptions } from "../Store.ts";
import { connect } from "./connect.ts";
import { migrate } from "./migrate.ts";
import { originOf } from "./originOf.ts";
import { rowReader } from "./rowReader.ts";
import { startWriter, type Writer } from "./startWriter.ts";
import { watchFile } from "./watchFile.ts";
import { type Write, writerOf } from "./writes.ts";

/** Where updates are written in this thread, nothing else goes on meanwhile: so many take some milliseconds. */
const FEW = 32;

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
  const listeners = createListeners();
  const origin = originOf(database, file);
  const isApart = options.writesApart === true && file !== ":memory:";
  const writer = isApart ? startWriter(file) : writerHere(database);
  const endWatching = watchFile(database, (node) => listeners.tell(node && bytesToHex(node)));

  const accepting = batched(
    async (offers: Offer[]) => {
      const acceptances = await attemptApart("write an update", writer.write({ kind: "updates", offers }));
      attempt("write the mark beside it", origin.moved);
      for (const { node } of acceptances) listeners.tell(node);
      return acceptances;
    },
    isApart ? undefined : FEW,
  );
  const receiving = batched(async (receipts: SQLInputValue[][]) => {
    await attempt(
      "keep a receipt",
      async () => await writer.write({ kind: "rows", table: "receipts", rows: receipts }),
    );
    return receipts;
  });

  return {
    ...readingOf((query, ...values) => attempt("read", () => rows(query, ...values))),
    accept: async (evidence) => await accepting.ask(offerOf(evidence, options)),
    async addReceipt(receipt) {
      const { node, sequence, key } = receipt;
      const { epoch, revision } = partsOf(sequence);
      await receiving.ask([bytes(node), epoch, revision, bytes(key), formatReceipt(receipt)]);
    },
    async setCheckpoint(checkpoint, entries) {
      const write: Write = { kind: "rows", table: "checkpoints", rows: [checkpointValues(checkpoint, entries)] };
      await attemptApart("keep a checkpoint", writer.write(write));
    },
    async setPeer({ url, cursor }) {
      const write: Write = { kind: "rows", table: "peers", rows: [[url, cursor]] };
      await attemptApart("keep a peer's cursor", writer.write(write));
    },
    origin: async () => attempt("read", origin.origin),
    vouch: async () => attempt("write the mark beside it", origin.vouch),
    doubt: async () => attempt("remove the mark beside it", origin.doubt),
    watch: listeners.add,
    async close() {
      await accepting.idle();
      await receiving.idle();
      await writer.close();
      endWatching();
      database.close();
    },
  };
}

function writerHere(database: DatabaseSync): Writer {
  const write = writerOf(database);
  return { write: async (each) => write(each), close: async () => undefined };
}

function attempt<Result>(doing: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new StoreUnavailableError(doing, error);
  }
}

async function attemptApart<Result>(doing: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new StoreUnavailableError(doing, error);
  }
}
