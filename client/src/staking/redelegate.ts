import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { dearestCommission } from "./dearestCommission.ts";
import { getSeat } from "./getSeat.ts";

/**
 * Moves a delegation to another seat at once. What was earned at the first one stays claimable there.
 *
 * @param args.amount DIMT wei.
 * @param args.maxCommission The most to accept, in basis points; unless given, what the seat takes or has announced now.
 * @throws {@link SeatNotFoundError} and what any transaction throws.
 * @example
 * await redelegate(ans, { from: 7, to: 12, amount: parseEther("1000") });
 */
export async function redelegate(
  context: AnsContext,
  args: { from: number; to: number; amount: bigint; maxCommission?: number | undefined },
): Promise<Sent> {
  const { from, to, amount } = args;
  const maxCommission = args.maxCommission ?? dearestCommission(await getSeat(context, { seat: to }));
  return await write(context, "ServiceProviders", "redelegateStake", [from, to, amount, maxCommission]);
}
