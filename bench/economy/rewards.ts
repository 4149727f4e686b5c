import { inDimt, mostSeats, seatStake, someSeats } from "./figures.ts";
import type { Stream } from "./stream.ts";
import { rounded, type Row, type Table } from "./Table.ts";

/** A limit per seat that governance may set: DIMT a day. */
export const cap = 16_000;

/** Per cent a year. */
const apr = (reward: number) => rounded((reward * 365 * 100) / seatStake, 1);

function rewardOf(daily: number, seats: number): Row {
  const perSeat = daily / seats;
  const capped = Math.min(perSeat, cap);
  return { seats, perSeat: rounded(perSeat, 1), apr: apr(perSeat), capped: rounded(capped, 1), cappedApr: apr(capped) };
}

/** What a seat earns while the stream is flat, by how many seats share it. */
export function rewards(stream: Stream): Table {
  const daily = inDimt(stream.daily);
  const headings = {
    seats: "active seats",
    perSeat: "DIMT a day and seat",
    apr: "% a year on 5,000,000",
    capped: "with a limit of 16,000",
    cappedApr: "% a year with the limit",
  };
  return { name: "rewards", headings, rows: someSeats.map((seats) => rewardOf(daily, seats)) };
}

/** Points of the curves of the same, for every number of seats that can be told apart. */
export function rewardCurves(stream: Stream): Row[] {
  const daily = inDimt(stream.daily);
  const seats = [...new Set(Array.from({ length: 81 }, (_, i) => Math.round(mostSeats ** (i / 80))))];
  return seats.flatMap((n) => {
    const { perSeat = 0, apr = 0, capped = 0, cappedApr = 0 } = rewardOf(daily, n);
    return [
      { seats: n, rule: "no limit (default)", reward: perSeat, apr },
      { seats: n, rule: "16,000 a seat at most", reward: capped, apr: cappedApr },
    ];
  });
}
