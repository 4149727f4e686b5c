import type { Parameters } from "../Parameters.ts";
import { problemsOfNumber, problemsOfTime } from "./bounds.ts";
import { localChain } from "./chains.ts";

const day = 86_400;

/** Refuses figures that the hand-over would not take, or, on a live network, one that a few could hurry through. */
export function problemsOfHandover({ chainId, handover }: Parameters): string[] {
  const { seats, ages, hold, veto, proposals, sharedDelay } = handover;
  const live = chainId !== localChain;
  return [
    ...problemsOfSeats(seats),
    ...ages.flatMap((age, i) => problemsOfTime(`handover.ages[${i}]`, age, ages[i - 1] ?? 0, 730 * day)),
    ...problemsOfTime("handover.hold", hold, live ? day : 0, 90 * day),
    ...problemsOfTime("handover.veto", veto, 0, 365 * day),
    ...problemsOfNumber("handover.proposals", proposals, 0, 20, "proposals"),
    ...problemsOfTime("handover.sharedDelay", sharedDelay, 0, 30 * day),
  ];
}

function problemsOfSeats(seats: number[]): string[] {
  return seats.flatMap((count, i) => {
    const path = `handover.seats[${i}]`;
    if (Math.log2(count) % 1 !== 0) return [`${path} is ${count}: give a power of two, as 16.`];
    return problemsOfNumber(path, count, seats[i - 1] ?? 1, 256, "seats, no fewer than the stage before");
  });
}
