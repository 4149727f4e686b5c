import { beginCommission } from "./accrual.ts";
import { append, levelOf, prepend, remove, strongest } from "./ranking.ts";
import { changeSeats, perSeatNow } from "./stream.ts";
import { giveVote, takeVote } from "./votes.ts";
import { isRanked, seatOf, totalOf, type Seat, type World } from "./world.ts";

/** Makes a seat serve, as the junior of its level. */
function begin(world: World, seat: Seat): void {
  seat.status = "Active";
  seat.level = levelOf(totalOf(seat));
  seat.accPaid = perSeatNow(world.stream, world.now);
  seat.lease = world.now + world.parameters.lease;
  append(world.active, seat.level, seat.id);
  giveVote(world, seat.owner);
  beginCommission(world, seat);
}

/** Makes a seat serve in a place that is free. */
function activate(world: World, seat: Seat): void {
  changeSeats(world.stream, world.now, 1n);
  world.ring.push(seat.id);
  begin(world, seat);
}

/** Makes a seat that stands by serve in the place of a settled one. As many seats share the stream, so it goes on. */
export function replace(world: World, seat: Seat, successor: Seat): void {
  remove(world.active, seat.level, seat.id);
  remove(world.standby, successor.level, successor.id);
  world.ring[world.ring.indexOf(seat.id)] = successor.id;
  takeVote(world, seat.owner);
  begin(world, successor);
}

/** Makes a seat wait, as the last of its level; one that was displaced as the first. */
export function standBy(world: World, seat: Seat, first = false): void {
  seat.status = "Standby";
  seat.level = levelOf(totalOf(seat));
  (first ? prepend : append)(world.standby, seat.level, seat.id);
}

/** Serves if a place is free, and waits otherwise. */
export function enter(world: World, seat: Seat): void {
  if (world.ring.length < world.maxSeats && world.standby.size === 0) activate(world, seat);
  else standBy(world, seat);
}

/** Takes a settled seat out of the ranking, and gives its place to the next in line. */
export function leave(world: World, seat: Seat): void {
  if (seat.status === "Standby") remove(world.standby, seat.level, seat.id);
  if (seat.status !== "Active") return;
  const next = strongest(world.standby);
  if (next === undefined) vacate(world, seat);
  else replace(world, seat, seatOf(world, next));
}

/** Leaves a place free; the last of the ring moves to where it was. */
function vacate(world: World, seat: Seat): void {
  remove(world.active, seat.level, seat.id);
  changeSeats(world.stream, world.now, -1n);
  const last = world.ring.pop();
  if (last !== undefined && last !== seat.id) world.ring[world.ring.indexOf(seat.id)] = last;
  takeVote(world, seat.owner);
}

/** Moves a seat whose stake changed to its level. */
export function rank(world: World, seat: Seat): void {
  const level = levelOf(totalOf(seat));
  if (!isRanked(seat) || level === seat.level) return;
  const book = seat.status === "Active" ? world.active : world.standby;
  remove(book, seat.level, seat.id);
  seat.level = level;
  append(book, level, seat.id);
}

/** Sends a settled seat to jail, for a fault or something else. */
export function jail(world: World, seat: Seat, until: bigint, fault = ""): void {
  leave(world, seat);
  seat.status = "Jailed";
  seat.until = until;
  seat.jailedFor = [{ fault, until }];
}
