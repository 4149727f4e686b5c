import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import autocannon from "autocannon";

/** A server that is measured, in a process of its own. */
export type Measured = { origin: string; child: ChildProcess };

/** How many connections ask at the same time. */
const CONNECTIONS = 64;

/** Starts one of the servers, and waits until it listens. */
export async function start(server: string, ...words: string[]): Promise<Measured> {
  const child = fork(join(import.meta.dirname, "servers", `${server}.ts`), words, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { port } = await told(child);
  return { origin: `http://127.0.0.1:${Number(port)}`, child };
}

/** Ends a server. */
export async function stop({ child }: Measured): Promise<void> {
  const ended = once(child, "exit");
  child.kill();
  await ended;
}

/**
 * Asks a server for some seconds, as fast as it answers.
 *
 * @param paths What is asked for, in turn.
 * @returns Requests for each second of processor time that the server used.
 */
export async function visit({ origin, child }: Measured, paths: readonly string[], seconds: number): Promise<number> {
  const before = await cpuOf(child);
  let next = 0;
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] ?? "/" }) }],
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${origin}: ${result.non2xx} answers were no answers, ${result.errors} failed.`);
  }
  return result["2xx"] / ((await cpuOf(child)) - before);
}

async function cpuOf(child: ChildProcess): Promise<number> {
  child.send("cpu");
  return Number((await told(child)).cpu);
}

async function told(child: ChildProcess): Promise<Record<string, unknown>> {
  const [message] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => {
      throw new Error("A server ended before it was measured.");
    }),
  ]);
  return { ...message };
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
