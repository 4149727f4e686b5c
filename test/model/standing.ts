import { append, levelOf, prepend, remove, strongest } from "./ranking.ts";
import { changeSeats, perSeatNow } from "./stream.ts";
import { giveVote, takeVote } from "./votes.ts";
import { isRanked, seatOf, totalOf, type Seat, type World } from "./world.ts";

/** Makes a seat serve, as the junior of its level. */
export function activate(world: World, seat: Seat): void {
  changeSeats(world.stream, world.now, 1n);
  seat.status = "Active";
  seat.level = levelOf(totalOf(seat));
  seat.accPaid = perSeatNow(world.stream, world.now);
  seat.lease = world.now + world.parameters.lease;
  append(world.active, seat.level, seat.id);
  world.ring.push(seat.id);
  giveVote(world, seat.owner);
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

/** Takes a settled seat out of the ranking, without filling its place. */
export function leave(world: World, seat: Seat): void {
  if (!isRanked(seat)) return;
  const wasActive = seat.status === "Active";
  remove(wasActive ? world.active : world.standby, seat.level, seat.id);
  if (!wasActive) return;
  changeSeats(world.stream, world.now, -1n);
  const last = world.ring.pop();
  if (last !== undefined && last !== seat.id) world.ring[world.ring.indexOf(seat.id)] = last;
  takeVote(world, seat.owner);
}

/** Gives a free place to the next in line. */
export function fillVacancy(world: World): void {
  const next = strongest(world.standby);
  if (next === undefined || world.ring.length >= world.maxSeats) return;
  promote(world, seatOf(world, next));
}

/** Lets a seat move up. It has earned nothing, so it is not settled, and an announced commission waits until it is. */
export function promote(world: World, seat: Seat): void {
  leave(world, seat);
  activate(world, seat);
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

/** Sends a settled seat to jail and fills its place. */
export function jail(world: World, seat: Seat, until: bigint): void {
  leave(world, seat);
  seat.status = "Jailed";
  seat.until = until;
  fillVacancy(world);
}
