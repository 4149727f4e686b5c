import { partsOf } from "@ans/client";
import { bytesToHex } from "viem";

import { batched } from "../batched.ts";
import { createListeners } from "../createListeners.ts";
import { StoreTooNewError, StoreUnavailableError } from "../errors.ts";
import { offerOf } from "../offerOf.ts";
import type { Offer } from "../planBatch.ts";
import { newerCheckpoint, queries } from "../queries.ts";
import { readingOf } from "../reading.ts";
import { bytes, checkpointValues, formatReceipt } from "../rows.ts";
import type { Store, StoreOptions } from "../Store.ts";
import { connect } from "./connect.ts";
import { migrate } from "./migrate.ts";
import { originOf } from "./originOf.ts";
import { watchDatabase } from "./watchDatabase.ts";
import { writeBatch } from "./writeBatch.ts";

/**
 * Opens the store in a PostgreSQL database, and makes its tables if there are none. Any number of processes, on any
 * number of machines, may open the same database.
 *
 * @param address `postgres://USER:PASSWORD@HOST/DATABASE`, or any other that the `pg` package takes.
 * @throws {@link StoreUnavailableError} or {@link StoreTooNewError}.
 * @example
 * const store = await openPostgresStore("postgres://ans@localhost/ans");
 */
export async function openPostgresStore(address: string, options: StoreOptions = {}): Promise<Store> {
  const pool = connect(address);
  const listeners = createListeners();
  const endWatching = await attempt("open its database", async () => {
    await migrate(pool);
    return await watchDatabase({ pool, changed: (node) => listeners.tell(node && bytesToHex(node)) });
  }).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });

  async function run<Row extends object>(doing: string, name: string, text: string, values: unknown[]): Promise<Row[]> {
    return (await attempt(doing, async () => await pool.query<Row>({ name, text, values }))).rows;
  }

  const accepting = batched(async (offers: Offer[]) => {
    const acceptances = await attempt("write an update", async () => await writeBatch(pool, offers));
    for (const { node } of acceptances) listeners.tell(node);
    return acceptances;
  });

  const { origin, vouch, doubt } = originOf(pool);
  return {
    ...readingOf(
      async <Row extends object>(query: keyof typeof queries, ...values: unknown[]) =>
        await run<Row>("read", query, queries[query], values),
    ),
    accept: async (evidence) => await accepting.ask(offerOf(evidence, options)),
    async addReceipt(receipt) {
      const { node, sequence, key } = receipt;
      const { epoch, revision } = partsOf(sequence);
      const values = [bytes(node), epoch, revision, bytes(key), formatReceipt(receipt)];
      const text = "INSERT INTO receipts VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
      await run("keep a receipt", "addReceipt", text, values);
    },
    async setCheckpoint(checkpoint, entries) {
      const text = `INSERT INTO checkpoints VALUES ($1, $2, $3, $4, $5, $6, $7) ${newerCheckpoint}`;
      await run("keep a checkpoint", "setCheckpoint", text, [...checkpointValues(checkpoint, entries)]);
    },
    async setPeer({ url, cursor }) {
      const text = "INSERT INTO peers VALUES ($1, $2) ON CONFLICT (url) DO UPDATE SET cursor = $2";
      await run("keep a peer's cursor", "setPeer", text, [url, cursor]);
    },
    origin: async () => await attempt("read", origin),
    vouch: async () => await attempt("write where it is", vouch),
    doubt: async () => await attempt("write where it is", doubt),
    watch: listeners.add,
    async close() {
      await accepting.idle();
      endWatching();
      await pool.end();
    },
  };
}

async function attempt<Result>(doing: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreTooNewError ? error : new StoreUnavailableError(doing, error);
  }
}
