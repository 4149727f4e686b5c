import { type Address, getAddress } from "viem";

import { delegations, seats, unbondings } from "../../indexer/data/projectionTables.ts";
import type { Reader } from "../../indexer/data/Sql.ts";
import { type RowOf, select } from "../../indexer/data/table.ts";

/** A delegation; amounts are in DIMT wei, times in Unix seconds. */
export type Delegation = { seat: number; amount: string; claimed: string; compounded: string; since: number };

/** A part of a delegation that unbonds, or did: `withdrawnAt` is null until it is paid out. */
export type Unbonding = {
  seat: number;
  request: number;
  amount: string;
  begunAt: number;
  readyAt: number;
  withdrawnAt: number | null;
};

/** How many rows of each kind are given. */
const MOST_ROWS = 1_024;

/** What an account has delegated, what unbonds of it, and which seats it holds. */
export async function stakingOf(
  reader: Reader,
  account: Address,
): Promise<{ delegations: Delegation[]; unbondings: Unbonding[]; seats: number[] }> {
  const key = account.toLowerCase();
  const lent = await select(reader, delegations, "WHERE delegator = ? ORDER BY seat LIMIT ?", [key, MOST_ROWS]);
  const leaving = await select(
    reader,
    unbondings,
    "WHERE delegator = ? ORDER BY begun_at DESC, seat, request LIMIT ?",
    [key, MOST_ROWS],
  );
  const held = await select(reader, seats, "WHERE owner = ? ORDER BY seat LIMIT ?", [key, MOST_ROWS]);
  return {
    delegations: lent.map(({ seat, amount, claimed, compounded, since }) => ({
      seat,
      amount,
      claimed,
      compounded,
      since,
    })),
    unbondings: leaving.map((row) => ({
      seat: row.seat,
      request: row.request,
      amount: row.amount,
      begunAt: row.begun_at,
      readyAt: row.ready_at,
      withdrawnAt: row.withdrawn_at,
    })),
    seats: held.map(({ seat }) => seat),
  };
}

/** A seat of a service provider; amounts are in DIMT wei, rates in basis points, times in Unix seconds. */
export type SeatLine = {
  seat: number;
  owner: Address;
  status: string;
  name: string;
  self: string;
  delegated: string;
  delegators: number;
  commission: number;
  /** Null where none is announced. */
  nextCommission: { commission: number; effectiveAt: number } | null;
  commissionChangedAt: number | null;
  joinedAt: number;
  slashes: number;
  slashed: string;
  rewarded: string;
  fees: string;
};

const statuses = ["none", "standby", "active", "jailed", "exiting", "exited"];

/** Seats from number `after` on, at most `limit`. */
export async function seatLines(reader: Reader, after: number, limit: number): Promise<SeatLine[]> {
  const rows = await select(reader, seats, "WHERE seat > ? ORDER BY seat LIMIT ?", [after, limit]);
  const counted = await reader.all(
    "SELECT seat, COUNT(*) AS count FROM chain_delegation WHERE amount <> '0' AND seat > ? AND seat <= ? GROUP BY seat",
    [after, rows.at(-1)?.seat ?? after],
  );
  const delegators = new Map(counted.map(({ seat, count }) => [Number(seat), Number(count)]));
  return rows.map((row) => lineOf(row, delegators.get(row.seat) ?? 0));
}

function lineOf(row: RowOf<typeof seats>, delegators: number): SeatLine {
  const { seat, name, self, delegated, commission, slashes, slashed, rewarded, fees } = row;
  const announced = { commission: row.next_commission, effectiveAt: row.next_commission_at };
  return {
    seat,
    owner: getAddress(row.owner),
    status: statuses[row.status] ?? "none",
    name,
    self,
    delegated,
    delegators,
    commission,
    nextCommission: row.next_commission_at === 0 ? null : announced,
    commissionChangedAt: row.commission_changed_at === 0 ? null : row.commission_changed_at,
    joinedAt: row.joined_at,
    slashes,
    slashed,
    rewarded,
    fees,
  };
}

/** Who has delegated to a seat, by address, after `after`, at most `limit`. */
export async function delegatorsOf(
  reader: Reader,
  seat: number,
  { after, limit }: { after: string; limit: number },
): Promise<(Omit<Delegation, "seat"> & { delegator: Address })[]> {
  const where = "WHERE seat = ? AND delegator > ? AND amount <> '0' ORDER BY delegator LIMIT ?";
  const rows = await select(reader, delegations, where, [seat, after, limit]);
  return rows.map(({ delegator, amount, claimed, compounded, since }) => ({
    delegator: getAddress(delegator),
    amount,
    claimed,
    compounded,
    since,
  }));
}
