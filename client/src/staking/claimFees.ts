import { parseEventLogs } from "viem";

import { feeRouterAbi } from "../abi/feeRouter.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import type { SentAmount } from "./sentAmount.ts";

/**
 * Pays a seat its share of the fees of names that chose it, to its payout address. Anybody may call it.
 *
 * @returns The amount in DIMT wei.
 * @throws {@link ContractRefusedError} where nothing is owed, and what any transaction throws.
 * @example
 * const { amount } = await claimFees(ans, { seat: 7 });
 */
export async function claimFees(context: AnsContext, args: { seat: number }): Promise<SentAmount> {
  const sent = await write(context, "FeeRouter", "paySeat", [args.seat]);
  const [paid] = parseEventLogs({ abi: feeRouterAbi, eventName: "SeatPaid", logs: [...sent.logs] });
  return { amount: paid?.args.amount ?? 0n, sent };
}
