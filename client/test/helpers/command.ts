import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";

const launcher = join(import.meta.dirname, "../../bin/ans.mjs");

/** How a run of the command ended. `code` is null where a signal ended it. */
export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

/** A run of the command that is not over yet. */
export type Running = {
  /** Waits until stderr has said this. Fails if the command ends without. */
  said: (words: string | RegExp) => Promise<void>;
  kill: (signal: NodeJS.Signals) => void;
  ended: Promise<Ended>;
};

/** Starts `ans` as a person would, in a process of its own. */
export function start(words: readonly string[], env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [launcher, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...env },
  });
  const heard = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (heard.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (heard.stderr += chunk.toString()));
  const ended = end(child, heard);
  return {
    said: (words) => listen(child, heard, words),
    kill: (signal) => void child.kill(signal),
    ended,
  };
}

async function end(child: Child, heard: { stdout: string; stderr: string }): Promise<Ended> {
  await once(child, "close");
  return { code: child.exitCode, signal: child.signalCode, ...heard };
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

async function listen(child: Child, heard: { stderr: string }, words: string | RegExp): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const check = () => {
      if (typeof words === "string" ? heard.stderr.includes(words) : words.test(heard.stderr)) resolve();
    };
    child.stderr.on("data", check);
    child.on("close", () => reject(new Error(`It ended without saying ${String(words)}: ${heard.stderr}`)));
    check();
  });
}
