import { once } from "node:events";
import { Worker } from "node:worker_threads";

import type { Acceptance } from "../Store.ts";
import type { FromWriter, ToWriter } from "./writerThread.ts";
import type { Write } from "./writes.ts";

/** What writes to a database. */
export type Writer = {
  /** Resolves when it is on the disk. */
  write: (write: Write) => Promise<Acceptance[]>;
  /** To be called when nothing is being written. */
  close: () => Promise<void>;
};

/** Writes in a thread of its own, so that nobody waits for the disk but who publishes. */
export function startWriter(file: string): Writer {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, { resolve: (done: Acceptance[]) => void; reject: (reason: Error) => void }>();

  function start(): Worker {
    const started = new Worker(new URL("./writerThread.ts", import.meta.url), { workerData: file });
    started.on("message", (message: FromWriter) => {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if ("fault" in message) asked?.reject(new Error(message.fault));
      else asked?.resolve(message.acceptances);
      if (waiting.size === 0) started.unref();
    });
    // What was under way may be on the disk or not, as with a process that is killed. The next write starts another thread.
    const fail = (reason: Error) => {
      if (worker === started) worker = undefined;
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    };
    started.on("error", fail);
    started.on("exit", () => fail(new Error("the thread that writes has ended")));
    return started;
  }

  return {
    write: async (write) => {
      const thread = (worker ??= start());
      const id = (last += 1);
      const written = new Promise<Acceptance[]>((resolve, reject) => waiting.set(id, { resolve, reject }));
      thread.ref();
      tell(thread, { id, write });
      return await written;
    },
    close: async () => {
      if (worker === undefined) return;
      const ended = once(worker, "exit");
      worker.ref();
      tell(worker, undefined);
      await ended;
    },
  };
}

function tell(to: Worker, message: ToWriter): void {
  // A thread has no origin, as windows have.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  to.postMessage(message);
}
