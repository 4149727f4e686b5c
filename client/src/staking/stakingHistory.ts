import type { Address } from "viem";

import { blockTimes } from "../chain/blockTimes.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import type { AnsEvent } from "../events/AnsEvent.ts";
import { eventsSince } from "../events/eventsSince.ts";

/** Something that happened to a seat or a delegation, and when, in Unix seconds. */
export type StakingEvent = Extract<AnsEvent, { contract: "ServiceProviders" }> & { time: number };

/**
 * What happened to a seat, to what an account has delegated and owns, or to all seats; the oldest first.
 *
 * @param args.fromBlock The first block; the block of the deployment unless given.
 * @param args.eventNames Only events of these names, as "CommissionChanged".
 * @example
 * for (const { eventName, time } of await stakingHistory(ans, { seat: 7 })) console.log(eventName, time);
 */
export async function stakingHistory(
  context: AnsContext,
  args: {
    seat?: number | undefined;
    account?: Address | undefined;
    fromBlock?: bigint | undefined;
    eventNames?: readonly StakingEvent["eventName"][] | undefined;
  },
): Promise<StakingEvent[]> {
  const { events } = await eventsSince(context, { ...args, contracts: ["ServiceProviders"] });
  const found = events.filter((event) => event.contract === "ServiceProviders");
  const times = await blockTimes(
    context,
    found.map(({ blockNumber }) => blockNumber),
  );
  return found.map((event) => ({ ...event, time: times.get(event.blockNumber) ?? 0 }));
}
