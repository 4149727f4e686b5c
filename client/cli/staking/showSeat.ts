import { type Seat, type SeatProfile, showBps, showDimt, showTime } from "../../src/index.ts";
import { dimtJson, momentJson } from "../terminal/amounts.ts";

/** A rate for programs. */
export function rateJson(bps: number): { bps: number; percent: number } {
  return { bps, percent: bps / 100 };
}

/** A seat for programs. */
export function seatJson(seat: Seat, profile?: SeatProfile): Record<string, unknown> {
  const { until, releaseAt, nextCommission } = seat;
  return {
    ...seat,
    lease: momentJson(seat.lease),
    until: until === null ? null : untilJson(until),
    self: dimtJson(seat.self),
    delegated: dimtJson(seat.delegated),
    delegationCap: dimtJson(seat.delegationCap),
    releasing: dimtJson(seat.releasing),
    releaseAt: releaseAt === null ? null : momentJson(releaseAt),
    commission: rateJson(seat.commission),
    nextCommission:
      nextCommission === null
        ? null
        : { ...rateJson(nextCommission.commission), from: momentJson(nextCommission.from) },
    pending: dimtJson(seat.pending),
    ...(profile === undefined ? {} : { profile }),
  };
}

/** A seat for people, a row a fact. */
export function seatRows(seat: Seat, now: number, profile?: SeatProfile): string[][] {
  const rows: [string, string | null][] = [
    ["seat", String(seat.seat)],
    ["status", showStatus(seat)],
    ["lease", showLease(seat, now)],
    ["level", String(seat.level)],
    ["owner", seat.owner],
    ["offered to", seat.pendingOwner],
    ["operator key", seat.key],
    ["payout", seat.payout],
    ["own stake", showDimt(seat.self)],
    ["unbonding", showReleasing(seat)],
    ["delegated", showDimt(seat.delegated)],
    ["others may delegate", seat.delegationCap === 0n ? "nothing" : `${showDimt(seat.delegationCap)} at most`],
    ["commission", showCommission(seat)],
    ["rewards to be claimed", showDimt(seat.pending)],
    ...(profile === undefined ? [] : profileRows(profile)),
  ];
  return rows.flatMap(([what, value]) => (value === null || value === "" ? [] : [[what, value]]));
}

function profileRows({ name, gateways, delivery, contact }: SeatProfile): [string, string][] {
  return [
    ["name", name],
    ...gateways.map((url): [string, string] => ["gateway", url]),
    ["delivery", delivery],
    ["contact", contact],
  ];
}

/** The state of a seat, and until when it lasts. */
export function showStatus({ status, until }: Seat): string {
  if (until === null) return status;
  if (status === "jailed") return isForEver(until) ? "jailed for ever" : `jailed until ${showTime(until)}`;
  return status === "exiting" ? `exiting: its stake can be withdrawn from ${showTime(until)} on` : status;
}

/** The commission now, and the announced one with its date. */
export function showCommission({ commission, nextCommission }: Seat): string {
  const next =
    nextCommission === null ? "" : `, ${showBps(nextCommission.commission)} from ${showTime(nextCommission.from)} on`;
  return `${showBps(commission)}${next}`;
}

function showLease({ status, lease }: Seat, now: number): string | null {
  if (status !== "active") return null;
  return lease > now
    ? `earns until ${showTime(lease)}, longer with service`
    : `over since ${showTime(lease)}: earns nothing`;
}

function showReleasing({ releasing, releaseAt }: Seat): string | null {
  if (releasing === 0n || releaseAt === null) return null;
  return `${showDimt(releasing)}, until ${showTime(releaseAt)}, slashable`;
}

/** A jail without an end is told as the last second there is. */
function isForEver(until: number): boolean {
  return until >= 2 ** 40 - 1;
}

function untilJson(until: number): string {
  return isForEver(until) ? "never" : momentJson(until);
}
