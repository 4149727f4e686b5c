import { dearestCommission, type Seat, showBps, showTime } from "../../src/index.ts";
import { CommandError } from "../terminal/errors.ts";
import { showCommission } from "./showSeat.ts";

/** What a delegator should know of a seat before DIMT goes there. */
export function delegationFacts(seat: Seat, now: number): string[] {
  return [`Seat ${seat.seat} takes a commission of ${showCommission(seat)}.`, ...earningFacts(seat, now)];
}

function earningFacts({ seat, status, lease }: Seat, now: number): string[] {
  if (status !== "active") return [`Seat ${seat} is ${status}: nothing is earned there now.`];
  return lease > now
    ? []
    : [`The lease of seat ${seat} ended at ${showTime(lease)}: nothing is earned there until it serves.`];
}

/**
 * The most commission to accept: the limit that is given, else what the seat takes and has announced, as shown.
 *
 * @throws CommandError above the limit.
 */
export function acceptedCommission(seat: Seat, limit: number | undefined): number {
  const dearest = dearestCommission(seat);
  if (limit === undefined || dearest <= limit) return limit ?? dearest;
  throw new CommandError(
    "COMMISSION_ABOVE",
    `Seat ${seat.seat} takes, or has announced, a commission of ${showBps(dearest)}, above your limit of ${showBps(limit)}: raise --max-commission, or choose another seat.`,
  );
}
