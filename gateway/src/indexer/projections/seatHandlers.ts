import { amount, hex, integer, json, text } from "../chain/arguments.ts";
import type { ChainEvent } from "../chain/ChainEvent.ts";
import type { Projection } from "../data/Projection.ts";
import { seats } from "../data/projectionTables.ts";
import type { RowOf } from "../data/table.ts";
import type { Handler, Handlers } from "./Handler.ts";

type SeatRow = RowOf<typeof seats>;

/**
 * The seats of service providers: whose they are, their stake, their commission, their slashes, and what they earned.
 * Where a seat is paid, and how much may be delegated to it, no event tells when it joins: ask the custody.
 */
export const seatHandlers: Handlers = {
  "ServiceProviders.SeatJoined": changed((event) => ({
    owner: hex(event, "owner"),
    self: String(amount(event, "self")),
    commission: integer(event, "commission"),
    joined_at: event.time,
  })),
  "ServiceProviders.SeatStatusChanged": changed((event, row) => ({
    status: integer(event, "to"),
    until: integer(event, "until"),
    // A seat that exits has all its stake released, which the custody then keeps as its own stake again.
    ...(integer(event, "to") === EXITING && { self: plus(row.self, BigInt(row.releasing)), releasing: "0" }),
  })),
  "ServiceProviders.SeatTransferred": changed((event) => ({ owner: hex(event, "to") })),
  "ServiceProviders.CommissionAnnounced": changed((event) => ({
    next_commission: integer(event, "to"),
    next_commission_at: integer(event, "effectiveAt"),
  })),
  "ServiceProviders.CommissionChanged": changed((event) => ({
    commission: integer(event, "to"),
    next_commission: 0,
    next_commission_at: 0,
    commission_changed_at: event.time,
  })),
  "ServiceProviders.SelfStakeAdded": changed((event, row) => ({ self: plus(row.self, amount(event, "amount")) })),
  "ServiceProviders.SelfStakeReleased": changed((event, row) => ({
    self: plus(row.self, -amount(event, "amount")),
    releasing: plus(row.releasing, amount(event, "amount")),
  })),
  "ServiceProviders.SelfStakeWithdrawn": changed((event, row) =>
    hasLeft(row)
      ? { self: plus(row.self, -amount(event, "amount")) }
      : { releasing: plus(row.releasing, -amount(event, "amount")) },
  ),
  "ServiceProviders.SeatSlashed": changed(slashed),
  "ServiceProviders.SlashReverted": changed((event, row) => ({
    self: plus(row.self, amount(event, "amount")),
    slashed: plus(row.slashed, -amount(event, "amount")),
    slashes: row.slashes - 1,
  })),
  "ServiceProviders.RewardClaimed": changed((event, row) =>
    integer(event, "kind") === SEAT_REWARD ? { rewarded: plus(row.rewarded, amount(event, "amount")) } : {},
  ),
  "FeeRouter.SeatPaid": changed((event, row) => ({ fees: plus(row.fees, amount(event, "amount")) })),
  "SeatProfiles.SeatProfileChanged": changed((event) => ({
    name: text(event, "name"),
    gateways: json(event, "gateways"),
    delivery: text(event, "delivery"),
    contact: text(event, "contact"),
  })),
};

/** As in {IRewards-RewardKind}. */
const SEAT_REWARD = 0;

/** States of a seat, as in {ISeats-SeatStatus}. */
const [EXITING, EXITED] = [4, 5];

function hasLeft({ status }: SeatRow): boolean {
  return status === EXITING || status === EXITED;
}

/** A slash takes first of what is being released. */
function slashed(event: ChainEvent, row: SeatRow): Partial<SeatRow> {
  const taken = amount(event, "amount");
  const releasing = BigInt(row.releasing);
  const ofReleasing = taken < releasing ? taken : releasing;
  return {
    releasing: plus(row.releasing, -ofReleasing),
    self: plus(row.self, ofReleasing - taken),
    slashed: plus(row.slashed, taken),
    slashes: row.slashes + 1,
  };
}

/** The row of a seat; that of one of which nothing was heard before, if there is none. */
export async function seatRow(projection: Projection, seat: number): Promise<SeatRow> {
  return (await projection.get(seats, { seat })) ?? { ...unheard, seat };
}

/** An amount of DIMT wei and another. */
export function plus(sum: string, more: bigint): string {
  return String(BigInt(sum) + more);
}

function changed(changes: (event: ChainEvent, row: SeatRow) => Partial<SeatRow>): Handler {
  return async (event, projection) => {
    const row = await seatRow(projection, integer(event, "seat"));
    await projection.put(seats, { ...row, ...changes(event, row) });
  };
}

const unheard: SeatRow = {
  seat: 0,
  owner: "",
  status: 0,
  until: 0,
  self: "0",
  releasing: "0",
  delegated: "0",
  commission: 0,
  next_commission: 0,
  next_commission_at: 0,
  commission_changed_at: 0,
  joined_at: 0,
  name: "",
  gateways: "[]",
  delivery: "",
  contact: "",
  slashed: "0",
  slashes: 0,
  rewarded: "0",
  fees: "0",
};
