import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { type SentAmount, sentAmount } from "./sentAmount.ts";

/**
 * Pays to the owner what has unbonded of the stake of a seat. Anybody may call it.
 *
 * @throws What any transaction throws.
 * @returns The amount in DIMT wei.
 * @example
 * const { amount } = await withdrawSelf(ans, { seat: 7 });
 */
export async function withdrawSelf(context: AnsContext, args: { seat: number }): Promise<SentAmount> {
  const sent = await write(context, "ServiceProviders", "withdrawSelf", [args.seat]);
  return sentAmount(context, sent, "SelfStakeWithdrawn");
}
