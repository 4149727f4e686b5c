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
  const [rewards, fees, duty] = await Promise.all([
    read(context, "ServiceProviders", "pendingSeat", seat),
    read(context, "FeeRouter", "owedToSeat", seat),
    context.addresses.RecordDuty === undefined ? 0n : read(context, "RecordDuty", "owedTo", seat),
  ]);
  return { rewards, fees, duty };
}
