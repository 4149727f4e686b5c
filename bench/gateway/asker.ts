// Asks a server, in a thread of its own: one thread would be too slow for two servers. Started by measure.ts.
import { parentPort } from "node:worker_threads";

import autocannon from "autocannon";

/** Whom to ask what, for how many seconds, over how many connections. */
export type Errand = { origin: string; paths: readonly string[]; seconds: number; connections: number };
/** How many answers there were, and how many requests had none. */
export type Told = { answers: number; failures: number };

parentPort?.on("message", (errand: Errand) => {
  // A thread has no origin, as windows have.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  void ask(errand).then((told) => parentPort?.postMessage(told));
});

/**
 * Asks for some seconds, as fast as there are answers. Each connection has its requests written out before the first is
 * sent: a server that waits for whoever asks would be measured in how it wakes up.
 */
async function ask({ origin, paths, seconds, connections }: Errand): Promise<Told> {
  let connection = 0;
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    // A machine that does other things too may stand still for a while: that is no failure of the server.
    timeout: 60,
    setupClient: (client) => {
      const mine = connection++;
      client.setRequests(paths.filter((_, i) => i % connections === mine).map((path) => ({ path })));
    },
  });
  return { answers: result["2xx"], failures: result.non2xx + result.errors };
}
