import type { Seat } from "./Seat.ts";

/**
 * The higher of a seat's commission now and the announced one, in basis points: what a delegator must accept.
 *
 * @example
 * const maxCommission = dearestCommission(await getSeat(ans, { seat: 7 }));
 */
export function dearestCommission({ commission, nextCommission }: Seat): number {
  return Math.max(commission, nextCommission?.commission ?? 0);
}
