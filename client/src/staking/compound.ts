import type { Address } from "viem";

import { write } from "../chain/write.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { type SentAmount, sentAmount } from "./sentAmount.ts";

/**
 * Adds the reward of a delegation to it.
 *
 * @param args.delegator The context's account unless given; another one must have allowed it, see
 * {@link setAutoCompound}.
 * @returns The amount in DIMT wei.
 * @example
 * const { amount } = await compound(ans, { seat: 7 });
 */
export async function compound(
  context: AnsContext,
  args: { seat: number; delegator?: Address | undefined },
): Promise<SentAmount> {
  const delegator = args.delegator ?? accountOf(context).account.address;
  const sent = await write(context, "ServiceProviders", "compound", [args.seat, delegator]);
  return sentAmount(context, sent, "RewardCompounded");
}
