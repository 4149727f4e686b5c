import { settle } from "./accrual.ts";
import { MAX_COMMISSION, MAX_RISE, NOTICE } from "./constants.ts";
import { refuse } from "./refusal.ts";
import { giveVote, takeVote } from "./votes.ts";
import { seatOf, type Name, type Seat, type World } from "./world.ts";

/** The seat, for its owner alone. */
function own(world: World, by: Name, id: number): Seat {
  const seat = seatOf(world, id);
  refuse([seat.owner !== by, "NotSeatOwner"]);
  return seat;
}

export function rotateKey(world: World, by: Name, id: number, key: Name, proven: boolean): void {
  const seat = own(world, by, id);
  refuse([world.keys.has(key), "KeyTaken"], [!proven, "BadKeyProof"]);
  world.keys.set(seat.key, { seat: id, retiredAt: world.now });
  world.keys.set(key, { seat: id, retiredAt: 0n });
  seat.key = key;
}

export function setPayout(world: World, by: Name, id: number, payout: Name): void {
  own(world, by, id).payout = payout;
}

export function offerSeat(world: World, by: Name, id: number, to: Name): void {
  own(world, by, id).pendingOwner = to;
}

export function acceptSeat(world: World, by: Name, id: number): void {
  const seat = seatOf(world, id);
  refuse([seat.pendingOwner !== by, "NotOffered"]);
  if (seat.status === "Active") {
    takeVote(world, seat.owner);
    giveVote(world, by);
  }
  seat.owner = by;
  seat.payout = by;
  seat.pendingOwner = "";
}

export function setCommission(world: World, by: Name, id: number, commission: bigint): void {
  const seat = own(world, by, id);
  settle(world, seat);
  refuse(
    [commission > MAX_COMMISSION, "CommissionTooHigh"],
    [commission > seat.commission + MAX_RISE, "CommissionTooHigh"],
  );
  if (commission > seat.commission) {
    seat.nextCommission = commission;
    seat.nextCommissionAt = world.now + NOTICE;
  } else {
    seat.commission = commission;
    seat.nextCommissionAt = 0n;
  }
}

export function setDelegationCap(world: World, by: Name, id: number, cap: bigint): void {
  own(world, by, id).delegationCap = cap;
}
