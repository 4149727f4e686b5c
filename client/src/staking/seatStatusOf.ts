import type { SeatStatus } from "./Seat.ts";

const statuses: readonly SeatStatus[] = ["none", "standby", "active", "jailed", "exiting", "exited"];

/** The state that a contract gives as a number. */
export function seatStatusOf(value: unknown): SeatStatus {
  return statuses[Number(value)] ?? "none";
}
