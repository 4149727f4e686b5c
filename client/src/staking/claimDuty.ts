import { parseEventLogs } from "viem";

import { recordDutyAbi } from "../abi/recordDuty.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import type { SentAmount } from "./sentAmount.ts";

/**
 * Pays a seat what it has earned by its turns, to its payout address. Anybody may call it.
 *
 * @returns The amount in DIMT wei.
 * @throws {@link ContractRefusedError} where nothing is owed, and what any transaction throws.
 * @example
 * const { amount } = await claimDuty(ans, { seat: 7 });
 */
export async function claimDuty(context: AnsContext, args: { seat: number }): Promise<SentAmount> {
  const sent = await write(context, "RecordDuty", "claim", [args.seat]);
  const [paid] = parseEventLogs({ abi: recordDutyAbi, eventName: "ShareClaimed", logs: [...sent.logs] });
  return { amount: paid?.args.amount ?? 0n, sent };
}
