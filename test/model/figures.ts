import { pendingDelegation, pendingSeat } from "./accrual.ts";
import type { Action } from "./actions.ts";
import { rightsOf } from "./governance.ts";
import { balanceOf, custody } from "./money.ts";
import { delegators, keys, modules, owners, people } from "./people.ts";
import type { Random } from "./random.ts";
import { strongest, weakest } from "./ranking.ts";
import { recipientOf } from "./rewards.ts";
import { perSeatAt, perSeatNow, reserveNow } from "./stream.ts";
import { everybody, votesAt, votesNow } from "./votes.ts";
import { delegationOf, isRanked, payoutOf, seatOf, statuses, type Name, type Seat, type World } from "./world.ts";

/** Whose figures are asked for. */
export type Question = {
  seats: number[];
  holdings: { seat: number; delegator: Name }[];
  people: Name[];
  modules: Name[];
  keys: Name[];
  faults: string[];
  times: bigint[];
  requests: { seat: number; delegator: Name; number: number }[];
};

/** A figure and what it says. `undefined` stands for what nobody needs to know, as the lease of a seat in jail. */
export type Figure = [label: string, value: bigint | undefined];

/** The word that stands for a name. */
export type AddressOf = (name: Name) => bigint;

const bit = (holds: boolean) => (holds ? 1n : 0n);

const begun = (world: World) => world.stream[0]?.t ?? 0n;

/** All requests there are. */
const requestsOf = (world: World) =>
  [...world.delegations].flatMap(([key, { requests }]) => {
    const [seat = "", delegator = ""] = key.split("/");
    return requests.map((_, number) => ({ seat: Number(seat), delegator, number }));
  });

/** Asks for all there is. */
export function askAll(random: Random, world: World): Question {
  const past = Array.from({ length: 8 }, () => random.between(begun(world), world.now - 1n));
  const leases = world.seats.map(({ lease }) => lease).filter((lease) => lease > begun(world) && lease < world.now);
  const seats = world.seats.map(({ id }) => id);
  const holdings = seats.flatMap((seat) => delegators.map((delegator) => ({ seat, delegator })));
  const faults = [...world.escrows.keys()];
  return { seats, holdings, people, modules, keys, faults, requests: requestsOf(world), times: [...leases, ...past] };
}

/** Asks for what some actions were about, and for a little of the rest. */
export function askSome(random: Random, world: World, actions: Action[]): Question {
  const all = askAll(random, world);
  const some = <T>(list: T[], percent = 100) => (list.length > 0 && random.chance(percent) ? [random.pick(list)] : []);
  const seats = actions.flatMap((action) => ("seat" in action ? [action.seat] : []));
  const toSeats = actions.flatMap((action) => (action.does === "redelegateStake" ? [action.to] : []));
  const actors = actions.map(({ by }) => by);
  const isNamed = ({ seat, delegator }: { seat: number; delegator: Name }) =>
    [...seats, ...toSeats].includes(seat) && actors.includes(delegator);
  return {
    seats: [...new Set([...seats, ...toSeats, ...some(all.seats)])].filter((seat) => all.seats.includes(seat)),
    holdings: [...all.holdings.filter(isNamed), ...some(all.holdings)],
    people: [...new Set([...some(actors), ...some(people)])],
    modules: some(modules, 10),
    keys: some(keys, 10),
    faults: some(all.faults, 40),
    requests: some(all.requests, 40),
    times: some(all.times, 15),
  };
}

function system(world: World): Figure[] {
  const low = seatOf(world, weakest(world.active) ?? 0);
  const next = seatOf(world, strongest(world.standby) ?? 0);
  const { parameters } = world;
  return [
    ["reserve", reserveNow(world.stream, world.now)],
    ["perSeat", perSeatNow(world.stream, world.now)],
    ["seats", BigInt(world.seats.length)],
    ["active seats", BigInt(world.ring.length)],
    ["weakest", BigInt(low.id)],
    ["level of the weakest", low.level],
    ["next in line", BigInt(next.id)],
    ["level of the next in line", next.level],
    ["paused until", world.pausedUntil],
    ["balance of custody", balanceOf(world, custody)],
    ["seat cap per day", parameters.seatCapPerDay],
    ["least self", parameters.minSelf],
    ["lease", parameters.lease],
    ["unbonding of self", parameters.unbondSelf],
    ["unbonding of delegations", parameters.unbondDelegation],
    ["slashes per day", parameters.maxSlashesPerDay],
    ["displacements per day", parameters.maxDisplacementsPerDay],
  ];
}

function seatFigures(world: World, seat: Seat, addressOf: AddressOf): Figure[] {
  const { id, status } = seat;
  const announced = seat.nextCommissionAt !== 0n;
  const figures: Figure[] = [
    ["status", BigInt(statuses.indexOf(status))],
    ["level", isRanked(seat) ? seat.level : undefined],
    ["lease", status === "Active" ? seat.lease : undefined],
    ["until", status === "Jailed" || status === "Exiting" ? seat.until : undefined],
    ["owner", addressOf(seat.owner)],
    ["pending owner", addressOf(seat.pendingOwner)],
    ["key", addressOf(seat.key)],
    ["payout", addressOf(payoutOf(seat))],
    ["self", seat.self],
    ["delegated", seat.delegated],
    ["delegation cap", seat.delegationCap],
    ["releasing", seat.releasing],
    ["release at", seat.releasing > 0n ? seat.releaseAt : undefined],
    ["commission", seat.commission],
    ["next commission", announced ? seat.nextCommission : undefined],
    ["next commission at", seat.nextCommissionAt],
    ["pending", pendingSeat(world, seat)],
    ["serves", bit(status === "Active")],
  ];
  return figures.map(([label, value]) => [`seat ${id}: ${label}`, value]);
}

function holding(world: World, seat: number, who: Name): Figure[] {
  const { amount, requests } = delegationOf(world, seat, who);
  return [
    [`${who} at seat ${seat}`, amount],
    [`${who} at seat ${seat}: pending`, pendingDelegation(world, seatOf(world, seat), who)],
    [`${who} at seat ${seat}: requests`, BigInt(requests.length)],
  ];
}

const person = (world: World, who: Name, addressOf: AddressOf): Figure[] => [
  [`balance of ${who}`, balanceOf(world, who)],
  [`votes of ${who}`, votesNow(world, who)],
  [`recipient of ${who}`, addressOf(recipientOf(world, who))],
  [`${who} auto-compounds`, bit(world.autoCompounding.has(who))],
];

function moduleFigures(world: World, module: Name): Figure[] {
  const { rights, nextRights, readyAt } = rightsOf(world, module);
  return [
    [`rights of ${module}`, rights],
    [`next rights of ${module}`, readyAt === 0n ? undefined : nextRights],
    [`next rights of ${module} at`, readyAt === 0n ? undefined : readyAt],
  ];
}

function keyFigures(world: World, key: Name): Figure[] {
  const { seat, retiredAt } = world.keys.get(key) ?? { seat: 0, retiredAt: 0n };
  return [
    [`seat of ${key}`, BigInt(seat)],
    [`${key} retired at`, retiredAt],
  ];
}

const noEscrow = { seat: 0, amount: 0n, releaseAt: 0n, held: false, reporter: "" };

function escrow(world: World, fault: string, addressOf: AddressOf): Figure[] {
  const { seat, amount, releaseAt, held, reporter } = world.escrows.get(fault) ?? noEscrow;
  const known = amount > 0n;
  return [
    [`${fault}: seat`, known ? BigInt(seat) : undefined],
    [`${fault}: amount`, amount],
    [`${fault}: release at`, known ? releaseAt : undefined],
    [`${fault}: held`, known ? bit(held) : undefined],
    [`${fault}: reporter`, known ? addressOf(reporter) : undefined],
  ];
}

const past = (world: World, time: bigint): Figure[] => [
  [`perSeat at ${time}`, perSeatAt(world.stream, time)],
  [`votes of all at ${time}`, votesAt(world, everybody, time)],
  ...owners.map((who): Figure => [`votes of ${who} at ${time}`, votesAt(world, who, time)]),
];

function request(world: World, { seat, delegator, number }: Question["requests"][number]): Figure[] {
  const { amount, readyAt } = delegationOf(world, seat, delegator).requests[number] ?? { amount: 0n, readyAt: 0n };
  return [
    [`request ${number} of ${delegator} at seat ${seat}`, amount],
    [`request ${number} of ${delegator} at seat ${seat}: ready at`, amount > 0n ? readyAt : undefined],
  ];
}

/** What the contract must answer, in the order of ModelReader. */
export function figuresOf(world: World, question: Question, addressOf: AddressOf): Figure[] {
  return [
    ...system(world),
    ...world.ring.map((seat, position): Figure => [`seat ${position} of the ring`, BigInt(seat)]),
    ...question.seats.flatMap((id) => seatFigures(world, seatOf(world, id), addressOf)),
    ...question.holdings.flatMap(({ seat, delegator }) => holding(world, seat, delegator)),
    ...question.people.flatMap((who) => person(world, who, addressOf)),
    ...question.modules.flatMap((module) => moduleFigures(world, module)),
    ...question.keys.flatMap((key) => keyFigures(world, key)),
    ...question.faults.flatMap((fault) => escrow(world, fault, addressOf)),
    ...question.times.flatMap((time) => past(world, time)),
    ...question.requests.flatMap((one) => request(world, one)),
  ];
}
