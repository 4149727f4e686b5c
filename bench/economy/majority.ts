import { mostSeats, seatStake, someSeats, supply } from "./figures.ts";
import { rounded, type Row, type Table } from "./Table.ts";

/** More than half of all seats, or one more than the others have: DIMT that are frozen for it. */
const ofAll = (seats: number) => (Math.floor(seats / 2) + 1) * seatStake;
const besides = (others: number) => (others + 1) * seatStake;

/** What a majority of the seat votes costs; frozen, not spent. */
export function majority(): Table {
  const rows = someSeats.map((seats) => ({
    seats,
    held: ofAll(seats) / seatStake,
    frozen: ofAll(seats),
    ofSupply: rounded((ofAll(seats) * 100) / supply, 2),
    besides: 2 * seats + 1 <= mostSeats ? besides(seats) : "no room",
  }));
  const headings = {
    seats: "active seats",
    held: "seats for a majority",
    frozen: "DIMT frozen in them",
    ofSupply: "% of all DIMT",
    besides: "to outnumber so many honest seats, DIMT",
  };
  return { name: "majority", headings, rows };
}

/** Points of the lines of the same, in millions. */
export function majorityLines(): Row[] {
  const some = Array.from({ length: 33 }, (_, i) => Math.max(1, i * 32));
  const line = (rule: string, cost: (seats: number) => number, most: number) =>
    some.filter((seats) => seats <= most).map((seats) => ({ seats, rule, frozen: cost(seats) / 1e6 }));
  return [
    ...line("more than half of all seats", ofAll, mostSeats),
    ...line("one more than the honest seats", besides, mostSeats / 2 - 1),
  ];
}
