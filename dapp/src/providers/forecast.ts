import type { Network, Seat } from "@ans/client";

const DAY = 86_400;
const BPS = 10_000n;
const TAIL_DAYS = 1000n;

/**
 * What a delegation would earn in so many days, in DIMT wei: day by day at the rate of now, with the commission that
 * holds then, if the seat serves all the time, nobody comes or goes, and no reward is added to the delegation.
 *
 * @param amount What is delegated besides what there is already, in DIMT wei.
 * @param now Unix seconds.
 */
export function forecast(args: { seat: Seat; figures: Network; amount: bigint; now: number }, days: number): bigint {
  const { seat, figures, amount, now } = args;
  const active = BigInt(figures.seats.active);
  const stake = seat.self + seat.delegated + amount;
  if (active === 0n || stake === 0n) return 0n;
  let { reserve } = figures;
  let earned = 0n;
  for (let day = 0; day < days; day++) {
    const tail = reserve / TAIL_DAYS;
    const flowing = tail < figures.perDay ? tail : figures.perDay;
    reserve -= flowing;
    const rest = BPS - BigInt(commissionAt(seat, now + day * DAY));
    earned += ((flowing / active) * rest * amount) / (BPS * stake);
  }
  return earned;
}

/** The commission of a seat at a time, as far as it is known now; in basis points. */
export function commissionAt({ commission, nextCommission }: Seat, time: number): number {
  return nextCommission !== null && nextCommission.from <= time ? nextCommission.commission : commission;
}
