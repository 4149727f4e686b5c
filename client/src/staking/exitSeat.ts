import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Leaves: the seat stops earning now, and its stake is paid by {@link withdrawSelf} after the unbonding time, during which it
 * stays slashable. There is no way back. What is pending stays claimable.
 *
 * @throws {@link NotSeatOwnerError} and what any transaction throws.
 * @example
 * await exitSeat(ans, { seat: 7 });
 */
export async function exitSeat(context: AnsContext, args: { seat: number }): Promise<Sent> {
  return await write(context, "ServiceProviders", "exit", [args.seat]);
}
