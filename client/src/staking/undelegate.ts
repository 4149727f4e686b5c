import { parseEventLogs } from "viem";

import { serviceProvidersAbi } from "../abi/serviceProviders.ts";
import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { TransactionRevertedError } from "../errors/network.ts";

/** A request to take out of a delegation, and when {@link withdrawStake} can pay it, in Unix seconds. */
export type Undelegated = { request: number; readyAt: number; sent: Sent };

/**
 * Takes out of a delegation. It earns nothing from now on, and can be withdrawn after the unbonding time.
 *
 * @param args.amount DIMT wei; at least 100 DIMT must remain, or nothing.
 * @example
 * const { request, readyAt } = await undelegate(ans, { seat: 7, amount: parseEther("1000") });
 */
export async function undelegate(context: AnsContext, args: { seat: number; amount: bigint }): Promise<Undelegated> {
  const sent = await write(context, "ServiceProviders", "undelegateStake", [args.seat, args.amount]);
  const logs = [...sent.logs];
  const [undelegated] = parseEventLogs({ abi: serviceProvidersAbi, eventName: "StakeUndelegated", logs });
  if (undelegated === undefined) throw new TransactionRevertedError(sent.hash);
  const { request, readyAt } = undelegated.args;
  return { request, readyAt, sent };
}
