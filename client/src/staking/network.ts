import { chainTime } from "../chain/chainTime.ts";
import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/** The figures of all seats together. Amounts are in DIMT wei, durations in seconds, times in Unix seconds. */
export type Network = {
  seats: { taken: number; active: number; most: number };
  /** The least stake of a seat. */
  seatStake: bigint;
  /** The least of it that must be the owner's. */
  minSelf: bigint;
  reserve: bigint;
  /** What flows in a day now to all active seats, and to each. */
  perDay: bigint;
  perSeatPerDay: bigint;
  /** For how many days the reserve lasts at this rate before the rate begins to fall. */
  flatDays: number;
  /** What the least stake earns in a year at this rate, in basis points of it; `null` while no seat is active. */
  yearlyRate: number | null;
  /** The active seat that is displaced next, and the one that moves up next; `null` for none. */
  weakest: { seat: number; level: number } | null;
  nextInLine: { seat: number; level: number } | null;
  /** How long a proof of service lasts. */
  lease: number;
  unbondSelf: number;
  unbondDelegation: number;
  /** Until when nobody can join or delegate; `null` while everybody can. */
  pausedUntil: number | null;
};

/**
 * How many seats there are, what they earn, and the rules that hold now.
 *
 * @throws {@link NoServiceProvidersError}.
 * @example
 * const { seats, perSeatPerDay } = await network(ans);
 */
export async function network(context: AnsContext): Promise<Network> {
  const [view, most, seatStake, now] = await Promise.all([
    read(context, "SPLens", "networkNow", []),
    read(context, "ServiceProviders", "MAX_SEATS", []),
    read(context, "ServiceProviders", "SEAT_STAKE", []),
    chainTime(context),
  ]);
  const { reserve, perDay, perSeatPerDay, activeSeats, pausedUntil } = view;
  const { minSelf, lease, unbondSelf, unbondDelegation } = view.parameters;
  return {
    seats: { taken: view.seatsEver, active: Number(activeSeats), most: Number(most) },
    seatStake,
    minSelf,
    reserve,
    perDay,
    perSeatPerDay,
    flatDays: Number(view.flatDays),
    yearlyRate: activeSeats === 0n ? null : Number((perSeatPerDay * 365n * 10_000n) / seatStake),
    weakest: placeOf(view.weakest, view.weakestLevel),
    nextInLine: placeOf(view.nextInLine, view.nextInLineLevel),
    lease,
    unbondSelf,
    unbondDelegation,
    pausedUntil: pausedUntil > now ? pausedUntil : null,
  };
}

function placeOf(seat: number, level: number): { seat: number; level: number } | null {
  return seat === 0 ? null : { seat, level };
}
