import { parseEventLogs } from "viem";

import { serviceProvidersAbi } from "../abi/serviceProviders.ts";
import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Sends an active seat to jail whose lease has been over for a whole lease. Anybody may, for 1 % of what it forfeits.
 *
 * @returns The bounty in DIMT wei.
 * @example
 * const { bounty } = await reap(ans, { seat: 7 });
 */
export async function reap(context: AnsContext, args: { seat: number }): Promise<{ bounty: bigint; sent: Sent }> {
  const sent = await write(context, "ServiceProviders", "reap", [args.seat]);
  const [reaped] = parseEventLogs({ abi: serviceProvidersAbi, eventName: "SeatReaped", logs: [...sent.logs] });
  return { bounty: reaped?.args.bounty ?? 0n, sent };
}
