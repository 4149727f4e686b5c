import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { type SentAmount, sentAmount } from "./sentAmount.ts";

/**
 * Pays out requests of the context's account at a seat whose time is over; see {@link requests}.
 *
 * @throws What any transaction throws.
 * @returns The amount in DIMT wei.
 * @example
 * const { amount } = await withdrawStake(ans, { seat: 7, requests: [0, 1] });
 */
export async function withdrawStake(
  context: AnsContext,
  args: { seat: number; requests: readonly number[] },
): Promise<SentAmount> {
  const sent = await write(context, "ServiceProviders", "withdrawStake", [args.seat, args.requests]);
  return sentAmount(context, sent, "StakeWithdrawn");
}
