import { DAY, DIMT, LEAST_SELF, MIN_DELEGATION, SEAT_STAKE } from "./constants.ts";
import { delegators, keys, people } from "./people.ts";
import type { Random } from "./random.ts";
import { levelOf, weakest } from "./ranking.ts";
import { delegationOf, seatOf, totalOf, type Name, type Parameters, type Seat, type World } from "./world.ts";

/** Stands for a seat where none fits: what was to be done to it is not done. */
export const NO_SEAT = -1;

/** A seat that fits, sometimes one that need not, or none that exists. */
export function seatLike(random: Random, world: World, fits: (seat: Seat) => boolean): number {
  if (random.chance(7)) return random.below(world.seats.length + 2);
  const fitting = world.seats.filter(fits);
  return fitting.length > 0 ? random.pick(fitting).id : NO_SEAT;
}

/** Who it takes, sometimes somebody else. */
export const mostly = (random: Random, who: Name | undefined): Name =>
  who === undefined || who === "" || random.chance(6) ? random.pick(people.slice(0, 8)) : who;

export const ownerOf = (random: Random, world: World, seat: number): Name =>
  mostly(random, world.seats[seat - 1]?.owner);

/** Somebody with a delegation to the seat, if there is anybody. */
export function delegatorOf(random: Random, world: World, seat: number): Name {
  const having = delegators.filter((who) => {
    const { amount, due } = delegationOf(world, seat, who);
    return amount + due > 0n;
  });
  return random.pick(having.length > 0 && !random.chance(8) ? having : delegators);
}

/** A stake for a seat: often the least, often a step of the ranking, sometimes odd or too little. */
export function stake(random: Random): bigint {
  return random.weigh([
    [30, SEAT_STAKE],
    [40, SEAT_STAKE + random.between(0n, 16n) * (SEAT_STAKE / 16n)],
    [15, SEAT_STAKE + random.between(0n, 6_000_000n * DIMT)],
    [10, SEAT_STAKE + (SEAT_STAKE / 16n) * random.between(1n, 3n) - 1n],
    [5, SEAT_STAKE - random.between(1n, 2_000_000n * DIMT)],
  ]);
}

/** Whether a seat stands by and could take the place of another. */
export const isStronger = (world: World) => (seat: Seat) =>
  seat.status === "Standby" && levelOf(totalOf(seat)) > seatOf(world, weakest(world.active) ?? 0).level;

/** What is added to a seat's stake: often what it lacks. */
export function addition(random: Random, seat: Seat): bigint {
  const lacking = SEAT_STAKE - seat.self;
  return lacking > 0n && random.chance(60) ? lacking : difference(random);
}

/** A change of a stake. */
export function difference(random: Random): bigint {
  return random.weigh([
    [35, random.between(1n, 8n) * (SEAT_STAKE / 16n)],
    [35, random.between(1n, 3_000_000n * DIMT)],
    [15, random.between(100n, 2000n) * DIMT],
    [10, random.between(1n, 1000n)],
    [5, 0n],
  ]);
}

/** What is delegated to a seat: often much, often the least, often all it takes. */
export function delegated(random: Random, seat: Seat): bigint {
  const room = seat.delegationCap - seat.delegated;
  return random.weigh([
    [45, room > 0n ? random.between(1n, room) : MIN_DELEGATION],
    [10, room > 0n ? room : 0n],
    [15, difference(random) + MIN_DELEGATION],
    [15, MIN_DELEGATION],
    [10, random.between(0n, MIN_DELEGATION)],
    [5, MIN_DELEGATION - 1n],
  ]);
}

/** A part of `whole`, often all of it or all but the least. */
export function partOf(random: Random, whole: bigint): bigint {
  const part = random.weigh([
    [40, whole],
    [35, whole === 0n ? 0n : random.between(0n, whole)],
    [15, whole - MIN_DELEGATION],
    [7, whole - MIN_DELEGATION + 1n],
    [3, whole + random.between(1n, DIMT)],
  ]);
  return part < 0n ? 0n : part;
}

export const commission = (random: Random): bigint =>
  random.weigh([
    [60, random.between(0n, 30n) * 100n],
    [30, random.between(0n, 5000n)],
    [10, random.between(4990n, 5010n)],
  ]);

export const maxCommission = (random: Random): bigint => (random.chance(80) ? 5000n : random.between(0n, 3000n));

export const freeKey = (random: Random, world: World): Name =>
  random.pick(random.chance(95) ? keys.filter((key) => !world.keys.has(key)).concat(keys.slice(0, 1)) : keys);

/** Other figures: mostly one that differs, within its bounds. */
export function parameters(random: Random, world: World): Parameters {
  const now = world.parameters;
  const days = (least: bigint, most: bigint) => random.between(least * DAY, most * DAY);
  const changes: Partial<Parameters>[] = [
    { seatCapPerDay: random.chance(30) ? 0n : random.between(1000n, 400_000n) * DIMT },
    { seatCapPerDay: random.between(1_024_000n / BigInt(world.maxSeats + 1), 1_100_000n) * DIMT },
    { minSelf: now.minSelf - (now.minSelf - LEAST_SELF) / random.between(2n, 8n) },
    { minSelf: random.between(LEAST_SELF - DIMT, now.minSelf + DIMT) },
    { lease: days(1n, 14n) },
    { lease: random.between(DAY - 1n, 3n * DAY) },
    { unbondSelf: days(14n, 30n), unbondDelegation: days(1n, 14n) },
    { unbondSelf: days(13n, 31n), unbondDelegation: days(0n, 15n) },
    { maxSlashesPerDay: random.between(0n, 5n), maxDisplacementsPerDay: random.between(0n, 4n) },
  ];
  return { ...now, ...random.pick(changes) };
}
