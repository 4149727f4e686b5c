import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Logger } from "pino";

import { type OpenIndex, readIndex } from "./readIndex.ts";
import { startIndex } from "./startIndex.ts";
import type { ThreadTask } from "./thread.ts";

/**
 * Opens the index of a gateway, and keeps it up to date in a thread of its own until it is closed. That of a store in
 * memory is in a file all the same, since threads share no memory; it goes when it is closed.
 */
export async function keepIndex(task: ThreadTask, log: Pick<Logger, "info" | "warn" | "error">): Promise<OpenIndex> {
  const folder = task.store === "sqlite::memory:" ? await mkdtemp(join(tmpdir(), "ans-index-")) : undefined;
  const store = folder === undefined ? task.store : `sqlite:${join(folder, "gateway.db")}`;
  const index = await readIndex(store, task);
  const thread = startIndex({ ...task, store }, log);
  const close = async () => {
    await thread.stop();
    await index.close();
    if (folder !== undefined) await rm(folder, { recursive: true });
  };
  return { ...index, close };
}
