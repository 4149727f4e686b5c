import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { type SentAmount, sentAmount } from "./sentAmount.ts";

/**
 * Pays the rewards of a seat's owner to the payout address. Anybody may call it.
 *
 * @throws What any transaction throws.
 * @returns The amount in DIMT wei.
 * @example
 * const { amount } = await claimSeat(ans, { seat: 7 });
 */
export async function claimSeat(context: AnsContext, args: { seat: number }): Promise<SentAmount> {
  const sent = await write(context, "ServiceProviders", "claimSeat", [args.seat]);
  return sentAmount(context, sent, "RewardClaimed");
}
