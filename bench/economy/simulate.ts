import { seeded } from "../../test/helpers/labels.ts";
import { adoptions, namesAfter, type Adoption } from "./adoption.ts";
import {
  averagePrice,
  inDimt,
  inWei,
  mostSeats,
  reserveAtLaunch,
  reserveShare,
  seatStake,
  serviceShare,
  supply,
} from "./figures.ts";
import type { Stream } from "./stream.ts";
import { rounded, type Row, type Table } from "./Table.ts";

const day = 86_400n;
const monthDays = 30;
const days = 20 * 365;

/** Assumed of those who run seats. */
export const behaviour = {
  /** They come while a seat yields this part of its stake a year, and go when it does not. */
  yieldWanted: 0.12,
  /** The part of those who would come, or go, that does so in a month, on average. */
  haste: 0.15,
  /** Nor do they more than double in a month. */
  growth: 2,
  /** At most this part of the DIMT outside the reserve is staked. */
  staked: 0.5,
  firstSeats: 4,
};

type Month = { years: number; names: number; feesPerDay: number; reserve: number; daily: number; seats: number };

/** How many seats there are a month later. */
function seatsAfter(seats: number, incomePerDay: number, reserve: number, random: () => number): number {
  const wanted = (incomePerDay * 365) / (behaviour.yieldWanted * seatStake);
  const affordable = ((supply - reserve) * behaviour.staked) / seatStake;
  const gap = Math.min(mostSeats, affordable, wanted) - seats;
  const later = seats + Math.trunc(gap * behaviour.haste * 2 * random());
  return Math.max(behaviour.firstSeats, Math.min(later, seats * behaviour.growth));
}

/** Twenty years of days: fees in, the stream out, as the contract says; seats come and go by what they yield. */
export async function simulate(stream: Stream, adoption: Adoption, seed = 1): Promise<Month[]> {
  const random = seeded(seed);
  const months: Month[] = [];
  let reserve = inWei(reserveAtLaunch);
  let seats = behaviour.firstSeats;
  for (let start = 0; start < days; start += monthDays) {
    const length = Math.min(monthDays, days - start);
    // A day's fees are a fifth more or less than a 365th of what the names pay a year.
    const fees = Array.from(
      { length },
      (_, i) => ((namesAfter(adoption, (start + i) / 365) * averagePrice) / 365) * (0.8 + 0.4 * random()),
    );
    const paidIn = fees.map((fee) => inWei(fee * reserveShare));
    const flows = await stream.periods(reserve, day, paidIn);
    for (const [i, flow] of flows.entries()) reserve += (paidIn[i] ?? 0n) - flow;
    const daily = inDimt(flows.at(-1) ?? 0n);
    const feesPerDay = fees.reduce((sum, fee) => sum + fee, 0) / length;
    seats = seatsAfter(seats, daily + feesPerDay * serviceShare, inDimt(reserve), random);
    const years = (start + length) / 365;
    months.push({ years, names: namesAfter(adoption, years), feesPerDay, reserve: inDimt(reserve), daily, seats });
  }
  return months;
}

/** The points of the three scenarios, month by month. */
export async function simulations(stream: Stream): Promise<Row[]> {
  const points: Row[] = [];
  for (const adoption of adoptions) {
    for (const { years, names, feesPerDay, reserve, daily, seats } of await simulate(stream, adoption)) {
      points.push({
        scenario: adoption.scenario,
        years: rounded(years, 2),
        names: rounded(names),
        reserveFees: rounded(feesPerDay * reserveShare),
        reserve: rounded(reserve),
        daily: rounded(daily),
        seats,
        perSeat: rounded(daily / seats),
        yield: rounded(((daily + feesPerDay * serviceShare) * 365 * 100) / (seats * seatStake), 1),
      });
    }
  }
  return points;
}

/** The same at the end of some years. */
export function simulationTable(points: Row[]): Table {
  const rows = adoptions.flatMap(({ scenario }) =>
    [1, 2, 5, 10, 15, 20].map((years) => {
      const before = points.filter((point) => point.scenario === scenario && Number(point.years) <= years);
      return { ...before.at(-1), scenario, years };
    }),
  );
  const headings = {
    scenario: "adoption",
    years: "years",
    names: "names",
    reserveFees: "fees into the reserve, DIMT a day",
    reserve: "reserve, DIMT",
    daily: "rewards, DIMT a day",
    seats: "seats",
    perSeat: "DIMT a day and seat",
    yield: "% a year with fees",
  };
  return { name: "simulation", headings, rows };
}
