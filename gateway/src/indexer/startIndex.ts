import { once } from "node:events";
import { Worker } from "node:worker_threads";

import type { Logger } from "pino";

import type { ThreadMessage, ThreadTask } from "./thread.ts";

/** What keeps an index up to date, until it is stopped. */
export type IndexThread = { stop: () => Promise<void> };

/**
 * Keeps an index up to date in a thread of its own, so that reading the chain never makes an answer wait. One process
 * of a gateway is enough; several do no harm.
 */
export function startIndex(task: ThreadTask, log: Pick<Logger, "info" | "warn" | "error">): IndexThread {
  const worker = new Worker(new URL("./thread.ts", import.meta.url), { workerData: task });
  let isStopping = false;
  worker.on("message", (message: ThreadMessage) => {
    if (message.kind === "fault") log.warn({ fault: message.fault }, "the index of the chain cannot go on");
    else log.info({ block: message.block, reorgs: message.reorgs }, "the chain is indexed up to this block");
  });
  worker.on("error", (error) => log.error({ err: error }, "the index of the chain has failed"));
  worker.on("exit", () => {
    if (!isStopping) log.error("the index of the chain is no longer kept up to date: start the gateway again");
  });
  worker.unref();
  return {
    stop: async () => {
      isStopping = true;
      const ended = once(worker, "exit");
      worker.ref();
      // A thread has no origin, as windows have.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage("stop");
      if (worker.threadId !== -1) await ended;
    },
  };
}
