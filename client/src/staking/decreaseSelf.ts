import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Takes a part out of the owner's stake. It stays slashable for the unbonding time, which begins anew for what was taken
 * out before; then {@link withdrawSelf} pays it.
 *
 * @param args.amount DIMT wei.
 *
 * @throws {@link NotSeatOwnerError} and what any transaction throws.
 * @example
 * await decreaseSelf(ans, { seat: 7, amount: parseEther("100000") });
 */
export async function decreaseSelf(context: AnsContext, args: { seat: number; amount: bigint }): Promise<Sent> {
  return await write(context, "ServiceProviders", "decreaseSelf", [args.seat, args.amount]);
}
