import type { Logger } from "pino";

import { type OpenIndex, readIndex } from "./readIndex.ts";
import { startIndex } from "./startIndex.ts";
import type { ThreadTask } from "./thread.ts";

/** Opens the index of a gateway, and keeps it up to date in a thread of its own until it is closed. */
export async function keepIndex(task: ThreadTask, log: Pick<Logger, "info" | "warn" | "error">): Promise<OpenIndex> {
  const index = await readIndex(task.store, task);
  const thread = startIndex(task, log);
  const close = async () => {
    await thread.stop();
    await index.close();
  };
  return { ...index, close };
}
