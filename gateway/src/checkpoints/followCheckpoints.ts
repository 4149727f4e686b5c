import { setTimeout as wait } from "node:timers/promises";

import { LRUCache } from "lru-cache";

import type { Gateway } from "../Gateway.ts";
import { pullCheckpoints } from "./pullCheckpoints.ts";

/** How long a checkpoint that was refused is not looked at again, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Fetches newer checkpoints from other gateways, time after time, until it is ended.
 *
 * @param peers The base URLs of the others.
 * @returns What ends it.
 */
export function followCheckpoints(gateway: Gateway, peers: () => Promise<readonly string[]>): () => Promise<void> {
  const ending = new AbortController();
  const { log, config } = gateway;
  // Nobody has the chain asked again and again by telling of checkpoints that are none.
  const refused = new LRUCache<string, true>({ max: 10_000, ttl: PATIENCE });

  async function round(): Promise<void> {
    for (const url of await peers()) {
      if (ending.signal.aborted) return;
      try {
        const { taken, refused: others } = await pullCheckpoints(gateway, url, (signature) => refused.has(signature));
        for (const signature of others) refused.set(signature, true);
        if (taken > 0) log.info({ peer: url, taken }, "newer checkpoints");
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log.debug({ peer: url, reason }, "checkpoints could not be fetched; they are asked for again");
      }
    }
  }

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      await round().catch((error: unknown) => log.warn({ err: error }, "checkpoints cannot be followed"));
      await wait(config.peers.replicateSeconds * 1000, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  }

  const running = run();
  return async () => {
    ending.abort();
    await running;
  };
}
