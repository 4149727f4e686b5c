import { type Address, zeroAddress } from "viem";

import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Offers a seat with all that is in it to somebody, who takes it with {@link acceptSeat}; to nobody any more for `null`.
 *
 * @throws {@link NotSeatOwnerError} and what any transaction throws.
 * @example
 * await offerSeat(ans, { seat: 7, to: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8" });
 */
export async function offerSeat(context: AnsContext, args: { seat: number; to: Address | null }): Promise<Sent> {
  return await write(context, "ServiceProviders", "offerSeat", [args.seat, args.to ?? zeroAddress]);
}
