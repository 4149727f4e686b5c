import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

import type { Errand, Told } from "./asker.ts";

/** A server that is measured, in a process of its own, and who asks it. */
export type Measured = { origin: string; child: ChildProcess; asker: Worker };

/** How many connections ask at the same time. */
const CONNECTIONS = 64;

/** Starts one of the servers, and waits until it listens. */
export async function start(server: string, ...words: string[]): Promise<Measured> {
  const child = fork(join(import.meta.dirname, "servers", `${server}.ts`), words, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { port } = await told(child);
  const asker = new Worker(new URL("./asker.ts", import.meta.url));
  return { origin: `http://127.0.0.1:${Number(port)}`, child, asker };
}

/** Ends a server. */
export async function stop({ child, asker }: Measured): Promise<void> {
  await asker.terminate();
  const ended = once(child, "exit");
  child.kill();
  await ended;
}

/**
 * Asks a server for some seconds, as fast as it answers.
 *
 * @param paths What is asked for; each connection takes its share of it, in turn.
 * @returns Requests for each second of processor time that the server used.
 */
export async function visit(
  { origin, child, asker }: Measured,
  paths: readonly string[],
  seconds: number,
): Promise<number> {
  const before = await cpuOf(child);
  const errand: Errand = { origin, paths, seconds, connections: CONNECTIONS };
  // A thread has no origin, as windows have.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  asker.postMessage(errand);
  const [told]: Told[] = await once(asker, "message");
  if (told === undefined || told.failures > 0) {
    throw new Error(`${origin}: ${told?.failures ?? "all"} requests were not answered as they should be.`);
  }
  return told.answers / ((await cpuOf(child)) - before);
}

async function cpuOf(child: ChildProcess): Promise<number> {
  child.send("cpu");
  return Number((await told(child)).cpu);
}

async function told(child: ChildProcess): Promise<Record<string, unknown>> {
  const heard = new AbortController();
  const ended = once(child, "exit", heard).then(() => {
    throw new Error("A server ended before it was measured.");
  });
  const [message] = await Promise.race([once(child, "message", heard), ended]);
  heard.abort();
  return { ...message };
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
