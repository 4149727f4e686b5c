import type { Action } from "./actions.ts";
import { DAY, DIMT, FOR_EVER } from "./constants.ts";
import {
  delegators,
  faults,
  governance,
  guardian,
  keeper,
  modules,
  owners,
  people,
  reporter,
  wallets,
} from "./people.ts";
import * as picks from "./picks.ts";
import type { Random } from "./random.ts";
import { delegationOf, isRanked, seatOf, type Name, type Seat, type World } from "./world.ts";

type Choice = (random: Random, world: World) => Action[];

const anybody = (random: Random): Name => random.pick(people.slice(0, 8));
const place = (random: Random): Name => random.pick([...wallets, ...owners, ""]);
const is = (status: Seat["status"]) => (seat: Seat) => seat.status === status;
const any = () => true;

/** How many seats a history may come to, so that each is seen often. */
const MOST_SEATS = 9;

const join: Choice = (random, world) => {
  if (world.seats.length >= MOST_SEATS) return [];
  const terms = {
    key: picks.freeKey(random, world),
    payout: random.chance(50) ? "" : place(random),
    commission: picks.commission(random),
    delegationCap: random.chance(15) ? 0n : random.between(0n, 12n) * 1_000_000n * DIMT,
    self: picks.stake(random),
    proven: !random.chance(4),
  };
  return [{ does: "join", by: random.pick(owners), terms }];
};

/** Something an owner does to a seat of a certain state. */
const owned =
  (fits: (seat: Seat) => boolean, what: (random: Random, world: World, seat: number) => Action): Choice =>
  (random, world) => {
    const seat = picks.seatLike(random, world, fits);
    return [{ ...what(random, world, seat), by: picks.ownerOf(random, world, seat) }];
  };

/** Something anybody may do to a seat of a certain state. */
const open =
  (does: "withdrawSelf" | "displace" | "reap" | "settle" | "claimSeat", fits: (seat: Seat) => boolean): Choice =>
  (random, world) => [{ does, by: anybody(random), seat: picks.seatLike(random, world, fits) }];

const seatsOf = (world: World, who: Name) => (seat: Seat) => delegationOf(world, seat.id, who).amount > 0n;

const topUp: Choice = (random, world) => {
  const seat = picks.seatLike(random, world, ({ status }) => status !== "Exiting" && status !== "Exited");
  return [{ does: "topUp", by: anybody(random), seat, amount: picks.addition(random, seatOf(world, seat)) }];
};

const delegate: Choice = (random, world) => {
  const seat = picks.seatLike(random, world, (seat) => isRanked(seat) && seat.delegationCap > seat.delegated);
  const amount = picks.delegated(random, seatOf(world, seat));
  return [
    { does: "delegateStake", by: random.pick(delegators), seat, amount, maxCommission: picks.maxCommission(random) },
  ];
};

const undelegate: Choice = (random, world) => {
  const by = random.pick(delegators);
  const seat = picks.seatLike(random, world, seatsOf(world, by));
  return [{ does: "undelegateStake", by, seat, amount: picks.partOf(random, delegationOf(world, seat, by).amount) }];
};

const redelegate: Choice = (random, world) => {
  const by = random.pick(delegators);
  const seat = picks.seatLike(random, world, seatsOf(world, by));
  const to = picks.seatLike(random, world, (other) => isRanked(other) && other.id !== seat);
  const amount = picks.partOf(random, delegationOf(world, seat, by).amount);
  return [{ does: "redelegateStake", by, seat, to, amount, maxCommission: picks.maxCommission(random) }];
};

const withdraw: Choice = (random, world) => {
  const by = random.pick(delegators);
  const seat = picks.seatLike(random, world, ({ id }) => delegationOf(world, id, by).requests.length > 0);
  const ready = delegationOf(world, seat, by).requests.flatMap(({ amount, readyAt }, i) =>
    amount > 0n && readyAt <= world.now ? [i] : [],
  );
  const others = random.chance(15) ? [random.below(4)] : [];
  return [{ does: "withdrawStake", by, seat, requests: [...ready, ...others] }];
};

const compound: Choice = (random, world) => {
  const seat = picks.seatLike(random, world, ({ delegated }) => delegated > 0n);
  const who = picks.delegatorOf(random, world, seat);
  return [{ does: "compound", by: random.chance(75) ? who : keeper, seat, who }];
};

const claim: Choice = (random, world) => {
  const seat = picks.seatLike(random, world, ({ accPerDimt }) => accPerDimt > 0n);
  return [{ does: "claimDelegation", by: anybody(random), seat, who: picks.delegatorOf(random, world, seat) }];
};

const claimMany: Choice = (random, world) => {
  const by = random.pick(delegators);
  const seats = world.seats.filter(seatsOf(world, by)).map(({ id }) => id);
  return [{ does: "claimMany", by, seats: random.chance(85) ? seats : [...seats, ...seats, 1] }];
};

const serveOne: Choice = (random, world) => {
  const by = random.chance(95) ? "module1" : random.pick(modules);
  return [{ does: "recordService", by, seat: picks.seatLike(random, world, is("Active")) }];
};

/** Most seats serve. */
const serveAll: Choice = (random, world) =>
  world.ring.filter(() => !random.chance(10)).map((seat) => ({ does: "recordService", by: "module1", seat }));

const slash: Choice = (random, world) => {
  const jailFor = random.weigh([
    [60, random.between(0n, 40n * DAY)],
    [20, 0n],
    [20, FOR_EVER],
  ]);
  const bps = random.weigh([
    [70, random.between(1n, 2000n)],
    [20, 10_000n],
    [10, random.pick([0n, 10_001n])],
  ]);
  const fault = random.pick(faults);
  const seat = picks.seatLike(random, world, (seat) => seat.self + seat.releasing > 0n);
  const by = random.chance(94) ? "module2" : anybody(random);
  return [{ does: "slash", by, seat, bps, jailFor, reporter: random.chance(80) ? reporter : "owner1", fault }];
};

const judge =
  (does: "releaseSlash" | "revertSlash" | "holdSlash", judge?: Name): Choice =>
  (random, world) => {
    const open = [...world.escrows].flatMap(([fault, { amount }]) => (amount > 0n ? [fault] : []));
    if (open.length === 0 && random.chance(90)) return [];
    const by = judge === undefined || random.chance(5) ? anybody(random) : judge;
    return [{ does, by, fault: random.pick(open.length > 0 && !random.chance(5) ? open : faults) }];
  };

const fund: Choice = (random) => {
  const amount = random.weigh([
    [40, random.between(0n, 1_000_000n * DIMT)],
    [20, random.between(0n, 1000n)],
    [20, random.between(0n, 2_000_000_000n * DIMT)],
    [20, random.between(0n, 50_000_000n) * DIMT],
  ]);
  return [{ does: "fundReserve", by: random.chance(80) ? governance : anybody(random), amount }];
};

/** What may happen, and how often. */
const choices: readonly (readonly [weight: number, choice: Choice])[] = [
  [9, join],
  [5, topUp],
  [4, owned(isRanked, (r, _w, seat) => ({ does: "decreaseSelf", by: "", seat, amount: picks.difference(r) }))],
  [2, owned(any, (_r, _w, seat) => ({ does: "exit", by: "", seat }))],
  [2, open("withdrawSelf", ({ releasing, status }) => releasing > 0n || status === "Exiting")],
  [4, (r, w) => open("displace", picks.isStronger(w))(r, w)],
  [1, open("displace", is("Standby"))],
  [4, open("reap", is("Active"))],
  [6, owned(is("Jailed"), (_r, _w, seat) => ({ does: "unjail", by: "", seat }))],
  [2, open("settle", any)],
  [
    1,
    owned(any, (r, w, seat) => ({ does: "rotateKey", by: "", seat, key: picks.freeKey(r, w), proven: r.chance(90) })),
  ],
  [1, owned(any, (r, _w, seat) => ({ does: "setPayout", by: "", seat, to: place(r) }))],
  [1, owned(any, (r, _w, seat) => ({ does: "offerSeat", by: "", seat, to: r.pick([...owners, ""]) }))],
  [
    2,
    (r, w) => {
      const seat = picks.seatLike(r, w, ({ pendingOwner }) => pendingOwner !== "");
      return [{ does: "acceptSeat", by: picks.mostly(r, w.seats[seat - 1]?.pendingOwner), seat }];
    },
  ],
  [4, owned(any, (r, _w, seat) => ({ does: "setCommission", by: "", seat, commission: picks.commission(r) }))],
  [3, owned(any, (r, _w, seat) => ({ does: "setDelegationCap", by: "", seat, cap: r.between(0n, 90n) * 10n ** 23n }))],
  [11, delegate],
  [6, undelegate],
  [5, redelegate],
  [3, withdraw],
  [4, compound],
  [1, (r) => [{ does: "setAutoCompound", by: r.pick(delegators), enabled: r.chance(60) }]],
  [5, open("claimSeat", any)],
  [5, claim],
  [2, claimMany],
  [1, (r) => [{ does: "setRewardRecipient", by: r.pick(delegators), to: place(r) }]],
  [4, fund],
  [3, slash],
  [3, judge("releaseSlash")],
  [1, judge("revertSlash", governance)],
  [1, judge("holdSlash", guardian)],
  [2, (r, w) => [{ does: "setParameters", by: picks.mostly(r, governance), parameters: picks.parameters(r, w) }]],
  [
    1,
    (r) => {
      const rights = r.chance(70) ? 3n : r.between(0n, 3n);
      return [{ does: "scheduleModule", by: picks.mostly(r, governance), module: r.pick(modules), rights }];
    },
  ],
  [1, (r) => [{ does: "pauseEntries", by: picks.mostly(r, r.chance(50) ? guardian : keeper) }]],
  [1, (r) => [{ does: "unpauseEntries", by: picks.mostly(r, r.chance(70) ? guardian : governance) }]],
  [1, (r) => [{ does: "delegateVotes", by: r.pick(owners), to: r.pick(owners) }]],
  [6, serveOne],
  [7, serveAll],
];

const takesPlace = (action: Action) =>
  !("seat" in action && action.seat === picks.NO_SEAT) &&
  !(action.does === "redelegateStake" && action.to === picks.NO_SEAT);

/** What happens next: nothing if it would take a seat that there is not. */
export function choose(random: Random, world: World): Action[] {
  return random.weigh(choices)(random, world).filter(takesPlace);
}
