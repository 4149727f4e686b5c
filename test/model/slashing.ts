import { settle } from "./accrual.ts";
import { BPS, ESCROW, FOR_EVER, HOLD, SLASH_BOUNTY_DIVISOR, SLASH_RIGHT } from "./constants.ts";
import { hasRight } from "./governance.ts";
import { pay } from "./money.ts";
import { refuse, Refusal } from "./refusal.ts";
import { jail, rank } from "./standing.ts";
import { addToReserve } from "./stream.ts";
import { countToday, isFull, isRanked, seatOf, type Escrow, type Name, type Seat, type World } from "./world.ts";

const least = (a: bigint, b: bigint) => (a < b ? a : b);

/** Takes what is slashed, first of what was taken out of the stake already. */
function seize(seat: Seat, amount: bigint): void {
  const ofReleasing = least(amount, seat.releasing);
  seat.releasing -= ofReleasing;
  seat.self -= amount - ofReleasing;
}

export function slash(
  world: World,
  by: Name,
  id: number,
  bps: bigint,
  jailFor: bigint,
  reporter: Name,
  fault: string,
): void {
  const seat = seatOf(world, id);
  const slashable = seat.self + seat.releasing;
  refuse(
    [!hasRight(world, by, SLASH_RIGHT), "OnlyModule"],
    [bps === 0n || bps > BPS, "BadSlash"],
    [world.faults.has(fault), "EvidenceUsed"],
    [isFull(world.slashed, world.now, world.parameters.maxSlashesPerDay), "SlashLimitToday"],
    [seat.status === "None" || slashable === 0n, "BadSeatStatus"],
  );
  world.faults.add(fault);
  countToday(world.slashed, world.now);
  settle(world, seat);
  const amount = (slashable * bps + BPS - 1n) / BPS;
  seize(seat, amount);
  world.escrows.set(fault, { seat: id, amount, releaseAt: world.now + ESCROW, held: false, reporter });
  const until = least(world.now + jailFor, FOR_EVER);
  if (isRanked(seat)) jail(world, seat, until, fault);
  else if (seat.status === "Jailed") keepInJail(seat, [...seat.jailedFor, { fault, until }]);
}

/** A seat stays in jail for the longest of some reasons. */
function keepInJail(seat: Seat, reasons: Seat["jailedFor"]): void {
  seat.jailedFor = reasons;
  seat.until = reasons.reduce((longest, { until }) => (until > longest ? until : longest), 0n);
}

function escrowOf(world: World, fault: string): Escrow {
  const escrow = world.escrows.get(fault);
  if (escrow === undefined || escrow.amount === 0n) throw new Refusal(["NoEscrow"]);
  return escrow;
}

export function releaseSlash(world: World, fault: string): void {
  const escrow = escrowOf(world, fault);
  refuse([world.now < escrow.releaseAt, "NotReady"]);
  const bounty = escrow.amount / SLASH_BOUNTY_DIVISOR;
  addToReserve(world.stream, world.now, escrow.amount - bounty);
  pay(world, escrow.reporter, bounty);
  escrow.amount = 0n;
}

export function revertSlash(world: World, by: Name, fault: string): void {
  refuse([by !== world.governance, "OwnableUnauthorizedAccount"]);
  const escrow = escrowOf(world, fault);
  const seat = seatOf(world, escrow.seat);
  settle(world, seat);
  seat.self += escrow.amount;
  escrow.amount = 0n;
  if (seat.status === "Jailed") forgive(world, seat, fault);
  rank(world, seat);
}

/** Takes one reason for jail away, if its time is not over. */
function forgive(world: World, seat: Seat, fault: string): void {
  const reason = seat.jailedFor.find((other) => other.fault === fault);
  if (reason === undefined || reason.until <= world.now) return;
  const others = seat.jailedFor.filter((other) => other !== reason);
  keepInJail(seat, [...others, { fault: "", until: world.now }]);
}

export function holdSlash(world: World, by: Name, fault: string): void {
  refuse([by !== world.guardian, "OnlyGuardian"]);
  const escrow = escrowOf(world, fault);
  refuse([escrow.held, "AlreadyHeld"]);
  escrow.held = true;
  escrow.releaseAt += HOLD;
}
