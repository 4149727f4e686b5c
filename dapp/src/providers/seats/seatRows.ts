import type { ListedSeat, Network } from "@ans/client";

import { isEarning, rateOf } from "../rateOf.ts";
import type { Column, SeatSearch } from "./seatSearch.ts";
import type { SeatRecord } from "./useRecord.ts";

/** A seat with what the table says of it. Amounts are in DIMT wei, rates in basis points. */
export type SeatRow = ListedSeat & {
  stake: bigint;
  /** How much more may be delegated. */
  room: bigint;
  /** What a delegation earns in a year at the rate of now; `null` while it earns nothing. */
  rate: bigint | null;
  /** undefined while the past is still being read. */
  record: SeatRecord | undefined;
};

const clean: SeatRecord = { commissionChanged: undefined, slashes: 0, slashed: 0n };

/** How much more may be delegated to a seat. */
export function roomOf({ status, delegationCap, delegated }: ListedSeat): bigint {
  const isOpen = status === "active" || status === "standby";
  return isOpen && delegationCap > delegated ? delegationCap - delegated : 0n;
}

/** The rows of the table. */
export function rowsOf(
  seats: readonly ListedSeat[],
  figures: Network,
  records: ReadonlyMap<number, SeatRecord> | undefined,
  now: number,
): SeatRow[] {
  return seats.map((seat) => ({
    ...seat,
    stake: seat.self + seat.delegated,
    room: roomOf(seat),
    rate: rateOf(seat, figures, now),
    record: records === undefined ? undefined : (records.get(seat.seat) ?? clean),
  }));
}

/** Those that the search asks for, in its order. */
export function chosenRows(rows: readonly SeatRow[], search: SeatSearch, now: number): SeatRow[] {
  const { q = "", show = "active", open = false, sort = "stake", turned = false } = search;
  const wanted = q.trim().toLowerCase();
  const found = rows.filter(
    (row) =>
      (show === "all" || row.status === "active") &&
      (show !== "serving" || isEarning(row, now)) &&
      (!open || row.room > 0n) &&
      (wanted === "" || textOf(row).includes(wanted)),
  );
  const direction = startsDown(sort) === turned ? 1 : -1;
  return found.toSorted((a, b) => compare(valueOf(a, sort), valueOf(b, sort)) * direction || a.seat - b.seat);
}

/** Whether a column begins with the greatest. */
export function startsDown(column: Column): boolean {
  return column === "stake" || column === "room" || column === "lease" || column === "rate";
}

function textOf({ seat, profile, owner, key }: SeatRow): string {
  return `${seat} ${profile.name} ${owner} ${key}`.toLowerCase();
}

function valueOf(row: SeatRow, column: Column): bigint {
  const values: Record<Column, bigint> = {
    seat: BigInt(row.seat),
    stake: row.stake,
    commission: BigInt(row.commission),
    room: row.room,
    lease: BigInt(row.lease),
    slashes: BigInt(row.record?.slashes ?? 0),
    rate: row.rate ?? -1n,
  };
  return values[column];
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
