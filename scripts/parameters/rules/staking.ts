import { parseUnits } from "viem";

import type { Parameters } from "../Parameters.ts";
import { dimt, supply } from "./amounts.ts";
import { problemsOfNumber, problemsOfTime } from "./bounds.ts";

const day = 86_400;
const leastCap = parseUnits("1000", 18);
const leastSelf = parseUnits("1000000", 18);
const mostSelf = parseUnits("5000000", 18);

/** Refuses figures that the custody of the seats would not take. */
export function problemsOfStaking({ staking }: Parameters): string[] {
  const { minSelf, lease, unbondSelf, unbondDelegation, maxSlashesPerDay, maxDisplacementsPerDay } = staking;
  return [
    ...problemsOfCap(staking.seatCapPerDay),
    ...(minSelf < leastSelf || minSelf > mostSelf
      ? [`staking.minSelf is ${dimt(minSelf)}: give 1000000 to 5000000 DIMT.`]
      : []),
    ...problemsOfTime("staking.lease", lease, day, 14 * day),
    ...problemsOfTime("staking.unbondSelf", unbondSelf, 14 * day, 30 * day),
    ...problemsOfTime("staking.unbondDelegation", unbondDelegation, day, 14 * day),
    ...problemsOfNumber("staking.maxSlashesPerDay", maxSlashesPerDay, 1, 32, "seats"),
    ...problemsOfNumber("staking.maxDisplacementsPerDay", maxDisplacementsPerDay, 1, 255, "seats"),
  ];
}

function problemsOfCap(cap: bigint): string[] {
  if (cap === 0n || (cap >= leastCap && cap <= supply)) return [];
  return [`staking.seatCapPerDay is ${dimt(cap)}: give 1000 DIMT or more, or 0 for no cap.`];
}
