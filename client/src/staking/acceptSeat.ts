import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Takes over a seat that was offered to the context's account. Rewards and fees are then paid to that account.
 *
 * @throws {@link ContractRefusedError} where it was not offered to it, and what any transaction throws.
 * @example
 * await acceptSeat(ans, { seat: 7 });
 */
export async function acceptSeat(context: AnsContext, args: { seat: number }): Promise<Sent> {
  return await write(context, "ServiceProviders", "acceptSeat", [args.seat]);
}
