import { checkDeployment, createAns } from "@ans/client";
import { createPublicClient, http } from "viem";

import type { GatewayConfig } from "../config/GatewayConfig.ts";
import { readManifest } from "../config/readManifest.ts";
import { progressBar } from "./progressBar.ts";
import type { IndexStatus } from "./readStatus.ts";
import { rebuildIndex } from "./rebuildIndex.ts";

/** How an index is brought up to date. */
export type Rebuilding = {
  /**
   * "chain" reads everything again from the deployment's first block, "events" makes it anew from the events that were read
   * before, "here" goes on where it is.
   */
  from: "chain" | "events" | "here";
  /** Where a bar is shown. */
  output: { isTTY?: boolean | undefined; write: (text: string) => unknown };
  /** Ends it before its time: nothing is lost, and "here" goes on. */
  signal: AbortSignal;
};

/**
 * Brings the index of a configured gateway up to date, which may run meanwhile.
 *
 * @throws {@link ConfigError}, {@link WrongIndexError}, {@link StoreUnavailableError}, and the client's errors.
 */
export async function rebuild({ chain, store }: GatewayConfig, rebuilding: Rebuilding): Promise<IndexStatus> {
  const { from, output, signal } = rebuilding;
  const transport = http(chain.rpc, { batch: true, timeout: 20_000, retryCount: 1 });
  const ans = createAns({ publicClient: createPublicClient({ transport }), manifest: readManifest(chain.manifest) });
  await checkDeployment(ans);
  return await rebuildIndex(ans, {
    store,
    from: from === "here" ? undefined : from,
    onProgress: progressBar(output, from === "events" ? "events and blocks" : "blocks"),
    signal,
  });
}
