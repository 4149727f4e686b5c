import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { dearestCommission } from "./dearestCommission.ts";
import { getSeat } from "./getSeat.ts";
import { payStake, type StakePayment } from "./payStake.ts";

/**
 * Delegates to a seat that is open to it, by one transaction and a permit. What is delegated is never slashed.
 *
 * @param args.amount DIMT wei; a delegation is at least 100 DIMT.
 * @param args.maxCommission The most to accept, in basis points; unless given, what the seat takes or has announced now.
 * @throws {@link InsufficientDimtError}, {@link SeatNotFoundError} and what any transaction throws.
 * @example
 * await delegate(ans, { seat: 7, amount: parseEther("1000"), maxCommission: 1000 });
 */
export async function delegate(
  context: AnsContext,
  args: { seat: number; amount: bigint; maxCommission?: number | undefined } & StakePayment,
): Promise<Sent> {
  const { seat, amount } = args;
  const maxCommission = args.maxCommission ?? dearestCommission(await getSeat(context, { seat }));
  return await payStake(context, amount, args, (permit, options) =>
    write(context, "ServiceProviders", "delegateStake", [seat, amount, maxCommission, permit], options),
  );
}
