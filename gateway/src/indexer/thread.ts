import { parentPort, workerData } from "node:worker_threads";

import { createAns } from "@ans/client";
import { createPublicClient, http } from "viem";

import { createIndexer } from "./createIndexer.ts";
import { openIndex } from "./data/openIndex.ts";
import { follow } from "./follow.ts";

/** What a thread is to do: keep the index beside `store` up to date with the chain behind `rpc`. */
export type ThreadTask = {
  rpc: string;
  /** The deployment's manifest, as JSON. */
  manifest: string;
  /** The address of the gateway's store. */
  store: string;
  /** Milliseconds between two looks at the chain. */
  every: number;
};

/** What a thread tells: that the index has moved for the first time or to another branch; or what is wrong. */
export type ThreadMessage = { kind: "moved"; block: number; reorgs: number } | { kind: "fault"; fault: string };

// This file is run by startIndex alone.
if (parentPort !== null) await run(workerData, parentPort);

async function run({ rpc, manifest, store, every }: ThreadTask, port: NonNullable<typeof parentPort>): Promise<void> {
  const stopped = new AbortController();
  port.once("message", () => stopped.abort());
  const tell = (message: ThreadMessage) => port.postMessage(message);
  const publicClient = createPublicClient({ transport: http(rpc, { batch: true, timeout: 20_000, retryCount: 1 }) });
  const database = await openIndex(store);
  let reorgs: number | undefined;
  let fault: string | undefined;
  await follow(createIndexer(createAns({ publicClient, manifest }), database), {
    signal: stopped.signal,
    interval: every,
    onMove: (moved) => {
      if (moved.reorgs !== reorgs || fault !== undefined)
        tell({ kind: "moved", block: moved.block.number, reorgs: moved.reorgs });
      [reorgs, fault] = [moved.reorgs, undefined];
    },
    onFault: (error) => {
      const said = error instanceof Error ? error.message : String(error);
      if (said !== fault) tell({ kind: "fault", fault: said });
      fault = said;
    },
  });
  await database.close();
  port.close();
}
