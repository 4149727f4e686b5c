import { settle } from "./accrual.ts";
import { MAX_COMMISSION, REAP_BOUNTY_DIVISOR, REAP_JAIL, SEAT_STAKE } from "./constants.ts";
import { refusePaused } from "./governance.ts";
import { isShort, pay, take } from "./money.ts";
import { levelOf, weakest } from "./ranking.ts";
import { refuse } from "./refusal.ts";
import { enter, jail, leave, rank, replace, standBy } from "./standing.ts";
import { current } from "./stream.ts";
import { countToday, isFull, isRanked, noSeat, seatOf, totalOf, type Name, type Seat, type World } from "./world.ts";

export type NewSeat = {
  key: Name;
  payout: Name;
  commission: bigint;
  delegationCap: bigint;
  self: bigint;
  /** False if the proof of the key is somebody else's. */
  proven: boolean;
};

const isGone = ({ status }: Seat) => status === "Exiting" || status === "Exited";

export function join(world: World, by: Name, { proven, ...terms }: NewSeat): bigint {
  refuse(
    ...refusePaused(world),
    [terms.self < SEAT_STAKE, "BelowSeatStake"],
    [terms.commission > MAX_COMMISSION, "CommissionTooHigh"],
    [world.keys.has(terms.key), "KeyTaken"],
    [!proven, "BadKeyProof"],
    [isShort(world, by, terms.self), "ERC20InsufficientBalance"],
  );
  take(world, by, terms.self);
  const seat = { ...noSeat(world.seats.length + 1), ...terms, owner: by };
  world.seats.push(seat);
  world.keys.set(seat.key, { seat: seat.id, retiredAt: 0n });
  enter(world, seat);
  return BigInt(seat.id);
}

export function topUp(world: World, by: Name, id: number, amount: bigint): void {
  const seat = seatOf(world, id);
  refuse(
    ...refusePaused(world),
    [seat.status === "None" || isGone(seat), "BadSeatStatus"],
    [isShort(world, by, amount), "ERC20InsufficientBalance"],
  );
  settle(world, seat);
  take(world, by, amount);
  seat.self += amount;
  rank(world, seat);
}

export function decreaseSelf(world: World, by: Name, id: number, amount: bigint): void {
  const seat = seatOf(world, id);
  refuse(
    [seat.owner !== by, "NotSeatOwner"],
    [!isRanked(seat), "BadSeatStatus"],
    [amount === 0n, "NothingToWithdraw"],
    [seat.self - amount < world.parameters.minSelf, "BelowSeatStake"],
    [totalOf(seat) - amount < SEAT_STAKE, "BelowSeatStake"],
  );
  settle(world, seat);
  seat.self -= amount;
  seat.releasing += amount;
  seat.releaseAt = world.now + world.parameters.unbondSelf;
  rank(world, seat);
}

export function exit(world: World, by: Name, id: number): void {
  const seat = seatOf(world, id);
  refuse([seat.owner !== by, "NotSeatOwner"], [seat.status === "None" || isGone(seat), "BadSeatStatus"]);
  settle(world, seat);
  leave(world, seat);
  seat.self += seat.releasing;
  seat.releasing = 0n;
  seat.status = "Exiting";
  seat.until = world.now + world.parameters.unbondSelf;
}

export function withdrawSelf(world: World, id: number): bigint {
  const seat = seatOf(world, id);
  const amount = isGone(seat) ? seat.self : seat.releasing;
  refuse(
    [seat.status === "None", "BadSeatStatus"],
    [amount === 0n, "NothingToWithdraw"],
    [world.now < (isGone(seat) ? seat.until : seat.releaseAt), "NotReady"],
  );
  if (isGone(seat)) {
    seat.self = 0n;
    seat.status = "Exited";
  } else {
    seat.releasing = 0n;
  }
  pay(world, seat.owner, amount);
  return amount;
}

export function displace(world: World, id: number): void {
  const challenger = seatOf(world, id);
  const victim = seatOf(world, weakest(world.active) ?? 0);
  refuse(
    ...refusePaused(world),
    [challenger.status !== "Standby", "BadSeatStatus"],
    [isFull(world.displaced, world.now, world.parameters.maxDisplacementsPerDay), "TooManyDisplacements"],
    [challenger.status !== "None" && levelOf(totalOf(challenger)) <= victim.level, "NotStronger"],
  );
  countToday(world.displaced, world.now);
  settle(world, victim);
  replace(world, victim, challenger);
  standBy(world, victim, true);
}

export function reap(world: World, by: Name, id: number): bigint {
  const seat = seatOf(world, id);
  const dead = world.now > seat.lease + world.parameters.lease;
  refuse([seat.status !== "Active", "BadSeatStatus"], [!dead, "LeaseAlive"]);
  const bounty = settle(world, seat) / REAP_BOUNTY_DIVISOR;
  current(world.stream).reserve -= bounty;
  jail(world, seat, world.now + REAP_JAIL);
  pay(world, by, bounty);
  return bounty;
}

export function unjail(world: World, by: Name, id: number): void {
  const seat = seatOf(world, id);
  refuse(
    [seat.owner !== by, "NotSeatOwner"],
    [seat.status !== "Jailed", "BadSeatStatus"],
    [world.now < seat.until, "NotReady"],
    [seat.self < world.parameters.minSelf, "BelowSeatStake"],
    [totalOf(seat) < SEAT_STAKE, "BelowSeatStake"],
  );
  settle(world, seat);
  enter(world, seat);
}

export function settleSeat(world: World, id: number): void {
  settle(world, seatOf(world, id));
}
