import {
  type Abi,
  type ContractEventArgsFromTopics,
  type ContractEventName,
  decodeEventLog,
  encodeEventTopics,
  type Hex,
} from "viem";

import { abis, type CallableName } from "../chain/abis.ts";
import { explained } from "../chain/explained.ts";
import { addressOf } from "../context/addressOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { pagedLogs, type Topics } from "./pagedLogs.ts";

/** One event of a kind: its arguments, and where in the chain it is. */
export type EventOf<C extends CallableName, E extends ContractEventName<(typeof abis)[C]>> = {
  args: ContractEventArgsFromTopics<(typeof abis)[C], E>;
  blockNumber: bigint;
  transactionHash: Hex;
};

/**
 * All events of one kind of one contract, oldest first.
 *
 * @param indexed What some of its indexed arguments must be.
 * @example
 * const joined = await eventsOf(ans, "ServiceProviders", "SeatJoined", { owner });
 */
export async function eventsOf<C extends CallableName, E extends ContractEventName<(typeof abis)[C]>>(
  context: AnsContext,
  contract: C,
  eventName: E,
  indexed: Readonly<Record<string, unknown>> = {},
): Promise<EventOf<C, E>[]> {
  const abi: Abi = abis[contract];
  const name: string = eventName;
  const toBlock = await explained(context, () => context.publicClient.getBlockNumber({ cacheTime: 0 }));
  const topics: Topics = encodeEventTopics({ abi, eventName: name, args: indexed });
  const query = { address: addressOf(context, contract), filters: [topics], fromBlock: context.fromBlock, toBlock };
  const found: unknown[] = [];
  for await (const { logs } of pagedLogs(context, query)) {
    for (const { data, topics, blockNumber, transactionHash } of logs) {
      const { args } = decodeEventLog({ abi, data, topics });
      found.push({ args, blockNumber, transactionHash });
    }
  }
  // The topics were those of this one event, and so is what they fit.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return found as EventOf<C, E>[];
}
