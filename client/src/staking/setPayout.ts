import { type Address, zeroAddress } from "viem";

import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Has rewards and fees of a seat paid to `payout`, or to the owner for `null`.
 *
 * @throws {@link NotSeatOwnerError} and what any transaction throws.
 * @example
 * await setPayout(ans, { seat: 7, payout: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8" });
 */
export async function setPayout(context: AnsContext, args: { seat: number; payout: Address | null }): Promise<Sent> {
  return await write(context, "ServiceProviders", "setPayout", [args.seat, args.payout ?? zeroAddress]);
}
