import type { AnsContext } from "@ans/client";
import type { Address } from "viem";

import type { Zones } from "./zones.ts";

/** Tells `zones` of all that were announced from a block on, until another one. */
export async function readZoneChanges(
  { ans, resolver, zones, logRange }: { ans: AnsContext; resolver: Address; zones: Zones; logRange: number },
  from: bigint,
  to: bigint,
): Promise<void> {
  const step = BigInt(logRange);
  for (let start = from; start <= to; start += step) {
    const end = start + step - 1n;
    const logs = await ans.publicClient.getLogs({ address: resolver, fromBlock: start, toBlock: end < to ? end : to });
    zones.changed(logs.flatMap(({ topics: [, node] }) => (node === undefined ? [] : [node.slice(2)])));
  }
}
