import { DAY, SEAT_STAKE } from "./constants.ts";
import type { Book } from "./ranking.ts";
import type { Stream } from "./stream.ts";

/** People, contracts and keys go by name; nobody is the empty name. */
export type Name = string;

export type Status = "None" | "Standby" | "Active" | "Jailed" | "Exiting" | "Exited";
export const statuses: Status[] = ["None", "Standby", "Active", "Jailed", "Exiting", "Exited"];

export type Seat = {
  id: number;
  status: Status;
  level: bigint;
  lease: bigint;
  until: bigint;
  owner: Name;
  pendingOwner: Name;
  key: Name;
  payout: Name;
  self: bigint;
  delegated: bigint;
  delegationCap: bigint;
  releasing: bigint;
  releaseAt: bigint;
  commission: bigint;
  nextCommission: bigint;
  nextCommissionAt: bigint;
  /** What had flowed to a seat when this one was settled last. */
  accPaid: bigint;
  /** What a DIMT delegated to the seat has earned, in RAY. */
  accPerDimt: bigint;
  ownerDue: bigint;
  /** What a jailed seat was sent there for, and until when. */
  jailedFor: { fault: string; until: bigint }[];
};

export type Request = { amount: bigint; readyAt: bigint };
export type Delegation = { amount: bigint; accPaid: bigint; due: bigint; requests: Request[] };
export type Escrow = { seat: number; amount: bigint; releaseAt: bigint; held: boolean; reporter: Name };
export type Rights = { rights: bigint; nextRights: bigint; readyAt: bigint };
export type Checkpoint = { time: bigint; votes: bigint };
/** Seats counted on a day, of which there is a greatest number. */
export type Today = { day: bigint; count: bigint };

export type Parameters = {
  seatCapPerDay: bigint;
  minSelf: bigint;
  lease: bigint;
  unbondSelf: bigint;
  unbondDelegation: bigint;
  maxSlashesPerDay: bigint;
  maxDisplacementsPerDay: bigint;
};

/** All that the model knows. */
export type World = {
  now: bigint;
  maxSeats: number;
  parameters: Parameters;
  stream: Stream;
  seats: Seat[];
  active: Book;
  standby: Book;
  ring: number[];
  keys: Map<Name, { seat: number; retiredAt: bigint }>;
  delegations: Map<string, Delegation>;
  recipients: Map<Name, Name>;
  autoCompounding: Set<Name>;
  escrows: Map<string, Escrow>;
  faults: Set<string>;
  balances: Map<Name, bigint>;
  modules: Map<Name, Rights>;
  guardian: Name;
  governance: Name;
  pausedUntil: bigint;
  slashed: Today;
  displaced: Today;
  votesOf: Map<Name, Name>;
  votes: Map<Name, Checkpoint[]>;
};

/** The world as it is deployed at `now`. */
export function newWorld(now: bigint, maxSeats: number, governance: Name, guardian: Name): World {
  return {
    now,
    maxSeats,
    parameters: {
      seatCapPerDay: 0n,
      minSelf: SEAT_STAKE,
      lease: 2n * DAY,
      unbondSelf: 14n * DAY,
      unbondDelegation: 7n * DAY,
      maxSlashesPerDay: 3n,
      maxDisplacementsPerDay: 32n,
    },
    stream: [{ acc: 0n, reserve: 0n, t: now, n: 0n, cap: 0n }],
    seats: [],
    active: new Map(),
    standby: new Map(),
    ring: [],
    keys: new Map(),
    delegations: new Map(),
    recipients: new Map(),
    autoCompounding: new Set(),
    escrows: new Map(),
    faults: new Set(),
    balances: new Map(),
    modules: new Map(),
    guardian,
    governance,
    pausedUntil: 0n,
    slashed: { day: 0n, count: 0n },
    displaced: { day: 0n, count: 0n },
    votesOf: new Map(),
    votes: new Map(),
  };
}

const copyEach = <K, V extends object>(map: Map<K, V>) => new Map([...map].map(([key, value]) => [key, { ...value }]));
const copyLists = <K, V>(map: Map<K, V[]>) => new Map([...map].map(([key, list]) => [key, [...list]]));

/** A world of its own that begins like `world`. Only the segment of the stream that still runs ever changes. */
export function copyWorld(world: World): World {
  return {
    ...world,
    parameters: { ...world.parameters },
    stream: [...world.stream.slice(0, -1), ...world.stream.slice(-1).map((segment) => ({ ...segment }))],
    seats: world.seats.map((seat) => ({ ...seat })),
    active: copyLists(world.active),
    standby: copyLists(world.standby),
    ring: [...world.ring],
    keys: copyEach(world.keys),
    delegations: new Map(
      [...world.delegations].map(([key, { requests, ...rest }]) => [
        key,
        { ...rest, requests: requests.map((request) => ({ ...request })) },
      ]),
    ),
    recipients: new Map(world.recipients),
    autoCompounding: new Set(world.autoCompounding),
    escrows: copyEach(world.escrows),
    faults: new Set(world.faults),
    balances: new Map(world.balances),
    modules: copyEach(world.modules),
    slashed: { ...world.slashed },
    displaced: { ...world.displaced },
    votesOf: new Map(world.votesOf),
    votes: copyLists(world.votes),
  };
}

/** What an account that does not exist looks like. */
export function noSeat(id: number): Seat {
  return {
    id,
    status: "None",
    level: 0n,
    lease: 0n,
    until: 0n,
    owner: "",
    pendingOwner: "",
    key: "",
    payout: "",
    self: 0n,
    delegated: 0n,
    delegationCap: 0n,
    releasing: 0n,
    releaseAt: 0n,
    commission: 0n,
    nextCommission: 0n,
    nextCommissionAt: 0n,
    accPaid: 0n,
    accPerDimt: 0n,
    ownerDue: 0n,
    jailedFor: [],
  };
}

/** The seat of a number, or an empty one. */
export function seatOf(world: World, id: number): Seat {
  return world.seats[id - 1] ?? noSeat(id);
}

export const totalOf = (seat: Seat) => seat.self + seat.delegated;
export const isRanked = ({ status }: Seat) => status === "Active" || status === "Standby";
export const payoutOf = ({ payout, owner }: Seat) => (payout === "" ? owner : payout);

/** What somebody has delegated to a seat, for reading. */
export function delegationOf(world: World, seat: number, who: Name): Delegation {
  return world.delegations.get(`${seat}/${who}`) ?? { amount: 0n, accPaid: 0n, due: 0n, requests: [] };
}

/** What somebody has delegated to a seat, for changing. */
export function openDelegation(world: World, seat: number, who: Name): Delegation {
  const delegation = delegationOf(world, seat, who);
  world.delegations.set(`${seat}/${who}`, delegation);
  return delegation;
}

/** Counts one more today; true if there were `most` already. */
export function isFull(today: Today, now: bigint, most: bigint): boolean {
  return today.day === now / DAY && today.count >= most;
}

export function countToday(today: Today, now: bigint): void {
  today.count = today.day === now / DAY ? today.count + 1n : 1n;
  today.day = now / DAY;
}
