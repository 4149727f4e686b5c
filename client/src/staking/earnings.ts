import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/** What a seat could be paid now, in DIMT wei: rewards, its share of fees, and what it earned by its turns. */
export type Earnings = { rewards: bigint; fees: bigint; duty: bigint };

/**
 * What a seat could be paid now, by {@link claimSeat}, {@link claimFees} and {@link claimDuty}.
 *
 * @throws {@link NoServiceProvidersError}.
 * @example
 * const { rewards, fees, duty } = await earnings(ans, { seat: 7 });
 */
export async function earnings(context: AnsContext, args: { seat: number }): Promise<Earnings> {
  const seat = [args.seat] as const;
  const [rewards, isActive, owed, due, duty] = await Promise.all([
    read(context, "ServiceProviders", "pendingSeat", seat),
    read(context, "ServiceProviders", "isActive", seat),
    read(context, "FeeRouter", "owedToSeat", seat),
    read(context, "FeeRouter", "releasableOf", seat),
    context.addresses.RecordDuty === undefined ? 0n : read(context, "RecordDuty", "owedTo", seat),
  ]);
  // What is due of years that have begun is released with the payment; to the reserve if the seat is not active.
  return { rewards, fees: owed + (isActive ? due : 0n), duty };
}
