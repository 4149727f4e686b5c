import type { Network, Seat } from "@ans/client";

const YEAR_DAYS = 365n;
const BPS = 10_000n;

/** Whether a seat earns at a time (Unix seconds): it is active, and its lease lasts. */
export function isEarning(seat: Seat, now: number): boolean {
  return seat.status === "active" && seat.lease > now;
}

/**
 * What a delegation to a seat earns in a year at the rate of now, after commission, in basis points of it; `null` while
 * the seat earns nothing.
 *
 * @param more What would be delegated besides, in DIMT wei.
 */
export function rateOf(seat: Seat, { perSeatPerDay }: Network, now: number, more = 0n): bigint | null {
  const stake = seat.self + seat.delegated + more;
  if (!isEarning(seat, now) || stake === 0n) return null;
  return (perSeatPerDay * YEAR_DAYS * (BPS - BigInt(seat.commission))) / stake;
}
