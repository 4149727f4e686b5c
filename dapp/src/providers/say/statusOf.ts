import type { SeatStatus } from "@ans/client";

const statuses: readonly SeatStatus[] = ["none", "standby", "active", "jailed", "exiting", "exited"];

/** The state of a seat that an event gives as a number. */
export function statusOf(value: number): SeatStatus {
  return statuses[value] ?? "none";
}
