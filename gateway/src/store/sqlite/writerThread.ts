import { parentPort, workerData } from "node:worker_threads";

import type { Acceptance } from "../Store.ts";
import { connect } from "./connect.ts";
import { type Write, writerOf } from "./writes.ts";

/** What the thread is told; `undefined` to end. */
export type ToWriter = { id: number; write: Write } | undefined;

/** What it tells of each write. */
export type FromWriter = { id: number; acceptances: Acceptance[] } | { id: number; fault: string };

// This file is run by startWriter alone.
if (parentPort !== null) run(String(workerData), parentPort);

function run(file: string, port: NonNullable<typeof parentPort>): void {
  const database = connect(file);
  const write = writerOf(database);

  function outcomeOf(id: number, asked: Write): FromWriter {
    try {
      return { id, acceptances: write(asked) };
    } catch (error) {
      return { id, fault: error instanceof Error ? error.message : String(error) };
    }
  }

  port.on("message", (message: ToWriter) => {
    if (message !== undefined) return port.postMessage(outcomeOf(message.id, message.write));
    database.close();
    port.close();
  });
}
