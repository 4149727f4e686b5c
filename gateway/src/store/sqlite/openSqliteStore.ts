import { partsOf } from "@ans/client";
import { bytesToHex } from "viem";

import { batched } from "../batched.ts";
import { createListeners } from "../createListeners.ts";
import { StoreUnavailableError } from "../errors.ts";
import { offerOf } from "../offerOf.ts";
import { bytes, formatReceipt } from "../rows.ts";
import type { Store, StoreOptions } from "../Store.ts";
import { connect } from "./connect.ts";
import { migrate } from "./migrate.ts";
import { reader } from "./reader.ts";
import { batchWriter } from "./writeBatch.ts";

/** How often other processes' changes are looked for, in milliseconds. Looking takes 2 microseconds. */
const lookEvery = 20;

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
  const read = reader(database);
  const writeBatch = batchWriter(database);
  const listeners = createListeners();

  const accepting = batched((offers: Parameters<typeof writeBatch>[0]) => {
    const acceptances = attempt("write an update", () => writeBatch(offers));
    for (const { node } of acceptances) listeners.tell(node);
    return acceptances;
  });

  const addReceipt = database.prepare("INSERT OR IGNORE INTO receipts VALUES (?, ?, ?, ?, ?)");
  const setPeer = database.prepare("INSERT INTO peers VALUES (?1, ?2) ON CONFLICT (url) DO UPDATE SET cursor = ?2");

  const version = database.prepare("PRAGMA data_version");
  let seen = { version: version.get()?.data_version, cursor: read.lastCursor() };
  const looking = setInterval(() => {
    const now = version.get()?.data_version;
    if (now === seen.version) return;
    const changed = read.changedSince(seen.cursor);
    seen = { version: now, cursor: changed.at(-1)?.cursor ?? seen.cursor };
    for (const { node } of changed) listeners.tell(bytesToHex(node));
  }, lookEvery);
  looking.unref();

  return {
    ...read.store,
    accept: async (evidence) => await accepting.ask(offerOf(evidence, options)),
    async addReceipt(receipt) {
      const { node, sequence, key } = receipt;
      const { epoch, revision } = partsOf(sequence);
      attempt("keep a receipt", () => addReceipt.run(bytes(node), epoch, revision, bytes(key), formatReceipt(receipt)));
    },
    async setPeer({ url, cursor }) {
      attempt("keep a peer's cursor", () => setPeer.run(url, cursor));
    },
    watch: listeners.add,
    async close() {
      await accepting.idle();
      clearInterval(looking);
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
