import { isAddressEqual, parseEventLogs } from "viem";

import { serviceProvidersAbi } from "../abi/serviceProviders.ts";
import type { Sent } from "../chain/Sent.ts";
import { addressOf } from "../context/addressOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/** A transaction, and how much DIMT wei it paid out or added. */
export type SentAmount = { amount: bigint; sent: Sent };

type AmountEvent = "SelfStakeWithdrawn" | "RewardClaimed" | "StakeWithdrawn" | "RewardCompounded";

/** How much a transaction moved, by its events of one kind. */
export function sentAmount(context: AnsContext, sent: Sent, eventName: AmountEvent): SentAmount {
  const logs = parseEventLogs({ abi: serviceProvidersAbi, eventName, logs: [...sent.logs] });
  const own = logs.filter((log) => isAddressEqual(log.address, addressOf(context, "ServiceProviders")));
  return { amount: own.reduce((sum, { args }) => sum + args.amount, 0n), sent };
}
