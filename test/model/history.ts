import { act, type Action } from "./actions.ts";
import { choose } from "./choices.ts";
import { DAY, DIMT } from "./constants.ts";
import { custody } from "./money.ts";
import { governance, guardian, modules, purses } from "./people.ts";
import { newRandom, type Random } from "./random.ts";
import { newWorld, type World } from "./world.ts";

/** What happens in one second, and when. */
export type Block = { time: bigint; actions: Action[] };
/** A world that begins at `start` with room for `maxSeats`, and all that happens in it. */
export type History = { seed: number; start: bigint; maxSeats: number; blocks: Block[] };

/** When every world is deployed: not at the beginning of a day. */
export const START = 2_000_000_123n;
const MOST_IN_BLOCK = 6;

/** The world of a history before anything happens. */
export function beginning(maxSeats: number, start = START): World {
  const world = newWorld(start, maxSeats, governance, guardian);
  let rest = 10_000_000_000n * DIMT;
  for (const [who, purse] of purses) {
    world.balances.set(who, purse * DIMT);
    rest -= purse * DIMT;
  }
  world.balances.set(governance, rest);
  world.balances.set(custody, 0n);
  return world;
}

/** What governance does before anybody joins. */
function opening(random: Random): Action[] {
  const reserve = random.weigh([
    [10, 0n],
    [15, random.between(1n, 1_000_000n) * DIMT],
    [10, random.between(1n, 100_000n)],
    [25, random.between(1_020_000_000n, 1_060_000_000n) * DIMT],
    [15, random.between(0n, 1_100_000_000n * DIMT)],
    [25, 4_000_000_000n * DIMT],
  ]);
  const [service = "", slasher = ""] = modules;
  return [
    { does: "scheduleModule", by: governance, module: service, rights: 1n },
    { does: "scheduleModule", by: governance, module: slasher, rights: 2n },
    { does: "fundReserve", by: governance, amount: reserve },
  ];
}

/** Times at which something becomes possible or ends. */
function deadlines(world: World): bigint[] {
  const times = [
    ...world.seats.flatMap((seat) => [
      seat.lease,
      seat.lease + world.parameters.lease,
      seat.until,
      seat.releaseAt,
      seat.nextCommissionAt,
    ]),
    ...[...world.delegations.values()].flatMap(({ requests }) => requests.map(({ readyAt }) => readyAt)),
    ...[...world.escrows.values()].map(({ releaseAt }) => releaseAt),
    world.pausedUntil,
    world.pausedUntil + 30n * DAY,
    (world.now / DAY + 1n) * DAY,
  ];
  return times.filter((time) => time > world.now + 1n && time < world.now + 60n * DAY);
}

/** Seconds until something happens again; 0 for at once. */
function wait(random: Random, world: World): bigint {
  const soon = deadlines(world);
  const toDeadline = soon.length === 0 ? 1n : random.pick(soon) - world.now + random.between(-1n, 1n);
  return random.weigh([
    [36, 0n],
    [8, random.between(1n, 60n)],
    [14, random.between(1n, 3600n)],
    [16, random.between(1n, DAY)],
    [8, random.between(DAY, 3n * DAY)],
    [3, random.between(3n * DAY, 16n * DAY)],
    [1, random.between(30n * DAY, 400n * DAY)],
    [14, toDeadline],
  ]);
}

/** A history of a number of actions: the same for the same seed, and longer ones begin like shorter ones. */
export function newHistory(seed: number, steps: number): History {
  const random = newRandom(seed);
  const maxSeats = random.pick([1, 2, 3, 3, 4, 6]);
  let world = beginning(maxSeats);
  let block: Block = { time: START + 100n, actions: [] };
  const blocks = [block];
  const add = (action: Action) => {
    ({ world } = act(world, action, block.time));
    block.actions.push(action);
  };
  for (const action of opening(random)) add(action);
  let left = steps;
  while (left > 0) {
    const pause = wait(random, world);
    if (pause > 0n || block.actions.length >= MOST_IN_BLOCK) {
      block = { time: block.time + (pause > 0n ? pause : 1n), actions: [] };
      blocks.push(block);
      world = { ...world, now: block.time };
    }
    const actions = choose(random, world).slice(0, left);
    for (const action of actions) add(action);
    left -= actions.length;
  }
  return { seed, start: START, maxSeats, blocks: blocks.filter(({ actions }) => actions.length > 0) };
}
