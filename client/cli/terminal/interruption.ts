import { constants } from "node:os";

import type { Progress } from "./progress.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Says a last sentence when the command is interrupted, and ends it.
 *
 * @param sentence What is unfinished, and how to go on.
 * @returns Call it when there is nothing to say any more.
 */
export function whenInterrupted(sentence: string, progress: Progress): () => void {
  const stop = (signal: NodeJS.Signals) => {
    progress.failed();
    process.stderr.write(`ans: ${sentence}\n`);
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
