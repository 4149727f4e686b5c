import type { Seat } from "@ans/client";

/** What unbonds of a stake, and until when: all of it where the seat is leaving. */
export function releaseOf(seat: Seat): { amount: bigint; at: number } | undefined {
  if (seat.status === "exiting" || seat.status === "exited") {
    return seat.self > 0n && seat.until !== null ? { amount: seat.self, at: seat.until } : undefined;
  }
  return seat.releasing > 0n && seat.releaseAt !== null ? { amount: seat.releasing, at: seat.releaseAt } : undefined;
}
