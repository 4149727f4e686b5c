import { type Address, encodeEventTopics, type Hex } from "viem";

import { ansRegistryAbi } from "../abi/ansRegistry.ts";
import { explained } from "../chain/explained.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { pagedLogs } from "../events/pagedLogs.ts";

/** The nodes of all names that an account ever received, whether it still has them or not. */
export async function nodesReceived(context: AnsContext, owner: Address): Promise<Hex[]> {
  const toBlock = await explained(context, () => context.publicClient.getBlockNumber({ cacheTime: 0 }));
  const topics = encodeEventTopics({ abi: ansRegistryAbi, eventName: "Transfer", args: { to: owner } });
  const nodes = new Set<Hex>();
  const query = { address: context.addresses.ANSRegistry, filters: [topics], fromBlock: context.fromBlock, toBlock };
  for await (const { logs } of pagedLogs(context, query)) {
    for (const log of logs) {
      const node = log.topics[3];
      if (node !== undefined) nodes.add(node);
    }
  }
  return [...nodes];
}
