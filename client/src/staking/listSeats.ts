import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { readSeat } from "./readSeat.ts";
import type { Seat } from "./Seat.ts";
import type { SeatProfile } from "./SeatProfile.ts";

/** A seat, and what its owner says about it. */
export type ListedSeat = Seat & { profile: SeatProfile };

/** A page of seats, and from where on to ask for the next one; `null` behind the last. */
export type SeatsPage = { seats: ListedSeat[]; next: number | null };

/** As many as a node reads in one call without ado. */
const PAGE = 50;

/**
 * The seats with their entries in the directory, page by page: all that were ever taken by their numbers, or the active
 * ones in no particular order.
 *
 * @param args.from Where to begin: the `next` of the page before; the beginning unless given.
 * @param args.count How many at most; 50 unless given.
 * @param args.active Only those that are active.
 * @throws {@link NoServiceProvidersError}.
 * @example
 * const { seats, next } = await listSeats(ans, { active: true });
 */
export async function listSeats(
  context: AnsContext,
  args: { from?: number | undefined; count?: number | undefined; active?: boolean | undefined } = {},
): Promise<SeatsPage> {
  const { count = PAGE, active = false } = args;
  const from = args.from ?? (active ? 0 : 1);
  const [found, entries] = await (active ? readActive(context, from, count) : readAll(context, from, count));
  const profiles = new Map(entries.map(({ seat, profile }) => [seat, profile]));
  const seats = found.map(({ number, pending, seat }) => {
    const { name = "", gateways = [], delivery = "", contact = "" } = profiles.get(number) ?? {};
    return { ...readSeat(number, seat, pending), profile: { name, gateways, delivery, contact } };
  });
  return { seats, next: seats.length < count ? null : from + count };
}

async function readAll(context: AnsContext, from: number, count: number) {
  return await Promise.all([
    read(context, "SPLens", "seats", [from, BigInt(count)]),
    read(context, "SeatProfiles", "entries", [from, BigInt(count)]),
  ]);
}

async function readActive(context: AnsContext, from: number, count: number) {
  return await Promise.all([
    read(context, "SPLens", "activeSeats", [BigInt(from), BigInt(count)]),
    read(context, "SeatProfiles", "activeEntries", [BigInt(from), BigInt(count)]),
  ]);
}
