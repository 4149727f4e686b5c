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
 * Each connection has its requests written out before the first is sent. A server that waits for whoever asks would be
 * measured in how it wakes up.
 *
 * @param paths What is asked for; each connection takes its share of it, in turn.
 * @returns Requests for each second of processor time that the server used.
 */
export async function visit({ origin, child }: Measured, paths: readonly string[], seconds: number): Promise<number> {
  let connection = 0;
  const before = await cpuOf(child);
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: seconds,
    // A machine that does other things too may stand still for a while: that is no failure of the server.
    timeout: 60,
    setupClient: (client) => {
      const mine = connection++;
      client.setRequests(paths.filter((_, i) => i % CONNECTIONS === mine).map((path) => ({ path })));
    },
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
