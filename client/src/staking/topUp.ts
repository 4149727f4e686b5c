import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { payStake, type StakePayment } from "./payStake.ts";

/**
 * Adds to the owner's stake of a seat, which belongs to the owner from then on. Anybody may.
 *
 * @param args.amount DIMT wei.
 * @throws {@link InsufficientDimtError} and what any transaction throws.
 * @example
 * await topUp(ans, { seat: 7, amount: parseEther("312500") }); // one level up
 */
export async function topUp(context: AnsContext, args: { seat: number; amount: bigint } & StakePayment): Promise<Sent> {
  const { seat, amount } = args;
  return await payStake(context, amount, args, (permit, options) =>
    write(context, "ServiceProviders", "topUp", [seat, amount, permit], options),
  );
}
