import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { type SentAmount, sentAmount } from "./sentAmount.ts";

/**
 * Pays the rewards of delegations of the context's account to several seats, by one transaction.
 *
 * @throws What any transaction throws.
 * @returns The amount in DIMT wei.
 * @example
 * const { amount } = await claimRewards(ans, { seats: [7, 12] });
 */
export async function claimRewards(context: AnsContext, args: { seats: readonly number[] }): Promise<SentAmount> {
  const sent = await write(context, "ServiceProviders", "claimMany", [args.seats]);
  return sentAmount(context, sent, "RewardClaimed");
}
