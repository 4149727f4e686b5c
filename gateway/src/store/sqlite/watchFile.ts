import type { DatabaseSync } from "node:sqlite";

import { rowReader } from "./rowReader.ts";

/** How often changes of other processes are looked for, in milliseconds. Looking takes 2 microseconds. */
const lookEvery = 20;

/**
 * Calls back with the node of every name that another connection to the file has changed; with nothing where that
 * cannot be found out. Returns what ends it.
 */
export function watchFile(database: DatabaseSync, changed: (node?: Uint8Array) => void): () => void {
  const rows = rowReader(database);
  // Differs whenever another connection has committed something.
  const version = database.prepare("PRAGMA data_version");
  const versionNow = () => version.get()?.["data_version"];
  let seen = versionNow();
  let last = rows<{ cursor: number }>("newest")[0]?.cursor ?? 0;

  function look(): void {
    const now = versionNow();
    if (now === seen) return;
    for (const { cursor, node } of rows<{ cursor: number; node: Uint8Array }>("changedSince", last)) {
      last = cursor;
      changed(node);
    }
    seen = now;
  }

  const timer = setInterval(() => {
    try {
      look();
    } catch {
      changed();
    }
  }, lookEvery);
  timer.unref();
  return () => clearInterval(timer);
}
