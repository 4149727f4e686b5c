import { addressOf, ansRegistryAbi } from "@ans/client";

import type { Block } from "../indexer/chain/readPages.ts";
import { type Gap, gapsOf } from "./gaps.ts";
import type { Clock } from "./names/lifeOf.ts";
import type { QuerySource } from "./QuerySource.ts";

/** What an answer is of: the block, what is missing of it, and the time by which names live. */
export type AsOf = { block: Block | null; gaps: Gap[]; clock: Clock };

/** Says as of when questions are answered. */
export function asOfReader(source: QuerySource): () => Promise<AsOf> {
  let gracePeriod: number | undefined;
  return async () => {
    const status = await source.index.status();
    gracePeriod ??= await readGracePeriod(source);
    const now = Math.max(status.block?.time ?? 0, Math.floor(Date.now() / 1000));
    return { block: status.block, gaps: gapsOf(status), clock: { now, gracePeriod } };
  };
}

/** It never changes, so that the chain is asked once. */
async function readGracePeriod({ context }: QuerySource): Promise<number> {
  return await context.publicClient.readContract({
    abi: ansRegistryAbi,
    address: addressOf(context, "ANSRegistry"),
    functionName: "GRACE_PERIOD",
  });
}
